"""On a grey copier nothing is lost: no two things in a chart differ by their colour alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from briefing.scene.scene import Dot, Line, MarkGroup, Rect, Scene, Shape, Text
from tests.charts import making
from tests.charts.making import SIZES, WORDINGS, group_of, ours, scene_of, words_of
from tests.charts.test_every_wording import KINDS, memo_with

CHARTS = [chart.id for chart in making.our_memo().charts.charts]
HEDGED = ("about", "nearly", "approximate range")
OPEN = ("more than", "at least", "less than", "at most")
# One reading each: to take one for the other would be to lose the hedge.
READINGS = {"exactly": "exact", "range": "range", "none": "none", "share": "derived", "unstated": "unstated"}


def shapes(group: MarkGroup, colour: bool = False) -> frozenset[tuple]:
    """What a group's marks look like, their places and words left out."""

    def look(mark: Shape) -> tuple:
        match mark:
            case Rect():
                return ("box", mark.fill, mark.edge, mark.fill == "fading" and mark.fade)
            case Dot():
                return ("dot", mark.shape, mark.fill, mark.edge)
            case Line():
                return ("line", mark.dash, mark.arrow, len(mark.points), mark.width)
            case _:
                return ("words",)

    return frozenset((*look(mark), mark.role if colour else "") for mark in group.marks if not isinstance(mark, Text))


def told_by_colour_alone(scene: Scene) -> list[str]:
    """Pairs of drawn groups whose marks look alike once colour is gone, though they did not before."""
    drawn = [group for group in scene.groups if shapes(group)]
    return [
        f"{one.entry or words_of(one)} and {other.entry or words_of(other)}"
        for one, other in combinations(drawn, 2)
        if shapes(one) == shapes(other) and shapes(one, colour=True) != shapes(other, colour=True)
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("chart", CHARTS)
def test_no_two_marks_of_ours_differ_by_colour_alone(chart: str, size: str):
    assert told_by_colour_alone(ours(chart, size)) == []


@pytest.mark.parametrize("chart", CHARTS)
def test_the_four_kinds_of_statement_are_told_apart_by_shape(chart: str):
    seen: dict[str, set[frozenset]] = {}
    for group in ours(chart).groups:
        if group.entry and shapes(group):
            seen.setdefault(group.statement, set()).add(shapes(group))
    for one, other in combinations(seen, 2):
        assert not seen[one] & seen[other], f"{one} and {other} look alike"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_hedged_is_never_drawn_like_what_is_exact(kind: str):
    looks = {name: group_of(scene_of(memo_with(WORDINGS[name]), kind, ["it"]), "it") for name in WORDINGS}
    for name in HEDGED:
        assert shapes(looks[name]) != shapes(looks["exactly"]), name
    if kind != "tile":  # a tile is its words
        for name in OPEN:
            assert shapes(looks[name]) != shapes(looks["exactly"]), name
        for one, other in combinations(READINGS, 2):
            same = shapes(looks[one]) == shapes(looks[other])
            assert not same, f"{one} and {other} look alike"
    assert len({words_of(group) for group in looks.values()}) == len(WORDINGS)


def test_a_difference_by_colour_alone_would_be_seen():
    scene = ours("arrests")
    group = next(one for one in scene.groups if one.entry and shapes(one))
    painted = replace(group, entry="other", marks=tuple(replace(mark, role="harm") for mark in group.marks))
    assert told_by_colour_alone(replace(scene, groups=(group, painted))) == [f"{group.entry} and other"]
