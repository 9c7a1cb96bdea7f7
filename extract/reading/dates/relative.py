"""Dates that mean something only beside the memo's own: "last March", "two weeks ago", "Friday"."""

import re
from collections.abc import Iterator
from datetime import date

from extract.reading.dates import beside, days, hedged, tense
from extract.reading.dates.moment import Moment
from extract.reading.dates.relative_words import HINT, RELATIVE
from extract.reading.folding import windows

NINE_ELEVEN = date(2001, 9, 11)
# Weekdays with a name of their own are no weekday of any week.
NAMED = re.compile(r"\b(?:Cyber|Black|Blue|Bloody|Good|Ash|Palm|Easter|Super|Maundy|Shrove|Holy)\s+$")
HALVED = re.compile(r"\bhalf\s+$", re.IGNORECASE)
EVERY = re.compile(r"\b(?:every|each)\s+$", re.IGNORECASE)
# The groups of the pattern that name a stretch of time.
STRETCHES = ("which9", "which10", "rest")
# A month has up to five of one weekday: "the second Friday", but "tenth Monday" only says a Monday.
IN_A_MONTH = ("first", "second", "third", "fourth", "fifth", "last")


def read(text: str, folded: str, anchor: date | None) -> Iterator[Moment]:
    """Yield every relative date, reckoned from `anchor` where that is known.

    A stretch ("the last three months") is one only beside a known day: without it, three months are a length of time.
    """
    for first, last in windows(folded, HINT, 60):
        for found in RELATIVE().finditer(folded, first, last):
            start, end = _span(text, found)
            if (
                start is None
                or end is None
                or (anchor is None and (found["which9"] or found["which10"] or found["rest"]))
            ):
                continue
            edtf = _written(folded, found, anchor)
            if found["length"]:
                start, edtf = _hedged(folded, start, edtf, found, anchor)
            yield Moment(start, end, edtf=edtf, relative=True)


def _written(folded: str, found: re.Match[str], anchor: date | None) -> str:
    if anchor is None or tense.counts_from_another(folded, *found.span()):
        # All that is said without a day beside it: the 21st, of some month.
        nth = found["nth"] or found["nth2"] or found["nth3"] or found["nth4"] or found["nth5"]
        return days.in_month(None, nth) if nth else ""
    ahead = bool(found["nth5"]) and tense.is_ahead(folded, *found.span())
    if found["weekday6"]:
        ahead = tense.nearest(folded, *found.span()) > 0
    told = bool(found["nth3"] or found["nth4"] or found["rest"]) and tense.is_told(folded, *found.span())
    try:
        return beside.reckoned(found, anchor, ahead, told)
    except (OverflowError, ValueError):  # past the calendar's ends
        return ""


def _hedged(folded: str, start: int, edtf: str, found: re.Match[str], anchor: date | None) -> tuple[int, str]:
    base = beside.base(found, anchor) if anchor and edtf else None
    return hedged.widened(folded, start, edtf, base, beside.direction(found))


def _span(text: str, found: re.Match[str]) -> tuple[int | None, int | None]:
    start, end = found.span()
    if found["way"] and found["way"] != "ago" and not found["from"]:
        return None, None  # "two days after the raid" is a length of time beside an event, and counts days.
    if found["length"] and HALVED.search(text, max(0, start - 8), start):
        return None, None
    if found["weekday6"] and (
        found["weekday6"].rstrip(".").endswith("days") or EVERY.search(text, max(0, start - 8), start)
    ):
        return None, None  # "on Fridays" names no day
    group = next((g for g in ("weekday3", "weekday4", "weekday5", "weekday6", "weekday7") if found[g]), None)
    if group and not found[group].rstrip(".").endswith(("day", "days", "tues")) and text[found.start(group)].islower():
        return None, None  # "sat" and "sun" in small letters are words of their own.
    if group and NAMED.search(text, max(0, start - 12), start):
        return None, None
    if found["nthday"] and not found["month2"] and found["nthday"] not in IN_A_MONTH:
        start = found.start("weekday5")
    if found["onth"]:
        start = found.start("nth4")
    if text[end - 1] == "." and (found["month"] or (group and end == found.end(group))):
        end -= 1
    if found["month"] and not text[found.start("month")].isupper() and found["month"] in ("may", "march"):
        return None, None
    return start, end


def anchored(folded: str, moment: Moment, anchor: date | None) -> None:
    """Give a month or day without a year the year that brings it nearest to the memo's own date.

    Where the sentence tells of what was, "in December" is the last one, be the next one nearer.
    """
    if moment.year is not None or moment.month is None:
        return
    if (moment.month, moment.day) == (9, 11) and moment.edtf is None and (anchor is None or anchor > NINE_ELEVEN):
        # Named without a year, the day of the attacks is meant, as by "9/11".
        moment.edtf = NINE_ELEVEN.isoformat()
        return
    if anchor is None:
        return
    distance = (moment.month - anchor.month + 6) % 12 - 6
    ahead = distance > 0 or (distance == 0 and (moment.day or 0) > anchor.day)
    if moment.edtf is not None and moment.edtf.endswith("/..") and distance > 0:
        distance -= 12  # What lasts to the present has begun.
    elif ahead and tense.is_told(folded, moment.start, moment.end):
        distance -= 12
    moment.relative = True
    year = (anchor.year * 12 + anchor.month - 1 + distance) // 12
    if moment.edtf is not None and "XXXX" in moment.edtf:
        moment.edtf = moment.edtf.replace("XXXX", f"{year:04}")
    moment.year = year
