"""Reckon from the memo's own day: so many weeks away, the last quarter, the Friday before it.

What is reckoned by weeks or days is a day; by months or years it is an approximate one, for who says "two years ago"
does not mean a day. Weeks and quarters are named by their first and last day, months and years by their names.
"""

import re
from datetime import date, timedelta

from extract.reading.dates.calendar_words import BELOW_HUNDRED, last_day, shifted, spelt, weekday
from extract.reading.patterns import LazyPattern

VAGUE = r"(?:a\s+)?(?:few|several|some|many)"
COUNT = rf"(?:\d{{1,3}}|{BELOW_HUNDRED}|an?(?!\s+(?:few|couple))|a\s+couple(?:\s+of)?|{VAGUE})"
UNIT = r"(?:(?:business|working)\s+)?(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?)"
# "Four to five", "two or three", "10-15": the first of two counts, in front of the second.
OR_SO = rf"(?:{COUNT}(?:\s+(?:to|or)\s+|\s?[-–]\s?))"
LENGTH = rf"(?:{COUNT}\s+{UNIT}(?:(?:\s+and\s+|,?\s+){COUNT}\s+{UNIT}){{0,2}})"
STEPS = LazyPattern(rf"({COUNT})\s+(business\s+|working\s+)?(day|week|fortnight|month|quarter|year|decade)")
BACK = re.compile(r"last|past|previous|preceding")
AHEAD = re.compile(r"next|coming|following")
DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def way(which: str) -> int:
    """Return -1 for "last" and its like, 1 for "next" and its like, 0 for "this"."""
    return 1 if AHEAD.search(which) else -1 if BACK.search(which) else 0


def counted(words: str) -> int:
    """Return the count that words or figures give, a couple being two; 0 where they are vague ("a few")."""
    if words.isdigit():
        return int(words)
    if "couple" in words:
        return 2
    return 1 if words in ("a", "an") else spelt(words)


def moved(base: date, length: str, direction: int) -> str:
    """Return the EDTF of what lies a written length before (-1) or behind (1) `base`, "" outside 1000 to 2999.

    >>> moved(date(2003, 10, 20), "two weeks", -1), moved(date(2003, 10, 20), "a few days", -1)
    ('2003-10-06', '../2003-10-20')
    """
    day, approximate = base, False
    for words, working, unit in STEPS().findall(length):
        count = direction * counted(words)
        if not count:
            # Who says "a few days ago" says only that it is over.
            return f"../{base}" if direction < 0 else f"{base}/.."
        if working:
            day = _working(day, count)
        elif unit in DAYS:
            try:
                day += timedelta(count * DAYS[unit])
            except OverflowError:
                return ""
        else:
            day, approximate = shifted(day, count * MONTHS[unit]), True
    if not 1000 <= day.year <= 2999:
        return ""  # no memo means it: "999 decades ago"
    return day.isoformat() + "~" * approximate


def stretch(anchor: date, words: str, units: str, direction: int) -> str:
    """Return the stretch of so many units that ends with `anchor` (-1) or begins behind it (1).

    Quarters are whole ones; of months and years the far end is approximate.

    >>> stretch(date(2003, 10, 20), "three", "months", -1)
    '2003-07-20~/2003-10-20'
    """
    count, unit = counted(words), units.split()[-1].rstrip("s")
    nearest = (
        _working(anchor, direction) if units.startswith(("business", "working")) else anchor + timedelta(direction)
    )
    if not count:
        return f"../{anchor}" if direction < 0 else f"{nearest}/.."
    if unit == "quarter":
        first, last = (-count, -1) if direction < 0 else (1, count)
        return f"{_quarter(anchor, first)[0]}/{_quarter(anchor, last)[1]}"
    far = moved(anchor, f"{count} {units}", direction)
    if direction > 0:
        return f"{nearest}/{far}" if far else ""
    return f"{far}/{nearest if unit == 'day' else anchor}" if far else ""


def about(written: str, direction: int) -> str:
    """Return a stretch with its far end approximate: "the last two or three days"."""
    if "~" in written or ".." in written:
        return written
    return written.replace("/", "~/") if direction < 0 else f"{written}~"


def _working(day: date, count: int) -> date:
    step = 1 if count > 0 else -1
    for _ in range(abs(count)):
        day += timedelta(step)
        while day.weekday() > 4:
            day += timedelta(step)
    return day


def _quarter(anchor: date, away: int) -> tuple[date, date]:
    first = shifted(date(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 1), 3 * away)
    end = shifted(first, 2)
    return first, end.replace(day=last_day(end.year, end.month))


def period(unit: str, away: int, name: str | None, anchor: date) -> str:
    """Return the week, weekend, fortnight, month, quarter, year or decade so many away, or that week's day `name`."""
    if unit in ("week", "weekend", "fortnight"):
        monday = anchor - timedelta(anchor.weekday()) + timedelta(7 * away * (2 if unit == "fortnight" else 1))
        if name:
            return (monday + timedelta(weekday(name))).isoformat()
        if unit == "weekend":
            return f"{monday + timedelta(5)}/{monday + timedelta(6)}"
        return f"{monday}/{monday + timedelta(13 if unit == 'fortnight' else 6)}"
    if unit == "month":
        return shifted(anchor.replace(day=1), away).isoformat()[:7]
    if unit == "quarter":
        first, last = _quarter(anchor, away)
        return f"{first}/{last}"
    if unit == "decade":
        return f"{anchor.year // 10 + away}X"
    return f"{anchor.year + away:04}"


def end_of(unit: str, anchor: date) -> date:
    """Return the last day of the week, month, quarter or year that `anchor` is in."""
    if unit == "week":
        return anchor + timedelta(6 - anchor.weekday())
    if unit == "quarter":
        return _quarter(anchor, 0)[1]
    month = anchor.month if unit == "month" else 12
    return date(anchor.year, month, last_day(anchor.year, month))
