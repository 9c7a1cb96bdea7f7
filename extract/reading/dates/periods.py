"""Spans that have a name of their own: decades, quarters and halves of a year.

A quarter begins and ends on days that everybody knows, so it is written by them; a decade has a form of its own.
"""

import re
from collections.abc import Iterator

from extract.reading.dates.calendar import part_of_year
from extract.reading.dates.moment import IN_DECADE, PART, Moment, part_of
from extract.reading.dates.numeric import YEAR
from extract.reading.folding import windows

TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
DECADE = re.compile(
    rf"(?<!\w){PART.format('part')}(?:the\s+)?(?:(?P<decade>(?:1[5-9]|20)\d)0\s?['’]?s|['’](?P<short>[2-9])0['’]?s"
    rf"|(?P<spelt>{'|'.join(TENS)}))(?!\w)"
)
QUARTER = re.compile(
    rf"(?<!\w)(?:(?P<letter>[qh])(?P<q>[1-4])(?:\s+of)?[\s-]?(?P<year>{YEAR})|(?P<year2>{YEAR})[\s-]?(?P<letter2>[qh])(?P<q2>[1-4])"
    rf"|(?P<nth>first|second|third|fourth|last|latter|1st|2nd|3rd|4th)\s+(?P<what>quarter|half)\s+of\s+(?P<year3>{YEAR}))(?!\w)"
)
# Cheap signs that one may stand near.
ZEROES = re.compile(r"0\s?['’]?s\b|ties\b")
PARTED = re.compile(r"[qh][1-4]|quarter|half\s+of")


def read(folded: str) -> Iterator[Moment]:
    """Yield every decade, then every quarter or half of a year."""
    for start, end in windows(folded, ZEROES, 30):
        for found in DECADE.finditer(folded, start, end):
            yield _decade(found)
    for start, end in windows(folded, PARTED, 30):
        for found in QUARTER.finditer(folded, start, end):
            if moment := _quarter(found):
                yield moment


def _decade(found: re.Match[str]) -> Moment:
    decade = found["decade"] or f"19{found['short'] or TENS.index(found['spelt']) + 2}"
    if part := part_of(found["part"]):
        first, last = IN_DECADE[part]
        return Moment(found.start(), found.end(), edtf=f"{decade}{first}/{decade}{last}~")
    return Moment(found.start("decade" if found["decade"] else 0), found.end(), edtf=f"{decade}X")


def _quarter(found: re.Match[str]) -> Moment | None:
    year = int(found["year"] or found["year2"] or found["year3"])
    what = found["letter"] or found["letter2"] or found["what"]
    written = part_of_year(year, what, found["q"] or found["q2"] or found["nth"])
    return Moment(found.start(), found.end(), edtf=written) if written else None
