"""The year of a date that gives none, and the day that "the following week" counts from.

A text tells of its own day until it names another: "The siege began in May 1919. In August the walls fell" is all of
1919, and "In February" behind "in November 1917" is of 1918. A telling ends with its paragraph, and where the text
turns to its own day: with a present or future tense, or with words that count from that day ("yesterday", "last
week"). A history, which has next to none of these, goes on over its paragraphs, and never falls back to the year it
was written in. Where none of this decides, the year is left open: `XXXX`.
"""

import re
from calendar import day_name, month_name
from dataclasses import dataclass
from datetime import date, timedelta

from extract.reading.dates import date_ranges, hedged_dates, offsets, tense
from extract.reading.dates.calendar_words import shifted
from extract.reading.dates.partial_date import YEAR_AGO, Anaphor, Moment, is_day

# A quarter of a year by its first and last day, and "a year earlier", which beside one means the same of its year.
QUARTER = re.compile(r"\d{4}-(?:01-01/\d{4}-03-31|04-01/\d{4}-06-30|07-01/\d{4}-09-30|10-01/\d{4}-12-31)")
COMPARED = re.compile(r"\b(?:from|than|against|with)\b[^.;]*(?:\.\d[^.;]*)*$")
YEAR_BEFORE = Anaphor("year", -1, back=True, rough=True)
FIRST = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?|$)")
NINE_ELEVEN = date(2001, 9, 11)
BREAK = re.compile(r"\n[ \t\r]*\n")
# A year that only sorts a thing ("the 1993 bombing") opens no telling; one behind these words does.
DATES_WHAT = re.compile(r"\b(?:in|during|by|of|from|since|until|to|and|early|late|mid)(?:\s+the\s+year)?[\s-]+$")

THE = re.compile(r"\bthe\s+$")
NOUN = re.compile(r"\s+[a-z]")

OPENED = re.compile(r"(?:^|[.!?;:\n])[\s\"“*)]*(?:(?:in|by|during|from|since|as\s+early\s+as)\s+)?(?:the\s+year\s+)?$")
HEADING = re.compile(r"[\W_]*(?:[12]\d{3}(?:\s*[:.–—-][^.!?;]*)?|[^.!?;:]*\([12]\d{3}\))[\W_]*")


@dataclass
class Told:
    """The date that was told last: year, month and day as far as they are given, and where it ends.

    `own` says that it was itself reckoned from the memo's day, and is no telling of another year; `sorts` that it only
    says which thing is meant ("the August 1988 cease-fire"), so that a day behind it may be of any year.
    """

    year: int
    month: int | None
    day: int | None
    end: int
    own: bool = False
    sorts: bool = False

    def __str__(self) -> str:
        return "-".join(f"{part:02}" for part in (self.year, self.month, self.day) if part is not None)

    def year_of(self, month: int) -> int | None:
        """Return the year that brings `month` nearest; None where two years are as near."""
        if self.month is None:
            return self.year
        away = (month - self.month + 6) % 12 - 6
        return None if away == -6 else (self.year * 12 + self.month - 1 + away) // 12


def placed(folded: str, moments: list[Moment], anchor: date | None, history: bool) -> list[Moment]:
    """Return the moments, each with the year or day that it takes from what was told before, or from the memo's day.

    What counts from a date that the text does not tell is left out, unless it says something alone.
    """
    kept: list[Moment] = []
    told: Told | None = None
    mentioned: Told | None = None
    quarter, quarter_end = "", 0
    for index, moment in enumerate(moments):
        if told and not history and BREAK.search(folded, told.end, moment.start):
            told = None
        before, own = kept[-1] if kept else None, False
        if moment.anaphor == YEAR_AGO:
            of_it = moment.start < quarter_end or tense.is_over(folded, moment.start, moment.end)
            compared = quarter and of_it and COMPARED.search(folded, max(0, moment.start - 120), moment.start)
            moment.anaphor = YEAR_BEFORE if compared else None
        if moment.anaphor and (moment.anaphor.unit == "quarter" or (quarter and moment.anaphor == YEAR_BEFORE)):
            if not _of_quarter(moment, moment.anaphor, quarter, anchor):
                continue
        elif moment.anaphor:
            if moment.anaphor == Anaphor("year", 0) and mentioned and told:
                told = mentioned  # "that year" is the one named last, whatever the text tells of
            if not _counted(folded, moment, moment.anaphor, told, anchor, history):
                continue
        elif moment.month is not None and moment.year is None:
            first = _first(folded, before, moment)
            if first is None and _has_dated_twin(folded, moment, moments[index + 1 :][:1], anchor):
                kept.append(moment)
                continue
            if first:
                _date(moment, first.year + ((moment.month, moment.day or 31) < (first.month, first.day)))
            else:
                own = _place(folded, moment, told, anchor, history)
        elif moment.is_stretch and history:
            continue
        elif moment.relative and history:
            moment.edtf = ""  # said by somebody whom the history quotes, of a day that only he knew
        elif moment.relative:
            told = None
        _compare(moment, anchor)
        if now := _told(folded, moment, told, anchor):
            now.own, told = own, now
        if moment.year and (anchor is None or moment.year <= anchor.year) and not QUARTER.fullmatch(moment.edtf or ""):
            mentioned = Told(moment.year, moment.month, moment.day, moment.end)
        if not moment.anaphor and QUARTER.fullmatch(moment.edtf or ""):
            quarter, quarter_end = moment.edtf or "", tense.end_of_sentence(folded, moment.end)
        kept.append(moment)
    return kept


