"""One statement, set large."""

from tests.charts import making
from tests.charts.making import ours


def test_not_one_dollar_is_a_stated_zero_with_its_two_moments():
    tile = ours("assistance")
    assert "“not one dollar”" in making.words_of(making.group_of(tile, "us-assistance"))
    assert "none, stated" in making.words_of(making.group_of(tile, "us-assistance"))
    assert "“Early in 2003”" in making.words_of(making.group_of(tile, "american-mission"))
    assert "20 October 2003" in making.words_of(making.group_of(tile, "nothing-received"))
