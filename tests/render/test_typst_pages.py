"""PNG and PDF of one SVG: the size asked for, and words that cannot break out."""

import io

from PIL import Image

from briefing.render.typst_pages import page, string

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0H30V20H0Z" fill="#A3281E"/></svg>'


def test_a_point_is_a_pixel():
    with Image.open(io.BytesIO(page(SVG, 60, 40, "png"))) as image:
        assert (image.size, image.convert("RGB").getpixel((30, 20))) == ((60, 40), (163, 40, 30))


def test_words_are_a_string_whatever_is_in_them():
    assert string('a "b" \\ #c\n') == '"a \\"b\\" \\\\ #c"'
    assert page(SVG, 60, 40, "pdf", alt='" + sys.version + "').startswith(b"%PDF-")
