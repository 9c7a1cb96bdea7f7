"""Spans that have a name of their own: decades, quarters and halves of a year."""

import re
from collections.abc import Iterator

from extract.reading.dates.moment import IN_DECADE, PART, Moment, part_of
from extract.reading.dates.numeric import YEAR
from extract.reading.folding import windows

TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
DECADE = re.compile(
    rf"(?<!\w){PART.format('part')}(?:the\s+)?(?:(?P<decade>(?:1[5-9]|20)\d)0\s?['’]?s|['’](?P<short>[2-9])0['’]?s"
    rf"|(?P<spelt>{'|'.join(TENS)}))(?!\w)"
)
QUARTER = re.compile(
    rf"(?<!\w)(?:q(?P<q>[1-4])(?:\s+of)?[\s-]?(?P<year>{YEAR})|(?P<year2>{YEAR})[\s-]?q(?P<q2>[1-4])"
    rf"|(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?P<what>quarter|half)\s+of\s+(?P<year3>{YEAR}))(?!\w)"
)
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
# Cheap signs that one may stand near.
ZEROES = re.compile(r"0\s?['’]?s\b|ties\b")
PARTED = re.compile(r"q[1-4]|quarter|half\s+of")


def read(folded: str) -> Iterator[Moment]:
    """Yield every decade, then every quarter or half of a year."""
    for start, end in windows(folded, ZEROES, 30):
        for found in DECADE.finditer(folded, start, end):
            yield _decade(found)
    for start, end in windows(folded, PARTED, 30):
        for found in QUARTER.finditer(folded, start, end):
            yield _quarter(found)


def _decade(found: re.Match[str]) -> Moment:
    decade = found["decade"] or f"19{found['short'] or TENS.index(found['spelt']) + 2}"
    if part := part_of(found["part"]):
        first, last = IN_DECADE[part]
        return Moment(found.start(), found.end(), edtf=f"{decade}{first}/{decade}{last}~")
    return Moment(found.start("decade" if found["decade"] else 0), found.end(), edtf=f"{decade}X")


def _quarter(found: re.Match[str]) -> Moment:
    year = found["year"] or found["year2"] or found["year3"]
    months = 6 if found["what"] == "half" else 3
    count = 12 // months
    place = int(found["q"] or found["q2"] or (count if found["nth"] == "last" else NTH[found["nth"]]))
    first = (min(place, count) - 1) * months + 1
    return Moment(found.start(), found.end(), edtf=f"{year}-{first:02}/{year}-{first + months - 1:02}")
