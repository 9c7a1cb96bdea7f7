"""What stands around the plot where it leaves the house."""

import pytest

from briefing.dataset.defaults import charts_of
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.export.snapshot import builder, said
from briefing.render import layout
from briefing.render.layout import QuotedSource, compose
from briefing.render.presets import PRESETS, Preset
from briefing.scene.scene import WIDE
from tests.charts.making import our_memo, ours


def test_title_subtitle_plot_notes_sentences_and_source_stand_in_this_order():
    scene = ours("protection-duty")
    laid = compose(scene, [QuotedSource("Four to five thousand.", "Asad")])
    words = [text.text for text in laid.texts]
    assert words[0].startswith("Figures for protection duty")
    assert words[-1].endswith(")")
    assert [text.y for text in laid.texts] == sorted(text.y for text in laid.texts)
    over, under = [t for t in laid.texts if t.y < laid.top], [t for t in laid.texts if t.y > laid.top]
    assert len(over) == 2
    assert min(text.y for text in under) > laid.top + scene.height
    assert words.index("“Four to five thousand.”") + 1 == words.index("Asad")
    assert "may overlap" in words[2]


def test_a_larger_canvas_keeps_the_head_at_the_top_the_source_at_the_foot_and_the_plot_between_them():
    scene = ours("arrests")
    own = compose(scene)
    laid = compose(scene, (), own.width + 200, own.height + 300)
    assert (laid.width, laid.height) == (own.width + 200, own.height + 300)
    assert laid.texts[0].y == own.texts[0].y
    assert laid.height - laid.texts[-1].y == own.height - own.texts[-1].y
    assert laid.top == own.top + 150
    assert laid.left == own.left + 100


MEMO = our_memo()


@pytest.mark.parametrize("chart", [chart.id for chart in charts_of(MEMO)])
def test_a_canvas_too_small_for_its_type_is_still_not_cut(chart: str):
    one = next(found for found in charts_of(MEMO) if found.id == chart)
    build = builder(frames(MEMO), one, View())
    laid = layout.fit(build, said(build(WIDE), one), Preset("stamp", "A stamp", 300, 200, 12.0, 300))
    assert (laid.width, laid.height) == (300, 200)
    assert max(text.y + text.size * 0.3 for text in laid.sheet.texts) <= laid.sheet.height
    assert laid.sheet.top + laid.scene.height <= laid.sheet.height


def test_each_preset_keeps_the_proportions_of_its_pixels():
    one = charts_of(MEMO)[0]
    build = builder(frames(MEMO), one, View())
    for preset in PRESETS.values():
        laid = layout.fit(build, said(build(WIDE), one), preset)
        assert abs(laid.sheet.width / laid.sheet.height - laid.width / laid.height) < 0.002
