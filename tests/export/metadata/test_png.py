"""The record in a PNG, and the digest of its pixels."""

import hashlib
import io
import struct
import zlib

import pytest
from PIL import Image

from briefing.export.metadata import png
from extract.problem import Spoilt, TooLarge


def picture(colour: tuple[int, int, int, int] = (250, 249, 246, 255)) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (3, 2), colour).save(out, "PNG")
    return out.getvalue()


def test_a_record_is_found_where_it_was_put_and_the_pixels_stay():
    carried = png.embed(picture(), '{"chart":"Ü"}', "A title", dpi=300)
    assert png.extract(carried) == '{"chart":"Ü"}'
    assert png.extract(picture()) is None
    assert png.digest(carried) == png.digest(picture())
    with Image.open(io.BytesIO(carried)) as image:
        assert (image.size, image.info["Title"], round(image.info["dpi"][0])) == ((3, 2), "A title", 300)


def test_the_digest_is_of_size_and_pixels_and_of_nothing_else():
    pixels = bytes((250, 249, 246, 255)) * 6
    assert png.digest(picture()) == hashlib.sha256(b"3x2\n" + pixels).hexdigest()
    out = io.BytesIO()
    Image.open(io.BytesIO(picture())).save(out, "PNG", compress_level=0)
    assert png.digest(out.getvalue()) == png.digest(picture())
    assert png.digest(picture((250, 249, 247, 255))) != png.digest(picture())


def test_a_bomb_is_refused_by_its_header():
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 6, 0, 0, 0)
    bomb = png.SIGNATURE + struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    with pytest.raises(TooLarge, match="it has 100000 × 100000 pixels; at most 40 million are looked at"):
        png.digest(bomb + picture()[33:])


@pytest.mark.parametrize("length", [8, 20, 33, 40, 60])
def test_a_picture_cut_short_is_said_to_be(length: int):
    cut = picture()[:length]
    with pytest.raises(Spoilt, match="cut short after"):
        png.extract(cut)


def test_pixels_that_cannot_be_unpacked_are_said_to_be():
    whole = bytearray(picture())
    whole[whole.index(b"IDAT") + 6] ^= 0xFF
    with pytest.raises(Spoilt, match="cannot be read to the end"):
        png.digest(bytes(whole))
