"""What rests where in a memo: entries in the memo's order, its text cut where highlights begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract import anchor
from extract.model import Chart, Claim, Entry, Redaction
from extract.quote import Span
from extract.store import Memo

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


def entries(memo: Memo) -> dict[str, Entry]:
    """Every claim, event and assessment by its id."""
    return {one.id: one for one in (*memo.file.claims, *memo.file.events, *memo.file.assessments)}


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

    return [chart for chart in memo.charts.charts if draws(chart)]


def hits(text: str, words: str) -> list[Span]:
    """Where `words` stand in the memo, in any case, a run of white space counting as one space."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [Span(*found.span()) for found in re.finditer(pattern, text, re.IGNORECASE)] if pattern else []


def segments(memo: Memo, within: Span, found: Sequence[Span] = ()) -> Iterator[Segment]:
    """Cut a stretch of the memo wherever a highlight, a mark, words of attribution or a hit begins or ends."""
    layers = [(one.span, one.id, one.kind) for one in placed(memo) if one.kind != "redaction"]
    for place in memo.file.redactions:
        names = [f"{place.id}.{number + 1}" for number in range(len(place.marks))]
        layers += [(memo.spans[name], place.id, "redaction") for name in names if name in memo.spans]
    said = [(span, entry.id) for entry in entries(memo).values() if (span := _attribution(memo, entry))]
    amounts = [span for claim in memo.file.claims if (span := _wording(memo, claim))]
    edges = {within.start, within.end}
    for span in [*(layer[0] for layer in layers), *(one[0] for one in said), *amounts, *found]:
        edges |= {edge for edge in span if within.start < edge < within.end}
    order = sorted(edges)
    for start, end in pairwise(order):
        over = sorted((one for one in layers if one[0].start <= start < one[0].end), key=_exactness)
        yield Segment(
            Span(start, end),
            tuple(one[1] for one in over),
            tuple(dict.fromkeys(one[2] for one in over)),
            tuple(one[1] for one in said if one[0].start <= start < one[0].end),
            any(span.start <= start < span.end for span in amounts),
            next((number for number, hit in enumerate(found, 1) if hit.start <= start < hit.end), 0),
        )


def _exactness(layer: tuple[Span, str, str]) -> tuple[int, int]:
    return layer[0].end - layer[0].start, layer[0].start


def _wording(memo: Memo, claim: Claim) -> Span | None:
    whole = memo.spans.get(claim.id)
    start = memo.text.find(claim.quantity.wording, *whole) if whole else -1
    return Span(start, start + len(claim.quantity.wording)) if start >= 0 else None


def _attribution(memo: Memo, entry: Entry) -> Span | None:
    return anchor.attribution(entry.said_by, memo.spans[entry.id], memo.text) if entry.id in memo.spans else None
