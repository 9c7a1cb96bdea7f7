"""Read inexact dates as EDTF."""

import re

from extract.reading import redactions
from extract.reading.kinds import Date

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ],
        start=1,
    )
    for name in names.split()
}
M = r"(?P<month{0}>(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|january|february|march|april|may|june|july|august|september|october|november|december)"
DATE = re.compile(
    rf"(?<!\w)(?:(?P<event>9/11)(?![\w/])"
    rf"|(?:(?P<part>early|mid|late|middle|end|beginning|start)\s*-?\s*(?:in\s+|of\s+)?)?(?:"
    rf"{M.format(1)}\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year1>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{M.format(2)},?\s+(?P<year2>\d{{4}})"
    rf"|{M.format(3)}(?:\s+of|,)?\s+(?P<year3>\d{{4}})"
    rf"|(?P<year4>(?:1[89]|20)\d\d)(?![\w%]|[.,/:-]\d)))(?!\w)",
    re.IGNORECASE,
)


def read(text: str, memo_date: str | None = None) -> list[Date]:
    """Return every date in order, none inside a redaction mark: "9/11 Personal Privacy" names no day."""
    marks = {mark.start for mark in redactions.read(text)}
    return [Date(f.start(), f.end(), _edtf(f), f.group()) for f in DATE.finditer(text) if f.start() not in marks]


def _edtf(found: re.Match[str]) -> str:
    if found["event"]:
        return "2001-09-11"
    year = found["year1"] or found["year2"] or found["year3"] or found["year4"]
    name = found["month1"] or found["month2"] or found["month3"]
    day = found["day1"] or found["day2"]
    part = (found["part"] or "").lower()
    if day and name:
        return f"{year}-{MONTHS[name.lower().rstrip('.')]:02}-{int(day):02}"
    if name:
        return f"{year}-{MONTHS[name.lower().rstrip('.')]:02}"
    if part in ("early", "beginning", "start"):
        return f"{year}-01/{year}-03~"
    if part in ("mid", "middle"):
        return f"{year}-05/{year}-08~"
    if part in ("late", "end"):
        return f"{year}-10/{year}-12~"
    return year
