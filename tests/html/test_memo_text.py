"""The memo reads as it was received, and every quote in it can be reached."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.dataset.evidence import placed
from briefing.dataset.view import View
from briefing.html import memo_text
from briefing.html.links import Links
from briefing.html.memo_text import find_bar, reader
from briefing.web.views import evidence
from extract.loading.store import Memo
from tests.html.parsing import Element, parse

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


@pytest.fixture
def short(memo: Memo, monkeypatch: pytest.MonkeyPatch) -> Links:
    """The memo, ten lines a sheet."""
    monkeypatch.setattr(memo_text, "LINES", 10)
    return Links(memo, "evidence")


def at(links: Links, **view: object) -> Links:
    return replace(links, view=View(**view))


def test_all_sheets_together_are_the_memo(short: Links):
    count = memo_text.memo_page(short).sheets
    lines = [line for n in range(1, count + 1) for line in memo_text.memo_page(at(short, page=n)).lines]
    assert lines == [*memo_text.lines_of(short)]


def test_a_page_past_the_end_is_the_last(short: Links):
    assert memo_text.memo_page(at(short, page=999)).number == memo_text.memo_page(short).sheets


def test_the_lit_sentence_is_on_its_sheet_whatever_page_is_asked_for(short: Links):
    shown = parse(reader(at(short, claim="us-assistance", page=1)))
    assert "not one dollar" in " ".join(one.text for one in shown.all("a", "lit"))


def test_the_page_says_which_lines_these_are(short: Links):
    words = parse(reader(short)).all("nav", "pager")[0].text
    assert words.startswith("Lines 1 to 10 of ")
    assert "the memo is shown 10 lines at a time." in words


def test_what_is_looked_for_on_a_later_sheet_is_a_step_away(short: Links):
    links = {one.text: one.attributes["href"] for one in parse(reader(at(short, find="one dollar"))).all("a", "act")}
    number = memo_text.memo_page(at(short, claim="us-assistance")).number
    assert links["Next sheet with “one dollar”"] == f"evidence?find=one+dollar&page={number}"


def test_a_short_memo_is_one_sheet_without_a_word_about_it(memo: Memo):
    assert parse(reader(Links(memo, "evidence"))).all("nav", "pager") == []


def test_more_marks_than_can_be_told_apart_are_not_drawn(short: Links, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(evidence, "MOST_MARKS", 5)
    (said,) = evidence.map_of(short)
    assert "statements are more than one picture can show apart" in said
    assert "<svg" not in said
