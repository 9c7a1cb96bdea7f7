"""EDTF dates as days on an axis."""

import itertools
from datetime import date

import pytest

from briefing.charts import date_axis


def day(year: int, month: int, number: int) -> float:
    return float(date(year, month, number).toordinal())


def test_a_day_is_one_day():
    found = date_axis.days("2002-09-11")
    assert (found.low, found.high) == (day(2002, 9, 11), day(2002, 9, 12))
    assert found.one_day
    assert not found.approximate


def test_early_in_2003_is_three_months_and_approximate():
    found = date_axis.days("2003-01/2003-03~")
    assert (found.low, found.high, found.approximate) == (day(2003, 1, 1), day(2003, 4, 1), True)


def test_a_tilde_adds_no_plus_or_minus():
    assert date_axis.days("2003-05~").known == date_axis.days("2003-05").known


def test_an_open_start_has_no_low_end():
    assert date_axis.days("../2003-10-20").low is None
    assert date_axis.days("/2003-10-20").low is None
    assert date_axis.days("2003-10-20/..").high is None


def test_an_unknown_day_is_the_whole_month():
    assert date_axis.days("2002-02-XX").known == [day(2002, 2, 1), day(2002, 3, 1)]


def test_what_is_no_date_is_refused():
    with pytest.raises(ValueError, match="'early in 2003' has no place on a time axis: it is not an EDTF date"):
        date_axis.days("early in 2003")


def test_ticks_stand_on_first_days_of_months_and_never_crowd():
    axis = date_axis.axis([day(2001, 9, 11), day(2003, 10, 20)], 100, 800, 96, 15)
    assert [tick.label for tick in axis.ticks] == ["Jan 2002", "July 2002", "Jan 2003", "July 2003"]
    at = [axis.px(tick.value) for tick in axis.ticks]
    assert min(b - a for a, b in itertools.pairwise(at)) >= 90
    assert axis.px(day(2001, 9, 11)) > 100
