"""An amount before and after: both drawn with their hedges, and an arrow from the one to the other."""

from math import hypot

import pytest

from briefing.dataset.defaults import charts_of
from briefing.dataset.view import View
from briefing.scene.scene import Dot, Line, MarkGroup, Scene
from extract.loading.store import Memo
from tests.charts import making
from tests.charts.making import SIZES, claim, made_up, scene_of

FELL = "Attacks fell from about 700 to 430."
ROSE = "Those held rose from ten to twelve to more than 90."
BEFORE = claim("before", {"about": 700, "unit": "attacks", "wording": "about 700"}, "Attacks before", quote=FELL)
AFTER = claim(
    "after", {"exactly": 430, "unit": "attacks", "wording": "430"}, "Attacks after", quote=FELL, down_from="before"
)
FEW = claim("few", {"range": [10, 12], "unit": "men", "wording": "ten to twelve"}, "Men held", quote=ROSE)
MANY = claim("many", {"more_than": 90, "unit": "men", "wording": "more than 90"}, "Men held", quote=ROSE, up_from="few")


@pytest.fixture(scope="module")
def memo() -> Memo:
    return made_up([BEFORE, AFTER, FEW, MANY])


def arrow_of(scene: Scene) -> tuple[tuple[float, float], tuple[float, float]]:
    (group,) = [group for group in scene.groups if group.words.startswith(("up from", "down from"))]
    (line,) = group.marks
    assert isinstance(line, Line)
    assert line.arrow
    return tuple((scene.x.px(x), y) for x, y in line.points)  # type: ignore[return-value]


def dot_of(scene: Scene, entry: str) -> tuple[float, float]:
    dots = [m for g in scene.groups if g.entry == entry for m in g.marks if isinstance(m, Dot)]
    return scene.x.px(dots[0].x), dots[0].y


@pytest.mark.parametrize("size", SIZES)
def test_the_arrow_leads_from_the_amount_before_to_the_amount_after_and_touches_neither(memo: Memo, size: str):
    scene = scene_of(memo, "change", ["after"], size)
    (x0, y0), (x1, y1) = arrow_of(scene)
    for (x, y), (at, down) in zip(((x0, y0), (x1, y1)), (dot_of(scene, "before"), dot_of(scene, "after")), strict=True):
        assert 8 < hypot(x - at, y - down) < 14
    assert x0 > x1  # it fell
    assert y0 < y1


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("drawn", [["after"], ["before", "after"], ["many"]])
def test_both_amounts_keep_their_hedge_and_no_words_stand_on_others_or_on_the_arrow(memo, size: str, drawn: list[str]):
    scene = scene_of(memo, "change", drawn, size)
    said = {"after": ["about 700", "430"], "many": ["10 to 12", "more than 90"]}[drawn[-1]]
    assert [row.value for row in scene.rows] == said
    for value in said:
        assert value in scene.alt
    assert making.bare_numbers(scene, [*said, "ten to twelve"]) == []
    assert making.outside(scene) == []
    assert making.overlapping(scene) == []
    (_, top), (_, foot) = arrow_of(scene)
    for text in scene.texts():
        assert not top < scene.y.px(text.y) < foot, text.text


def test_what_it_says_is_said_in_words(memo: Memo):
    alt = scene_of(memo, "change", ["after"]).alt
    assert "An arrow leads down from about 700 (Attacks before) to 430 (Attacks after)." in alt


def test_an_amount_that_a_filter_leaves_out_takes_the_arrow_with_it(memo: Memo):
    two = made_up([BEFORE, AFTER | {"theme": "b"}], themes={"a": "A", "b": "B"})
    scene = scene_of(two, "change", ["after"], view=View(theme=("b",)))
    assert [row.value for row in scene.rows] == ["430"]
    assert arrows(scene.groups) == []


def arrows(groups: tuple[MarkGroup, ...]) -> list[Line]:
    return [mark for group in groups for mark in group.marks if isinstance(mark, Line) and mark.arrow]


def test_a_memo_that_states_a_movement_has_a_chart_of_it_and_no_other_of_its_amounts(memo: Memo):
    found = {chart.id: chart for chart in charts_of(memo)}
    assert found["change-after"].title == "Attacks after: {before}, then {after}"
    assert found["change-after"].claims == ["before", "after"]
    assert [chart.id for chart in found.values() if chart.kind == "intervals"] == []
