"""Years that stand alone, and told apart from a count of two thousand things."""

import re
from collections.abc import Iterator

from extract.reading.dates.calendar import SPELT_YEAR, full_year, spelt_year
from extract.reading.dates.moment import PART, Moment, part_of
from extract.reading.folding import windows

# OCR loses the space before a year: "the middle of2004".
YEAR = re.compile(
    rf"(?:(?<![\w$£€.,/-])|(?<=\bof)|(?<=\bin)|(?<=[a-z\s][-–~])|(?<=1[5-9]\d\d[-–~/])|(?<=20\d\d[-–~/]))(?P<led>{PART.format('part')})"
    r"(?P<year>1[5-9]\d\d|20\d\d|21\d\d)(?!\w|[.,:]\d|/(?!(?:19|20)?\d\d(?![\w/]))\d|\s?%|[-–](?!\d{2,4}\b|\s|[^\W\d_]))"
)
FOUR = re.compile(r"1[5-9]\d\d|2[01]\d\d")
SPELT = re.compile(
    rf"\b(?:in|since|until|by|of|from|year)\s+(?P<year>{SPELT_YEAR})(?!\s+(?:\w+s|people|men|women|police|troops)\b)"
    r"(?<!\b(?:by|of)\stwo\sthousand)(?<!\bfrom\stwo\sthousand)"
)
SHORT = re.compile(r"(?<!\w)(?:cy|fy|class\s+of\s+|fiscal\s+(?:year\s+)?)\s?['’]?(?P<year>\d\d|20\d\d|19\d\d)(?!\w)")
CUT = re.compile(r"['’](?P<year>\d\d)(?![\w'’]|[.,]\d)")
CUT_LED = re.compile(r"\b(?:in|since|of|from|until|by|early|mid|late)[\s-]+$")
SURE = re.compile(
    r"\b(?:in|since|until|till|during|year)(?:\s+(?:or\s+)?(?:at\s+least|about|around|approximately|roughly))?\s*$"
)
PEOPLE = re.compile(r"\s+(?:people|police|men|women|troops|soldiers|officers)\b")
COUNTED = re.compile(r"\s+(?:[a-z]+\s+)?[a-z]{2,}(?<!s)s\b")
MEASURED = re.compile(
    r"(?:[-–]\d+)?\s+(?:hp|km|kg|mg|g|m|k|nm|ms|hz|°c|feet|percent|per\s+cent|rupees|dollars|rounds|pages)\b"
)
HEDGED = re.compile(
    r"(?:more|less|fewer|at\s+least|up\s+to|above|below|under|about|around|some|nearly|almost|over|approximately|roughly|[$£€=+~∼≈<>≤≥])"
    r"(?:\s+than)?\s*$"
)
# A year behind other figures and a dash is a telephone number or a code, unless those figures are a year themselves.
CODE = re.compile(r"(?<!\d)(?:\d{1,3}|\d{5,})\s?-\s?$|-\d{4}-$")
LABELLED = re.compile(
    r"\b(?:box|room|document|doc|mfr|folder|file|exhibit|tab|flight|form|page|serial|item|team|section|sec\.|number|no\.)"
    r"\s*#?\s*$"
)
# Four figures between dashes, as telephone numbers have them: "2010-2015-86".
DIALLED = re.compile(r"[-–]\d{4}[-–]\d")
RANGE_TAIL = re.compile(r"[-–](\d\d)(?!\d|[-–/]\d)")
# Only two years that follow each other are one span behind a stroke: "1999/2000", "1999/00".
MONTHS_LIKE = {f"{month:02}" for month in range(1, 13)}
STROKE = re.compile(r"/(?P<next>(?:19|20)?\d\d)(?![\w/]|[.,-]\d)")


def read(folded: str) -> Iterator[Moment]:
    """Yield every year in order: sure behind "in" or "since", and never where something plural is counted."""
    for found in _found(folded):
        if found["part"] is None and not _is_year(folded, *found.span("year")):
            continue
        moment = Moment(found.start() if found["part"] else found.start("year"), found.end(), int(found["year"]))
        if found["part"]:
            moment.part = part_of(found["part"])
        elif (tail := RANGE_TAIL.match(folded, found.end())) and int(tail[1]) > int(found["year"][2:]):
            moment.end = tail.end()
            moment.edtf = f"{found['year']}/{found['year'][:2]}{tail[1]}"
        elif stroke := STROKE.match(folded, found.end()):
            if full_year(stroke["next"]) != int(found["year"]) + 1 or stroke["next"] in MONTHS_LIKE:
                continue
            moment.end = stroke.end()
            moment.edtf = f"{found['year']}/{int(found['year']) + 1}"
        yield moment
    for found in SPELT.finditer(folded):
        yield Moment(found.start("year"), found.end(), spelt_year(found["year"]))
    for found in SHORT.finditer(folded):
        yield Moment(found.start(), found.end(), full_year(found["year"]))
    for found in CUT.finditer(folded):
        if CUT_LED.search(folded, max(0, found.start() - 8), found.start()):
            yield Moment(found.start(), found.end(), full_year(found["year"]))


def _found(folded: str) -> Iterator[re.Match[str]]:
    for start, end in windows(folded, FOUR, 30):
        yield from YEAR.finditer(folded, start, end)


def _is_year(folded: str, start: int, end: int) -> bool:
    before = folded[max(0, start - 32) : start]
    if (
        CODE.search(before)
        or DIALLED.match(folded, end)
        or DIALLED.match(folded, start - 1)
        or LABELLED.search(before)
        or PEOPLE.match(folded, end)
        or MEASURED.match(folded, end)
    ):
        return False
    if SURE.search(before):
        return True
    if HEDGED.search(before):
        return False
    # "2000 pieces" are counted, "1988 sales" are dated: nobody counts to 1988 without a comma.
    return not (folded.startswith("00", end - 2) and COUNTED.match(folded, end))
