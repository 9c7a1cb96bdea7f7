"""No input makes the reader blow up, also where a pattern could try again and again.

Nothing is timed here, but work that grew with the square of these texts would run into pytest's own time limit. How
fast the reader is, and that ten times the text takes ten times as long, is measured by tests/bench/reader.py.
"""

import pytest

from extract import reading
from extract.reading import dates

UNITS = (
    *("7", "[", "[[[]", " ", "\n", ".", "5 ", "five ", "a third ", "$", "9/11 ", "May ", "=", "-", "((5", "Gray and "),
    *(
        "£ 1999 10 none ",
        "rose from 5 to ",
        "estimated 5 that ",
        "5 or $",
        "Rs.5 lakh ",
        "over an hour ",
        "1 2\n",
        "guns, 5; ",
        "12,",
    ),
    *("Date: \n", "\0", "said ", "two weeks ago ", "\f", "1,000,", "5±", "~5", "…", '" '),
)


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_run_of_one_thing_is_read(unit):
    found = reading.read(unit * (60_000 // len(unit)))
    assert found.header.body_start <= 60_000


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("5", "5"),
        ("5", "Jan"),
        ("two", "weeks ago"),
        ("Asad", "said"),
        ("$", "5"),
        ("[", "]"),
        ("one", "in four"),
        ("5", "men (est.)"),
        ("2100", "(1600 GMT)"),
        ("5 7", "mm rockets"),
        ("fell from 5", "to 3"),
        (".", "A"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n", "\t"])
def test_a_wide_gap_between_two_words_is_read(left, right, gap):
    text = left + gap * 200_000 + right
    assert all(amount.end <= len(text) for amount in reading.read(text).quantities)


@pytest.mark.parametrize(
    "unit",
    ["Friday ", "They will leave in two weeks ", "the last two ", "four to ", "in December last year ", "the 27th. "],
)
def test_a_long_run_of_dates_beside_the_memos_own_is_read(unit):
    text = unit * (60_000 // len(unit))
    assert all(found.end <= len(text) for found in dates.read(text, "2003-10-20"))


def test_a_line_of_a_million_characters_is_read():
    text = "In 2001 at least 40 officers, a third of the force, left Quetta; " * 16_000
    assert len(reading.read(text).quantities) == 32_000
