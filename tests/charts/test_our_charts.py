"""The charts of the project's own memo, each at both sizes."""

import pytest

from briefing.scene.scene import Text
from tests.charts import making
from tests.charts.making import SIZES, ours

IDS = [chart.id for chart in making.our_memo().charts.charts]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("chart_id", IDS)
def test_nothing_is_cut_off_and_no_words_lie_on_others(chart_id, size):
    assert making.outside(ours(chart_id, size)) == []
    assert making.overlapping(ours(chart_id, size)) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("chart_id", IDS)
def test_no_type_is_under_12_pixels(chart_id, size):
    assert (
        min(mark.size for group in ours(chart_id, size).layers() for mark in group.marks if isinstance(mark, Text))
        >= 12
    )


@pytest.mark.parametrize("chart_id", IDS)
def test_no_figure_stands_without_its_hedge_anywhere_on_the_scene(chart_id):
    every = " | ".join([*(t.text for t in ours(chart_id, "narrow").texts()), ours(chart_id).alt])
    for bare, hedged in ((" 500", "than 500"), ("7,000", "about 7,000"), ("5,000", "4,000 to 5,000")):
        for before, after in zip(every.split(bare)[:-1], every.split(bare)[1:], strict=True):
            whole = before[-20:] + bare + after[:10]
            derived = "comes to 7,000, derived" in whole or "7,000, derived" in whole
            assert hedged.casefold() in whole.casefold() or derived, whole


@pytest.mark.parametrize("chart_id", IDS)
def test_every_entry_drawn_has_a_row_and_words_with_its_sentence(chart_id):
    rows = {row.entry for row in ours(chart_id).rows}
    for group in ours(chart_id).groups:
        if group.entry:
            assert group.entry in rows
            assert group.words


@pytest.mark.parametrize("chart_id", IDS)
def test_the_same_chart_is_the_same_every_time(chart_id):
    first = ours(chart_id)
    ours.cache_clear()
    assert ours(chart_id) == first
