"""What a relative date means beside the memo's own day, as EDTF."""

import re
from datetime import date, timedelta

from extract.reading.dates import offsets, weekdays
from extract.reading.dates.calendar_words import MONTHS, SEASONS, part_of_year, shifted, weekday
from extract.reading.dates.offsets import way

TODAYS = {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "last night": -1}
TODAYS |= {"last evening": -1, "tomorrow": 1, "tmrw": 1, "tmr": 1, "yesterday": -1}
# "The 10th instant" is of this month, "ultimo" of the last, "proximo" of the next.
MAILS = {"i": 0, "u": -1, "p": 1}
TO = re.compile(r"\s*(?:to|or|-|–)\s*$")
THE = re.compile(r"\bthe\s+$")
# The last month of each season of EDTF; a winter ends in the next year.
SEASON_ENDS = {21: 5, 22: 8, 23: 11, 24: 14}


def reckoned(found: re.Match[str], anchor: date, ahead: bool, told: bool) -> str:
    """Return the EDTF of a match of `relative_words.RELATIVE`, "" where it counts from something else.

    `ahead` says that the sentence is about what is to come: "Friday" alone is the last one, or there the next. `told`
    says that it is about what was: on the 20th, "the 27th" is of this month, or there of the one before.

    Raises OverflowError or ValueError past the calendar's ends.
    """
    if found["length"]:
        return _length(found, anchor)
    if found["which9"] or found["which10"]:
        words, unit = found["count"] or found["count2"], found["unit"] or found["unit2"]
        sign = way(found["which9"] or found["which10"])
        written = offsets.stretch(anchor, words, unit, sign)
        return offsets.about(written, sign) if found["least9"] else written
    if found["mail"]:
        return weekdays.in_month(shifted(anchor.replace(day=1), MAILS[found["mail"][0]]), found["nth8"])
    if found["weekend"]:
        saturday = anchor - timedelta((anchor.weekday() + 2) % 7) + timedelta(7 * ahead)
        return f"{saturday}/{saturday + timedelta(1)}"
    if found["today"]:
        return (anchor + timedelta(_today(found["today"]))).isoformat()
    if found["period"]:
        return _period(found, anchor)
    if found["period2"]:
        return offsets.period("week", way(found["which2"]), found["weekday2"], anchor)
    if found["rest"]:
        end = offsets.end_of(found["period3"], anchor)
        return "" if told else f"{anchor}/{end}"
    if found["nth7"]:
        return part_of_year(anchor.year + way(found["which11"]), found["what"], found["nth7"])
    if found["month"]:
        return weekdays.month_of(MONTHS[found["month"].strip(". ")], found["which3"], anchor)
    if found["season"]:
        return _season(SEASONS[found["season"]], found["which3"], anchor)
    if found["weekday3"]:
        return weekdays.weekday_of(found["weekday3"], found["which3"], anchor).isoformat()
    if found["nthday"] and found["month2"]:
        return weekdays.nth_weekday(
            found["nthday"], found["weekday5"], anchor.year, MONTHS[found["month2"].strip(". ")]
        )
    if found["weekday6"]:
        return _weekday(found, anchor, ahead)
    return _in_a_month(found, anchor, ahead, told)


def _length(found: re.Match[str], anchor: date) -> str:
    start, sign = base(found, anchor), direction(found)
    written = offsets.moved(start, found["length"], sign)
    if found["weekday8"]:
        return _on(written, found["weekday8"])
    if found["least"]:
        return between(start, found["least"], found["length"], sign)
    return f"{written.rstrip('~')}~" if found["so"] and written and ".." not in written else written


def between(start: date, least: str, length: str, sign: int) -> str:
    """Return the span between two lengths away, "four to " and "five months"; "" where one of them is vague."""
    count = TO.sub("", least)
    unit = length.split()[-1]
    ends = offsets.moved(start, f"{count} {unit}", sign), offsets.moved(start, length, sign)
    return "" if any("/" in end for end in ends) else "/".join(sorted(ends))


def _in_a_month(found: re.Match[str], anchor: date, ahead: bool, told: bool) -> str:
    if found["nth2"]:
        return weekdays.in_month(shifted(anchor.replace(day=1), way(found["which6"])), found["nth2"])
    if found["nth5"]:  # of which month, the words leave open, unless something is due
        return weekdays.in_month(anchor if ahead else None, found["nth5"])
    if found["nth6"]:
        month = weekdays.nth(found["nth6"])
        return f"{anchor.year + way(found['which7'])}-{month:02}" if 0 < month <= 12 else ""
    if nth := found["nth"] or found["nth3"] or found["nth4"]:
        return weekdays.in_month(_month(found, anchor, nth, told), nth)
    return ""


def _month(found: re.Match[str], anchor: date, nth: str, told: bool) -> date:
    """Return the month that "the 27th" is of: the memo's own, or one near it that the weekday or the tense asks for."""
    this = anchor.replace(day=1)
    if name := found["weekday4"]:
        near = [shifted(this, away) for away in (0, -1, 1, -2, 2, -3, 3)]
        fits = (month for month in near if weekdays.falls_on(month, nth, name))
        return next(fits, this)
    return shifted(this, -1) if told and weekdays.nth(nth) > anchor.day else this


def _weekday(found: re.Match[str], anchor: date, ahead: bool) -> str:
    if found["length6"]:
        return _on(offsets.moved(anchor, found["length6"], 1), found["weekday6"])
    if ahead:
        return _on((anchor + timedelta(1)).isoformat(), found["weekday6"])
    return (anchor - timedelta((anchor.weekday() - weekday(found["weekday6"])) % 7)).isoformat()


def base(found: re.Match[str], anchor: date) -> date:
    """Return the day that a length of time is counted from."""
    return anchor + timedelta(_today(found["from"]))


def direction(found: re.Match[str]) -> int:
    """Return -1 where a length of time is counted back, 1 where it is counted on."""
    return -1 if found["way"] in ("ago", "before") else 1


def _on(written: str, name: str) -> str:
    """Return the first weekday of that name on the day written or behind it."""
    day = date.fromisoformat(written.rstrip("~"))
    return (day + timedelta((weekday(name) - day.weekday()) % 7)).isoformat()


def _today(words: str | None) -> int:
    if not words or words == "now":
        return 0
    if "before" in words:
        return -2
    if "after" in words:
        return 2
    return TODAYS[" ".join(words.split())]


def _period(found: re.Match[str], anchor: date) -> str:
    which, unit, away = found["which"], found["period"], way(found["which"])
    if which == "past" and THE.search(found.string, max(0, found.start() - 6), found.start()) and not found["weekday"]:
        return offsets.stretch(anchor, "1", unit, -1)  # "over the past year" runs to the memo's day
    if which == "this past" and unit == "year":
        away = 0 if anchor.month > 6 else -1
    written = offsets.period(unit, away, found["weekday"], anchor)
    return weekdays.part(written, found["part"], anchor) if found["part"] else written


def _season(season: int, which: str, anchor: date) -> str:
    over = SEASON_ENDS[season] < anchor.month
    return f"{anchor.year if which in ('last', 'this past') and over else anchor.year + way(which)}-{season}"
