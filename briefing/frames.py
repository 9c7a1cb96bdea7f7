"""The frames of a memo: one row per claim, event, assessment, redaction, outside event, inference.

Everything that people see is built from these, so every row carries its hedge, its quote and its span.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing.prose import plain, runs
from briefing.speaker import speaker
from briefing.table import Table
from briefing.view import SPEAKER_NOT_STATED, View
from extract import wording
from extract.model import Assessment, Citation, Claim, Entry, Event
from extract.quantity import Quantity
from extract.store import Memo


@dataclass(frozen=True)
class Frames:
    """All frames of one memo, as far as a view keeps them; `by_id` holds every claim, filtered or not."""

    memo: Memo
    claims: Table
    events: Table
    assessments: Table
    redactions: Table
    context: Table
    inferences: Table
    by_id: Mapping[str, Claim]


def frames(memo: Memo, view: View | None = None) -> Frames:
    """Build the frames and keep what the view keeps. Column contracts: see each function below."""
    view = view or View()
    return Frames(
        memo,
        kept(claims(memo), view, "memo"),
        kept(events(memo), view, "memo"),
        kept(assessments(memo), view, "memo"),
        redactions(memo),
        kept(context(memo), view, "context"),
        kept(inferences(memo), view, "inference"),
        {claim.id: claim for claim in memo.file.claims},
    )


def kept(frame: Table, view: View, statement: str) -> Table:
    """The rows whose theme, speaker and kind of statement the view keeps."""
    who = {*view.speaker}

    def keep(row: dict[str, Any]) -> bool:
        themed = not view.theme or "theme" not in row or row["theme"] in view.theme
        return themed and (not who or "who" not in row or bool({*(row["who"] or (SPEAKER_NOT_STATED,))} & who))

    return frame.where(keep if view.shows(statement) else lambda row: False)


def claims(memo: Memo) -> Table:
    """One row per claim, in the file's order.

    id         str    from the YAML, unique; rides on every mark as its entry
    label, theme, place, note, quote   str
    who        tuple  ids of the speakers, empty where the memo names none
    how        str    stated | carried_on | not_stated
    speaker    str    "attributed to Asad, carried on from the paragraph before"
    low, high  float  the quantity's bounds in `unit` (a share: its fraction); None where left open
    low_inclusive, high_inclusive, approximate   bool
    qualifier, unit, wording   str    unit: "officers", "points", "USD"; wording: the memo's own words
    value      str    the label with its hedge: "more than 500"
    of, same_as   str    another claim's id, or ""
    may_overlap   tuple  other claims' ids
    start, end    int    the quote's span in characters from 0, end excluded
    """
    return _frame(memo, memo.file.claims, _claim, CLAIM_COLUMNS)


def events(memo: Memo) -> Table:
    """One row per event: the entry's columns, kind, dated_by, edtf and date_wording ("" if undated), claims."""
    return _frame(memo, memo.file.events, _event, ("kind", "dated_by", "edtf", "date_wording", "claims"))


def assessments(memo: Memo) -> Table:
    """One row per judgement: the entry's columns and `direction`, one of the codebook's words."""
    return _frame(memo, memo.file.assessments, _assessment, ("direction",))


def redactions(memo: Memo) -> Table:
    """One row per withheld place: id, label, marks (how many), wording (the marks' words), note, start, end."""
    rows = [
        {
            "id": place.id,
            "label": place.label,
            "marks": len(place.marks),
            "wording": " ".join(mark.quote.exact for mark in place.marks),
            "note": _prose(memo, place.note),
            "start": memo.spans[place.id].start,
            "end": memo.spans[place.id].end,
        }
        for place in memo.file.redactions
        if place.id in memo.spans
    ]
    return Table(rows, ["id", "label", "marks", "wording", "note", "start", "end"])


