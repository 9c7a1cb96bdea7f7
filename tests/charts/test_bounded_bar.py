"""Bars that show where the memo's knowledge ends."""

from briefing.scene.scene import Line
from tests.charts import making
from tests.charts.making import ours


def test_arrests_fade_past_500_and_the_arrow_leaves_the_end_open():
    bar = making.group_of(ours("arrests"), "arrests")
    assert [box.x1 for box in making.rects(bar, "solid")] == [500]
    assert any(isinstance(mark, Line) and mark.arrow for mark in bar.marks)
    assert "no upper bound given" in making.words_of(bar)
