"""Names of months, weekdays, seasons and spelt days and years, and the little arithmetic a reader of dates needs."""

import re
from datetime import date, timedelta

from extract.reading.folding import either
from extract.reading.vocabulary import ONES, ORDINALS, TENS

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
_TENFOLD = r"(?:(?:twenty|thirty)[\s-])?"
SPELT_DAY_NUMBER = rf"{_TENFOLD}(?:{either([*ONE_TO_TWENTY, 'thirty'])})"
SPELT_NTH = rf"{_TENFOLD}(?:{either(FIRST_TO_TWENTIETH)})"
SPELT_DAY = rf"{_TENFOLD}(?:{either([*ONE_TO_TWENTY, *FIRST_TO_TWENTIETH, 'thirty'])})"

MONTH = either(MONTHS) + r"(?![^\W\d_])(?:\s?\.(?=\s*[\d,])|\.)?"
WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r(?:s)?)?|fri|sat(?:ur)?|sun)(?:days?)?(?!\w)\.?"
SEASON = either(SEASONS)
BELOW_HUNDRED = rf"(?:{either(TENS)}(?:[\s-]{either(list(ONES)[1:10])})?|{either(list(ONES)[1:])})"
ABOVE_NINE = rf"(?:{either(TENS)}(?:[\s-]{either(list(ONES)[1:10])})?|{either(list(ONES)[10:])})"
# Nobody says "twenty five" for 2005: without a hundred, a year's second half is ten at least.
SPELT_YEAR = (
    rf"(?:(?:seventeen|eighteen|nineteen|twenty)[\s-](?:hundred\s(?:and\s)?{BELOW_HUNDRED}|{ABOVE_NINE})"
    rf"|two\sthousand(?:\s(?:and\s)?{BELOW_HUNDRED})?)(?!\w)"
)


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
