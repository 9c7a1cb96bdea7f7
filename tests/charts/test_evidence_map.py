"""The memo as a strip."""

from tests.charts import making
from tests.charts.making import ours


def test_the_map_shows_five_withheld_places_and_the_page_mark():
    strip = ours("evidence-map")
    withheld = [group for group in strip.groups if any(getattr(mark, "role", "") == "redacted" for mark in group.marks)]
    assert len([group for group in withheld if group.entry]) == 5
    assert "withheld; length unknown, not to scale" in " ".join(text.text for text in strip.texts())
    # A mark of the page, not a statement: no row, so no stop for the keyboard and no link.
    (page,) = (group for group in strip.groups if making.words_of(group) == "page 2")
    assert (page.entry, page.words) == ("", "the memo's own page mark: page 2")


def test_claims_on_one_sentence_stand_under_each_other_on_the_map():
    strip = ours("evidence-map")
    third, about = (making.group_of(strip, one).marks[0] for one in ("police-third", "police-on-protection"))
    assert third.x0 == about.x0
    assert third.y1 < about.y0
