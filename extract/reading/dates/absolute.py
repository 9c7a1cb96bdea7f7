"""Dates that say themselves when they are: "October 20, 2003", "11 Sept 2002", "summer of 2001", "the mid-1990s"."""

import re
from collections.abc import Iterator

from extract.reading.dates.calendar import (
    MONTH,
    MONTHS,
    SEASON,
    SEASONS,
    SPELT_DAY,
    SPELT_YEAR,
    WEEKDAY,
    full_year,
    spelt,
    spelt_year,
)
from extract.reading.dates.moment import IN_DECADE, Moment, is_day
from extract.reading.folding import either, windows

YEAR = r"1[0-9]\d\d|20\d\d|21\d\d"
DAY = rf"(?:[0-3]?\d(?:\s?(?:st|nd|rd|th))?|{SPELT_DAY})(?![\w/]|[.,]\d)"
ON = rf"(?:(?:this\s+)?{WEEKDAY}[\s,-]+(?:the\s+)?)?"
OF_YEAR = rf"(?:\s*(?:[,.]\s*)?(?:of\s+|in\s+)?(?P<{{0}}>{YEAR}|'\d\d|of\s\d\d|{SPELT_YEAR})(?![\w/]|[.,]\d|\s?%))"
PART = (
    r"(?:(?P<{0}>early|earlier|mid|late|later|end(?=\s+of)|beginning(?=\s+of)|start(?=\s+of)|middle(?=\s+of))"
    r"(?:\s*-\s*|\s+(?:of\s*|in\s+)?(?:the\s+)?(?:year\s+)?))?"
)
NAMED = re.compile(
    rf"(?<![\w]){ON}(?:"
    # 20 October 2003, the 20th of October, 22april
    rf"(?:the\s+)?(?P<day>{DAY}|\d\d(?={MONTH})|\d{{1,2}}\.)(?:\s*-\s*|\s*(?:,\s*)?(?:day\s+)?(?:of\s+)?)(?P<month>{MONTH}){OF_YEAR.format('year')}?"
    # 2003 October, 2019-aug-1
    rf"|(?P<year3>{YEAR})\s?[-/\s]\s?(?P<month3>{MONTH})(?:[-/](?P<day3>\d{{1,2}}))?"
    # October 20, 2003; may the eleventh; jan/1; dec. 31 , 1994
    rf"|{PART.format('part')}(?P<month2>{MONTH})(?:(?:\s*[-/,]\s*|(?<!\.)\s+|[ \t]+)(?:the\s+)?(?P<day2>{DAY})(?!:\d))?(?:(?:\s*-\s*)?{OF_YEAR.format('year2')})?"
    rf"|{PART.format('part2')}(?:the\s+)?(?P<season>{SEASON})\s+(?:of\s+)?(?P<year4>{YEAR})"
    rf")(?![^\W\d_])"
)
NUMERIC = re.compile(
    rf"(?<![\w.,/$£€-])(?:{WEEKDAY}[\s,]+)?(?:"
    rf"(?P<y1>{YEAR})(?P<sep>[-/.])(?P<m1>[01]?\d)(?P=sep)(?P<d1>[0-3]?\d)"
    rf"|(?P<a>[0-3]?\d)(?P<sep2>[-/.])(?P<b>[0-3]?\d)(?:(?P=sep2)|,\s?)(?P<y2>{YEAR}|\d\d)(?!\s*%)"
    rf"|(?P<y3>{YEAR})-(?P<m3>0?[1-9]|1[0-2])"
    rf"|(?P<y4>19|20)(?P<m4>0[1-9]|1[0-2])(?P<d4>[0-3]\d)"
    rf"|(?P<m5>0?[1-9]|1[0-2])/(?P<y5>19\d\d|20\d\d)"
    r")(?![\w/$%]|[.,:-]\d)"
)
# Two figures alone make a day only behind a word that asks for one ("on 4/22"), or where one must be a day (22/04).
PAIR = re.compile(
    rf"(?<![\w.,/$-])(?P<on>(?:\b(?:on|in|by|since|until|before|after|dated)\s+(?:{WEEKDAY}\s+)?)|(?:{WEEKDAY}\s+))?"
    r"(?P<a>[0-3]?\d)(?P<sep>[-/.])(?P<b>[0-3]?\d)(?![\w/$%]|[.,:-]\d|\s*(?:percent|per\s+cent|million|billion|to\b))"
)
PAIRS = re.compile(
    rf"(?<![\w.,/-])(?P<m1>[01]?\d)/(?P<d1>[0-3]?\d)\s?[-–]\s?(?P<m2>[01]?\d)/(?P<d2>[0-3]?\d)(?:(?:/|,\s?)(?P<year>{YEAR}))?"
    r"(?![\w/])"
)
EVENT = re.compile(r"9/11(?<![\w/.,-]9/11)(?![\w/]|[.,]\d)")
DECADE = re.compile(
    rf"(?<!\w)(?:{PART.format('part')})(?:the\s+)?(?:(?P<century>1[5-9]|20)(?P<tens>\d)0\s?['’]?s|['’](?P<short>[2-9])0['’]?s"
    r"|(?P<spelt>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?!\w)"
)
QUARTER = re.compile(
    rf"(?<!\w)(?:q(?P<q>[1-4])(?:\s+of)?[\s-]?(?P<year>{YEAR})|(?P<year2>{YEAR})[\s-]?q(?P<q2>[1-4])"
    rf"|(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?P<what>quarter|half)\s+of\s+(?P<year3>{YEAR}))(?!\w)"
)
# Cheap signs that a date may stand near.
FIGURES = re.compile(r"\d[-/.]\d|(?:19|20)\d{6}")
NAMES = re.compile(rf"(?:{either([*MONTHS, *SEASONS])})(?![^\W\d_])")
TENFOLD = re.compile(r"0\s?['’]?s\b|ties\b")
PARTED = re.compile(r"q[1-4]|quarter|half\s+of")
TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
PARTS = {"earlier": "early", "beginning": "early", "start": "early", "middle": "mid", "later": "late", "end": "late"}
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def read(text: str, folded: str) -> Iterator[Moment]:
    """Yield every date that can be told from its own words, those of one pattern in order; they may overlap."""
    for found in EVENT.finditer(folded):
        yield Moment(found.start(), found.end(), edtf="2001-09-11")
    for start, end in windows(folded, FIGURES, 30):
        for found in NUMERIC.finditer(folded, start, end):
            yield from _numeric(found)
        for found in PAIR.finditer(folded, start, end):
            yield from _pair(found)
        for found in PAIRS.finditer(folded, start, end):
            yield from _pairs(found)
    for start, end in windows(folded, NAMES, 60):
        for found in NAMED.finditer(folded, start, end):
            yield from _named(text, found)
    for start, end in windows(folded, TENFOLD, 30):
        for found in DECADE.finditer(folded, start, end):
            yield _decade(found)
    for start, end in windows(folded, PARTED, 30):
        for found in QUARTER.finditer(folded, start, end):
            yield _quarter(found)


