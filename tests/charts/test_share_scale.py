"""Shares in the memo's words, on a scale from none to all."""

import pytest

from briefing.dataset.defaults import charts_of
from briefing.scene.scene import Dot
from tests.charts import making
from tests.charts.making import SIZES, claim, made_up, scene_of

HALF = claim("half", {"share": "1/2", "approximate": True, "unit": "people", "wording": "Nearly half"}, "Displaced")
QUARTER = claim("part", {"share": "1/4", "unit": "cases", "wording": "a quarter"}, "Of the cases, closed")
POINTS = claim("points", {"unstated": True, "unit": "points", "wording": "many points"}, "Points")
TENTH = claim("tenth", {"share": "1/10", "of": "points", "wording": "A tenth"}, "Points that work")
ALL = [HALF, QUARTER, POINTS, TENTH]


@pytest.mark.parametrize("size", SIZES)
def test_each_share_stands_at_its_fraction_and_is_hollow_where_hedged(size: str):
    scene = scene_of(made_up(ALL), "share_scale", ["half", "part", "tenth"], size)
    dots = {g.entry: m for g in scene.groups for m in g.marks if isinstance(m, Dot)}
    assert [(entry, dot.x, dot.fill) for entry, dot in dots.items()] == [
        ("half", 0.5, "open"),
        ("part", 0.25, "solid"),
        ("tenth", 0.1, "solid"),
    ]
    assert [(tick.value, tick.label) for tick in scene.x.ticks] == [(0, "none"), (0.5, "half"), (1, "all")]
    assert [row.value for row in scene.rows] == ["Nearly half", "a quarter", "a tenth"]
    assert making.outside(scene) == []
    assert making.overlapping(scene) == []


@pytest.mark.parametrize("kind", ["intervals", "bounded_bar", "unit_grid"])
def test_among_amounts_it_is_said_and_never_called_unquantified_or_not_worked_out(kind: str):
    scene = scene_of(made_up(ALL), kind, ["half"])
    said = making.words_of(making.group_of(scene, "half"))
    assert "Nearly half" in said
    assert "a share; of how many is not stated" in said
    assert "not quantified" not in said
    assert "not worked out" not in said


def test_shares_of_what_is_not_counted_have_a_chart_of_their_own():
    (chart,) = [chart for chart in charts_of(made_up(ALL)) if chart.kind == "share_scale"]
    assert chart.claims == ["half", "part", "tenth"]
    (lone,) = [chart for chart in charts_of(made_up([HALF])) if chart.kind == "share_scale"]
    assert lone.title == "Displaced: {half}"
