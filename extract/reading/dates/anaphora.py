"""Dates that count from another one the text has told: "two days later", "that summer", "at the end of the year".

Here their words are read; what they count from is found when all dates are known, by `telling`. "The following week"
and its like, which may count from the memo's own day as well, are read with those that do.
"""

import re
from collections.abc import Iterator

from extract.reading.dates.calendar_words import SEASON, SEASONS
from extract.reading.dates.offsets import COUNT, counted
from extract.reading.dates.partial_date import Anaphor, Moment, part_of
from extract.reading.patterns import LazyPattern, windows_around

UNIT = r"(?:day|week|month|year)"
ENDED = r"(?=\s*(?:[.,;:)]|$)|\s+(?:and|but)\b)"
COUNTED = LazyPattern(
    rf"(?<![\w-])(?:(?:the\s+(?P<one>{UNIT})|(?P<count>{COUNT})\s+(?P<unit>{UNIT})s?)\s+(?P<way>before|after){ENDED}"
    rf"|(?P<count2>{COUNT})\s+(?P<unit2>{UNIT})s?\s+(?P<way2>later|earlier|afterwards?|previously|thereafter)(?!\w)"
    r"(?!\s+(?:than|that|this|in)\b))"
)
# Beside the figures of a year or quarter: "the year-ago period", "year-earlier profits".
YEAR_AGO = LazyPattern(r"(?<![\w-])year-(?:ago|earlier)(?:\s+(?:period|level|figure)s?)?(?![\w-])")
THAT = LazyPattern(
    rf"(?<![\w-])(?:(?P<part>early|earlier|late|later)\s+(?:on\s+)?(?:in\s+)?)?"
    rf"(?:that(?:\s+same|\s+very)?|(?:the\s+)?(?:very\s+)?same)\s+(?P<unit>{UNIT})(?![\w’'-])"
)
PART = LazyPattern(
    r"(?<![\w-])(?:(?:the\s+)?(?P<part>end|beginning|start|middle|(?:latter|early|later|first|last)\s+part)\s+of\s+(?:the|that)\s+(?P<unit>month|year)"
    r"|(?P<part2>early|late|later|earlier)\s+in\s+(?:the|that)\s+(?P<unit2>month|year)|(?:the\s+)?(?P<unit3>month|year)(?:[’']s)?[\s-]end)"
    r"(?![\w’'-])(?!\s+(?:of|to|in|for)\b)"
)
IN_SEASON = LazyPattern(
    rf"(?<![\w-])(?:(?:in|during|by|since|until|throughout|over|of)\s+)?(?:the\s+|that\s+(?:same\s+)?)?"
    rf"(?:(?P<part>early|mid|late)[\s-](?:in\s+the\s+)?)?(?P<season>{SEASON})(?![\w’'-])(?!\s+(?:of|line|back|short|into|from|apart|out)\b)"
)
LED = re.compile(r"(?:in|during|by|since|until|throughout|over|of|that|same|early|mid|late)\b")
HINT = re.compile(
    rf"\b(?:year-ago|later|earlier|afterwards?|previously|thereafter|{UNIT}s?\s+(?:before|after)|(?:that|same)\s+(?:same\s+|very\s+)?{UNIT}"
    rf"|of\s+th(?:e|at)\s+(?:month|year)|(?:year|month)(?:['’]s)?[\s-]end|in\s+th(?:e|at)\s+(?:month|year)|{SEASON}\b)"
)


def read(folded: str) -> Iterator[Moment]:
    """Yield every such date, its `anaphor` saying how far it lies from the one told before it."""
    for start, end in windows_around(folded, HINT, 40):
        for found in COUNTED().finditer(folded, start, end):
            unit = found["one"] or found["unit"] or found["unit2"]
            count = 1 if found["one"] else counted(found["count"] or found["count2"]) or None
            back = (found["way"] or found["way2"]) in ("before", "earlier", "previously")
            count = -count if back and count else count
            yield _moment(found, Anaphor(unit, count, back, rough=unit in ("month", "year")))
        for found in YEAR_AGO().finditer(folded, start, end):
            yield _moment(found, Anaphor("year", -1, back=True, rough=True))
        for found in THAT().finditer(folded, start, end):
            yield _moment(found, Anaphor(found["unit"], 0), found["part"])
        for found in PART().finditer(folded, start, end):
            part = found["part"] or found["part2"] or "end"
            unit = found["unit"] or found["unit2"] or found["unit3"]
            yield _moment(found, Anaphor(unit, 0, own=True), part)
        for found in IN_SEASON().finditer(folded, start, end):
            if LED.match(found.group()):
                moment = _moment(found, Anaphor("year", 0, own="that" not in found.group()), found["part"])
                moment.start, moment.season = (
                    found.start("part" if found["part"] else "season"),
                    SEASONS[found["season"]],
                )
                yield moment


def _moment(found: re.Match[str], anaphor: Anaphor, part: str | None = None) -> Moment:
    moment = Moment(*found.span())
    moment.anaphor, moment.part = anaphor, part_of(part)
    return moment
