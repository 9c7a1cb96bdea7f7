"""Names of months, weekdays, seasons and spelt days and years, and the little arithmetic a reader of dates needs."""

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
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
# EDTF counts the seasons of a year from 21.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
CARDINALS = {word: int(value) for word, value in (ONES | TENS).items() if 0 < value < 32}
CARDINALS |= {
    f"{ten} {one}": 10 * place + number
    for ten, place in (("twenty", 2), ("thirty", 3))
    for one, number in list(CARDINALS.items())[:9]
    if place == 2 or number == 1
}
NTHS = {word: int(value) for word, value in ORDINALS.items() if value < 32}
NTHS |= {f"twenty {word}": 20 + number for word, number in list(NTHS.items())[:9]} | {"thirty first": 31}
SPELT_DAYS = {**CARDINALS, **NTHS}
SPELT_DAYS |= {word.replace(" ", "-"): number for word, number in SPELT_DAYS.items()}
SPELT_NTHS = {word: number for word, number in SPELT_DAYS.items() if word.replace("-", " ") in NTHS}

MONTH = either(MONTHS) + r"(?![^\W\d_])(?:\s?\.(?=\s*[\d,])|\.)?"
WEEKDAY = either([*WEEKDAYS, *(name + "s" for name in WEEKDAYS if name.endswith("day"))]) + r"(?!\w)\.?"
SEASON = either(SEASONS)
_BELOW_HUNDRED = rf"(?:{either(TENS)}(?:[\s-]{either(list(ONES)[1:10])})?|{either(list(ONES)[1:])})"
SPELT_YEAR = (
    rf"(?:(?:seventeen|eighteen|nineteen|twenty)[\s-](?:hundred\s(?:and\s)?)?{_BELOW_HUNDRED}"
    rf"|two\sthousand(?:\s(?:and\s)?{_BELOW_HUNDRED})?)(?!\w)"
)


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
