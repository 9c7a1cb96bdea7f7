"""A long memo a sheet at a time: nothing is lost, and the page says so."""

from dataclasses import replace

import pytest

from briefing.markup import evidence_page, sheets
from briefing.markup.links import Links
from briefing.markup.reader import reader
from briefing.view import View
from extract.store import Memo
from tests.markup.parsing import parse


@pytest.fixture
def short(memo: Memo, monkeypatch: pytest.MonkeyPatch) -> Links:
    """The memo, ten lines a sheet."""
    monkeypatch.setattr(sheets, "LINES", 10)
    return Links(memo, "evidence")


def at(links: Links, **view: object) -> Links:
    return replace(links, view=View(**view))


def test_all_sheets_together_are_the_memo(short: Links):
    count = sheets.sheet(short).sheets
    lines = [line for n in range(1, count + 1) for line in sheets.sheet(at(short, page=n)).lines]
    assert lines == [*sheets.lines_of(short)]


def test_a_page_past_the_end_is_the_last(short: Links):
    assert sheets.sheet(at(short, page=999)).number == sheets.sheet(short).sheets


def test_the_lit_sentence_is_on_its_sheet_whatever_page_is_asked_for(short: Links):
    shown = parse(reader(at(short, claim="us-assistance", page=1)))
    assert "not one dollar" in " ".join(one.text for one in shown.all("a", "lit"))


def test_the_page_says_which_lines_these_are(short: Links):
    words = parse(reader(short)).all("nav", "pager")[0].text
    assert words.startswith("Lines 1 to 10 of ")
    assert "the memo is shown 10 lines at a time." in words


def test_what_is_looked_for_on_a_later_sheet_is_a_step_away(short: Links):
    links = {one.text: one.attributes["href"] for one in parse(reader(at(short, find="one dollar"))).all("a", "act")}
    number = sheets.sheet(at(short, claim="us-assistance")).number
    assert links["Next sheet with “one dollar”"] == f"evidence?find=one+dollar&page={number}"


def test_a_short_memo_is_one_sheet_without_a_word_about_it(memo: Memo):
    assert parse(reader(Links(memo, "evidence"))).all("nav", "pager") == []


def test_more_marks_than_can_be_told_apart_are_not_drawn(short: Links, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(evidence_page, "MOST_MARKS", 5)
    (said,) = evidence_page.map_of(short)
    assert "statements are more than one picture can show apart" in said
    assert "<svg" not in said
