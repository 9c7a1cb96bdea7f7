"""Years that stand alone, and told apart from a count of two thousand things."""

import re
from collections.abc import Iterator

from extract.reading import clocks
from extract.reading.dates.calendar_words import ABOVE_NINE, LONG_YEAR, SPELT_YEAR, full_year, spelt_year
from extract.reading.dates.partial_date import PART, Moment, part_of
from extract.reading.patterns import LazyPattern, windows_around

# OCR loses the space before a year: "the middle of2004".
YEAR = LazyPattern(
    rf"(?:(?<![\w$£€.,/-])|(?<=\bof)|(?<=\bin)|(?<=[a-z\s][-–~])|(?<=1[5-9]\d\d[-–~/])|(?<=20\d\d[-–~/]))(?P<led>{PART.format('part')})"
    r"(?P<year>1[5-9]\d\d|20\d\d|21\d\d)(?!\w|[.,:]\d|/(?!(?:19|20)?\d\d(?![\w/]))\d|\s?%|[-–](?!\d{2,4}\b|\s|[^\W\d_]))"
)
FOUR = re.compile(r"1[5-9]\d\d|2[01]\d\d")
SPELT = re.compile(
    rf"\b(?:in|since|until|by|of|from|year)\s+(?P<year>(?>{SPELT_YEAR}))(?!\s+(?:(?!(?:has|was|is|his|this|as|us|its)\b)\w+s|people|men|women|police|troops)\b)"
    r"(?<!\b(?:by|of)\stwo\sthousand)(?<!\bfrom\stwo\sthousand)"
)
SPELT_LONG = LazyPattern(rf"\b(?:year|lord),?\s+(?P<year>{LONG_YEAR})")
# "Nineteen ninety-six" is no way to count.
SPELT_SURE = LazyPattern(rf"(?:seventeen|eighteen|nineteen)[\s-]{ABOVE_NINE}(?![\w-])")
SHORT = LazyPattern(
    r"(?:c(?<!\wc)(?:y|lass\s+of\s+)|f(?<!\wf)(?:y|(?:iscal|inancial)\s+(?:year\s+)?))\s?['’]?(?P<year>20\d\d|19\d\d|\d\d)(?:\s?[-–/]\s?(?P<next>\d\d(?:\d\d)?))?(?!\w)"
)
CUT = re.compile(r"['’](?P<year>\d\d)(?![\w'’]|[.,]\d)")
CUT_LED = re.compile(r"\b(?:in|since|of|from|until|by|early|mid|late)[\s-]+$")
SURE = re.compile(
    r"\b(?:in|since|until|till|during|year)(?:\s+(?:or\s+)?(?:at\s+least|about|around|approximately|roughly))?\s*$"
)
PEOPLE = re.compile(r"\s+(?:people|police|men|women|troops|soldiers|officers)\b")
COUNTED = re.compile(r"\s+(?:[a-z]+\s+)?[a-z]{2,}(?<!s)s\b")
MEASURED = re.compile(
    r"(?:[-–]\d+)?[\s-]+(?:hp|rpm|mph|kph|km|kg|mg|g|m|k|nm|ms|hz|°c|(?:square|sq\.?|cubic|cu\.?|nautical)\s?\w+|feet|foot|ft|yards?|miles?|acres?|hectares?"
    r"|inch(?:es)?|(?:kilo|centi|milli)?(?:met(?:er|re)|gram|lit(?:er|re)|watt)s?|kilos?|gallons?|barrels?|tons?|tonnes?|pounds?|lbs?"
    r"|h(?:ou)?rs?\b(?!\s+(?:gmt|local))|minutes|percent|per\s+cent|rupees|dollars|rounds|pages|words|calories|volts|watts)\b"
)
# "Burnt 1990 sacks of flour": what is done to so many, or so many of something, is counted.
CONTAINED = re.compile(r"\s+[a-z]{3,}(?<!s)s\s+of\b")
DONE_TO = re.compile(
    r"\b(?!(?:the|its|his|her|their|our|said|dated|issued|ended|started|opened|launched|since)\s)(?:[a-z]{3,}ed|burnt|sent|had|has|have|held|lost|took|built|fired|found|sold|bought|left|made|with|of|and|are|were)\s+$"
)
HEDGED = re.compile(
    r"(?:more|less|fewer|at\s+least|up\s+to|above|below|under|about|around|some|nearly|almost|over|approximately|roughly|[$£€=+~∼≈<>≤≥])"
    r"(?:\s+than)?\s*$"
)
# "Up to 2001 it was calm", "about 1910, when": nothing is counted.
LOOSE = re.compile(r"\b(?:up\s+to|about|around|approximately|roughly)\s+$")
ALONE = re.compile(r"\s*(?:[.;:)]|,\s+(?!\d)|$)|\s+(?:it|he|she|they|we|i|the|this|that|there|when|but)\b")
# "Fell by 1998 units": by so many, not by that year.
MOVED = re.compile(
    r"\b(?:fall(?:en|s)?|fell|rise[ns]?|rose|gr[eo]wn?|dropp?(?:ed|s)?|cut|down|up|(?:increas|declin|decreas|reduc)(?:ed?|es|ing))"
    r"\s+by\s+$"
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
    for found in SPELT_LONG().finditer(folded):
        yield Moment(found.start("year"), found.end(), spelt_year(found["year"]))
    for found in SPELT_SURE().finditer(folded):
        yield Moment(found.start(), found.end(), spelt_year(found.group()))
    for found in SHORT().finditer(folded):
        moment = Moment(found.start(), found.end(), full_year(found["year"]))
        if found["next"] and int(found["next"][-2:]) == (full_year(found["year"]) + 1) % 100:
            moment.edtf = f"{moment.year}/{full_year(found['year']) + 1}"
        elif found["next"]:
            moment.end = found.end("year")
        yield moment
    for found in CUT.finditer(folded):
        if CUT_LED.search(folded, max(0, found.start() - 8), found.start()):
            yield Moment(found.start(), found.end(), full_year(found["year"]))


def _found(folded: str) -> Iterator[re.Match[str]]:
    for start, end in windows_around(folded, FOUR, 30):
        yield from YEAR().finditer(folded, start, end)


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
    if clocks.is_time(folded, start, end) or MOVED.search(before):
        return False
    if SURE.search(before):
        return True
    if HEDGED.search(before):
        return bool(LOOSE.search(before) and ALONE.match(folded, end)) and not folded.startswith("00", end - 2)
    # "2000 pieces" are counted, "1988 sales" are dated: nobody counts to 1988 without a comma.
    if CONTAINED.match(folded, end) and DONE_TO.search(before):
        return False
    return not (folded.startswith("00", end - 2) and COUNTED.match(folded, end))
