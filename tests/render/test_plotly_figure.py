"""A Scene as a Plotly figure: the same picture as the SVG."""

import re

import pytest

from briefing.render.plotly_figure import figure
from briefing.render.svg import svg
from briefing.render.theme import DARK
from briefing.scene import geometry
from briefing.scene.scene import Axis, MarkGroup, Rect, Scene, Text
from tests.charts.making import our_memo, ours

IDS = [chart.id for chart in our_memo().charts.charts]


def shapes(scene):
    return [(group, mark) for group in scene.layers() for mark in group.marks if not isinstance(mark, Text)]


@pytest.mark.parametrize("chart_id", IDS)
def test_both_hands_draw_every_mark_once(chart_id):
    scene = ours(chart_id)
    drawn = figure(scene)
    assert sum(trace.meta["marks"] for trace in drawn.data if trace.meta["kind"] != "extra") == len(shapes(scene))
    heads = sum(bool(getattr(mark, "arrow", False)) for _, mark in shapes(scene))
    without_defs = re.sub(r"<defs>.*?</defs>", "", svg(scene))
    drawn_marks = re.sub(r'<path class="hit"[^>]*>', "", without_defs)
    assert sum(path.count("M") for path in re.findall(r' d="([^"]*)"', drawn_marks)) == len(shapes(scene)) + heads


@pytest.mark.parametrize("chart_id", IDS)
def test_both_hands_set_the_same_words_at_the_same_places(chart_id):
    scene = ours(chart_id, "narrow")
    said = re.findall(r'<text x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)"[^>]*>([^<]*)</text>', svg(scene))
    notes = figure(scene).layout.annotations
    assert [one[3] for one in said] == [note.text for note in notes]
    for (x, y, size, _), note in zip(said, notes, strict=True):
        assert float(x) == pytest.approx(note.x * scene.width, abs=0.02)
        assert float(y) - float(size) * geometry.BASELINE == pytest.approx((1 - note.y) * scene.height, abs=0.02)
        # A little smaller, because the page's face runs wider and an annotation cannot be squeezed; never under 12 px.
        assert 12 <= note.font.size <= float(size)
        assert note.font.size >= 0.95 * float(size)


@pytest.mark.parametrize("chart_id", IDS)
def test_bars_stand_on_the_same_pixels_as_the_scene(chart_id):
    scene = ours(chart_id)
    wanted = [geometry.box(scene, mark) for _, mark in shapes(scene) if type(mark).__name__ == "Rect"]
    found = []
    for trace in figure(scene).data:
        if trace.type == "bar":
            for base, long, middle, tall in zip(trace.base, trace.x, trace.y, trace.width, strict=True):
                found.append((base, middle - tall / 2, base + long, middle + tall / 2))
    assert found == [pytest.approx(box) for box in wanted]


@pytest.mark.parametrize("chart_id", IDS)
def test_every_mark_of_an_entry_carries_its_id_and_its_words(chart_id):
    for trace in figure(ours(chart_id)).data:
        if trace.meta["entry"] and trace.meta["kind"] != "extra":
            assert set(trace.customdata) == {trace.meta["entry"]}
            assert len(trace.customdata) == len(trace.x)
            assert trace.hovertemplate.endswith("<extra></extra>")
        elif not trace.hovertemplate:
            assert trace.hoverinfo == "skip"


def test_a_hover_keeps_the_hedge():
    bar = next(trace for trace in figure(ours("arrests")).data if trace.type == "bar")
    assert bar.hovertemplate.startswith("more than 500 terrorists arrested; attributed to Haider")


def test_the_canvas_is_the_axes_and_nothing_zooms():
    layout = figure(ours("arrests")).layout
    assert (layout.xaxis.range, layout.yaxis.range) == ((0, 880), (layout.height, 0))
    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange
    assert layout.dragmode is False


def test_the_template_is_our_own_whatever_was_made_the_default():
    """`import streamlit` swaps Plotly's default for one of placeholder colours."""
    assert figure(ours("arrests")).layout.template.to_plotly_json() in (
        {},
        {"data": {"scatter": [{"type": "scatter"}]}},
    )


def test_words_stand_on_the_paper_not_on_the_axes():
    """Plotly drops an annotation a hair outside its axis's range, and “more than 500” with it."""
    assert {note.xref for note in figure(ours("arrests")).layout.annotations} == {"paper"}


def test_a_hover_cannot_be_taken_for_a_template_or_for_markup():
    group = MarkGroup((Rect(0, 10, 0, 10),), "it", "40 %{customdata} <b>of</b>")
    axis = Axis(0, 100, 0, 100)
    scene = Scene("c", "test", (), (), 100, 100, axis, axis, (group,), (), "", "")
    said = figure(scene).data[0].hovertemplate
    assert said == "40 %&#123;customdata} &lt;b&gt;of&lt;/b&gt;<extra></extra>"


def test_dark_is_drawn_in_the_dark_palette():
    drawn = figure(ours("arrests"), DARK)
    assert drawn.layout.paper_bgcolor == "#15181B"
    assert any(trace.type == "bar" and trace.marker.color == "#7FB2E0" for trace in drawn.data)
