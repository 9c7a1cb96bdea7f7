"""Dates that mean something only beside the memo's own: "last March", "two weeks ago", "Friday"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extract.reading.dates.calendar import (
    MONTH,
    MONTHS,
    SEASON,
    SEASONS,
    SPELT_NTH,
    SPELT_NUMBER,
    WEEKDAY,
    last_day,
    shifted,
    spelt,
    weekday,
)
from extract.reading.dates.moment import Moment, part_of
from extract.reading.folding import windows

TODAY = r"(?:the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|today|tonight|tomorrow|tmrw?|yesterday)"
TODAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "yesterday": -1}
WHICH = r"(?:next|last|this\s+past|this\s+coming|this|past|previous|coming|following|upcoming)"
PERIOD = r"(?:week|weekend|fortnight|month|quarter|year|decade)"
COUNT = rf"(?:\d{{1,3}}|{SPELT_NUMBER}|an?|a\s+couple\s+of|a\s+few)"
UNIT = r"(?:business\s+)?(?:days?|weeks?|fortnights?|months?|years?|decades?)"
LENGTH = rf"(?:{COUNT}\s+{UNIT}(?:(?:\s+and\s+|,?\s+){COUNT}\s+{UNIT}){{0,2}})"
NTH = rf"(?:(?:[0-3]?\d)(?:st|nd|rd|th)|{SPELT_NTH})"
RELATIVE = re.compile(
    rf"(?<![\w-])(?:"
    rf"(?P<length>{LENGTH})\s+(?P<way>ago|from|after|before)(?:\s+(?P<from>now|{TODAY}))?"
    rf"|(?P<today>{TODAY})"
    rf"|(?:(?P<part>early|earlier|mid|late|later|end|beginning|start|middle)\s+(?:of\s+)?)?(?P<which>{WHICH})\s+(?P<period>{PERIOD})(?:(?:\s+on|\s*-)?\s+(?P<weekday>{WEEKDAY}))?(?!\w)"
    rf"|(?P<which8>next|following|previous|same)\s+day(?!\w)"
    rf"|(?:on\s+)?(?P<weekday2>{WEEKDAY})\s+(?:of\s+)?(?P<which2>(?:the\s+)?{WHICH})\s+(?P<period2>week)(?!\w)"
    rf"|(?P<which3>{WHICH})\s+(?:(?P<weekday3>{WEEKDAY})|(?P<month>{MONTH})|(?P<season>{SEASON}))(?!\w)"
    rf"|(?P<weekday4>{WEEKDAY}),?\s+(?:the\s+)?(?P<nth>{NTH}|(?<=the\s){SPELT_NUMBER}|\d{{1,2}}(?=\s*(?:[.,!?;]|$)))(?!\w)"
    rf"|(?:the\s+)?(?P<nthday>{NTH}|last)\s+(?P<weekday5>{WEEKDAY})(?:\s+(?:of|in)\s+(?P<month2>{MONTH}))?(?!\w)"
    rf"|(?:the\s+)?(?P<nth2>{NTH})\s+of\s+(?P<which6>{WHICH})\s+month"
    rf"|(?P<weekdays>two|three|four)\s+(?P<weekday7>{WEEKDAY})\s+(?P<way7>from\s+now|ago)"
    rf"|(?P<weekday6>{WEEKDAY})(?:\s+(?P<length6>{LENGTH})\s+from\s+now)?(?!\w)"
    rf"|(?P<the>the)\s+(?P<nth3>{NTH}|\d\d?(?=\s*(?:[!?]|\.(?!\d)|$)))(?=\s*(?:[.,!?;]|$|and\b|at\b))"
    rf"|(?P<onth>on)\s+(?P<nth4>{NTH})(?=\s*(?:[.,!?;]|$))"
    rf")(?!\w)"
)
HINT = re.compile(
    r"\b(?:ago\b|from\s+now|tomorrow|today|tonight|tmr|yesterday|next|last|this|past|previous|coming|following|upcoming|same\s+day"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:days?)?\b|(?:the|on)\s+(?:\d|twent|thirt)"
    rf")|(?:the|on)\s+{SPELT_NTH}\s*(?:[.,!?;]|$)"
)
NINE_ELEVEN = date(2001, 9, 11)
# A month has up to five of one weekday: "the second Friday", but "tenth Monday" only says a Monday.
IN_A_MONTH = ("first", "second", "third", "fourth", "fifth", "last")
BACK = re.compile(r"last|past|previous")
AHEAD = re.compile(r"next|coming|following|upcoming")


def read(text: str, folded: str, anchor: date | None) -> Iterator[Moment]:
    """Yield every relative date, reckoned from `anchor` where that is known."""
    for first, last in windows(folded, HINT, 60):
        for found in RELATIVE.finditer(folded, first, last):
            start, end = _span(text, found)
            if start is not None and end is not None:
                yield Moment(start, end, edtf=_reckoned(found, anchor) if anchor else "", relative=True)


def _span(text: str, found: re.Match[str]) -> tuple[int | None, int | None]:
    start, end = found.span()
    if found["way"] and found["way"] != "ago" and not found["from"]:
        return None, None  # "two days after the raid" is a length of time beside an event, and counts days.
    group = next((g for g in ("weekday3", "weekday4", "weekday5", "weekday6", "weekday7") if found[g]), None)
    if group and not found[group].rstrip(".").endswith(("day", "days", "tues")) and text[found.start(group)].islower():
        return None, None  # "sat" and "sun" in small letters are words of their own.
    if found["nthday"] and not found["month2"] and found["nthday"] not in IN_A_MONTH:
        start = found.start("weekday5")
    if found["onth"]:
        start = found.start("nth4")
    if text[end - 1] == "." and (found["month"] or (group and end == found.end(group))):
        end -= 1
    if found["month"] and not text[found.start("month")].isupper() and found["month"] in ("may", "march"):
        return None, None
    return start, end


def _reckoned(found: re.Match[str], anchor: date) -> str:
    if found["length"]:
        base = anchor + timedelta(_today(found["from"]))
        back = found["way"] in ("ago", "before")
        return _moved(base, found["length"], -1 if back else 1)
    if found["today"]:
        return (anchor + timedelta(_today(found["today"]))).isoformat()
    if found["period"]:
        way = _way(found["which"])
        if found["which"].endswith("past") and found["which"] != "past" and found["period"] == "year":
            way = 0 if anchor.month > 6 else -1
        written = _period(found["period"], way, found["weekday"], anchor)
        part = part_of(found["part"])
        return _part(written, part) if part else written
    if found["period2"]:
        return _period("week", _way(found["which2"]), found["weekday2"], anchor)
    if found["month"]:
        return _month(MONTHS[found["month"].strip(". ")], found["which3"], anchor)
    if found["season"]:
        year = anchor.year + _way(found["which3"])
        if found["which3"] == "last" and {21: 3, 22: 6, 23: 9, 24: 12}[SEASONS[found["season"]]] + 2 < anchor.month:
            year = anchor.year
        return f"{year}-{SEASONS[found['season']]}"
    if found["weekday3"]:
        return _weekday(found["weekday3"], found["which3"], anchor).isoformat()
    if found["nthday"] and found["month2"]:
        return _nth_weekday(found, anchor)
    if found["nth2"]:
        month = shifted(anchor.replace(day=1), _way(found["which6"]))
        return _in_month(month, found["nth2"])
    nth = found["nth"] or found["nth3"] or found["nth4"]
    if nth:
        return _in_month(anchor, nth)
    if found["weekday6"]:
        base = date.fromisoformat(_moved(anchor, found["length6"], 1)) if found["length6"] else anchor
        day = weekday(found["weekday6"])
        return (base - timedelta((base.weekday() - day) % 7)).isoformat()
    return ""


def _part(written: str, part: str) -> str:
    """Return the early, middle or late part of a reckoned year or month; of anything else, the whole."""
    year, _, month = written.partition("-")
    if "/" in written or not year.isdigit() or len(month) > 2:
        return written
    moment = Moment(0, 0, int(year), int(month) if month else None)
    moment.part = part
    return moment.written()


def _today(words: str | None) -> int:
    if not words or words == "now":
        return 0
    if words.startswith("the"):
        return -2 if "before" in words else 2
    return TODAYS[words]


def _way(which: str) -> int:
    return 1 if AHEAD.search(which) else -1 if BACK.search(which) else 0


def _moved(base: date, length: str, way: int) -> str:
    """Return the day or month that lies a written length away; months and years keep their own precision."""
    for count, unit in re.findall(rf"({COUNT})\s+(?:business\s+)?(day|week|fortnight|month|year|decade)", length):
        number = way * (int(count) if count.isdigit() else spelt(count) or (2 if "couple" in count else 1))
        if unit in ("day", "week", "fortnight"):
            try:
                base += timedelta(number * {"day": 1, "week": 7, "fortnight": 14}[unit])
            except OverflowError:
                return ""
        else:
            base = shifted(base, number * {"month": 1, "year": 12, "decade": 120}[unit])
    return base.isoformat()


def _period(period: str, way: int, name: str | None, anchor: date) -> str:
    if period in ("week", "weekend", "fortnight"):
        monday = anchor - timedelta(anchor.weekday()) + timedelta(7 * way * (2 if period == "fortnight" else 1))
        if name:
            return (monday + timedelta(weekday(name))).isoformat()
        if period == "weekend":
            return f"{monday + timedelta(5)}/{monday + timedelta(6)}"
        return f"{monday}/{monday + timedelta(13 if period == 'fortnight' else 6)}"
    if period == "month":
        return shifted(anchor.replace(day=1), way).isoformat()[:7]
    if period == "quarter":
        first = shifted(date(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 1), 3 * way)
        return f"{first.isoformat()[:7]}/{shifted(first, 2).isoformat()[:7]}"
    if period == "decade":
        return f"{anchor.year // 10 + way}X"
    return f"{anchor.year + way:04}"


def _month(month: int, which: str, anchor: date) -> str:
    year = anchor.year
    if BACK.search(which) and month >= anchor.month:
        year -= 1
    elif AHEAD.search(which) and month <= anchor.month:
        year += 1
    return f"{year:04}-{month:02}"


def _weekday(name: str, which: str, anchor: date) -> date:
    day = weekday(name)
    monday = anchor - timedelta(anchor.weekday())
    if which in ("past", "last", "this past"):
        return anchor - timedelta((anchor.weekday() - day - 1) % 7 + 1)
    if which in ("coming", "this coming", "upcoming"):
        return anchor + timedelta((day - anchor.weekday() - 1) % 7 + 1)
    return monday + timedelta(day + 7 * _way(which))


def _nth_weekday(found: re.Match[str], anchor: date) -> str:
    month, day = MONTHS[found["month2"].strip(". ")], weekday(found["weekday5"])
    first = date(anchor.year, month, 1)
    place = found["nthday"]
    if place == "last":
        final = date(anchor.year, month, last_day(anchor.year, month))
        return (final - timedelta((final.weekday() - day) % 7)).isoformat()
    number = spelt(place) or int("".join(filter(str.isdigit, place)))
    found_day = first + timedelta((day - first.weekday()) % 7 + 7 * (number - 1))
    return found_day.isoformat() if found_day.month == month else ""


def _in_month(month: date, nth: str) -> str:
    figures = "".join(filter(str.isdigit, nth))
    day = int(figures) if figures else spelt(nth)
    return f"{month.isoformat()[:7]}-{day:02}" if 0 < day <= last_day(month.year, month.month) else ""


def anchored(moment: Moment, anchor: date | None) -> None:
    """Give a month or day without a year the year that brings it nearest to the memo's own date."""
    if moment.year is not None or moment.month is None:
        return
    if (moment.month, moment.day) == (9, 11) and moment.edtf is None and (anchor is None or anchor > NINE_ELEVEN):
        # Named without a year, the day of the attacks is meant, as by "9/11".
        moment.edtf = NINE_ELEVEN.isoformat()
        return
    if anchor is None:
        return
    distance = (moment.month - anchor.month + 6) % 12 - 6
    if moment.edtf is not None and moment.edtf.endswith("/..") and distance > 0:
        distance -= 12  # What lasts to the present has begun.
    moment.relative = True
    year = (anchor.year * 12 + anchor.month - 1 + distance) // 12
    if moment.edtf is not None and "XXXX" in moment.edtf:
        moment.edtf = moment.edtf.replace("XXXX", f"{year:04}")
    moment.year = year
