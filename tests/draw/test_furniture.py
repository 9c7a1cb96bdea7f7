"""What stands around the plot where it leaves the house."""

from briefing.draw.furniture import Said, compose
from tests.charts.making import ours


def test_title_subtitle_plot_notes_sentences_and_source_stand_in_this_order():
    scene = ours("protection-duty")
    laid = compose(scene, [Said("Four to five thousand.", "Asad")])
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
