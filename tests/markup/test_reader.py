"""The memo reads as it was received, and every quote in it can be reached."""

from collections.abc import Callable

from briefing.evidence import placed
from briefing.markup.links import Links
from briefing.markup.reader import find_bar, reader
from tests.markup.parsing import Element, parse

At = Callable[..., Links]


def lines(tree: Element) -> list[str]:
    """What a reader sees of each line, without the words for screen readers."""
    shown = []
    for line in tree.all("p", "line"):
        words = line.text
        for one in line.all("span", "sr"):
            words = words.replace(one.text, "", 1)
        shown.append(words)
    return shown


def test_the_memo_is_shown_to_the_character(at: At):
    links = at("evidence", claim="officers-redeployed", find="karachi")
    assert lines(parse(reader(links))) == [line for line in links.memo.text.splitlines() if line.strip()]


def test_every_entry_is_a_stop_for_the_keyboard_or_lies_under_one(at: At):
    links = at("evidence")
    stops = [a for a in parse(reader(links)).all("a", "seg") if a.attributes.get("tabindex") != "-1"]
    reached = {entry for a in stops for entry in (a.attributes["data-entry"] or "").split()}
    assert reached == {one.id for one in placed(links.memo)}
    assert len({a.attributes["id"] for a in stops}) == len(stops)


def test_the_lit_sentence_is_the_one_the_address_names(at: At):
    lit = parse(reader(at("evidence", claim="officers-redeployed"))).all("a", "lit")
    quote = "Four to five thousand officers had been redeployed for this protective duty."
    assert "".join(a.text for a in lit).endswith(quote)
    assert lit[0].attributes["aria-current"] == "true"


def test_six_redaction_marks_are_black_bars_with_their_own_words(at: At):
    bars = parse(reader(at("evidence"))).all("a", "redacted")
    assert sum(a.text.endswith("9/11 Classified Information") for a in bars) == 2
    assert sum(a.text.casefold().endswith("[redacted]") for a in bars) == 4


def test_words_of_attribution_are_marked_for_the_lit_claim(at: At):
    who = parse(reader(at("evidence", claim="officers-redeployed"))).all(class_="lit-who")
    assert [one.text for one in who] == ["Chief of Police Asad said"]


def test_the_notes_follow_the_lit_line(at: At):
    tree = parse(reader(at("evidence", claim="officers-redeployed"))).all("article")[0]
    at_panel = next(n for n, one in enumerate(tree.inside) if one.tag == "aside")
    assert "Four to five thousand officers" in tree.inside[at_panel - 1].text
    assert "4,000 to 5,000" in tree.inside[at_panel].text


def test_the_page_mark_and_the_header_are_what_they_are(at: At):
    tree = parse(reader(at("evidence")))
    assert [one.text for one in tree.all("p", "pagemark")] == ["Page 2"]
    assert len(tree.all("p", "header")) == 7


def test_find_counts_its_places_and_marks_each(at: At):
    links = at("evidence", find="Karachi")
    count = links.memo.text.casefold().count("karachi")
    assert parse(find_bar(links)).all("span", "count")[0].text == f"“Karachi”: {count} places"
    hits = {one.attributes["data-hit"] for one in parse(reader(links)).all() if "data-hit" in one.attributes}
    assert hits == {str(n) for n in range(1, count + 1)}


def test_what_is_not_in_the_memo_is_said_not_to_be(at: At):
    assert parse(find_bar(at("evidence", find="Lahore"))).all("span", "count")[0].text == "“Lahore”: not in the memo"


def test_a_search_for_markup_is_a_search_for_words(at: At):
    tree = parse(find_bar(at("evidence", find='"><script>alert(1)</script>')))
    assert tree.all("script") == []
    assert tree.all("input")[0].attributes["value"] == '"><script>alert(1)</script>'
