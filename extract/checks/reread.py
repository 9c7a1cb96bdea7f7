"""What the reader finds in a quote: the memo is read whole, so that words are understood as they stand in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from extract import reading
from extract.loading.quotes import Span
from extract.loading.store import Loaded
from extract.reading.types import Amount, Date, Reading

Found = TypeVar("Found", Amount, Date)


@lru_cache(maxsize=2)
def _whole(text: str, day: str) -> Reading:
    """What is read of a memo, kept: its text stays the same while its YAML is edited and checked again."""
    return reading.read(text, day)


def memo(loaded: Loaded) -> Reading:
    """All that is read of the memo, its dates beside the day that its dataset says it is of."""
    assert loaded.memo is not None
    day = loaded.memo.file.memo.date
    if loaded.read and loaded.read.header.date == day:
        return loaded.read
    return _whole(loaded.memo.text, day)


def whole(loaded: Loaded) -> tuple[Sequence[Date], Sequence[Amount]]:
    """The dates and amounts of the memo."""
    read = memo(loaded)
    return read.dates, read.quantities


def within(found: Sequence[Found], span: Span) -> list[Found]:
    """What of it stands in a quote, whole. It comes in the memo's order."""
    first = bisect_left(found, span.start, key=lambda one: one.start)
    last = bisect_left(found, span.end, key=lambda one: one.start)
    return [one for one in found[first:last] if one.end <= span.end]


def holding(position: int, bounds: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The sentence or paragraph that a character stands in, None between two; in order, none overlaps another."""
    at = bisect_right(bounds, position, key=lambda one: one[0]) - 1
    return bounds[at] if at >= 0 and position < bounds[at][1] else None