def _has_dated_twin(folded: str, moment: Moment, following: list[Moment], anchor: date | None) -> bool:
    """Return whether the sentence goes on to a day of another year: "came Jan. 3 and left Jan. 5, 1999" is in doubt."""
    for other in following:
        if moment.day and other.day and other.year and other.edtf is None and anchor and other.year != anchor.year:
            return other.start <= tense.end_of_sentence(folded, moment.end)
    return False


def _first(folded: str, before: Moment | None, moment: Moment) -> date | None:
    """Return the day on which a span begins whose end `moment` is: its year is that one, or the next."""
    if before is None or not date_ranges.spans(folded, before, moment):
        return None
    found = FIRST.match(before.written())
    if found is None or (found[2] is None and not before.relative):
        return None
    return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))


def is_history(moments: list[Moment], anchor: date | None) -> bool:
    """Return whether a text tells of other years than its own: many dates of those, and hardly any of its own day."""
    own = sum(moment.relative and not moment.anaphor for moment in moments)
    other = sum(moment.year is not None and (anchor is None or moment.year != anchor.year) for moment in moments)
    return other > 4 and own * 3 <= other


def _told(folded: str, moment: Moment, told: Told | None, anchor: date | None) -> Told | None:
    """Return what a moment makes the text tell of, or None where it changes nothing."""
    year, month, day = moment.year, moment.month, moment.day
    if year is None or (anchor and year > anchor.year) or QUARTER.fullmatch(moment.edtf or ""):
        return None
    if month is None and moment.part is None and not moment.season:
        if told and (told.year == year or (told.year > year and not _opens(folded, moment))):
            return None
        tells = DATES_WHAT.search(folded, max(0, moment.start - 20), moment.start) or _heads(folded, moment)
        if not moment.anaphor and not tells:
            return None
    the = THE.search(folded, max(0, moment.start - 6), moment.start)
    return Told(year, month, day, moment.end, sorts=bool(the and NOUN.match(folded, moment.end)))


def _opens(folded: str, moment: Moment) -> bool:
    """Return whether a date opens its sentence: "In 1614 they had met" goes back, "as they had in 1614" only looks."""
    return bool(OPENED.search(folded, max(0, moment.start - 24), moment.start))


def _heads(folded: str, moment: Moment) -> bool:
    """Return whether a year heads what follows: "1936" or "2005: elections" on a line of its own."""
    start = folded.rfind("\n", max(0, moment.start - 80), moment.start) + 1
    end = folded.find("\n", moment.end, start + 80)
    return start > 0 and end > 0 and bool(HEADING.fullmatch(folded, start, end))


def _place(folded: str, moment: Moment, told: Told | None, anchor: date | None, history: bool) -> bool:
    """Give a month or day its year, or leave it open; return whether it was reckoned from the memo's own day."""
    assert moment.month is not None
    if told and not told.own and (history or tense.is_over(folded, moment.start, moment.end)):
        # Whether a day belongs to a year that was only touched upon, or to the memo's own time, nothing says.
        in_doubt = not history and (told.month is None or told.sorts) and moment.day is not None
        if not in_doubt and (year := told.year_of(moment.month)):
            _date(moment, year)
    elif (moment.month, moment.day) == (9, 11) and moment.edtf is None and (anchor is None or anchor > NINE_ELEVEN):
        # Named without a year, the day of the attacks is meant, as by "9/11".
        moment.edtf = NINE_ELEVEN.isoformat()
    elif anchor and not history:
        _beside(folded, moment, anchor)
        return True
    return False


