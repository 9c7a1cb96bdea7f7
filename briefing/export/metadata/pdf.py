"""PDF: the record stands in the keywords, twice, as the form has it: for old readers and, as XMP, for new ones.

The digest is of the whole file with zeros in its own place, which is as long as the digest, so nothing moves.
"""

from __future__ import annotations

import hashlib

from briefing.render.xml_escape import unescaped
from extract.problem import Spoilt

_OPEN, _CLOSE = b"<pdf:Keywords>", b"</pdf:Keywords>"
MARK = "hedged-figures record "
_SEALED = len('"drawn":"",') + 64 + len('"seal":""}') + 64


def embed(picture: bytes, bare: str, drawn: str, record: str) -> bytes:
    """Set the sealed record in the place of the one without digests, byte for byte."""
    old, new = bare[-_SEALED:].encode(), record[-_SEALED:].encode()
    return picture.replace(old, new).replace(_escaped(old), _escaped(new))


def extract(picture: bytes) -> str | None:
    """The record in a PDF; None where it has none."""
    if b"%%EOF" not in picture[-1024:]:
        raise Spoilt(f"it is cut short after {len(picture):,} bytes: a PDF ends with %%EOF")
    _, opened, rest = picture.partition(_OPEN)
    words, closed, _ = rest.partition(_CLOSE)
    text = unescaped(words.decode("utf-8", "replace"))
    return text.removeprefix(MARK) if opened and closed and text.startswith(MARK) else None


def digest(picture: bytes, digests: tuple[str, ...]) -> str:
    """A sha256 of the file with zeros where these digests stand."""
    for digest in digests:
        picture = picture.replace(digest.encode(), b"0" * len(digest))
    return hashlib.sha256(picture).hexdigest()


def _escaped(words: bytes) -> bytes:
    return words.replace(b'"', b"&quot;")
