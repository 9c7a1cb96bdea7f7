"""What the reader finds in a quote: the memo is read whole, so that words are understood as they stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from extract import reading
from extract.loading.quotes import Span
from extract.loading.store import Loaded
from extract.reading.types import Amount, Date

Found = TypeVar("Found", Amount, Date)


@lru_cache(maxsize=2)
def _whole(text: str, day: str) -> tuple[Sequence[Date], Sequence[Amount]]:
    """Dates and amounts of a memo, kept: its text stays the same while its YAML is edited and checked again."""
    return reading.read_spans(text, day)[2:]


def whole(loaded: Loaded) -> tuple[Sequence[Date], Sequence[Amount]]:
    """The dates and amounts of the memo, its dates beside the day that its dataset says it is of."""
    assert loaded.memo is not None
    day = loaded.memo.file.memo.date
    if loaded.read and loaded.read.header.date == day:
        return loaded.read.dates, loaded.read.quantities
    return _whole(loaded.memo.text, day)


def within(found: Sequence[Found], span: Span) -> list[Found]:
    """What of it stands in a quote, whole. It comes in the memo's order."""
    first = bisect_left(found, span.start, key=lambda one: one.start)
    last = bisect_left(found, span.end, key=lambda one: one.start)
    return [one for one in found[first:last] if one.end <= span.end]
