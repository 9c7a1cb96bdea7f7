"""A poster fills its canvas, and never cuts."""

import pytest

from briefing.charts import WIDE, charts_of
from briefing.draw import poster
from briefing.frames import frames
from briefing.presets import PRESETS, Preset
from briefing.snapshot import builder, said
from briefing.view import View
from tests.charts.making import our_memo

MEMO = our_memo()


@pytest.mark.parametrize("chart", [chart.id for chart in charts_of(MEMO)])
def test_a_canvas_too_small_for_its_type_is_still_not_cut(chart: str):
    one = next(found for found in charts_of(MEMO) if found.id == chart)
    build = builder(frames(MEMO), one, View())
    laid = poster.fit(build, said(build(WIDE), one), Preset("stamp", "A stamp", 300, 200, 12.0, 300))
    assert (laid.width, laid.height) == (300, 200)
    assert max(text.y + text.size * 0.3 for text in laid.sheet.texts) <= laid.sheet.height
    assert laid.sheet.top + laid.scene.height <= laid.sheet.height


def test_each_preset_keeps_the_proportions_of_its_pixels():
    one = charts_of(MEMO)[0]
    build = builder(frames(MEMO), one, View())
    for preset in PRESETS.values():
        laid = poster.fit(build, said(build(WIDE), one), preset)
        assert abs(laid.sheet.width / laid.sheet.height - laid.width / laid.height) < 0.002
