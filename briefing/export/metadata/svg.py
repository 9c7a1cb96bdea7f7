"""SVG: the record is the text of <metadata>; the digest is of the file without it, to the letter."""

from __future__ import annotations

import hashlib

from briefing.render.xml_escape import escaped, unescaped
from extract.problem import Spoilt, Unreadable

_OPEN, _CLOSE = '<metadata id="hedged-figures-record">', "</metadata>"


def embed(picture: str, record: str) -> bytes:
    """The same SVG with the record as its first child."""
    at = picture.index(">", picture.index("<svg")) + 1
    return f"{picture[:at]}{_OPEN}{escaped(record)}{_CLOSE}{picture[at:]}".encode()


def extract(picture: bytes) -> str | None:
    """The record in an SVG; None where it has none. The file is searched, never parsed: no entity is expanded."""
    parts = _parted(picture)
    return unescaped(parts[1]) if parts else None


def digest(picture: bytes) -> str:
    """A sha256 of the SVG without its record; line ends count as one kind, mail programs change them."""
    parts = _parted(picture)
    bare = parts[0] + parts[2] if parts else picture.decode("utf-8", "replace")
    return text_digest(bare)


def text_digest(bare: str) -> str:
    """The digest that `drawn` gives for an SVG that has no record yet."""
    return hashlib.sha256(bare.replace("\r\n", "\n").removesuffix("\n").encode()).hexdigest()


def _parted(picture: bytes) -> tuple[str, str, str] | None:
    """What stands before the record, the record, and what stands after it."""
    text = picture.decode("utf-8", "replace").removeprefix("\ufeff")
    if not text.rstrip().endswith("</svg>"):
        raise Spoilt(f"it is cut short after {len(picture):,} bytes: an SVG ends with </svg>")
    before, opened, rest = text.partition(_OPEN)
    inside, closed, after = rest.partition(_CLOSE)
    if opened and "<" in inside:
        raise Unreadable("markup stands in its record: what follows would be drawn, and is not looked at")
    return (before, inside, after) if opened and closed else None
