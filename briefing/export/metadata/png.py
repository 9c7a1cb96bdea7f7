"""PNG: the record is an iTXt chunk right after the header; the digest is of the pixels, however they are packed."""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
import zlib
from collections.abc import Iterator

from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from extract.problem import Spoilt, TooLarge, Unreadable

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"hedged-figures record"
MOST_PIXELS = 40_000_000  # an A4 page at 300 dpi has 9 million; each takes four bytes while it is read
# What says how large a picture is, its pixels, and words beside them. Any other chunk may change what is seen: frames
# of an animation, a colour profile, a rotation.
_SEEN_ALIKE = (
    b"IHDR",
    b"PLTE",
    b"tRNS",
    b"IDAT",
    b"IEND",
    b"iTXt",
    b"tEXt",
    b"zTXt",
    b"tIME",
    b"pHYs",
    b"sRGB",
    b"bKGD",
)
_ROWS = 256  # of pixels, turned into bytes at a time
_MOST_TEXT = 2_000_000


def embed(picture: bytes, record: str, title: str = "", dpi: int = 0) -> bytes:
    """The same picture with the record, its title, and its resolution where it has one."""
    chunks = [_text(KEYWORD, record)]
    if title:
        chunks.append(_text(b"Title", title))
    if dpi:
        metres = round(dpi / 0.0254)
        chunks.append(_chunk(b"pHYs", struct.pack(">IIB", metres, metres, 1)))
    after_header = len(SIGNATURE) + 25
    return picture[:after_header] + b"".join(chunks) + picture[after_header:]


def extract(picture: bytes) -> str | None:
    """The record in a PNG; None where it has none. Raises Spoilt where the file is cut short, be it by a byte."""
    carried = [body for kind, body in _chunks(picture) if kind == b"iTXt" and body.startswith(KEYWORD + b"\0")]
    return _body_of(carried[0]) if carried else None


def digest(picture: bytes) -> str:
    """A sha256 of size and pixels. Refuses by the header, before anything is unpacked.

    Raises TooLarge, Spoilt, and Unreadable for a part with which programs show another picture.
    """
    wide, tall = size(picture)
    if wide * tall > MOST_PIXELS:
        raise TooLarge(f"it has {wide} × {tall} pixels; at most {MOST_PIXELS // 1_000_000} million are looked at")
    for kind, _ in _chunks(picture):  # to its end: all pixels may be there and the file still be cut short behind them
        if kind not in _SEEN_ALIKE:
            name = kind.decode("ascii", "replace")
            raise Unreadable(f"the file holds a part “{name}”, with which programs show another picture")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with PngImageFile(io.BytesIO(picture)) as image:
                return _pixel_digest(image)
    except (OSError, SyntaxError, ValueError, struct.error, zlib.error, Image.DecompressionBombError) as error:
        raise Spoilt(f"its picture cannot be read to the end: {error}") from None


def _pixel_digest(image: Image.Image) -> str:
    """A few rows at a time: the bytes of all pixels at once would take the room of the picture again."""
    found = hashlib.sha256(f"{image.width}x{image.height}\n".encode())
    for top in range(0, image.height, _ROWS):
        rows = image.crop((0, top, image.width, min(top + _ROWS, image.height)))
        found.update(rows.convert("RGBA").tobytes())
    return found.hexdigest()


def size(picture: bytes) -> tuple[int, int]:
    """Width and height as the header states them. Raises Spoilt."""
    if len(picture) < 33 or picture[12:16] != b"IHDR":
        raise Spoilt("it begins as a PNG and has no header")
    wide, tall = struct.unpack(">II", picture[16:24])
    return int(wide), int(tall)


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at + 12 <= len(picture):
        length = int.from_bytes(picture[at : at + 4], "big")
        kind, body = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        if len(body) < length:
            raise Spoilt(f"it is cut short after {len(picture):,} bytes")
        yield kind, body
        if kind == b"IEND":
            return
        at += 12 + length
    raise Spoilt(f"it is cut short after {len(picture):,} bytes")


def _body_of(body: bytes) -> str:
    """An iTXt chunk's text: keyword, compression flag and method, language, translated keyword, text."""
    packed = body[len(KEYWORD) + 1 : len(KEYWORD) + 2] == b"\1"
    rest = body[len(KEYWORD) + 3 :].split(b"\0", 2)[-1]
    if packed:
        try:
            rest = zlib.decompressobj().decompress(rest, _MOST_TEXT + 1)
        except zlib.error:
            raise Spoilt("its record is damaged: it cannot be unpacked") from None
    return rest.decode("utf-8", "replace")


def _text(keyword: bytes, text: str) -> bytes:
    return _chunk(b"iTXt", keyword + b"\0\0\0\0\0" + text.encode())


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
