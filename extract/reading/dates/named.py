"""Days, months and seasons with a name: "October 20, 2003", "11 Sept 2002", "summer of 2001", "early January"."""

import re
from collections.abc import Iterator

from extract.reading.dates.calendar_words import (
    LONG_YEAR,
    MONTH,
    MONTHS,
    SEASON,
    SEASONS,
    SPELT_DAY,
    SPELT_YEAR,
    UNCOUNTED,
    WEEKDAY,
    full_year,
    spelt,
    spelt_year,
    weekday,
)
from extract.reading.dates.numeric import YEAR
from extract.reading.dates.partial_date import PART, Moment, is_day, part_of
from extract.reading.patterns import LazyPattern, any_of, windows_around, words

DAY = rf"(?:[0-3]?\d(?:\s?(?:st|nd|rd|th))?|{SPELT_DAY})(?![\w/]|[.,]\d)"
ON = rf"(?:(?:this\s+)?(?P<weekday>{WEEKDAY})[\s,-]+(?:the\s+)?)?"
OF_YEAR = (
    rf"(?:\s*(?:[,.]\s*)?(?:of\s+|in\s+)?(?P<{{}}>{YEAR}|'\d\d|of\s\d\d|{SPELT_YEAR}|{LONG_YEAR})(?![\w/]|[.,]\d|\s?%))"
)
NAMED = LazyPattern(
    rf"(?<!\w){ON}(?:"
    # 20 October 2003, the 20th of October, 22april, 16. nov. 2016, 6-Jan-2000
    rf"(?:the\s+)?(?P<day>{DAY}|\d\d(?={MONTH})|\d{{1,2}}\.)(?:\s*-\s*|\s*(?:,\s*)?(?:day\s+)?(?:of\s+)?)"
    rf"(?P<month>{MONTH})(?:-?{OF_YEAR.format('year')})?"
    # 2003 October, 2019-aug-1
    rf"|(?P<year3>{YEAR})\s?[-/\s]\s?(?P<month3>{MONTH})(?:[-/\s](?P<day3>\d{{1,2}})(?!\d))?"
    # October 20, 2003; may the eleventh; jan/1; early January; Dec-2018
    rf"|{PART.format('part')}(?P<month2>{MONTH})"
    rf"(?:(?:\s*[-/,]\s*|(?<!\.)\s+|[ \t]+|(?=\d\d?,\s?{YEAR}))(?:the\s+)?(?P<day2>{DAY})(?!:\d))?"
    rf"(?:(?:\s*-\s*)?{OF_YEAR.format('year2')})?"
    rf"|{PART.format('part2')}(?P<season>{SEASON})\s+(?:of\s+)?(?P<year4>{YEAR}|['’]\d\d(?!\w))(?P<over>[-–/](?:\d\d)?\d\d(?!\d))?"
    rf")(?![^\W\d_])"
)
# A cheap sign that such a date may stand near.
NAMES = re.compile(rf"(?:{any_of([*MONTHS, *SEASONS])})(?![^\W\d_])")
# Names of months that mean nothing else, even in small letters.
PLAIN = words("january february april june july august september october november december")
# Short names that mean nothing else when written large; "Dec", "Jan" and "May" are people too.
SHORT = words("feb apr jun jul aug sept oct nov")
# What may stand before a month that is also another word: "in May", "since March".
LEADS = words(
    "in of since by until till last next this from to and between before after during through late early mid each"
)
MILITARY = LazyPattern(
    rf"(?<![\w/])(?P<day>[0-3]\d)(?:[01]\d|2[0-4])[0-5]\d\s?(?:[a-z]|hrs?|gmt|utc|local)?\s?(?P<month>{MONTH})\s?(?P<year>{YEAR}|\d\d)(?![\w/])"
)
SHORT_YEAR = LazyPattern(rf"[ \t-]?(\d\d)(?![\w/%-]|[.,:]\d|\s+(?:of\s+)?{MONTH})")
# "In October the first wall stood" is of the month; a day would be on October the first.
IN_MONTH = re.compile(r"\bin\s+\w+\.?\s+the\s+$")
COUNTED = LazyPattern(rf"\s+(?!{UNCOUNTED}\b)(?!(?:was|were|is|are|had|has)\b)[a-z]")
FIGURED = re.compile(r"\d|\sthe\s|twent|thirt")


def read(text: str, folded: str) -> Iterator[Moment]:
    """Yield every date with the name of a month or season, in order."""
    for start, end in windows_around(folded, NAMES, 60):
        for found in NAMED().finditer(folded, start, end):
            if moment := _moment(text, found):
                yield moment
        for found in MILITARY().finditer(folded, start, end):
            moment = Moment(
                *found.span(), full_year(found["year"]), MONTHS[found["month"].rstrip(". ")], int(found["day"])
            )
            if is_day(moment.year, moment.month or 0, moment.day or 0):
                yield moment