def _year(written: str | None) -> int | None:
    if not written:
        return None
    figures = "".join(letter for letter in written if letter.isdigit())
    return full_year(figures) if figures else spelt_year(written)


def _day(written: str | None) -> int | None:
    if not written:
        return None
    figures = "".join(letter for letter in written if letter.isdigit())
    return int(figures) if figures else spelt(written.rstrip("."))


def _named(text: str, found: re.Match[str]) -> Iterator[Moment]:
    month_name = found["month"] or found["month2"] or found["month3"]
    year = _year(found["year"] or found["year2"] or found["year3"] or found["year4"])
    day = _day(found["day"] or found["day2"] or found["day3"])
    part = found["part"] or found["part2"]
    moment = Moment(found.start(), found.end(), year)
    if found["season"]:
        moment.season = SEASONS[found["season"]]
    else:
        group = "month" if found["month"] else "month2" if found["month2"] else "month3"
        name = month_name.rstrip(". ")
        capital = text[found.start(group)].isupper()
        if day is None and year is None and not capital and name not in PLAIN:
            return
        if name in ("may", "march") and not capital and year is None and not DIGIT.search(found.group()):
            if name == "may" and found["day"] or day is None:
                return
        if name in ("may", "march", "mar", "dec", "sep", "jan", "sun") and day is None and year is None:
            before = text[max(0, found.start() - 12) : found.start()].lower().split()
            if not (part or before and before[-1] in AHEAD or name == "march" and before):
                return
        moment.month = MONTHS[name]
        if day is not None:
            if not is_day(year, moment.month, day):
                if day > 31 or day == 0:
                    return
                year = moment.year = year  # "2/29/2019" is kept as it was written, wrong as it is.
            moment.day = day
        if found.group().endswith(".") and not month_name.endswith("."):
            moment.end -= 1
        elif found.end(group) == found.end() and month_name.endswith(".") and (name == "may" or len(name) > 4):
            moment.end -= 1
    moment.part = PARTS.get(part, part) if part else None
    yield moment


