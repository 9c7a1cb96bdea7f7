"""Colours: contrasts worked out, not believed."""

import re

import pytest

from briefing.render import theme
from briefing.render.theme import DARK, LIGHT, PAGE

TEXT_ROLES = ("ink", "muted", "memo", "derived", "context", "inference", "harm", "redacted")
MARK_ROLES = ("memo", "derived", "context", "inference", "harm", "redacted", "muted", "ink")


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_worked_out_as_wcag_does():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("role", TEXT_ROLES)
def test_text_is_4_5_to_1_or_more_on_paper(palette, role):
    assert contrast(palette.strong[role], palette.paper) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("role", MARK_ROLES)
def test_marks_and_outlines_are_3_to_1_or_more_on_paper_and_on_their_soft_fill(palette, role):
    assert contrast(palette.strong[role], palette.paper) >= 3
    assert contrast(palette.strong[role], palette.soft[role]) >= 3


def test_the_page_takes_every_colour_from_a_variable_that_has_a_light_and_a_dark():
    declared = dict(re.findall(r"--([\w-]+): (light-dark\(#\w{6}, #\w{6}\));", theme.css_variables()))
    used = [PAGE.paper, *PAGE.strong.values(), *PAGE.soft.values()]
    assert {colour[6:-1] for colour in used} == set(declared)
    assert declared["memo"] == "light-dark(#1F4E79, #7FB2E0)"


def test_names_of_fonts_that_hold_a_digit_are_quoted():
    """Plotly drops the whole list in silence where one is not."""
    for family in (theme.SANS, theme.SERIF):
        names = [name.strip() for name in family.split(",")]
        assert all(name.startswith("'") for name in names if re.search(r"\d", name))
