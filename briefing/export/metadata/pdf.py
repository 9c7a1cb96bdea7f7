"""PDF: the record stands in the keywords, twice, as the form has it: for old readers and, as XMP, for new ones.

The digest is of what the file holds, with zeros in the digest's own place: all its streams, unpacked, and all names,
numbers and strings of its objects. Not of their order and numbers, which programs that only tidy a file up change.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator

from briefing.render.xml_escape import unescaped
from extract.problem import Spoilt, TooLarge

_OPEN, _CLOSE = b"<pdf:Keywords>", b"</pdf:Keywords>"
MARK = "hedged-figures record "
_MOST = 50_000_000  # bytes of one stream
_OBJECT = re.compile(rb"\b\d+ \d+ obj\b")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_LINEARIZED = re.compile(rb"/Linearized\b[^>]{,200}?/H *\[ *(\d+)")
_PLACES = re.compile(rb"\b\d+ \d+ R\b|/Length \d+")
_MARKS = bytes.maketrans(b"()<>[]", b"      ")  # a string may be written with them escaped or in pairs
_HEX = re.compile(rb"[0-9A-Fa-f]+")
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
    """A sha256 of what a file holds, with zeros where these digests stand; of its very bytes where they are its own."""
    for digest in digests:
        picture = picture.replace(digest.encode(), b"0" * len(digest))
    letters = hashlib.sha256(picture).hexdigest()  # what was recorded of files before today
    return letters if letters in digests else hashlib.sha256(b"\n".join(sorted(_content(picture)))).hexdigest()


def _content(picture: bytes) -> Iterator[bytes]:
    """The words of each object, and each stream as its own digest. Reads on from an object's end, never twice."""
    hints = next((int(found[1]) for found in _LINEARIZED.finditer(picture)), -1)
    end = 0
    for found in _OBJECT.finditer(picture):
        if found.start() < end:
            continue  # inside a stream
        end = picture.find(b"endobj", found.end())
        words, stream = picture[found.end() : end], b""
        if opened := _STREAM.search(words):
            begin = found.end() + opened.end()
            close = picture.find(b"endstream", begin)
            end = picture.find(b"endobj", close)
            words = picture[found.end() : begin]
            stream = picture[begin:close].rstrip(b"\r\n")
        if end < found.end():
            raise Spoilt("one of its objects has no end")
        if b"/Linearized" in words or found.start() == hints:
            continue  # where things stand in the file
        plain = _PLACES.sub(b" ", words).translate(_MARKS, b"\\").replace(b"/", b" /")
        yield from (word.lower() if _HEX.fullmatch(word) else word for word in plain.split())
        if stream:
            yield hashlib.sha256(_unpacked(stream)).hexdigest().encode()


def _unpacked(stream: bytes) -> bytes:
    unpack = zlib.decompressobj()
    try:
        unpacked = unpack.decompress(stream, _MOST)
    except zlib.error:
        return stream
    if unpack.unconsumed_tail:
        raise TooLarge(f"a part of it would be larger than {_MOST // 1_000_000} MB once unpacked")
    return unpacked


def _escaped(words: bytes) -> bytes:
    return words.replace(b'"', b"&quot;")
