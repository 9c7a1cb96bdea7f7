"""Read inexact dates as EDTF: days, months, years, seasons, decades, early and late parts, and spans between them.

A date that means something only beside another (a weekday, "last March") is reckoned from the memo's own date, and
marked `relative`; without that date it is found but left unreckoned, its `edtf` empty or, where the words give a day
of some month, `XXXX-XX-27`. What counts from another event ("the following week") is left so too.
"""

from datetime import date

from extract.reading import redactions
from extract.reading.dates import (
    anaphora,
    date_ranges,
    durations_from_date,
    future_durations,
    hedged_dates,
    holidays,
    named,
    numeric,
    parts_of_period,
    periods,
    present,
    relative,
    telling,
    years,
)
from extract.reading.dates.partial_date import Moment
from extract.reading.patterns import lower_same_length
from extract.reading.types import Date, Redaction


def read(text: str, memo_date: str | None = None, marks: list[Redaction] | None = None) -> list[Date]:
    """Return every date in order, never overlapping, none inside a redaction mark ("9/11 Personal Privacy").

    `memo_date` is the memo's own day as EDTF; anything but a full day counts as unknown. `marks` are the redactions,
    read here where not given.

    >>> [(d.wording, d.edtf) for d in read("the raid on 11 Sept 2002")]
    [('11 Sept 2002', '2002-09-11')]
    """
    folded = lower_same_length(text)
    anchor = _day(memo_date)
    blocked = bytearray(len(text) + 1)
    for mark in redactions.read(text) if marks is None else marks:
        blocked[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
    moments = [
        *numeric.read(folded),
        *named.read(text, folded),
        *periods.read(folded),
        *years.read(folded),
        *parts_of_period.read(text, folded),
        *holidays.read(folded, anchor),
        *relative.read(text, folded, anchor),
        *anaphora.read(folded),
        *(future_durations.read(folded, anchor) if anchor else ()),
    ]
    moments = _settled([moment for moment in moments if not blocked[moment.start]])
    moments = date_ranges.borrowed(folded, date_ranges.with_year(folded, moments, anchor))
    history = telling.is_history(moments, anchor)
    moments = date_ranges.joined(folded, telling.placed(folded, moments, anchor, history))
    moments = hedged_dates.bounded(
        folded, hedged_dates.approximated(folded, durations_from_date.widened(folded, moments))
    )
    if anchor and not history:
        moments = _settled([*moments, *(m for m in present.read(folded, anchor) if not blocked[m.start])])
    return [Date(m.start, m.end, m.written(), text[m.start : m.end], m.relative, m.warning) for m in moments]


def _day(memo_date: str | None) -> date | None:
    """Return the memo's day, "2003-10-20" or with a time of day; None where it is no day, or of no memo's years."""
    try:
        day = date.fromisoformat(memo_date.partition("T")[0]) if memo_date else None
    except ValueError:
        return None
    return day if day and 1000 <= day.year <= 2999 else None


def _settled(moments: list[Moment]) -> list[Moment]:
    """Return the moments in order, the earliest and longest of any that overlap."""
    kept: list[Moment] = []
    end = 0
    for moment in sorted(moments, key=lambda moment: (moment.start, -moment.end)):
        if moment.start >= end:
            kept.append(moment)
            end = moment.end
    return kept
