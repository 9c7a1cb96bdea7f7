"""Names of months, weekdays, seasons and spelt days and years, and the little arithmetic a reader of dates needs."""

import re
from datetime import date, timedelta

from extract.reading.number_words import ONES, ORDINALS, TENS
from extract.reading.patterns import any_of

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# EDTF counts the seasons of a year from 21.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
ONE_TO_TWENTY = {word: int(value) for word, value in (ONES | TENS).items() if 0 < value < 21}
FIRST_TO_TWENTIETH = {word: int(value) for word, value in ORDINALS.items() if value < 31}
_WORTH = ONE_TO_TWENTY | FIRST_TO_TWENTIETH | {word: int(value) for word, value in TENS.items()}
# A number before one of these counts nothing: "5 January 99 he left", "April 24 and 25 in Lima".
UNCOUNTED = (
    "(?:the|an?|he|she|they|we|it|i|in|on|at|by|to|of|from|for|with|and|or|but|when|while|as|who|which|that|his|her|their"
    "|there|this|before|after|until|about)"
)
_TENFOLD = r"(?:(?:twenty|thirty)[\s-])?"
SPELT_DAY_NUMBER = rf"{_TENFOLD}(?:{any_of([*ONE_TO_TWENTY, 'thirty'])})"
SPELT_NTH = rf"{_TENFOLD}(?:{any_of(FIRST_TO_TWENTIETH)})"
YEAR_WORD = r"(?:nineteen|twenty|eighteen|seventeen|two\s+thousand)"
# "May eleven" is a day, "in May eleven men left" is none.
SPELT_DAY = rf"(?:{SPELT_NTH}|{SPELT_DAY_NUMBER}(?=\s*(?:[.,;:!?)]|$)|\s+(?:of\s)?(?:{any_of(MONTHS)}|{YEAR_WORD})))"

# Only a short name has a stop of its own: that of "in April. One man left" ends the sentence, if no day stands behind.
_LONG = "".join(rf"(?<!{name})" for name in MONTHS if len(name) > 4)
_DAY_BEHIND = r"(?=\s*[0-3]?\d(?:st|nd|rd|th)?\s*(?:[.,;!?]|$))"
MONTH = any_of(MONTHS) + rf"(?![^\W\d_])(?:{_LONG}\s?\.(?!\w*[.:]\d)|\.{_DAY_BEHIND})?"
WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r(?:s)?)?|fri|sat(?:ur)?|sun)(?:days?(?!\w)|(?!\w)\.?)"
SEASON = any_of(SEASONS)
BELOW_HUNDRED = rf"(?:{any_of(TENS)}(?:[\s-]{any_of(list(ONES)[1:10])})?|{any_of(list(ONES)[1:])})"
ABOVE_NINE = rf"(?:{any_of(TENS)}(?:[\s-]{any_of(list(ONES)[1:10])})?|{any_of(list(ONES)[10:])})"
# Nobody says "twenty five" for 2005: without a hundred, a year's second half is ten at least.
SPELT_YEAR = (
    rf"(?:(?:seventeen|eighteen|nineteen|twenty)[\s-](?:hundred\s(?:and\s)?{BELOW_HUNDRED}|{ABOVE_NINE})"
    rf"|two\sthousand(?:\s(?:and\s)?{BELOW_HUNDRED})?)(?!\w)"
)
# As deeds and treaties write it.
LONG_YEAR = rf"one\s+thousand\s+(?:five|six|seven|eight|nine)\s+hundred(?:\s+(?:and\s+)?{BELOW_HUNDRED})?(?!\w)"


def spelt(number: str) -> int:
    """Return the number that words spell, counted or in order: "twenty-first" is 21; 0 where they spell none."""
    values = [_WORTH.get(word, 0) for word in re.split(r"[\s-]+", number)]
    return sum(values) if all(values) else 0


def weekday(name: str) -> int:
    """Return the place in the week, Monday being 0, of a weekday's name or its first letters."""
    return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].index(name[:3])


def spelt_year(words: str) -> int:
    """Return the year that words spell: "nineteen eighty six" is 1986."""
    parts = [part for part in words.replace("-", " ").split() if part not in ("and", "hundred", "thousand")]
    values = [int((ONES | TENS)[part]) for part in parts]
    if "thousand" in words and "hundred" in words:
        values[1] *= 100
    return values[0] * (1000 if "thousand" in words else 100) + sum(values[1:])


def full_year(figures: str) -> int:
    """Return the year of two or four figures; two of them mean 1940 to 2039."""
    year = int(figures)
    return year if len(figures) > 2 else year + (1900 if year >= 40 else 2000)


def last_day(year: int, month: int) -> int:
    """Return how many days the month has."""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day if year < 9999 else 31


def shifted(day: date, months: int) -> date:
    """Return the day so many months away, or the last of a shorter month; never past the calendar's ends."""
    count = min(max(day.year * 12 + day.month - 1 + months, 12), 9998 * 12)
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, last_day(year, month + 1)))


def part_of_year(year: int, what: str, nth: str) -> str:
    """Return a quarter or half of a year as EDTF, by its first and last day; "" where the year has none of that number.

    >>> part_of_year(2002, "quarter", "third")
    '2002-07-01/2002-09-30'
    """
    months = 6 if what.startswith("h") else 3
    figures = "".join(filter(str.isdigit, nth))
    end = 12 if nth in ("last", "latter") else months * (int(figures) if figures else spelt(nth))
    return f"{year}-{end - months + 1:02}-01/{year}-{end:02}-{last_day(year, end)}" if 0 < end <= 12 else ""
