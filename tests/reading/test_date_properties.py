"""Whatever stands beside whatever: a date slices to its words, overlaps no other, and can be placed where it is one."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.reading import dates
from extract.schema.edtf_dates import is_edtf, why_not_on_axis

WORDS = (
    *("the ", "last ", "next ", "past ", "this ", "following ", "two ", "a few ", "12 ", "four to ", "more than "),
    *("week ", "weeks ", "months ", "years ", "business days ", "quarter ", "ago ", "from ", "before ", "after "),
    *("Friday ", "Friday, ", "the 27th ", "the 30th. ", "June ", "in December ", "last year ", "of ", "about "),
    *("Christmas ", "New Year's Eve ", "today ", "yesterday ", "since ", "between ", "and ", "to ", ". ", "will "),
    *("in two weeks ", "within a year ", "they left ", "first week of ", "rest of the year ", "week ending "),
)
DATED = ("March 3, 2001 ", "May 4-23, 2002 ", "14SEP01 ", "2001 ", "Easter 2002 ", "9/11 ")
yearless = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)
phrases = st.lists(st.sampled_from(WORDS + DATED), max_size=12).map("".join)
memo_dates = st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat))


@given(phrases, memo_dates)
@settings(max_examples=300, deadline=None)
def test_dates_slice_to_their_words_and_none_overlaps_another(text, memo_date):
    end = 0
    for found in dates.read(text, memo_date):
        assert text[found.start : found.end] == found.wording
        assert end <= found.start < found.end
        end = found.end


@given(phrases, memo_dates)
@settings(max_examples=300, deadline=None)
def test_what_is_placed_is_edtf_and_stands_on_an_axis(text, memo_date):
    for found in dates.read(text, memo_date):
        # Two dates that "to" or "and" joins may be told in the wrong order; those are left to the curator.
        if found.edtf and "XXXX" not in found.edtf and not re.search(r"\b(to|and) ", found.wording):
            assert is_edtf(found.edtf), found
            assert why_not_on_axis(found.edtf) == "", found


@given(yearless)
@settings(max_examples=200, deadline=None)
def test_without_the_memos_date_no_year_is_made_up(text):
    for found in dates.read(text):
        assert not re.search(r"\d{4}", found.edtf), found


@pytest.mark.parametrize("memo_date", ["1000-01-01", "2999-12-31"])
@given(text=phrases)
@settings(max_examples=100, deadline=None)
def test_the_calendars_ends_raise_nothing(text, memo_date):
    dates.read(text, memo_date)


# The years that a text may come out with: those it names, those beside them that a count reaches, the memo's own day's.
SENTENCES = (
    *(
        "The siege began in May 1919. ",
        "In August the walls fell. ",
        "On 3 March he left. ",
        "Two days later he came. ",
    ),
    *("He left on Friday. ", "In June it rained. ", "By December they had gone. ", "The 1993 bombing failed. ", "\n\n"),
    *(
        "A year earlier it was calm. ",
        "We will meet in April. ",
        "That summer they left. ",
        "On Monday, May 5, he fell. ",
    ),
    *("They met on 7 July 1987. ", "At the end of the year he fled. ", "In the third quarter it fell. "),
)
tellings = st.lists(st.sampled_from(SENTENCES), max_size=8).map("".join)


@given(tellings, st.one_of(st.none(), st.sampled_from(["2003-10-20", "1995-01-31", "2009-12-19"])))
@settings(max_examples=300, deadline=None)
def test_a_year_is_written_or_lies_within_two_of_one_that_is_or_of_the_memos(text, memo_date):
    """Each step from a written year or the memo's day (a nearest month, "a year earlier") moves by one at most."""
    known = {int(year) for year in re.findall(r"[12]\d{3}", f"{text} {memo_date or ''}")}
    counted = text.count("A year earlier")
    for found in dates.read(text, memo_date):
        for year in map(int, re.findall(r"(?<!\d)\d{4}(?=-|/|~|$)", found.edtf)):
            assert any(abs(year - one) <= 1 + counted for one in known), (text, found)


@given(tellings)
@settings(max_examples=200, deadline=None)
def test_where_nothing_is_dated_no_year_is_found(text):
    undated = re.sub(r"[12]\d{3}", "", text)
    for found in dates.read(undated):
        assert not re.search(r"\d{4}", found.edtf), found
