"""Amounts said in two parts, below zero, or in wholes and parts; the expected values are written out by hand."""

import pytest

from extract.reading import numbers


def read(text):
    return [(a.wording, a.low, a.high, a.qualifier, a.unit) for a in numbers.read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He paid eleven dollars sixty.", ("eleven dollars sixty", 11.6, 11.6, "exactly", "USD")),
        ("The fare is 12 dollars 40.", ("12 dollars 40", 12.4, 12.4, "exactly", "USD")),
        ("One dollar and twenty cents", ("One dollar and twenty cents", 1.2, 1.2, "exactly", "USD")),
        ("The guard is 6 ft 3 in tall.", ("6 ft 3 in", 6.25, 6.25, "exactly", "ft")),
        ("It has 7 thousand 4 hundred and 12 files.", ("7 thousand 4 hundred and 12", 7412, 7412, "exactly", "files")),
        ("two hundred and three quarters", ("two hundred and three quarters", 200.75, 200.75, "exactly", None)),
        ("six million and three quarters", ("six million and three quarters", 6.75e6, 6.75e6, "exactly", None)),
        ("The budget is 20 bln rupees.", ("20 bln rupees", 2e10, 2e10, "exactly", "rupees")),
        (
            "They spent two and a half million rupees.",
            ("two and a half million rupees", 2.5e6, 2.5e6, "exactly", "rupees"),
        ),
        ("It took half an hour.", ("half", 0.5, 0.5, "exactly", "hour")),
        ("more than half a mile", ("more than half", 0.5, None, "more_than", "mile")),
        ("a half-million men", ("a half-million", 5e5, 5e5, "exactly", "men")),
        ("between a third and a half of it", ("between a third and a half", 1 / 3, 0.5, "range", None)),
        ("2/3rds of the guards", ("2/3rds", 2 / 3, 2 / 3, "share", "guards")),
        ("It took a year and a half.", ("a year and a half", 1.5, 1.5, "exactly", "year")),
        ("a year and a half or more", ("a year and a half or more", 1.5, None, "at_least", "year")),
        ("an hour and a half or so", ("an hour and a half or so", 1.5, 1.5, "about", "hour")),
        ("less than two years and a half", ("less than two years and a half", None, 2.5, "less_than", "years")),
        ("within two districts", ("two", 2, 2, "exactly", "districts")),
        ("more than an hour and a half", ("more than an hour and a half", 1.5, None, "more_than", "hour")),
        ("He served three years and a half.", ("three years and a half", 3.5, 3.5, "exactly", "years")),
        ("forty (40) days", ("forty (40)", 40, 40, "exactly", "days")),
        ("40 (forty) days", ("40 (forty)", 40, 40, "exactly", "days")),
        ("They asked for USD 3.5 m.", ("USD 3.5 m", 3.5e6, 3.5e6, "exactly", "USD")),
        ("not fewer than 4 nor more than 11 guards", ("not fewer than 4 nor more than 11", 4, 11, "range", "guards")),
        ("only one or two guards came", ("one or two", 1, 2, "range", "guards")),
        ("He read 40 or 50 reports.", ("40 or 50", 40, 50, "range", "reports")),
        ("He read some 15 or 20 reports.", ("some 15 or 20", 15, 20, "range", "reports")),
        ("a 200-strong guard", ("200", 200, 200, "exactly", "guard")),
        ("One of every six was freed.", ("One of every six", 1 / 6, 1 / 6, "share", None)),
        ("They printed 30 000 leaflets.", ("30 000", 30000, 30000, "exactly", "leaflets")),
        ("They printed 1 250 000 leaflets.", ("1 250 000", 1.25e6, 1.25e6, "exactly", "leaflets")),
    ],
)
def test_the_parts_of_one_amount_are_one(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He paid 12 dollars 40 times.", [12, 40]),
        ("He paid 12 dollars, 5 of them in coins.", [12, 5]),
        ("Two thousand and three quarters of the guards left.", [2000, 0.75]),
        ("In 20 500 men were counted.", [20, 500]),
        ("He read 10 or 12 reports.", [10, 12]),
        ("In the district 40 guards were hurt.", [40]),
        ("It grew from 200 to over 900.", [200, 900]),
    ],
)
def test_what_is_two_amounts_stays_two(text, values):
    assert [low for _, low, *_ in read(text)] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell to -5 to -3 degrees.", ("-5 to -3", -5, -3, "range", "degrees")),
        ("between −2 and −7‰ there", ("between −2 and −7‰", -7, -2, "range", "per mille")),
        ("The scale runs −40 °C to 60 °C.", ("−40 °C to 60 °C", -40, 60, "range", "°C")),
        ("minus 9 to minus 4 points", ("minus 9 to minus 4", -9, -4, "range", "points")),
        ("$3.2-4.5 million", ("$3.2-4.5 million", 3.2e6, 4.5e6, "range", "USD")),
        ("a two- or three-man cell", ("two- or three", 2, 3, "range", "man")),
        ("The gaps are two- to four-week ones.", ("two- to four", 2, 4, "range", "week")),
        ("between 5 million and 8 million men", ("between 5 million and 8 million", 5e6, 8e6, "range", "men")),
        (
            "between two hundred and four hundred men",
            ("between two hundred and four hundred", 200, 400, "range", "men"),
        ),
        (
            "between one hundred and fifty and two hundred men",
            ("between one hundred and fifty and two hundred", 150, 200, "range", "men"),
        ),
        ("8 - 12 men", ("8 - 12", 8, 12, "range", "men")),
    ],
)
def test_a_range_keeps_its_signs_its_order_and_its_currency(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They sent 90 metric tons of wheat.", "metric tons"),
        ("It covers 12 square miles.", "square miles"),
        ("They found 20-ounce bottles.", "ounce"),
        ("The load is 30 (kg).", "kg"),
        ("It has 90 police stations.", "police stations"),
        ("They carry 3-foot poles.", "foot"),
    ],
)
def test_a_measure_is_named_whole(text, unit):
    assert [read_unit for *_, read_unit in read(text)] == [unit]
