"""Days and months with a name of their own place: the last Friday, the second Monday of June, the 21st, next March."""

from datetime import date, timedelta

from extract.reading.dates.calendar_words import last_day, spelt, weekday
from extract.reading.dates.offsets import way
from extract.reading.dates.partial_date import Moment, part_of


def part(written: str, word: str, anchor: date) -> str:
    """Return a part of a reckoned year or month; "earlier" ends with `anchor`, "later" begins with it."""
    year, _, month = written.partition("-")
    if "/" in written or not year.isdigit() or len(month) > 2:
        return written
    if word in ("earlier", "later") and anchor.isoformat().startswith(written):
        if word == "earlier":
            return f"{year}-{month or '01'}-01/{anchor}"
        return f"{anchor}/{year}-{month or 12}-{last_day(int(year), int(month or 12))}"
    moment = Moment(0, 0, int(year), int(month) if month else None)
    moment.part = part_of(word)
    return moment.written()


def month_of(month: int, which: str, anchor: date) -> str:
    """Return the last, this or next month of that number."""
    year = anchor.year
    if way(which) < 0 and month >= anchor.month:
        year -= 1
    elif way(which) > 0 and month <= anchor.month:
        year += 1
    return f"{year:04}-{month:02}"


def weekday_of(name: str, which: str, anchor: date) -> date:
    """Return the past, this or next weekday of that name."""
    day = weekday(name)
    monday = anchor - timedelta(anchor.weekday())
    if which in ("past", "last", "this past"):
        return anchor - timedelta((anchor.weekday() - day - 1) % 7 + 1)
    if which in ("coming", "this coming", "upcoming"):
        return anchor + timedelta((day - anchor.weekday() - 1) % 7 + 1)
    return monday + timedelta(day + 7 * way(which))


def nth_weekday(place: str, name: str, year: int, month: int) -> str:
    """Return the day that is the second Friday, or the last, of a month; "" where the month has none."""
    day = weekday(name)
    if place == "last":
        final = date(year, month, last_day(year, month))
        return (final - timedelta((final.weekday() - day) % 7)).isoformat()
    first = date(year, month, 1)
    found = first + timedelta((day - first.weekday()) % 7 + 7 * (nth(place) - 1))
    return found.isoformat() if found.month == month else ""


def nth(words: str) -> int:
    """Return the number of an ordinal in words or figures."""
    figures = "".join(filter(str.isdigit, words))
    return int(figures) if figures else spelt(words)


def in_month(month: date | None, words: str) -> str:
    """Return the day of that number in `month`, or of a month not known (`XXXX-XX-21`); "" where there is none."""
    day = nth(words)
    if month is None:
        return f"XXXX-XX-{day:02}" if 0 < day <= 31 else ""
    return f"{month.isoformat()[:7]}-{day:02}" if 0 < day <= last_day(month.year, month.month) else ""


def falls_on(month: date, words: str, name: str) -> bool:
    """Return whether the day of that number in `month` is such a weekday."""
    written = in_month(month, words)
    return bool(written) and date.fromisoformat(written).weekday() == weekday(name)
