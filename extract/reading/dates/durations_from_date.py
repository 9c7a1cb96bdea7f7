"""Days counted from a day that is named: "16 days from 1 February 2001", "three days starting on 4 March 2002"."""

import re
from datetime import date, timedelta

from extract.reading.dates import hedged_dates, offsets, resolve_relative
from extract.reading.dates.offsets import LENGTH, OR_SO
from extract.reading.dates.partial_date import Moment
from extract.reading.patterns import LazyPattern

# How far before a day such a length can begin, in characters.
REACH = 60
POINT = LazyPattern(
    rf"(?<![\w-])(?P<least>{OR_SO})?(?P<length>{LENGTH}|the\s+day)\s+(?P<way>from|after|before|prior\s+to)\s+(?:the\s+)?$"
)
STRETCH = LazyPattern(
    rf"(?<![\w-])(?:(?:for|lasting)\s+(?P<for>{LENGTH}),?\s+from"
    rf"|(?P<length>{LENGTH}),?\s+(?:starting|beginning)(?:\s+on|\s+from)?)\s+(?:the\s+)?$"
)
WEEK = re.compile(r"\bweek\s+(?P<which>ending|ended|of|beginning|starting)\s+(?:on\s+)?(?:the\s+)?$")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
# A cheap sign that a length may stand before the day.
LED = re.compile(r"\b(?:from|after|before|prior\s+to|starting|beginning|ending|ended|of|on)\s+(?:the\s+)?$")


def widened(folded: str, moments: list[Moment]) -> list[Moment]:
    """Return the moments, each whole day that a length is counted from made the day or stretch that is meant."""
    floor = 0
    for moment in moments:
        start = moment.start
        if LED.search(folded, max(floor, start - 16), start) and DAY.fullmatch(written := moment.written()):
            try:
                _widen(folded, moment, date.fromisoformat(written), max(floor, start - REACH))
            except (OverflowError, ValueError):  # past the calendar's ends
                moment.start = start
        floor = moment.end
    return moments


def _widen(folded: str, moment: Moment, base: date, floor: int) -> None:
    if found := STRETCH().search(folded, floor, moment.start):
        end = offsets.moved(base, found["for"] or found["length"], 1)
        if "/" not in end:
            last = date.fromisoformat(end.rstrip("~")) - timedelta(1)
            moment.start, moment.edtf = found.start(), f"{base}/{last}"
    elif found := WEEK.search(folded, floor, moment.start):
        moment.start, moment.edtf = found.start(), _week(base, found["which"])
    elif found := POINT().search(folded, floor, moment.start):
        sign = 1 if found["way"] in ("from", "after") else -1
        length = "one day" if found["length"].startswith("the") else found["length"]
        written = offsets.moved(base, length, sign)
        if found["least"]:
            written = resolve_relative.between(base, found["least"], length, sign)
        if written:
            moment.start, moment.edtf = hedged_dates.widened(folded, found.start(), written, base, sign)


def _week(day: date, which: str) -> str:
    """Return the seven days that end or begin with `day`, or the week, from Monday, that it lies in."""
    if which in ("ending", "ended"):
        return f"{day - timedelta(6)}/{day}"
    first = day - timedelta(day.weekday()) if which == "of" else day
    return f"{first}/{first + timedelta(6)}"
