"""Parts of a month or year that are counted out: "the first week of June 2001", "the last three months of 2002"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extract.reading.dates.calendar_words import MONTH, MONTHS, last_day, spelt
from extract.reading.dates.numeric import YEAR
from extract.reading.dates.partial_date import Moment
from extract.reading.patterns import LazyPattern, windows_around

NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
COUNT = r"\d\d?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
PORTION = LazyPattern(
    rf"(?<!\w)(?P<nth>{'|'.join(NTH)}|last|final|opening|closing|latter)\s+(?:(?P<count>{COUNT})\s+)?(?P<unit>half|days?|weeks?|weekend|months?)"
    rf"\s+(?:of|in)\s+(?:(?P<month>{MONTH})(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?|(?P<year2>{YEAR}))(?![\w/]|[.,]\d)"
)
# A cheap sign that one may stand near.
HINT = re.compile(r"(?:half|days?|weeks?|weekend|months?)\s+(?:of|in)\s")


def read(text: str, folded: str) -> Iterator[Moment]:
    """Yield every counted part; those of weeks are approximate, for a week need not begin with the month."""
    for start, end in windows_around(folded, HINT, 30):
        for found in PORTION().finditer(folded, start, end):
            if moment := _moment(text, found):
                yield moment


def _moment(text: str, found: re.Match[str]) -> Moment | None:
    month = MONTHS[found["month"].rstrip(". ")] if found["month"] else None
    year = found["year"] or found["year2"]
    if found["month"] and text[found.start("month")].islower() and not year:
        return None
    days = _days(found, int(year) if year else None, month)
    if days is None:
        return None
    ends = [day.isoformat() if year else "XXXX" + day.isoformat()[4:] for day in days]
    about = "~" if "week" in found["unit"] else ""
    moment = Moment(*found.span(), edtf=f"{ends[0]}/{ends[1]}{about}" if ends[0] != ends[1] else ends[0])
    if not year:
        moment.month = month  # the memo's own date gives the year
    return moment


def _days(found: re.Match[str], year: int | None, month: int | None) -> tuple[date, date] | None:
    """Return the first and last day, or None where the month or year has no such part."""
    # Without its year a February is taken to end on the 28th, which every February has.
    known = year or 2001
    first = date(known, month or 1, 1)
    end = date(known, month or 12, last_day(known, month or 12))
    unit, late = found["unit"].rstrip("s"), found["nth"] not in NTH and found["nth"] != "opening"
    place = NTH.get(found["nth"], 1)
    if found["count"] is None and found["unit"].endswith("s"):
        return None  # "the last days of May" are not counted
    if found["count"]:
        count = int(found["count"]) if found["count"].isdigit() else spelt(found["count"])
        if place > 1:
            return None
    else:
        count = 1
    if unit == "half":
        return _half(first, end, month, late or place == 2) if place < 3 else None
    if unit == "month":
        return _months(known, count, place, late) if month is None and count * place <= 12 else None
    if unit == "weekend":
        return None
    step = timedelta(count * (7 if unit == "week" else 1))
    begin = end - step + timedelta(1) if late else first + step * (place - 1)
    last = begin + step - timedelta(1)
    return (begin, last) if first <= begin and last <= end else None


def _half(first: date, end: date, month: int | None, second: bool) -> tuple[date, date] | None:
    if month is None:
        return None  # a half of a year is read with the quarters
    middle = first.replace(day=15)
    return (middle + timedelta(1), end) if second else (first, middle)


def _months(year: int, count: int, place: int, late: bool) -> tuple[date, date]:
    end = 12 if late else count * place
    return date(year, end - count + 1, 1), date(year, end, last_day(year, end))
