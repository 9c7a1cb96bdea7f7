"""A memo's statements as a record holds them: bounds, hedge, words, quote and span, all a picture can be held to."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from extract import wording
from extract.store import Memo

Text = Annotated[str, StringConstraints(max_length=20_000)]


class Strict(BaseModel):
    """A record that has more or less than it should was not written by us."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Entry(Strict):
    """One statement that the picture rests on.

    kind       claim, event, assessment, redaction, or context: an event of the public record
    low, high  the quantity's bounds in `unit`, None where the source leaves a side open or states no quantity
    wording    the source's own words for the quantity or the date
    quote      the memo's words, standing at its characters `start` to `end`, end excluded; None for the public record
    """

    id: Text
    kind: Literal["claim", "event", "assessment", "redaction", "context", "inference"]
    label: Text
    low: float | None = None
    high: float | None = None
    qualifier: Text | None = None
    unit: Text | None = None
    wording: Text | None = None
    quote: Text | None = None
    start: int | None = None
    end: int | None = None


def entries(memo: Memo) -> dict[str, Entry]:
    """Every statement of a memo as records hold it, by id."""
    spans = memo.spans
    found: list[Entry] = []
    for claim in memo.file.claims:
        quantity = claim.quantity
        found.append(
            Entry(
                **_at(memo.text, spans.get(claim.id)),
                id=claim.id,
                kind="claim",
                label=claim.label,
                low=quantity.low,
                high=quantity.high,
                qualifier=quantity.qualifier,
                unit=quantity.unit,
                wording=quantity.wording,
            )
        )
    for event in memo.file.events:
        date = f"{event.date.wording} ({event.date.edtf})" if event.date else None
        found.append(
            Entry(**_at(memo.text, spans.get(event.id)), id=event.id, kind="event", label=event.label, wording=date)
        )
    for one in memo.file.assessments:
        at = _at(memo.text, spans.get(one.id))
        found.append(Entry(**at, id=one.id, kind="assessment", label=one.label, qualifier=one.direction))
    for place in memo.file.redactions:
        found.append(Entry(**_at(memo.text, spans.get(place.id)), id=place.id, kind="redaction", label=place.label))
    for outside in memo.context.events:
        toll = outside.toll.quantity if outside.toll else None
        found.append(
            Entry(
                id=outside.id,
                kind="context",
                label=outside.label,
                low=toll.low if toll else None,
                high=toll.high if toll else None,
                qualifier=toll.qualifier if toll else None,
                unit=toll.unit if toll else None,
                wording=f"{outside.date.edtf}{f'; {wording.label(toll)}' if toll else ''}",
            )
        )
    for link in memo.context.inferences:
        found.append(Entry(id=link.id, kind="inference", label=link.label, wording=link.word))
    return {one.id: one for one in found}


def _at(text: str, span: tuple[int, int] | None) -> dict[str, Any]:
    """Quote and span as an entry's fields; nothing where the words do not stand in the memo."""
    return {"quote": text[span[0] : span[1]], "start": span[0], "end": span[1]} if span else {}
