"""Days written in figures: "10/20/2003", "2003-10-20", "20031020", "on 4/22", "10/1-11/2/2017"."""

import re
from collections.abc import Iterator

from extract.reading.dates.calendar_words import MONTH, WEEKDAY, full_year, weekday
from extract.reading.dates.partial_date import Moment, is_day
from extract.reading.patterns import LazyPattern, windows_around

YEAR = r"1[0-9]\d\d|20\d\d|21\d\d"
WHOLE = LazyPattern(
    rf"(?<![\w.,/$£€])(?:(?P<weekday>{WEEKDAY})[\s,]+)?(?:"
    rf"(?P<first_year>{YEAR})(?P<sep>[-/.])(?P<month>[01]?\d)(?P=sep)(?P<day>[0-3]?\d)"
    # Behind a letter and a dash only the year first makes a day: "archive-2003-10-20", but "B-10-20-03" is a number.
    rf"|(?<![^\W\d_]-)(?:(?P<left>[0-3]?\d)(?P<sep2>[-/.])(?P<right>[0-3]?\d)(?:(?P=sep2)(?P<last_year>{YEAR}|\d\d)|,\s?(?P<year_after>{YEAR}|(?<=,)\d\d(?=\s*(?:[.;!?]|$))))(?!\s*%)"
    r"|(?P<plain>(?:19|20)\d\d[01]\d[0-3]\d)"
    rf"|(?P<year>{YEAR})-(?P<month_behind>0?[1-9]|1[0-2])|(?P<month_before>0?[1-9]|1[0-2])/(?P<year_behind>19\d\d|20\d\d)"
    # A time of day may follow: "2001-09-11T08:46".
    r"))(?!(?!t\d\d:\d\d)[\w/$%]|[.,:]\d|-\d(?!\d?/\d))"
)
# Two figures alone make a day only behind a word that asks for one ("on 4/22"), or where one must be a day (22/04).
PAIR = LazyPattern(
    rf"(?<![\w.,/$-])(?:(?P<asked>\b(?:on|in|by|since|until|before|after|dated)\s+)?(?P<weekday>{WEEKDAY}\s+)?)"
    r"(?P<left>[0-3]?\d)(?P<sep>[-/.])(?P<right>[0-3]?\d)"
    rf"(?![\w/$%]|[.,:-]\d|\s+(?:of\s+)?{MONTH}|\s*(?:percent|per\s+cent|million|billion|to\b"
    r"|(?:hour|day|week|month|year|time|people|men|women|officer)s?\b))"
)
PAIRS = LazyPattern(
    rf"(?<![\w.,/-])(?P<m1>[01]?\d)/(?P<d1>[0-3]?\d)\s?[-–]\s?(?P<m2>[01]?\d)/(?P<d2>[0-3]?\d)(?:(?:/|,\s?)(?P<year>{YEAR}))?"
    r"(?![\w/])"
)
# Written "9-11" it is the event only among words that say so; "9-11 men" are nine to eleven.
EVENT = re.compile(
    r"9/11(?:(?<![\w/.,-]9/11)|(?<=\bpre-9/11)|(?<=\bpost-9/11))(?![\w/]|[.,]\d)"
    r"|9-11(?<![\w/.,-]9-11)(?=\s+(?:attack|commission|hijack|plot|conspir|terror|event|investigat|era\b|victim|famil))"
    r"|9-11(?:(?<=\bpre-9-11)|(?<=\bpost-9-11))(?!\w)"
    r"|9-11(?:(?<=\b(?:on|of)\s9-11)|(?<=\b(?:since|after|until)\s9-11)|(?<=\bbefore\s9-11))"
    r"(?=[.,;:)\"”]?(?:\s+[a-z]+(?:ed|ing)\b|\s+(?:the|we|he|they|she|it|and|but|was|had)\b|\s*$|[.,;:)\"”]\s|\n))"
)
# A cheap sign that such a day may stand near.
FIGURES = re.compile(r"\d[-/.]\d|(?:19|20)\d{6}")


def read(folded: str) -> Iterator[Moment]:
    """Yield every day and month written in figures, and 9/11, the event, as its day; they may overlap."""
    for found in EVENT.finditer(folded):
        yield Moment(found.start(), found.end(), edtf="2001-09-11")
    for start, end in windows_around(folded, FIGURES, 30):
        for found in WHOLE().finditer(folded, start, end):
            yield from _whole(found)
        for found in PAIR().finditer(folded, start, end):
            yield from _pair(found)
        for found in PAIRS().finditer(folded, start, end):
            yield from _pairs(found)


def _whole(found: re.Match[str]) -> Iterator[Moment]:
    start, end = found.span()
    if month := found["month_behind"] or found["month_before"]:
        yield Moment(start, end, int(found["year"] or found["year_behind"]), int(month))
        return
    if found["left"]:
        month_number, day = _american(int(found["left"]), int(found["right"]))
        year = full_year(found["last_year"] or found["year_after"])
    elif plain := found["plain"]:
        year, month_number, day = int(plain[:4]), int(plain[4:6]), int(plain[6:])
    else:
        year, month_number, day = int(found["first_year"]), int(found["month"]), int(found["day"])
    if is_day(year, month_number, day):
        moment = Moment(start, end, year, month_number, day)
        moment.weekday = weekday(found["weekday"]) if found["weekday"] else None
        yield moment
    elif (month_number, day) == (2, 29):
        # Written, yet in no calendar: kept as it stands and marked uncertain.
        yield Moment(start, end, edtf=f"{year:04}-02-29?")


def _american(left: int, right: int) -> tuple[int, int]:
    """Return month and day of two figures, the month first as these memos write it, wherever it can be one."""
    return (left, right) if left <= 12 else (right, left)


def _pair(found: re.Match[str]) -> Iterator[Moment]:
    left, right = found["left"], found["right"]
    month, day = _american(int(left), int(right))
    slashed = found["sep"] == "/"
    # "22/04" is a day, "1/20" a part of something.
    plain = slashed and len(left) == len(right) == 2 and (max(int(left), int(right)) > 12 or "0" in (left[0], right[0]))
    if (found["asked"] or found["weekday"] or plain) and is_day(None, month, day):
        yield Moment(found.start("weekday" if found["weekday"] else "left"), found.end(), None, month, day)


def _pairs(found: re.Match[str]) -> Iterator[Moment]:
    """Yield the span of two days that share a year: "10/1-11/2/2017"."""
    year = int(found["year"]) if found["year"] else None
    ends = [(int(found[f"m{side}"]), int(found[f"d{side}"])) for side in (1, 2)]
    if all(is_day(None, month, day) for month, day in ends):
        written = [Moment(0, 0, year, month, day).written() for month, day in ends]
        yield Moment(found.start(), found.end(), year, *ends[0], edtf="/".join(written))
