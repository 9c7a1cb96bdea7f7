"""Quantities, one sentence a case; the expected values are written out by hand."""

import pytest

from extract.reading import numbers


def read(text):
    return [(a.wording, a.low, a.high, a.qualifier, a.unit) for a in numbers.read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty-two guards stood there.", ("Forty-two", 42, 42, "exactly", "guards")),
        (
            "It holds thirty-one thousand two hundred files.",
            ("thirty-one thousand two hundred", 31200, 31200, "exactly", "files"),
        ),
        ("They sent 2.5 million leaflets.", ("2.5 million", 2.5e6, 2.5e6, "exactly", "leaflets")),
        ("They seized half a million rounds.", ("half a million", 5e5, 5e5, "exactly", "rounds")),
        ("He owns two and a half acres.", ("two and a half", 2.5, 2.5, "exactly", "acres")),
        ("Three dozen cells were found.", ("Three dozen", 36, 36, "exactly", "cells")),
        ("The convoy took 6 1/2 hours.", ("6 1/2", 6.5, 6.5, "exactly", "hours")),
        ("They sent two e-mails.", ("two", 2, 2, "exactly", "e-mails")),
        ("It cost $1.5 billion in aid.", ("$1.5 billion", 1.5e9, 1.5e9, "exactly", "USD")),
        ("It cost five million dollars.", ("five million dollars", 5e6, 5e6, "exactly", "USD")),
        ("They paid Rs. 50,000 a head.", ("Rs. 50,000", 50000, 50000, "exactly", "rupees")),
        ("They paid 3 dollars 50 cents.", ("3 dollars 50 cents", 3.5, 3.5, "exactly", "USD")),
        ("Turnout was 12.5 per cent.", ("12.5 per cent", 12.5, 12.5, "exactly", "percent")),
        ("The mast is 40m tall.", ("40m", 40, 40, "exactly", "m")),
        ("They printed 4.1 million leaflets.", ("4.1 million", 4100000, 4100000, "exactly", "leaflets")),
        ("It sold 2.1m in the same period.", ("2.1m", 2.1e6, 2.1e6, "exactly", None)),
        ("It reached 40m of its readers.", ("40m", 4e7, 4e7, "exactly", "readers")),
    ],
)
def test_a_plain_number_is_read_with_its_unit(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("not a single one came", ("not a single one", 0, 0, "none", None)),
        ("at least 30 raids", ("at least 30", 30, None, "at_least", "raids")),
        ("upwards of 200 men", ("upwards of 200", 200, None, "more_than", "men")),
        ("as many as 40 cells", ("as many as 40", None, 40, "at_most", "cells")),
        ("fewer than ten witnesses", ("fewer than ten", None, 10, "less_than", "witnesses")),
        ("no more than 12 rooms", ("no more than 12", None, 12, "at_most", "rooms")),
        ("a glow of ~15kR there", ("~15kR", 15, 15, "about", "kR")),
        ("nearly 500 officers", ("nearly 500", 500, 500, "about", "officers")),
        ("forty-odd men", ("forty-odd", 40, 40, "about", "men")),
        ("500 or so fighters", ("500 or so", 500, 500, "about", "fighters")),
        ("30 or more visits", ("30 or more", 30, None, "at_least", "visits")),
        ("an estimated 5,000 pages", ("an estimated 5,000", 5000, 5000, "about", "pages")),
        ("roughly $40 million", ("roughly $40 million", 4e7, 4e7, "about", "USD")),
        ("not even 90 men", ("not even 90", None, 90, "less_than", "men")),
        ("as few as 12 men", ("as few as 12", 12, None, "at_least", "men")),
        ("nor more than 12 men", ("nor more than 12", None, 12, "at_most", "men")),
        ("within 36 hours", ("within 36", None, 36, "at_most", "hours")),
        ("just shy of 700 men", ("shy of 700", None, 700, "less_than", "men")),
        ("possibly 60 men", ("possibly 60", 60, 60, "about", "men")),
        ("more than\nhalf of the force", ("more than\nhalf", 0.5, None, "more_than", "force")),
    ],
)
def test_a_hedge_belongs_to_the_amount_and_opens_its_sides(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seven to nine thousand rupees", ("seven to nine thousand rupees", 7000, 9000, "range", "rupees")),
        ("between 90-40 suspects", ("between 90-40", 40, 90, "range", "suspects")),
        ("between twenty and thirty suspects", ("between twenty and thirty", 20, 30, "range", "suspects")),
        ("some 3 to 5 letters", ("some 3 to 5", 3, 5, "range", "letters")),
        ("$200 to $300 a month", ("$200 to $300", 200, 300, "range", "USD")),
        ("10-15%", ("10-15%", 10, 15, "range", "percent")),
        ("from 120 km to 380 km", ("from 120 km to 380", 120, 380, "range", "km")),
        ("five or six hundred men", ("five or six hundred", 500, 600, "range", "men")),
        ("more than 10 and less than 20 calls", ("more than 10 and less than 20", 10, 20, "range", "calls")),
    ],
)
def test_a_range_keeps_both_ends_and_shares_a_multiplier(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fifth of the budget went to guards.", ("A fifth", 0.2, 0.2, "share", "budget")),
        ("One in four officers left.", ("One in four", 0.25, 0.25, "share", "officers")),
        ("Half of them left.", ("Half", 0.5, 0.5, "share", None)),
        ("Two-thirds of the cells are empty.", ("Two-thirds", 2 / 3, 2 / 3, "share", "cells")),
        ("Not a single officer was charged.", ("Not a single", 0, 0, "none", "officer")),
        ("None of the visas was checked.", ("None", 0, 0, "none", "visas")),
        ("not one rupee", ("not one rupee", 0, 0, "none", "rupees")),
    ],
)
def test_shares_are_fractions_and_a_stated_zero_is_a_zero(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "one of the officers", "one another", "No one knew.", "on the one hand, on the other", "at one point",
        "that one",
        "Team 5 met in Room 12.", "See Document 9, page 3.", "Executive Order 13526", "E.O. 12958, sec. 3.3(b)(1)",
        "flights 77 and 93", "a Boeing 757 and an F-16", "the 9/11 attacks", "24/7", "on the 3rd floor",
        "his second visit",
        "at 10:30 a.m.", "between 2 and 3 p.m.", "Al Qaeda's number two", "his No. 2 aide", "Interstate 95",
        "a 9-2 vote",
        "COVID-19",
        "pp. 12-14", "Public Law 107-306", "a two-door car", "in his 40s", "Tel: +1-555-222-3333",
        "a third man", "the Nokia 3310", "[2]", "18 USC 2339", "at 1430 hours", "0900 hours", "a 911 call",
        "He called 911.", "1. He came late. 2. He left.", "a three-to-one ratio", "page 4 of 15", "fn 22",
        "p. 31", "odds of 9 to 1", "at half past two", "District 12", "the raid in sector 7", "no . 7",
        "SF90",
    ],
)  # fmt: skip
def test_what_counts_nothing_is_no_quantity(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "much of",
        "hundreds of",
        "tens of thousands of",
        "several",
        "a few hundred",
        "several hundred thousand",
        "most of",
    ],
)
def test_a_vague_amount_is_kept_without_a_number(words):
    [amount] = numbers.read(f"He saw {words} men there.")
    assert (amount.wording, amount.low, amount.high, amount.qualifier) == (words, None, None, "unstated")


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("Arrests rose 5 percent.", "up"),
        ("Arrests fell by about 30 percent.", "down"),
        ("The force was cut by 200 men.", "down"),
        ("They grew the staff by 12 people.", "up"),
        ("Arrests rose to 45 cases.", None),
        ("He gave up 12 names.", None),
    ],
)
def test_a_change_has_a_direction_and_a_level_has_none(text, trend):
    [amount] = numbers.read(text)
    assert amount.trend == trend


def test_the_core_is_the_number_without_its_hedge_or_unit():
    text = "They found more than $40 million there."
    [amount] = numbers.read(text)
    assert text[slice(*amount.core)] == "$40 million"
    [rough] = numbers.read("They need from 30 to nearly 90 men.")
    assert (rough.qualifier, rough.approximate) == ("range", True)
    text = "about 15 percent"
    [amount] = numbers.read(text)
    assert (text[slice(*amount.core)], amount.approximate) == ("15", True)


def test_bounds_say_whether_they_are_included():
    [more] = numbers.read("more than 30 raids")
    [least] = numbers.read("at least 30 raids")
    assert (more.low_inclusive, least.low_inclusive) == (False, True)


def test_a_stain_of_scanning_is_no_figure():
    assert read("the report.\n11\ns proposed questions") == []
    assert read("he said\n , 1' - .\nthat") == []
    assert read("there could be S to l 5 attacks") == []


def test_spaces_that_scanning_put_into_a_figure_do_not_break_it():
    assert read("It grew 6 . 2 % and reached 80 , 000 readers .")[0][:3] == ("6 . 2 %", 6.2, 6.2)
    assert read("It reached 80 , 000 readers .")[0][:3] == ("80 , 000", 80000, 80000)
