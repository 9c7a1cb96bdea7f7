"""Dates that mean something only beside the memo's own: "last March", "two weeks ago", "Friday"."""

import re
from collections.abc import Iterator
from datetime import date

from extract.reading.dates import hedged_dates, resolve_relative, tense, weekdays
from extract.reading.dates.offsets import way
from extract.reading.dates.partial_date import YEAR_AGO, Anaphor, Moment
from extract.reading.dates.relative_pattern import HINT, RELATIVE
from extract.reading.patterns import windows_around, words

# Weekdays with a name of their own are no weekday of any week.
NAMED = re.compile(r"\b(?:Cyber|Black|Blue|Bloody|Good|Ash|Palm|Easter|Super|Maundy|Shrove|Holy)\s+$")
HALVED = re.compile(r"\bhalf\s+$", re.IGNORECASE)
EVERY = re.compile(r"\b(?:every|each)\s+$", re.IGNORECASE)
# These may count from another date than the memo's; "next" alone is the memo's, "the next" any.
ANAPHORIC = words("following next previous preceding same")
THE = re.compile(r"\bthe\s+$")
LED = re.compile(r"\b(?:on|by|until|till|since|before|after|from|to|of|for)\s+$", re.IGNORECASE)
ON = re.compile(r"\b(?:on|next|last|this|until|till)\s+$", re.IGNORECASE)
# A month has up to five of one weekday: "the second Friday", but "tenth Monday" only says a Monday.
IN_A_MONTH = ("first", "second", "third", "fourth", "fifth", "last")


def read(text: str, folded: str, anchor: date | None) -> Iterator[Moment]:
    """Yield every relative date, reckoned from `anchor` where that is known.

    A stretch ("the last three months") is one only beside a known day: without it, three months are a length of time.
    """
    for first, last in windows_around(folded, HINT, 60):
        for found in RELATIVE().finditer(folded, first, last):
            start, end = _span(text, found)
            if start is None or end is None:
                continue
            edtf = _written(folded, found, anchor)
            stretch = bool(found["which9"] or found["which10"])
            if (stretch and not edtf) or (anchor is None and found["rest"]):
                continue
            if found["length"]:
                start, edtf = _hedged(folded, start, edtf, found, anchor)
            moment = Moment(start, end, edtf=edtf, relative=True)
            moment.anaphor, moment.is_stretch = _anaphor(folded, found), stretch
            yield moment


def _written(folded: str, found: re.Match[str], anchor: date | None) -> str:
    if anchor is None or tense.counts_from_another(folded, *found.span()):
        # All that is said without a day beside it: the 21st, of some month.
        nth = next(filter(None, map(found.group, ("nth", "nth2", "nth3", "nth4", "nth5", "nth8"))), None)
        return weekdays.in_month(None, nth) if nth else ""
    ahead = bool(found["nth5"]) and tense.is_ahead(folded, *found.span())
    if found["weekday6"] or found["weekend"]:
        ahead = tense.side(folded, *found.span()) > 0
    told = bool(found["nth3"] or found["nth4"] or found["rest"]) and tense.side(folded, *found.span()) < 0
    try:
        return resolve_relative.reckoned(found, anchor, ahead, told)
    except (OverflowError, ValueError):  # past the calendar's ends
        return ""


def _anaphor(folded: str, found: re.Match[str]) -> Anaphor | None:
    """Return how words that may count from a date told before, as well as from the memo's own, lie from that one."""
    if nth := found["nth3"] or found["nth4"]:
        return Anaphor("nth", weekdays.nth(nth), own=True)
    if found["length"] in ("a year", "one year") and found["way"] == "ago":
        return YEAR_AGO
    which, unit = found["which8"] or found["which"], "day" if found["which8"] else found["period"]
    if unit not in ("day", "week", "month", "year") or found["weekday"]:
        return None
    if which == "next" and not THE.search(folded, max(0, found.start() - 6), found.start()):
        return None
    return Anaphor(unit, 0 if which == "same" else way(which), own=True) if which in ANAPHORIC else None


def _hedged(folded: str, start: int, edtf: str, found: re.Match[str], anchor: date | None) -> tuple[int, str]:
    base = resolve_relative.base(found, anchor) if anchor and edtf else None
    return hedged_dates.widened(folded, start, edtf, base, resolve_relative.direction(found))


def _is_weekday(text: str, start: int, end: int) -> bool:
    """Return whether a weekday's first letters mean it: behind "on" or with their stop, not as a name ("The Sun")."""
    if text[start:end].lower().endswith(("day", "days", ".")):
        return True
    if text[start:end].isupper() and text[end : end + 1].isspace() and text[end + 1 : end + 2].isdigit():
        return True
    return bool(ON.search(text, max(0, start - 8), start)) and not re.match(r"\s+[A-Z]", text[end : end + 3])


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
    if found["weekday6"] and not _is_weekday(text, *found.span("weekday6")):
        return None, None
    if (found["nth3"] or "th").isdigit() and not LED.search(text, max(0, start - 8), start):
        return None, None  # "the 12" are people
    group = next((g for g in ("weekday3", "weekday4", "weekday5", "weekday6", "weekday7") if found[g]), None)
    if group and not found[group].rstrip(".").endswith(("day", "days", "tues")) and text[found.start(group)].islower():
        return None, None  # "sat" and "sun" in small letters are words of their own.
    if group and NAMED.search(text, max(0, start - 12), start):
        return None, None
    if found["nthday"] and not found["month2"] and found["nthday"] not in IN_A_MONTH:
        start = found.start("weekday5")
    if found["onth"]:
        start = found.start("nth4")
    if found["weekend"]:
        start = found.start("weekend")
    if text[end - 1] == "." and (found["month"] or (group and end == found.end(group))):
        end -= 1
    if found["month"] and not text[found.start("month")].isupper() and found["month"] in ("may", "march"):
        return None, None
    return start, end
