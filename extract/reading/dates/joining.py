"""Join two dates into the span they bound, and let the one that lacks a year borrow the other's."""

import re
from datetime import date, timedelta

from extract.reading.dates.moment import Moment, is_day

DASH = re.compile(r"\s*(?:-|–|—|~)\s*|\s+(?:to|through|till|until|thru)\s+(?:the\s+)?")
AND = re.compile(r"\s+and\s+(?:the\s+)?")
SHARED = re.compile(r"(?:,\s*|\s+(?:and|or)\s+|,\s+(?:and|or)\s+|\s*/\s*)(?:in\s+)?")
OPENED = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$")
PRESENT = re.compile(r"\s*(?:-|–|\bto\b|\bthrough\b|\bup\s+to\b)\s*(?:the\s+)?(?:present|now|date)\b(?:\s+day)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
AND_NOW = re.compile(r"\s+and\s+(?:now|the\s+present)\b(?:\s+day\b)?")
THAT_YEAR = re.compile(r"(last|this|next)\s+year")
BESIDE = re.compile(r",?\s+(?:of\s+)?")
SINCE = re.compile(r"\bsince\s+(?:at\s+least\s+)?(?:the\s+)?(?:year\s+)?$")
LONE = re.compile(r"(?:the\s+)?([0-3]?\d)(?:st|nd|rd|th)")
# A lone day before a whole date: "from 3 to 17 March 2001", "July 4 and 5".
DAY_BEFORE = re.compile(
    r"(?<![\w.,/$-])([0-3]?\d)(?:st|nd|rd|th)?(?:\s*(?:-|–)\s*|\s+(?:to|and|through)\s+(?:the\s+)?)$"
)
DAY_BEHIND = re.compile(
    r"(?:\s*(?:-|–)\s*|\s+to\s+(?:the\s+)?|\s+and\s+(?=[0-3]?\d(?:(?:st|nd|rd|th)\b|,?\s+(?:19|20)\d\d)))([0-3]?\d)(?:st|nd|rd|th)?(?![\w/]|[.,:]\d)(?:,?\s+((?:19|20)\d\d)(?!\w))?"
)


def joined(folded: str, moments: list[Moment]) -> list[Moment]:
    """Return the moments with every span joined; each keeps its own words, from its first to its last."""
    kept: list[Moment] = []
    index = 0
    while index < len(moments):
        first = moments[index]
        if kept and first.start < kept[-1].end:
            index += 1  # the year that a span of days has taken: "May 4-23, 2002"
            continue
        second = moments[index + 1] if index + 1 < len(moments) else None
        index += 1
        if second is not None and second.start - first.end < 16:
            between = folded[first.end : second.start]
            if both := _two_days(folded, first, second, between):
                kept.append(both)
                index += 1
                continue
            opened = OPENED.search(folded, max(0, first.start - 14), first.start)
            if DASH.fullmatch(between) or (opened and opened.group().startswith("between") and AND.fullmatch(between)):
                _borrow(first, second, spans=True)
                kept.append(_span(folded, first, second))
                index += 1
                continue
            if SHARED.fullmatch(between):
                _borrow(first, second, spans=False)
        kept.append(_widened(folded, first, kept[-1].end if kept else 0))
    return kept


def with_year(folded: str, moments: list[Moment], anchor: date | None) -> list[Moment]:
    """Return the moments, "last year" behind a month or day made the year it is of: "in December last year"."""
    kept: list[Moment] = []
    for moment in moments:
        last = kept[-1] if kept else None
        words = THAT_YEAR.fullmatch(folded, moment.start, moment.end) if moment.relative else None
        if not (words and last and last.month and last.year is None and last.edtf is None):
            kept.append(moment)
        elif BESIDE.fullmatch(folded, last.end, moment.start):
            last.end, last.relative = moment.end, True
            last.year = anchor.year + {"last": -1, "this": 0, "next": 1}[words[1]] if anchor else None
        else:
            kept.append(moment)
    return kept


def _span(folded: str, first: Moment, second: Moment) -> Moment:
    low, high = first.written().split("/")[0], second.written().rsplit("/", 1)[-1]
    whole = Moment(first.start, second.end, relative=first.relative or second.relative)
    if whole.relative and DAY.fullmatch(low) and DAY.fullmatch(high) and high < low:
        low, high = _in_order(low, high, folded[first.start : first.end])
    # EDTF leaves an end it does not know empty.
    whole.edtf = f"{low}/{high}" if low or high else ""
    if first.edtf is None and second.edtf is None and (first.year is None or second.year is None):
        whole.year, whole.month, whole.day = first.year, first.month, first.day
    return whole


def _two_days(folded: str, first: Moment, second: Moment, between: str) -> Moment | None:
    """Return the span of two days of the month that the second names: "the 10th and 11th of September 2002"."""
    lone = LONE.fullmatch(folded, first.start, first.end) if first.relative or first.month is None else None
    if lone is None or second.day is None or second.month is None or second.edtf is not None:
        return None
    if not (AND.fullmatch(between) or DASH.fullmatch(between)) or not 0 < int(lone[1]) < second.day:
        return None
    return _days(second, first.start, second.end, int(lone[1]), second.day)


def _in_order(low: str, high: str, words: str) -> tuple[str, str]:
    """Return a span whose second weekday was reckoned before its first: "next Monday to Friday" ends in that week.

    "Monday to Friday" is of no week in particular.
    """
    if " " not in words:
        return "", ""
    first = date.fromisoformat(low)
    days = (date.fromisoformat(high) - first).days % 7
    return low, (first + timedelta(days)).isoformat()


def _borrow(first: Moment, second: Moment, spans: bool) -> None:
    """Fill the year that one of two dates lacks: "Nov-Feb 2017" begins in 2016, "July and August 2001" in 2001."""
    if first.year is None and second.year is not None and first.edtf is None and not first.relative:
        later = spans and first.month and second.month and first.month > second.month
        first.year = second.year - 1 if later else second.year
    elif second.year is None and first.year is not None and second.edtf is None and spans and not second.relative:
        earlier = first.month and second.month and second.month < first.month
        second.year = first.year + 1 if earlier else first.year


def _widened(folded: str, moment: Moment, floor: int) -> Moment:
    """Widen a whole day by a lone day number beside it, and a year behind "since" to an open span."""
    since = SINCE.search(folded, max(0, moment.start - 26), moment.start)
    if moment.edtf is not None or moment.relative:
        if since and moment.edtf and "/" not in moment.edtf and moment.relative:
            moment.edtf += "/.."
        return moment
    if moment.day is not None and moment.month is not None:
        found = DAY_BEFORE.search(folded, max(floor, moment.start - 16), moment.start)
        if found and 0 < int(found[1]) < moment.day and is_day(moment.year, moment.month, int(found[1])):
            return _days(moment, found.start(), moment.end, int(found[1]), moment.day)
        behind = DAY_BEHIND.match(folded, moment.end)
        if behind and is_day(moment.year, moment.month, int(behind[1])) and int(behind[1]) > moment.day:
            if behind[2]:
                moment.year = int(behind[2])
            return _days(moment, moment.start, behind.end(), moment.day, int(behind[1]))
    opened = OPENED.search(folded, max(0, moment.start - 14), moment.start)
    present = PRESENT.match(folded, moment.end)
    if present or (opened and opened.group().startswith("between") and (present := AND_NOW.match(folded, moment.end))):
        moment.end, moment.edtf = present.end(), f"{moment.written().split('/')[0]}/.."
    elif moment.year is not None and since:
        moment.edtf = f"{moment.written().split('/')[0]}/.."
    return moment


def _days(moment: Moment, start: int, end: int, first: int, last: int) -> Moment:
    widened = Moment(start, end, moment.year, moment.month, first)
    low = widened.written()
    widened.edtf = f"{low}/{low[:-2]}{last:02}"
    return widened
