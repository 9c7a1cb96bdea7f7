"""The sizes in which a picture leaves the house, as they were asked for."""

import pytest

from briefing.render.presets import FORMATS, LOOKS, PRESETS


@pytest.mark.parametrize(
    ("name", "width", "height", "least"),
    [
        ("slide", 1920, 1080, 17.28),  # 1.6 % of 1080
        ("square", 1080, 1080, 17.28),
        ("card", 1200, 630, 10.08),  # 1.6 % of 630
        ("a4", 2480, 3508, 33.3333),  # 8 points of 1/72 inch at 300 dots an inch
    ],
)
def test_a_preset_has_the_pixels_and_the_smallest_type_that_were_asked_for(
    name: str, width: int, height: int, least: float
):
    one = PRESETS[name]
    assert (one.name, one.width, one.height) == (name, width, height)
    assert one.least == pytest.approx(least, abs=0.001)


def test_a_page_of_a4_is_as_wide_on_paper_as_a4_is():
    assert PRESETS["a4"].dpi == 300
    assert PRESETS["a4"].points == pytest.approx(210 / 25.4 * 72, abs=0.001)
    assert PRESETS["a4"].width / 300 == pytest.approx(210 / 25.4, abs=0.01)


def test_what_is_seen_is_as_tall_as_it_needs_to_be():
    assert {name for name, one in PRESETS.items() if not one.height} == {"seen", "phone"}
    assert {name for name, one in PRESETS.items() if one.narrow} == {"phone"}


def test_every_form_has_its_type_and_there_are_two_looks():
    assert FORMATS == {
        "png": "image/png",
        "svg": "image/svg+xml",
        "pdf": "application/pdf",
        "csv": "text/csv",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
    assert LOOKS == ("light", "dark")
