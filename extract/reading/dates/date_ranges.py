"""Join two dates into the span they bound, and let the one that lacks a year borrow the other's."""

import re
from datetime import date, timedelta

from extract.reading.dates.calendar_words import UNCOUNTED
from extract.reading.dates.partial_date import Moment, is_day

DASH = re.compile(r"\s*(?:-|–|—|~)\s*|\s+(?:to|through|till|until|thru)\s+(?:the\s+)?")
AND = re.compile(r"\s+and\s+(?:the\s+)?")
SHARED = re.compile(r"(?:,\s*|\s+(?:and|or)\s+|,\s+(?:and|or)\s+|\s*/\s*)(?:in\s+)?")
OPENED = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$")
PRESENT = re.compile(r"\s*(?:-|–|\bto\b|\bthrough\b|\bup\s+to\b)\s*(?:the\s+)?(?:present|now|date)\b(?:\s+day)?")
POSSESSED = re.compile(r"['’]s\b")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
AND_NOW = re.compile(r"\s+and\s+(?:now|the\s+present)\b(?:\s+day\b)?")
THAT_YEAR = re.compile(r"(last|this|next)\s+year")
SIDES = {"last": -1, "this": 0, "next": 1}
OF_YEAR = re.compile(r"(last|this|next)\s+year['’]s\s+")
OF_IT = re.compile(r",?\s+(?:of|in)\s+(?:the\s+)?")
BESIDE = re.compile(r",?\s+(?:of\s+)?")
LONE = re.compile(r"(?:the\s+)?([0-3]?\d)(?:st|nd|rd|th)")
# A lone day before a whole date: "from 3 to 17 March 2001", "July 4 and 5".
DAY_BEFORE = re.compile(
    r"(?<![\w.,/$-])([0-3]?\d)(?:st|nd|rd|th)?(?:\s*(?:-|–|/)\s*|\s+(?:to|and|through)\s+(?:the\s+)?)$"
)
DAY_BEHIND = re.compile(
    rf"(?:\s*(?:-|–)\s*|\s+to\s+(?:the\s+)?|\s+and\s+(?:the\s+)?(?=[0-3]?\d(?:(?:st|nd|rd|th)\b|,?\s+(?:19|20)\d\d|\s*(?:[.;:!?)]|,\s|$)|\s+{UNCOUNTED}\b)))([0-3]?\d)(?:st|nd|rd|th)?(?![\w/]|[.,:]\d)(?:,?\s+((?:19|20)\d\d)(?!\w))?"
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
            if spans(folded, first, second) and (span := _span(folded, first, second)):
                kept.append(span)
                index += 1
                continue
        kept.append(_widened(folded, first, kept[-1].end if kept else 0))
    return kept


def spans(folded: str, first: Moment, second: Moment) -> bool:
    """Return whether the words between two dates make one span of them: "May to July", "between May and July"."""
    between = folded[first.end : second.start] if second.start - first.end < 16 else "."
    if POSSESSED.match(folded, second.end):
        return False  # "a revision Friday to December's figures"
    if DASH.fullmatch(between):
        return True
    opened = OPENED.search(folded, max(0, first.start - 14), first.start)
    return bool(opened and opened.group().startswith("between") and AND.fullmatch(between))


def borrowed(folded: str, moments: list[Moment]) -> list[Moment]:
    """Return the moments, each without a year given that of the one behind it where the two belong together.

    "Nov-Feb 2017" begins in 2016; "May, June and July 2001" is all of 2001.
    """
    for first, second in zip(reversed(moments[:-1]), reversed(moments[1:]), strict=True):
        if first.year is not None or second.year is None or first.edtf is not None or first.relative:
            continue
        if spans(folded, first, second):
            later = first.month and second.month and first.month > second.month
            first.year = second.year - 1 if later else second.year
        elif second.start - first.end < 16 and SHARED.fullmatch(folded, first.end, second.start):
            first.year = second.year
    return moments


def with_year(folded: str, moments: list[Moment], anchor: date | None) -> list[Moment]:
    """Return the moments, each year that belongs to the one beside it made its year.

    So "in December last year", "in August of that year" and "last year's third quarter" are one date each.
    """
    kept: list[Moment] = []
    for moment in moments:
        last = kept[-1] if kept else None
        if last and _takes_year(folded, last, moment, anchor):
            continue
        if last and anchor and (of := OF_YEAR.fullmatch(folded, last.start, moment.start)) and moment.month:
            moment.year, moment.start, moment.relative = anchor.year + SIDES[of[1]], last.start, True
            moment.edtf = moment.edtf and moment.edtf.replace("XXXX", str(moment.year))
            kept.pop()
        kept.append(moment)
    return kept


def _takes_year(folded: str, last: Moment, year: Moment, anchor: date | None) -> bool:
    """Return whether a month or day takes the year behind it: "last year", or "that year", which was told before."""
    if last.month is None or last.year is not None or last.edtf is not None:
        return False
    anaphor = year.anaphor
    if anaphor and anaphor.unit == "year" and not anaphor.rough and OF_IT.fullmatch(folded, last.end, year.start):
        last.anaphor = anaphor._replace(own=False)
    elif (words := THAT_YEAR.fullmatch(folded, year.start, year.end)) and BESIDE.fullmatch(
        folded, last.end, year.start
    ):
        last.year = anchor.year + SIDES[words[1]] if anchor else None
        last.relative = True
    else:
        return False
    last.end = year.end
    return True


def _span(folded: str, first: Moment, second: Moment) -> Moment | None:
    """Return the span from the first date to the second; None where it would end before it begins."""
    low, high = first.written().split("/")[0], second.written().rsplit("/", 1)[-1]
    whole = Moment(first.start, second.end, relative=first.relative or second.relative)
    if whole.relative and DAY.fullmatch(low) and DAY.fullmatch(high) and high < low:
        low, high = _in_order(low, high, folded[first.start : first.end])
    shorter = min(len(low.rstrip("~")), len(high.rstrip("~")))
    if low[:4].isdigit() and high[:4].isdigit() and low[:shorter] > high[:shorter]:
        return None  # "fell from 1924 to 1923"
    if re.fullmatch(r"\d{4}", low) and high.startswith(f"{low}-"):
        low += "-01" if len(high) == 7 else "-01-01"  # "this year through August"
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


def _widened(folded: str, moment: Moment, floor: int) -> Moment:
    """Widen a whole day by a lone day number beside it, and what lasts to the present to an open span."""
    if moment.edtf is not None:
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
    return moment


def _days(moment: Moment, start: int, end: int, first: int, last: int) -> Moment:
    widened = Moment(start, end, moment.year, moment.month, first)
    low = widened.written()
    widened.edtf = f"{low}/{low[:-2]}{last:02}"
    return widened