# Month names that mean nothing else, even in small letters.
PLAIN = frozenset("january february april june july august september october november december".split())
DIGIT = re.compile(r"\d|first|second|third|th\b|-")
AHEAD = frozenset(
    "in of since by until till last next this from to and between before after during through late early mid".split()
)


def _numeric(found: re.Match[str]) -> Iterator[Moment]:
    start, end = found.span()
    if found["a"]:
        first, second, year = int(found["a"]), int(found["b"]), full_year(found["y2"])
        month, day = (first, second) if first <= 12 else (second, first)
    elif found["y1"]:
        year, month, day = int(found["y1"]), int(found["m1"]), int(found["d1"])
    elif found["y4"]:
        year, month, day = int(found["y4"] + found.string[found.end("y4") : found.end("y4") + 2]), 0, 0
        written = found.string[found.start("y4") : found.end()]
        year, month, day = int(written[:4]), int(written[4:6]), int(written[6:8])
    else:
        yield Moment(start, end, int(found["y3"] or found["y5"]), int(found["m3"] or found["m5"]))
        return
    if is_day(year, month, day):
        yield Moment(start, end, year, month, day)
    elif month == 2 and day == 29:
        yield Moment(start, end, edtf=f"{year:04}-02-29?")


def _pair(found: re.Match[str]) -> Iterator[Moment]:
    first, second = int(found["a"]), int(found["b"])
    month, day = (first, second) if first <= 12 else (second, first)
    shaped = found["sep"] == "/" and (first > 12 or second > 12 or found["a"][0] == "0" or found["b"][0] == "0")
    if (found["on"] or shaped) and is_day(None, month, day) and (found["sep"] == "/" or found["on"]):
        on = found["on"] or ""
        start = found.start("a")
        if on and on.split()[-1].rstrip(".") not in AHEAD | {"on", "dated", "in"}:
            start -= len(on) - len(on.rsplit(None, 1)[0]) if len(on.split()) > 1 else len(on)
            start = found.start() + found.group().index(on.split()[-1])
        yield Moment(start, found.end(), None, month, day)


def _pairs(found: re.Match[str]) -> Iterator[Moment]:
    """Yield the span of two days that share a year: "10/1-11/2/2017"."""
    year = int(found["year"]) if found["year"] else None
    ends = [(int(found[f"m{side}"]), int(found[f"d{side}"])) for side in (1, 2)]
    if all(is_day(None, month, day) for month, day in ends):
        written = [Moment(0, 0, year, month, day).written() for month, day in ends]
        moment = Moment(found.start(), found.end(), year, *ends[0], edtf="/".join(written))
        yield moment


def _decade(found: re.Match[str]) -> Moment:
    if found["century"]:
        decade = int(found["century"] + found["tens"])
    else:
        tens = int(found["short"]) if found["short"] else TENS.index(found["spelt"]) + 2
        decade = 190 + tens
    part = PARTS.get(found["part"], found["part"]) if found["part"] else None
    if part:
        first, last = IN_DECADE[part]
        return Moment(found.start(), found.end(), edtf=f"{decade}{first}/{decade}{last}~")
    start = found.start("century") if found["century"] else found.start()
    return Moment(start, found.end(), edtf=f"{decade}X")


def _quarter(found: re.Match[str]) -> Moment:
    year = int(found["year"] or found["year2"] or found["year3"])
    months = 6 if found["what"] == "half" else 3
    if found["nth"]:
        place = 12 // months if found["nth"] == "last" else NTH[found["nth"]]
    else:
        place = int(found["q"] or found["q2"])
    first = (min(place, 12 // months) - 1) * months + 1
    return Moment(found.start(), found.end(), edtf=f"{year}-{first:02}/{year}-{first + months - 1:02}")