def _moment(text: str, found: re.Match[str]) -> Moment | None:
    year = _year(found["year"] or found["year2"] or found["year3"] or found["year4"])
    moment = Moment(found.start(), found.end(), year)
    moment.part = part_of(found["part"] or found["part2"])
    if found["season"]:
        moment.season = SEASONS[found["season"]]
        if found["over"] and year and int(found["over"][-2:]) != (year + 1) % 100:
            moment.end = found.end("year4")
        return moment
    group = "month" if found["month"] else "month2" if found["month2"] else "month3"
    name = found[group].rstrip(". ")
    day = _day(found["day"] or found["day2"] or found["day3"])
    if (found["day"] or "").endswith(".") and _numbers_a_point(text, found):
        moment.start, day = found.start(group), None
    if found["day2"] and year is None and IN_MONTH.search(found.string, max(0, moment.start - 4), found.start("day2")):
        moment.end, day = found.end("month2"), None
    if not _is_month(text, found, name, group, day, year):
        return None
    moment.month = MONTHS[name]
    if day is not None:
        # "2/29/2019" is kept as written; day 32 is no day.
        if not 0 < day <= 31 or (not is_day(year, moment.month, day) and day < 29):
            return None
        moment.day = day
        moment.weekday = weekday(found["weekday"]) if found["weekday"] else None
    if year is None and (found["day"] or day is None) and (short := SHORT_YEAR().match(found.string, found.end())):
        _take_year(text, found, name, short, moment)
    # The stop behind "Sept." belongs to the name; the one behind "October." ends the sentence.
    if found.group().endswith(".") and (found.end(group) != found.end() or name == "may" or len(name) > 4):
        moment.end -= 1
    return moment


def _numbers_a_point(text: str, found: re.Match[str]) -> bool:
    """Return whether a figure and its stop number the sentence that a month begins: "4. March 2002 was hard"."""
    line = text.rfind("\n", max(0, found.start() - 80), found.start()) + 1
    return not text[line : found.start("day")].strip() and bool(
        re.match(r"[ \t]+\w", text[found.end() : found.end() + 8])
    )


def _take_year(text: str, found: re.Match[str], name: str, short: re.Match[str], moment: Moment) -> None:
    """Give a date the two figures behind it as its year, where they can be nothing else: "14SEP01", "3 March 02".

    In "on 3 March 20 officers left" they count, and in "5 January 99 men"; in "5 January 99 he left" they do not.
    """
    military = text[found.start("month") : found.end("month")].isupper() and len(name) <= 4
    counts = short.group()[0].isspace() and COUNTED().match(found.string, short.end())
    if moment.day is None:
        taken = int(short[1]) > 31 and not counts  # "December 98"; "December 20" is a day
    else:
        taken = short[1][0] == "0" or "-" in short.group() or ((military or int(short[1]) > 31) and not counts)
    if taken:
        moment.year, moment.end = full_year(short[1]), short.end()


def _is_month(text: str, found: re.Match[str], name: str, group: str, day: int | None, year: int | None) -> bool:
    """Return whether the name of a month means one: neither "may" nor "march" the verbs, nor "Dec" of another name."""
    capital = text[found.start(group)].isupper()
    if year is not None:
        return True
    if day is not None:
        return capital or name not in ("may", "march") or (group == "month2" and bool(FIGURED.search(found.group())))
    if not capital:
        return name in PLAIN
    if name in PLAIN or found["part"]:
        return True
    if name in SHORT and _is_titled(text, *found.span(group)):
        return True
    before = text[max(0, found.start() - 12) : found.start()].lower().split()
    return bool(before) and before[-1] in LEADS


def _is_titled(text: str, start: int, end: int) -> bool:
    """Return whether a short name is written as one: "Oct", neither "OCT4", a gene, nor "SD-OCT" nor "FeB"."""
    joined = text[max(0, start - 1) : start] in ("-", "/") or text[end : end + 1].isdigit()
    return text[start:end].rstrip(". ").istitle() and not joined


def _year(written: str | None) -> int | None:
    if not written:
        return None
    figures = "".join(filter(str.isdigit, written))
    return full_year(figures) if figures else spelt_year(written)


def _day(written: str | None) -> int | None:
    if not written:
        return None
    figures = "".join(filter(str.isdigit, written))
    return int(figures) if figures else spelt(written.rstrip("."))
