"""What rests where in a memo: entries in the memo's order, its text cut where highlights begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.charts import charts_of
from briefing.flow import paragraphs
from extract import anchor
from extract.model import Chart, Claim, Entry, Redaction
from extract.quote import Span
from extract.reading import sentences
from extract.store import Memo

_Layer = tuple[Span, str, str]
KINDS = {
    "claim": "Figure",
    "event": "Event",
    "assessment": "Judgement",
    "redaction": "Withheld",
}


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry and where its words stand."""

    id: str
    kind: str
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the memo under the same highlights. `entries`: ids, the most exact first; `hit`: which find, from 1.

    `spoken`: entries whose words of attribution these are; `wording`: True on the very words of a quantity.
    """

    span: Span
    entries: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    wording: bool = False
    hit: int = 0


def entries(memo: Memo) -> Mapping[str, Entry]:
    """Every claim, event and assessment by its id."""
    return memo.entries


def placed(memo: Memo, kind: str = "") -> list[Placed]:
    """Entries (of one kind) that have a place in the memo, in the memo's order."""
    sections: dict[str, Sequence[Entry | Redaction]] = {
        "claim": memo.file.claims,
        "event": memo.file.events,
        "assessment": memo.file.assessments,
        "redaction": memo.file.redactions,
    }
    found = [
        Placed(one.id, name, one.label, memo.spans[one.id])
        for name, section in sections.items()
        if kind in ("", name)
        for one in section
        if one.id in memo.spans
    ]
    return sorted(found, key=lambda one: (one.span, one.id))


def resting_on(memo: Memo, span: Span) -> list[Placed]:
    """Entries whose words share a character with `span`."""
    return [one for one in placed(memo) if one.span.start < span.end and span.start < one.span.end]


def neighbours(memo: Memo, entry: str) -> tuple[int, int, Placed | None, Placed | None]:
    """Place of an entry among its own kind (from 1), how many there are, the one before and the one after."""
    kind = next((one.kind for one in placed(memo) if one.id == entry), "claim")
    row = placed(memo, kind)
    at = next((index for index, one in enumerate(row) if one.id == entry), -1)
    before = row[at - 1] if at > 0 else None
    after = row[at + 1] if at + 1 < len(row) else None
    return at + 1, len(row), before, after


def charts_using(memo: Memo, entry: str) -> list[Chart]:
    """The charts on which an entry is drawn; the evidence map, which draws all, is left out."""
    kind = next((one.kind for one in placed(memo) if one.id == entry), "")
    dated = {claim for event in memo.file.events for claim in event.claims} | {i.claim for i in memo.context.inferences}

    def draws(chart: Chart) -> bool:
        match chart.kind:
            case "timeline":
                return kind == "event" or entry in dated
            case "assessments":
                return kind == "assessment"
            case "evidence_map":
                return False
            case _:
                return entry in chart.claims or entry == chart.whole

    return [chart for chart in charts_of(memo) if draws(chart)]


def blocks(memo: Memo) -> list[Span]:
    """The memo's paragraphs in its order, wrapped lines joined, header fields and page marks apart."""
    cuts = [*sentences.paragraphs(memo.text), *(memo.spans[one] for one in memo.spans if one.startswith("page-"))]
    header = [memo.spans[one] for one in memo.spans if one.startswith("header-")]
    found = paragraphs(memo.text, Span(0, len(memo.text)), sorted(cuts), header)
    return [Span(lines[0].start, lines[-1].end) for lines in found]


def hits(text: str, words: str) -> list[Span]:
    """Where `words` stand in the memo, in any case, a run of white space counting as one space."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [Span(*found.span()) for found in re.finditer(pattern, text, re.IGNORECASE)] if pattern else []


class Marks:
    """All that is marked in a memo, sorted once, so that cutting one line looks only at what lies near it."""

    def __init__(self, memo: Memo) -> None:
        self.placed = {one.id: one for one in placed(memo)}
        layers = [(one.span, one.id, one.kind) for one in self.placed.values() if one.kind != "redaction"]
        for place in memo.file.redactions:
            names = [f"{place.id}.{number + 1}" for number in range(len(place.marks))]
            layers += [(memo.spans[name], place.id, "redaction") for name in names if name in memo.spans]
        said = [(span, one.id, "") for one in entries(memo).values() if (span := _attribution(memo, one))]
        amounts = [(span, one.id, "") for one in memo.file.claims if (span := _wording(memo, one))]
        self._layers, self._said, self._amounts = _Near(layers), _Near(said), _Near(amounts)
        self.page_marks = [span for name, span in memo.spans.items() if name.startswith("page-")]
        self.header = [span for name, span in memo.spans.items() if name.startswith("header-")]

    def segments(self, within: Span, found: Sequence[Span] = ()) -> Iterator[Segment]:
        """Cut a stretch of the memo wherever a highlight, a mark, words of attribution or a hit begins or ends."""
        layers, said, amounts = (near.at(within) for near in (self._layers, self._said, self._amounts))
        # What is found stands in order and apart: what ends before the stretch is passed over at once.
        first = bisect_right(found, within.start, key=lambda hit: hit.end)
        last = bisect_left(found, within.end, key=lambda hit: hit.start)
        edges = {within.start, within.end}
        for span in [*(one[0] for one in (*layers, *said, *amounts)), *found[first:last]]:
            edges |= {edge for edge in span if within.start < edge < within.end}
        for edge in pairwise(sorted(edges)):
            piece = Span(*edge)
            # Nothing begins or ends inside a piece: what shares a character with it covers it.
            over = sorted(self._layers.at(piece), key=_exactness)
            hit = bisect_right(found, piece.start, first, last, key=lambda hit: hit.end)
            yield Segment(
                piece,
                tuple(one[1] for one in over),
                tuple(dict.fromkeys(one[2] for one in over)),
                tuple(one[1] for one in self._said.at(piece)),
                bool(self._amounts.at(piece)),
                hit + 1 if hit < last and found[hit].start <= piece.start else 0,
            )


class _Near:
    """Layers by their start; those that may reach into a stretch are found without looking at all of them."""

    def __init__(self, layers: list[_Layer]) -> None:
        self._layers = sorted(layers)
        self._starts = [one[0].start for one in self._layers]
        self._longest = max((one[0].end - one[0].start for one in layers), default=0)

    def at(self, within: Span) -> list[_Layer]:
        """The layers that share a character with `within`."""
        first, last = bisect_left(self._starts, within.start - self._longest), bisect_left(self._starts, within.end)
        return [one for one in self._layers[first:last] if one[0].end > within.start]


def _exactness(layer: _Layer) -> tuple[int, int]:
    return layer[0].end - layer[0].start, layer[0].start


def _wording(memo: Memo, claim: Claim) -> Span | None:
    whole = memo.spans.get(claim.id)
    start = memo.text.find(claim.quantity.wording, *whole) if whole else -1
    return Span(start, start + len(claim.quantity.wording)) if start >= 0 else None


def _attribution(memo: Memo, entry: Entry) -> Span | None:
    return anchor.attribution(entry.said_by, memo.spans[entry.id], memo.text) if entry.id in memo.spans else None
