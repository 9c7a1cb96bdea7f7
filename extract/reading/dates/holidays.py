"""Days that have a name: Christmas, New Year's Eve, Easter 2002, last Thanksgiving.

Only those are known that fall on one day wherever they are kept, or that are American, as these memos are. A country's
independence day is not among them: it depends on the country.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extract.reading.dates import tense, weekdays
from extract.reading.dates.numeric import YEAR
from extract.reading.dates.offsets import way
from extract.reading.dates.partial_date import Moment
from extract.reading.patterns import LazyPattern, any_of, windows_around

FIXED = {
    "new year's day": (1, 1),
    "inauguration day": (1, 20),
    "groundhog day": (2, 2),
    "valentine's day": (2, 14),
    "saint patrick": (3, 17),
    "saint patrick's day": (3, 17),
    "international women's day": (3, 8),
    "st. patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "earth day": (4, 22),
    "may day": (5, 1),
    "flag day": (6, 14),
    "juneteenth": (6, 19),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
# Which weekday of which month, as Americans keep them.
BY_WEEKDAY = {
    "martin luther king day": ("third", "monday", 1),
    "martin luther king jr. day": ("third", "monday", 1),
    "mlk day": ("third", "monday", 1),
    "presidents' day": ("third", "monday", 2),
    "mother's day": ("second", "sunday", 5),
    "memorial day": ("last", "monday", 5),
    "father's day": ("third", "sunday", 6),
    "labor day": ("first", "monday", 9),
    "columbus day": ("second", "monday", 10),
    "thanksgiving": ("fourth", "thursday", 11),
    "thanksgiving day": ("fourth", "thursday", 11),
}
# Days from Easter Sunday.
BY_EASTER = {
    "mardi gras": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "pentecost": 49,
}
# These alone may be the season, a party or an island; a preposition before them and an end behind make them the day.
BARE = frozenset(
    (
        "christmas",
        "xmas",
        "pentecost",
        "mardi gras",
        "easter",
        "halloween",
        "thanksgiving",
        "saint patrick",
        "juneteenth",
    )
)
NAMES = {name.replace("'", mark): name for name in (*FIXED, *BY_WEEKDAY, *BY_EASTER) for mark in ("'", "’", "")}
# What opens with a letter is quick to search for; the pattern asks where the word begins.
HINT = re.compile(rf"(?:{any_of(NAMES)})(?!\w)")
HOLIDAY = LazyPattern(
    rf"(?<!\w)(?:(?P<which>last|next|this|this\s+past|this\s+coming|this\s+year's|last\s+year's)\s+)?(?P<name>{any_of(NAMES)})(?!\w)"
    rf"(?:,?\s+(?:of\s+|in\s+)?(?:(?P<year>{YEAR})(?![\w/]|[.,]\d)|(?P<which2>this|last|next)\s+year\b))?"
)
LED = re.compile(r"\b(?:on|at|by|before|after|since|until|till|around|between|and|to|from|of|over)\s+$")
ENDED = re.compile(r"\s*(?:$|[.,;:!?)\]])|\s+(?:and|or|at|in|of|that|when|but|to|he|she|they|we|it|i|there|was|as)\b")


def read(folded: str, anchor: date | None) -> Iterator[Moment]:
    """Yield every named day; without a year the one nearest to `anchor`, or `XXXX-12-25` where there is none."""
    for start, end in windows_around(folded, HINT, 30):
        for found in HOLIDAY().finditer(folded, start, end):
            name = NAMES[re.sub(r"\s+", " ", found["name"])]
            if moment := _moment(folded, found, name, anchor):
                yield moment


def _moment(folded: str, found: re.Match[str], name: str, anchor: date | None) -> Moment | None:
    which = found["which"] or (found["which2"] and f"{found['which2']} year")
    if name in BARE and not (found["year"] or which or _stands_alone(folded, *found.span())):
        return None
    if found["year"]:
        return Moment(*found.span(), edtf=_in(int(found["year"]), name))
    if anchor is None:
        # Easter without a year is a day, and nobody knows which.
        edtf = "XXXX-{:02}-{:02}".format(*FIXED[name]) if name in FIXED and not which else ""
        return Moment(*found.span(), edtf=edtf, relative=bool(which) or not edtf)
    if not which and tense.side(folded, *found.span()) < 0:
        which = "last"
    return Moment(*found.span(), edtf=_beside(anchor, name, which), relative=True)


def _stands_alone(folded: str, start: int, end: int) -> bool:
    return bool(LED.search(folded, max(0, start - 10), start) and ENDED.match(folded, end, end + 12))


def _beside(anchor: date, name: str, which: str | None) -> str:
    if which and "year" in which:
        return _in(anchor.year + way(which), name)
    kept = [_in(year, name) for year in range(anchor.year - 1, anchor.year + 2)]
    if (which and which.startswith("last")) or which == "this past":
        return max(day for day in kept if day < anchor.isoformat())
    if which and which != "this":
        return min(day for day in kept if day > anchor.isoformat())
    if which:
        return kept[1]
    return min(kept, key=lambda day: abs(date.fromisoformat(day) - anchor))


def _in(year: int, name: str) -> str:
    if name in FIXED:
        return "{:04}-{:02}-{:02}".format(year, *FIXED[name])
    if name in BY_WEEKDAY:
        place, weekday, month = BY_WEEKDAY[name]
        return weekdays.nth_weekday(place, weekday, year, month)
    return (easter(year) + timedelta(BY_EASTER[name])).isoformat()


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar, by the reckoning of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (8 * b + 13) // 25 + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7  # noqa: E741 - the letters are the authors' own
    m = (a + 11 * h + 19 * l) // 433
    month = (h + l - 7 * m + 90) // 25
    return date(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