def context(memo: Memo) -> Table:
    """One row per outside event: id, label, kind, theme, place, edtf, date_wording, note, and

    event                    the memo's event it is about, or ""
    toll                     "13 to 14", "" if none; toll_low, toll_high its bounds in toll_unit; toll_note
    reports, citations       tuples of sentences
    """
    cited = {one.id: citation(one) for one in memo.context.citations}
    rows = []
    for one in memo.context.events:
        toll = one.toll
        reports = [
            f"{' and '.join(map(_as_reported, r.quantities))}{f' ({r.by})' if r.by else ''}: "
            + "; ".join(cited[c] for c in r.citations if c in cited)
            for r in (toll.reports if toll else ())
        ]
        rows.append(
            {
                "id": one.id,
                "label": one.label,
                "kind": one.kind,
                "theme": one.theme,
                "place": one.place or "",
                "edtf": one.date.edtf,
                "date_wording": one.date.wording,
                "event": one.event or "",
                "toll": wording.label(toll.quantity) if toll else "",
                "toll_low": toll.quantity.low if toll else None,
                "toll_high": toll.quantity.high if toll else None,
                "toll_unit": toll.quantity.unit if toll else "",
                "toll_note": (toll.note or "") if toll else "",
                "reports": tuple(reports),
                "citations": tuple(cited[c] for c in one.citations if c in cited),
                "note": _prose(memo, one.note),
            }
        )
    return Table(rows, CONTEXT_COLUMNS)


def inferences(memo: Memo) -> Table:
    """One row per link the curator draws: id, label, claim, context, word, reason."""
    rows = [one.model_dump() | {"reason": _prose(memo, one.reason)} for one in memo.context.inferences]
    return Table(rows, ["id", "label", "claim", "context", "word", "reason"])


ENTRY_COLUMNS = ("id", "label", "theme", "place", "who", "how", "speaker", "quote", "note", "start", "end")
CLAIM_COLUMNS = (
    *("low", "high", "low_inclusive", "high_inclusive", "qualifier", "approximate", "unit", "wording"),
    *("value", "of", "same_as", "may_overlap"),
)
CONTEXT_COLUMNS = (
    *("id", "label", "kind", "theme", "place", "edtf", "date_wording", "event"),
    *("toll", "toll_low", "toll_high", "toll_unit", "toll_note", "reports", "citations", "note"),
)


def _frame(memo, entries, more, columns) -> Table:  # type: ignore[no-untyped-def]
    rows = [_entry(memo, entry) | more(entry) for entry in entries if entry.id in memo.spans]
    return Table(rows, [*ENTRY_COLUMNS, *columns])


def _entry(memo: Memo, entry: Entry) -> dict[str, object]:
    span = memo.spans[entry.id]
    return {
        "id": entry.id,
        "label": entry.label,
        "theme": entry.theme,
        "place": entry.place or "",
        "who": tuple(entry.said_by.who),
        "how": entry.said_by.how,
        "speaker": speaker(memo, entry.said_by, span),
        "quote": entry.quote.exact,
        "note": _prose(memo, entry.note),
        "start": span.start,
        "end": span.end,
    }


def _claim(claim: Claim) -> dict[str, object]:
    quantity = claim.quantity
    plain_columns = ("low", "high", "low_inclusive", "high_inclusive", "qualifier", "wording")
    return {name: getattr(quantity, name) for name in plain_columns} | {
        "approximate": quantity.hedged,
        "unit": quantity.unit or "",
        "value": wording.label(quantity),
        "of": quantity.of or "",
        "same_as": claim.same_as or "",
        "may_overlap": tuple(claim.may_overlap),
    }


def _event(event: Event) -> dict[str, object]:
    return {
        "kind": event.kind,
        "dated_by": event.dated_by,
        "edtf": event.date.edtf if event.date else "",
        "date_wording": event.date.wording if event.date else "",
        "claims": tuple(event.claims),
    }


def _assessment(assessment: Assessment) -> dict[str, object]:
    return {"direction": assessment.direction}


def _as_reported(quantity: Quantity) -> str:
    """A figure of the public record, with the words of its source where they are not these."""
    words = wording.with_unit(quantity)
    plain_words = quantity.wording.casefold()
    same = plain_words in (words.casefold(), wording.label(quantity).casefold())
    return words if same else f"{words} (“{quantity.wording}”)"


def _prose(memo: Memo, text: str | None) -> str:
    return plain(runs(text, {claim.id: claim for claim in memo.file.claims})) if text else ""


def citation(one: Citation) -> str:
    """Publisher, title, part, date: as much of it as is known."""
    title = f"“{one.title}”" if one.title else ""
    return ", ".join(part for part in (one.publisher, title, one.part, one.date) if part)
