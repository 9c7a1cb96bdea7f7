"""Whatever stands beside whatever: a date slices to its words, overlaps no other, and can be placed where it is one."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.edtf_form import is_edtf, unplaceable
from extract.reading import dates

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
            assert unplaceable(found.edtf) == "", found


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
