"""Where the very words of each entry stand: the amount, the date, the mark, not the whole sentence around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from extract.curation.form_fields import KINDS, Entry
from extract.loading.quotes import Span, find_all
from extract.reading.types import Amount, Date, Reading
from extract.schema.edtf_dates import is_edtf, why_not_on_axis

Places = dict[str, Span]


def find(text: str, content: Mapping[str, list[Entry]], quotes: Mapping[str, Span], read: Reading) -> Places:
    """Entry id -> the span of its words; `quotes` says where each entry's quote stands.

    Of two entries with the same words in one sentence, the second has the second place. An event without a date has
    the place of what the reader took for one and could not place, if that is nobody else's; else its whole quote.
    """
    amounts, dates, taken, found = _Stands(read.quantities), _Stands(read.dates), set[Span](), Places()
    undated = _Stands(one for one in read.dates if one.relative or not placeable(one))
    # Those with words of their own first: what is left over may be an undated event's.
    rows = [(kind, entry) for kind, section in KINDS.items() for entry in content.get(section) or []]
    for kind, entry in sorted(rows, key=lambda row: row[0] == "event" and not wording(*row)):
        whole = quotes.get(entry["id"])
        if whole is None:
            continue
        words = wording(kind, entry)
        stands = amounts if kind == "claim" else dates if words else undated
        there = list(stands.within(whole, words)) if kind in ("claim", "event") else []
        there += find_all(words, text, whole) if words else []
        one = next((span for span in there if span not in taken), there[0] if there else whole)
        taken.add(one)
        found[entry["id"]] = one
    return found


def placeable(date: Date) -> bool:
    """Whether a date can stand in the dataset as EDTF, in words on one line."""
    return is_edtf(date.edtf) and not why_not_on_axis(date.edtf) and "\n" not in date.wording


def wording(kind: str, entry: Entry) -> str:
    """The words of an entry's amount or date, "" where it has none."""
    if kind == "claim":
        return str(entry["quantity"]["wording"])
    return str((entry.get("date") or {}).get("wording", "")) if kind == "event" else ""


class Taken:
    """Spans, to be asked whether another overlaps one of them; they may overlap each other."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._farthest = list(accumulate((one.end for one in self._spans), max))

    def touches(self, span: Span) -> bool:
        """Whether one of them shares a character with `span`."""
        before = bisect_left(self._spans, (span.end, 0))
        return before > 0 and self._farthest[before - 1] > span.start


class _Stands:
    """What the reader found, by where it begins."""

    def __init__(self, found: Iterable[Amount] | Iterable[Date]) -> None:
        self._found = sorted((one.start, one.end, one.wording) for one in found)

    def within(self, whole: Span, words: str) -> Iterator[Span]:
        """Where something with these words was found in a quote; where anything was, if there are no words."""
        at = bisect_left(self._found, (whole.start, 0, ""))
        while at < len(self._found) and self._found[at][0] < whole.end:
            start, end, said = self._found[at]
            if said == words or not words:
                yield Span(start, end)
            at += 1