def _beside(folded: str, moment: Moment, anchor: date) -> None:
    """Give a month or day the year that brings it nearest to the memo's own date, on the side that the verb is of.

    "They left in December" is of the last one, be the next one nearer; "will open in March" of the one to come.
    """
    assert moment.month is not None
    distance = (moment.month - anchor.month + 6) % 12 - 6
    spanning = moment.edtf is not None and "/" in moment.edtf
    # A quarter is told of by the month in its middle, and has begun a month before.
    ahead = distance > spanning or (distance == 0 and (moment.day or 0) > anchor.day)
    behind = distance < 0 or (distance == 0 and moment.day is not None and moment.day < anchor.day)
    side = hedged_dates.side(folded, moment)
    side = tense.side(folded, moment.start, moment.end) if side is None else side
    # A quarter is reported when it is over: "it expects to report a third-quarter loss" is of the one just ended.
    if (side < 0 and ahead) or (side > 0 and behind and not spanning):
        distance += 12 * side
    _date(moment, (anchor.year * 12 + anchor.month - 1 + distance) // 12)


def _compare(moment: Moment, anchor: date | None) -> None:
    """Leave the year open, and warn, where the weekday is not the one that the day fell on.

    A year that was only reckoned gives way to the one on the other side of the memo's day, if that fits.
    """
    year, month, day = moment.year, moment.month, moment.day
    if moment.weekday is None or year is None or month is None or day is None or not is_day(year, month, day):
        return
    fell = date(year, month, day)
    if fell.weekday() == moment.weekday:
        return
    if anchor and moment.relative:
        other = year + (1 if fell < anchor else -1)
        if is_day(other, month, day) and date(other, month, day).weekday() == moment.weekday:
            moment.year = other
            return
    moment.year = None
    moment.warning = f"{day} {month_name[month]} {year} was a {day_name[fell.weekday()]}"


def _date(moment: Moment, year: int) -> None:
    moment.relative = True
    if moment.day and moment.month and not is_day(year, moment.month, moment.day):
        return  # 29 February of a year that has none
    moment.year = year
    if moment.edtf is not None and "XXXX" in moment.edtf:
        moment.edtf = moment.edtf.replace("XXXX", f"{year:04}")


def _counted(
    folded: str, moment: Moment, anaphor: Anaphor, told: Told | None, anchor: date | None, history: bool
) -> bool:
    """Reckon what counts from the date told last, or from the memo's day; return whether anything is known of it."""
    if told is None or not (history or tense.is_over(folded, moment.start, moment.end)):
        if moment.month is not None:
            return True  # "in August of that year": of August, at least
        if not anaphor.own or history:
            moment.edtf = ""
            return moment.relative
        if moment.edtf is None and anchor:
            _beside_own(folded, moment, anaphor, anchor)
        return moment.edtf is not None or moment.year is not None
    return _from_told(moment, anaphor, told) or moment.relative


def _beside_own(folded: str, moment: Moment, anaphor: Anaphor, anchor: date) -> None:
    """Place a part of a month or year, or a season, beside the memo's own day."""
    if moment.season:
        moment.month = moment.season * 3 - 59  # its middle month
        _beside(folded, moment, anchor)
        moment.month = None
        return
    moment.year, moment.relative = anchor.year, True
    moment.month = anchor.month if anaphor.unit == "month" else None


def _of_quarter(moment: Moment, anaphor: Anaphor, quarter: str, anchor: date | None) -> bool:
    """Make "the quarter" the one told last, "the latest quarter" the last that was over; False where there is none."""
    if not quarter and not (anaphor.own and anchor):
        return False
    if quarter:
        first, last = quarter.split("/")
        years = -1 if anaphor.steps else 0
        moment.edtf = f"{int(first[:4]) + years}{first[4:]}/{int(last[:4]) + years}{last[4:]}"
    elif anchor:
        moment.edtf = offsets.period("quarter", -1, None, anchor)
    moment.relative = True
    return True


def _from_told(moment: Moment, anaphor: Anaphor, told: Told) -> bool:
    """Count from the date told last; False, and nothing changed, where that date is less exact than the count."""
    unit, count = anaphor.unit, anaphor.steps
    known = {
        "year": True,
        "month": told.month is not None,
        "nth": told.month is not None and not (told.own and told.day is None),
    }
    if not known.get(unit, told.day is not None):
        return False
    day = date(told.year, told.month or 1, told.day or 1)
    moment.relative, moment.edtf = True, None
    if count is None:
        moment.edtf = f"../{told}" if anaphor.back else f"{told}/.."
    elif unit == "year":
        moment.year = told.year + count
        moment.edtf = f"{moment.year}~" if anaphor.rough else None
    elif unit == "month":
        month = shifted(day.replace(day=1), count)
        moment.year, moment.month = month.year, month.month
        moment.edtf = f"{month:%Y-%m}~" if anaphor.rough else None
    elif unit == "nth":
        return _day_of(moment, told, count)
    else:
        day += timedelta(count * (7 if unit == "week" else 1))
        if unit == "week" and not anaphor.rough:
            monday = day - timedelta(day.weekday())
            moment.edtf = f"{monday}/{monday + timedelta(6)}"
        else:
            moment.year, moment.month, moment.day = day.year, day.month, day.day
    return True


def _day_of(moment: Moment, told: Told, day: int) -> bool:
    """Give a day of the month the month told last: "on 3 May 1998 … on the 5th"."""
    assert told.month is not None
    if not is_day(told.year, told.month, day):
        return False
    moment.year, moment.month, moment.day = told.year, told.month, day
    return True
