"""Side by side, and never added where the memo does not allow it."""

from collections.abc import Callable

from briefing.dataset.defaults import charts_of
from briefing.html.links import Links
from briefing.web.views.chart import drawn
from briefing.web.views.compare import comparison, tools
from tests.html.parsing import Element, parse

At = Callable[..., Links]


def compared(links: Links, chart: str) -> Element:
    one = next(one for one in charts_of(links.memo) if one.id == chart)
    found = comparison(links, drawn(links, one))
    assert found is not None
    return parse(found)


def test_two_figures_that_may_overlap_are_not_added_and_the_reason_is_given(at: At):
    tree = compared(
        at("resources", explore="protection-duty", compare=("officers-redeployed", "police-on-protection")),
        "protection-duty",
    )
    assert [one.text for one in tree.all("span", "value")] == ["4,000 to 5,000", "about 7,000"]
    assert tree.all("div", "verdict")[0].text == (
        "Not added. “Officers redeployed to protect foreigners” and “Police only on protection or countering "
        "terrorism” may overlap: the memo does not say how the two relate, so they are not added."
    )


def test_a_part_beside_its_whole_is_a_share_and_says_what_it_takes_for_granted(at: At):
    tree = compared(at("resources", compare=("officers-redeployed", "police-all")), "protection-duty")
    words = tree.all("div", "verdict")[0].text
    assert "is the whole that the others are set against, so they are not added." in words
    assert "19 to 24 percent, derived of “Police in Karachi, all purposes” (4,000 to 5,000 ÷ 21,000; takes" in words


def test_a_range_beside_another_keeps_speaker_sentence_and_link_on_each_card(at: At):
    tree = compared(at("resources", compare=("officers-redeployed", "police-all")), "protection-duty")
    for card in tree.all("li", "tile"):
        assert card.all("blockquote")[0].text.startswith("“")
        assert card.all("p", "who")[0].text.startswith("Attributed to")
        assert (card.all("a", "big")[0].attributes["href"] or "").startswith("evidence?claim=")


def test_events_stand_side_by_side_without_a_verdict(at: At):
    links = at("timeline")
    first, second = (event.id for event in links.memo.file.events[:2])
    tree = compared(at("timeline", compare=(first, second)), "timeline")
    assert len(tree.all("li", "tile")) == 2
    assert tree.all("div", "verdict") == []


def test_nothing_chosen_shows_nothing(at: At):
    links = at("resources")
    one = next(one for one in charts_of(links.memo) if one.id == "protection-duty")
    assert not comparison(links, drawn(links, one))


def test_the_way_back_leaves_the_comparison_and_keeps_the_filters(at: At):
    links = at("resources", speaker=("asad", "haider"), explore="protection-duty", compare=("police-all",))
    one = next(one for one in charts_of(links.memo) if one.id == "protection-duty")
    back = parse(tools(links, drawn(links, one))).all("a")[0]
    assert (back.text, back.attributes["href"]) == (
        "Back to the picture",
        "resources?speaker=asad,haider#protection-duty",
    )
