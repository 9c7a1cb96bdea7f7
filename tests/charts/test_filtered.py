"""A filtered chart says what it shows, and no message that the filter falsifies."""

import pytest

from briefing import charts
from briefing.dataset.defaults import charts_of
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.html.legend import marks_drawn
from briefing.scene.scene import Scene
from extract.schema.templates import plain
from tests.charts.making import WORDINGS, claim, made_up, our_memo

TITLE = {chart.id: chart.title for chart in charts_of(our_memo())}


def ours(name: str, view: View) -> Scene:
    memo = our_memo()
    return charts.build(frames(memo, view), next(c for c in charts_of(memo) if c.id == name), view=view)


@pytest.mark.parametrize(
    ("name", "view", "title", "subtitle"),
    [
        ("assessments", View(theme=("threat",)), "Judgements in this memo", "Shown: Threat and network only"),
        ("timeline", View(fact=("memo",)), "Events in this memo", "Shown: said in the memo only"),
        ("timeline", View(speaker=("asad",)), "Events in this memo", "Shown: Asad only"),
        ("camera-points", View(fact=("memo",)), "A tenth of 100 camera points have been installed",
         "Shown: said in the memo only"),
        ("protection-duty", View(unit="share"), TITLE["protection-duty"],
         "Each as a share of “Police in Karachi, all purposes”"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_said_and_a_message_that_no_longer_holds_gives_way(name, view, title, subtitle):
    scene = ours(name, view)
    assert plain(scene.title) == title
    assert plain(scene.subtitle) == subtitle
    assert scene.alt.startswith(title)


@pytest.mark.parametrize("view", [View(theme=("resources",)), View(speaker=("asad",)), View(fact=("memo", "derived"))])
def test_a_chart_of_which_nothing_is_left_out_keeps_its_message_and_still_says_the_filter(view: View):
    whole, kept = ours("protection-duty", View()), ours("protection-duty", view)
    assert kept.title == whole.title
    assert plain(kept.subtitle).startswith(plain(whole.subtitle) + ". Shown: ")
    assert kept.rows == whole.rows


def test_without_a_filter_nothing_is_said():
    for name in TITLE:
        assert "Shown:" not in plain(ours(name, View()).subtitle)


def test_every_filtered_picture_says_so_whatever_it_draws():
    memo = our_memo()
    views = [*(View(theme=(theme,)) for theme in memo.file.themes), View(fact=("memo",)), View(speaker=("asad",))]
    for view in views:
        for chart in charts_of(memo):
            scene = charts.build(frames(memo, view), chart, view=view)
            assert not scene.rows or "Shown: " in plain(scene.subtitle), (chart.id, view)


def test_a_title_that_names_a_figure_left_out_gives_way():
    quantities = [claim("a", WORDINGS["exactly"]), claim("b", WORDINGS["about"]) | {"theme": "b"}]
    memo = made_up(quantities, themes={"a": "A {b}", "b": "B"})
    (chart, *_) = charts_of(memo)
    chart = chart.model_copy(update={"title": "{a} and {b}"})
    view = View(theme=("a",))
    scene = charts.build(frames(memo, view), chart, view=view)
    assert plain(scene.title) == "Figures from this memo"
    assert plain(scene.subtitle) == "Shown: A (b) only"  # a theme's brace names no figure


def test_a_legend_explains_the_marks_that_are_drawn_and_no_others():
    assert marks_drawn(ours("force-allocation", View())) == {"amount hatched", "amount rest"}
    assert marks_drawn(ours("camera-points", View())) == {"amount rest", "derived"}
    assert marks_drawn(ours("camera-points", View(fact=("memo",)))) == {"amount filled"}
    assert marks_drawn(ours("arrests", View())) == {"amount filled", "amount open"}
    assert marks_drawn(ours("assessments", View())) == {"judgement filled", "judgement hollow", "judgement dashed"}
    assert "context" in marks_drawn(ours("timeline", View()))
    assert "context" not in marks_drawn(ours("timeline", View(fact=("memo",))))
    assert marks_drawn(ours("evidence-map", View())) == {"withheld"}
