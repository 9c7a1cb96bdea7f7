"""Spans that have a name of their own: decades, quarters and halves of a year.

A quarter begins and ends on days that everybody knows, so it is written by them; a decade has a form of its own.
"""

import re
from collections.abc import Iterator

from extract.reading.dates import weekdays
from extract.reading.dates.calendar_words import MONTH, MONTHS, part_of_year
from extract.reading.dates.numeric import YEAR
from extract.reading.dates.partial_date import IN_DECADE, PART, Anaphor, Moment, part_of
from extract.reading.number_words import ORDINALS
from extract.reading.patterns import LazyPattern, any_of, windows_around

CENTURIES = [*(name for name, value in ORDINALS.items() if 10 < value < 21), "twenty-first"]
# Where in a century a word puts us, in years.
IN_CENTURY = {"early": (0, 33), "mid": (34, 66), "late": (67, 99)}
TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
DECADE = LazyPattern(
    rf"(?<!\w){PART.format('part')}(?:the\s+)?(?:(?P<decade>(?:1[5-9]|20)\d)0\s?['’]?s|['’](?P<short>[2-9])0['’]?s"
    rf"|(?P<spelt>{'|'.join(TENS)}))(?!\w)"
)
QUARTER = LazyPattern(
    rf"(?<!\w)(?:(?P<letter>[qh])(?P<q>[1-4])(?:\s+of)?[\s-]?(?P<year>{YEAR})|(?P<year2>{YEAR})[\s-]?(?P<letter2>[qh])(?P<q2>[1-4])"
    rf"|(?P<nth>first|second|third|fourth|last|latter|1st|2nd|3rd|4th)\s+(?P<what>quarter|half)\s+of\s+(?P<year3>{YEAR})"
    rf"|(?P<year4>{YEAR})(?:['’]s)?\s+(?P<nth2>first|second|third|fourth)[\s-]+(?P<what2>quarter|half))(?!\w)"
)
# Without its year: "the third quarter", "third-quarter losses"; the one that ended on a day named is a firm's own.
ALONE = LazyPattern(
    r"(?<![\w-])(?:the\s+|in\s+|for\s+)?(?:fiscal[\s-]+)?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|final)[\s-]+(?:fiscal[\s-]+)?quarter"
    r"(?![\w-]|\s+of\s+(?:the\s+(?!year|three)|a\b|play\b)|\s+(?:century|mile|moon|final))"
)
# "The first half of the year": of the memo's own, or of one that was told.
HALF = LazyPattern(r"(?<![\w-])(?P<nth>first|second|last|latter)\s+half\s+of\s+the\s+year(?![\w’'-])")
SAME = LazyPattern(
    r"(?<![\w-])(?:the|that|its)\s+(?P<which>latest\s+|most\s+recent\s+|same\s+|year-(?:ago|earlier)\s+)?quarter(?!\w|\s+(?:of|century|mile|to|past|end))"
)
ENDED = re.compile(rf"\s+(?:that\s+)?end(?:ed|ing)\s+(?:on\s+)?({MONTH})")
CENTURY = LazyPattern(
    rf"(?<![\w-]){PART.format('part')}(?:the\s+)?(?P<nth>1[1-9]th|20th|21st|{any_of(CENTURIES)})[\s-]century(?!\w)"
)
# Cheap signs that one may stand near.
ZEROES = re.compile(r"0\s?['’]?s\b|ties\b")
HUNDREDS = re.compile(r"[\s-]century\b")
PARTED = re.compile(r"[qh][1-4]|quarter|half\s+of")


def read(folded: str) -> Iterator[Moment]:
    """Yield every decade, then every quarter or half of a year."""
    for start, end in windows_around(folded, ZEROES, 30):
        for found in DECADE().finditer(folded, start, end):
            yield _decade(found)
    for start, end in windows_around(folded, HUNDREDS, 40):
        for found in CENTURY().finditer(folded, start, end):
            yield _century(found)
    for start, end in windows_around(folded, PARTED, 30):
        for found in QUARTER().finditer(folded, start, end):
            if moment := _quarter(found):
                yield moment
        for found in ALONE().finditer(folded, start, end):
            moment = _in_some_year(found)
            ended = ENDED.match(folded, found.end())
            # A firm's own quarter, unless it ended when the calendar's did.
            if not ended or (moment.month or 0) + 1 == MONTHS[ended[1].rstrip(". ")]:
                yield moment
        for found in HALF().finditer(folded, start, end):
            yield _in_some_year(found, "half")
        for found in SAME().finditer(folded, start, end):
            moment = Moment(*found.span())
            which = found["which"] or ""
            moment.anaphor = Anaphor("quarter", -4 if "year" in which else 0, own=which.startswith(("latest", "most")))
            yield moment


def _century(found: re.Match[str]) -> Moment:
    hundred = weekdays.nth(found["nth"]) - 1
    if part := part_of(found["part"]):
        first, last = IN_CENTURY[part]
        return Moment(*found.span(), edtf=f"{hundred}{first:02}/{hundred}{last:02}~")
    return Moment(found.start("nth"), found.end(), edtf=f"{hundred}XX")


def _in_some_year(found: re.Match[str], what: str = "quarter") -> Moment:
    """Return a quarter or half whose year the text or the memo's day has to give, by the month in its middle."""
    written = part_of_year(2001, what, {"final": "last"}.get(found["nth"], found["nth"]))
    moment = Moment(found.start("nth"), found.end(), edtf=written.replace("2001", "XXXX"))
    moment.month = int(written[5:7]) + 1
    return moment


def _decade(found: re.Match[str]) -> Moment:
    decade = found["decade"] or f"19{found['short'] or TENS.index(found['spelt']) + 2}"
    if part := part_of(found["part"]):
        first, last = IN_DECADE[part]
        return Moment(found.start(), found.end(), edtf=f"{decade}{first}/{decade}{last}~")
    return Moment(found.start("decade" if found["decade"] else 0), found.end(), edtf=f"{decade}X")


def _quarter(found: re.Match[str]) -> Moment | None:
    year = int(found["year"] or found["year2"] or found["year3"] or found["year4"])
    what = found["letter"] or found["letter2"] or found["what"] or found["what2"]
    written = part_of_year(year, what, found["q"] or found["q2"] or found["nth"] or found["nth2"])
    return Moment(found.start(), found.end(), edtf=written) if written else None
