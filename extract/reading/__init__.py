"""Read the plain text of a memo: hedged quantities, inexact dates, redactions, page marks, header and speakers.

Nothing but the standard library is imported here, so that reading starts at once anywhere.
"""

from bisect import bisect_left

from extract.reading import dates, header, numbers, page_marks, redactions, sentences, speakers, trends
from extract.reading.types import Amount, Attribution, Change, Date, Field, Header, PageMark, Party, Reading, Redaction

__all__ = [
    "Amount",
    "Attribution",
    "Change",
    "Date",
    "Field",
    "Header",
    "PageMark",
    "Party",
    "Reading",
    "Redaction",
    "read",
    "read_spans",
]


def read(text: str, memo_date: str | None = None) -> Reading:
    """Return all that can be read of `text`.

    A stretch of text belongs to one thing: to a redaction before a page mark, before a date, before a quantity.
    `memo_date` is the memo's day as EDTF; without it the header's own date is used.
    """
    top = header.read(text)
    marks, leaves, days, amounts = read_spans(text, memo_date or top.date)
    passages = sentences.paragraphs(text, leaves)
    cut = sentences.read(text, marks, passages)
    return Reading(
        top,
        tuple(marks),
        tuple(leaves),
        tuple(days),
        tuple(amounts),
        tuple(passages),
        tuple(cut),
        tuple(speakers.read(text, top, passages, cut)),
        tuple(trends.changes(text, amounts)),
    )


def read_spans(text: str, memo_date: str | None) -> tuple[list[Redaction], list[PageMark], list[Date], list[Amount]]:
    """Return redactions, page marks, dates and quantities alone, none overlapping another."""
    marks = redactions.read(text)
    taken = [(mark.start, mark.end) for mark in marks]
    leaves = [leaf for leaf in page_marks.read(text) if not _overlaps(leaf.start, leaf.end, taken)]
    taken += [(leaf.start, leaf.end) for leaf in leaves]
    days = [day for day in dates.read(text, memo_date, marks) if not _overlaps(day.start, day.end, taken)]
    taken += [(day.start, day.end) for day in days]
    return marks, leaves, days, numbers.read(text, taken)


def _overlaps(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    at = bisect_left(taken, (start, start))
    near = taken[max(0, at - 1) : at + 1]
    return any(low < end and start < high for low, high in near)
