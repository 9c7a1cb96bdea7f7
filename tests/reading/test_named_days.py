"""Days with a name, days counted from another, and counted parts of a month or year."""

from datetime import date

import pytest

from extract.reading import dates
from extract.reading.dates.holidays import easter


def read(text, memo_date=None):
    return [(d.wording, d.edtf) for d in dates.read(text, memo_date)]


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("on Christmas Day 2001", "Christmas Day 2001", "2001-12-25"),
        ("on New Year’s Eve 1999", "New Year’s Eve 1999", "1999-12-31"),
        ("before Christmas they", "Christmas", "XXXX-12-25"),
        ("Labor Day of 2001", "Labor Day of 2001", "2001-09-03"),
        ("Thanksgiving 2003", "Thanksgiving 2003", "2003-11-27"),
        ("Memorial Day 2002", "Memorial Day 2002", "2002-05-27"),
        ("on Good Friday 2002", "Good Friday 2002", "2002-03-29"),
    ],
)
def test_a_day_with_a_name_is_read(text, wording, edtf):
    assert read(text) == [(wording, edtf)]


# From the tables of the U.S. Census Bureau, "Easter dates from 1600 to 2099".
@pytest.mark.parametrize(
    ("year", "month", "day"), [(1943, 4, 25), (1981, 4, 19), (2000, 4, 23), (2002, 3, 31), (2008, 3, 23), (2011, 4, 24)]
)
def test_easter_falls_where_the_tables_have_it(year, month, day):
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("We met last Thanksgiving.", "2002-11-28"),
        ("We meet before Christmas.", "../2003-12-25"),
        ("We left before Christmas.", "../2002-12-25"),
        ("We meet on Christmas Eve next year.", "2004-12-24"),
        ("We meet next Easter.", "2004-04-11"),
    ],
)
def test_a_named_day_without_a_year_counts_from_the_memo(text, edtf):
    [found] = dates.read(text, "2003-10-20")
    assert (found.edtf, found.relative) == (edtf, True)


@pytest.mark.parametrize("text", ["the Christmas party", "Easter Island", "Independence Day"])
def test_what_only_has_such_a_name_or_differs_by_country_is_no_date(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("16 days after 3 March 2001", "16 days after 3 March 2001", "2001-03-19"),
        ("the day after September 11, 2001", "the day after September 11, 2001", "2001-09-12"),
        ("two days before 9/11", "two days before 9/11", "2001-09-09"),
        ("two months before 31 May 2001", "two months before 31 May 2001", "2001-03-31~"),
        ("two or three days after 3 March 2001", "two or three days after 3 March 2001", "2001-03-05/2001-03-06"),
        ("more than two weeks before 3 March 2001", "more than two weeks before 3 March 2001", "../2001-02-17"),
        ("for three days from 4 March 2002", "for three days from 4 March 2002", "2002-03-04/2002-03-06"),
        ("a week starting on 4 March 2002", "a week starting on 4 March 2002", "2002-03-04/2002-03-10"),
        ("in the week ending 14 March 2003", "week ending 14 March 2003", "2003-03-08/2003-03-14"),
        ("the week of 10 October 2002", "week of 10 October 2002", "2002-10-07/2002-10-13"),
        ("the week beginning 10 October 2002", "week beginning 10 October 2002", "2002-10-10/2002-10-16"),
        ("two weeks from March 3", "March 3", "XXXX-03-03"),
        ("a few days after 3 March 2001", "a few days after 3 March 2001", "2001-03-03/.."),
    ],
)
def test_a_day_counted_from_a_day_is_reckoned(text, wording, edtf):
    assert read(text) == [(wording, edtf)]


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("in the first week of June 2001", "first week of June 2001", "2001-06-01/2001-06-07~"),
        ("the last week of June", "last week of June", "XXXX-06-24/XXXX-06-30~"),
        ("the last three months of 2001", "last three months of 2001", "2001-10-01/2001-12-31"),
        ("the first half of May 2002", "first half of May 2002", "2002-05-01/2002-05-15"),
        ("the last two weeks of February 2004", "last two weeks of February 2004", "2004-02-16/2004-02-29~"),
        ("the last day of 2001", "last day of 2001", "2001-12-31"),
        ("the last days of 2001", "2001", "2001"),
    ],
)
def test_a_counted_part_of_a_month_or_year_is_read(text, wording, edtf):
    assert read(text) == [(wording, edtf)]


def test_a_part_of_a_month_takes_its_year_from_the_memo():
    assert read("the last week of June", "2003-10-20") == [("last week of June", "2003-06-24/2003-06-30~")]
