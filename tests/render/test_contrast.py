"""Text 4.5:1 and marks 3:1 on the ground they really stand on, worked out from the theme, the styles and the scenes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from briefing.html import assets
from briefing.render.theme import DARK, LIGHT, Palette, css_variables
from briefing.scene import geometry
from briefing.scene.scene import Rect, Scene, Text
from tests.charts import making
from tests.charts.making import SIZES, WORDINGS, ours, scene_of
from tests.charts.test_every_wording import KINDS, memo_with
from tests.render.test_theme import TEXT_ROLES, contrast

LOOKS = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
PAIR = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
CHARTS = [chart.id for chart in making.our_memo().charts.charts]
# What may stand on a ground whose rule names no colour of its own: on washed rows every kind of figure and badge, on a
# notice or a lit sentence words and links.
ON_WASH, ON_SOFT = TEXT_ROLES, ("ink", "memo")


def colours(palette: Palette) -> dict[str, str]:
    """Every colour variable of the page in one look."""
    found = PAIR.findall(css_variables() + assets.css() + assets.offline_css())
    return {name: light if palette is LIGHT else dark for name, light, dark in found}


def mixed(one: str, other: str, share: float) -> str:
    """Two colours laid over each other, as color-mix with `transparent` does over a ground."""
    parts = [(int(one[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in parts)


def grounds() -> Iterator[tuple[str, str, str]]:
    """(selector, ground, colour of its text or "") of each rule of the styles that lays a ground of the theme."""
    for selector, body in RULE.findall(assets.css()):
        ground = re.search(r"background: (?:color-mix\(in srgb, )?var\(--([\w-]+)\)( 50%)?", body)
        colour = re.search(r"(?<![\w-])color: var\(--([\w-]+)\)", body)
        if ground and ground[1] != "tint":
            yield selector.strip(), ground[1] + (ground[2] or ""), colour[1] if colour else ""


@LOOKS
def test_words_are_4_5_to_1_on_every_ground_that_the_styles_lay(palette: Palette):
    named = colours(palette)
    rules = [*grounds()]
    assert {ground for _, ground, _ in rules} >= {"wash", "memo", "withheld", "harm", "context-soft", "memo-soft 50%"}
    for selector, ground, colour in rules:
        name, _, half = ground.partition(" ")
        below = mixed(named[name], palette.paper, 0.5) if half else named[name]
        dark_ground = name in TEXT_ROLES
        texts = [colour] if colour else ["paper"] if dark_ground else ON_SOFT if "-soft" in name else ON_WASH
        for text in texts:
            assert contrast(named[text], below) >= 4.5, f"{selector}: {text} on {ground}"


def scenes() -> Iterator[Scene]:
    for size in SIZES:
        yield from (ours(chart, size) for chart in CHARTS)
        yield from (scene_of(memo_with(WORDINGS[name]), kind, ["it"], size) for kind in KINDS for name in WORDINGS)


def under(scene: Scene, mark: Text, palette: Palette) -> Iterator[str]:
    """The colours on which a text lies, or may lie for a part of it."""
    x0, y0, x1, y1 = geometry.box(scene, mark)
    yield palette.paper
    for group in scene.layers():
        for other in group.marks:
            if isinstance(other, Rect) and other.fill not in ("none", "open"):
                a0, b0, a1, b1 = geometry.box(scene, other)
                if min(x1, a1) - max(x0, a0) > 1 and min(y1, b1) - max(y0, b0) > 2:
                    yield palette.soft[other.role] if other.fill == "soft" else palette.strong[other.role]


@LOOKS
def test_words_in_a_chart_are_4_5_to_1_on_paper_and_on_every_mark_they_lie_on(palette: Palette):
    texts = 0
    for scene in scenes():
        for group in scene.layers():
            for mark in group.marks:
                if isinstance(mark, Text):
                    texts += 1
                    # A halo of paper stands round the letters: they never touch the mark.
                    found = [palette.paper] if mark.halo else [*under(scene, mark, palette)]
                    for ground in found:
                        told = f"{scene.kind}: {mark.text!r} in {mark.role} on {ground}"
                        assert contrast(palette.strong[mark.role], ground) >= 4.5, told
    assert texts > 500


@LOOKS
def test_what_stands_for_an_entry_is_outlined_filled_or_written_at_3_to_1(palette: Palette):
    for scene in scenes():
        for group in (one for one in scene.groups if one.entry):
            clear = [
                mark
                for mark in group.marks
                if contrast(palette.strong[mark.role], palette.paper) >= 3
                and not (isinstance(mark, Rect) and mark.edge == "none" and mark.fill in ("soft", "open", "none"))
            ]
            assert clear, f"{scene.chart}: {group.entry} is drawn in nothing that can be seen"
            for mark in (one for one in group.marks if isinstance(one, Rect) and one not in clear):
                covered = any(
                    isinstance(one, Rect) and geometry.box(scene, one) == geometry.box(scene, mark) for one in clear
                )
                assert mark.edge == "none" or covered, f"{scene.chart}: {mark} has an outline too pale to be seen"
