"""One statement, set large."""

from dataclasses import replace

import pytest

from briefing import charts
from briefing.dataset.tables import frames
from briefing.scene.scene import WIDE
from tests.charts import making
from tests.charts.making import our_memo, ours


def test_not_one_dollar_is_a_stated_zero_with_its_two_moments():
    tile = ours("assistance")
    assert "“not one dollar”" in making.words_of(making.group_of(tile, "us-assistance"))
    assert "none, stated" in making.words_of(making.group_of(tile, "us-assistance"))
    assert "“Early in 2003”" in making.words_of(making.group_of(tile, "american-mission"))
    assert "20 October 2003" in making.words_of(making.group_of(tile, "nothing-received"))


def test_the_memo_s_words_stay_on_one_line_where_a_little_smaller_they_can():
    chart = next(one for one in our_memo().charts.charts if one.id == "assistance")
    for width in range(600, 900, 20):
        scene = charts.build(frames(our_memo()), chart, replace(WIDE, width=width))
        assert "“not one dollar”" in [text.text for text in scene.texts()], width


@pytest.mark.parametrize(
    "quantity",
    [
        {"none": 0, "unit": "USD", "wording": "not\none dollar"},
        {"unstated": True, "unit": "police", "wording": "much of\nthe police force"},
    ],
)
def test_the_line_ends_of_a_scan_are_spaces_in_the_large_words(quantity):
    scene = making.scene_of(making.made_up([making.claim("it", quantity)]), "tile", ["it"])
    words = " ".join(text.text for text in scene.texts())
    assert quantity["wording"].replace("\n", " ") in words
