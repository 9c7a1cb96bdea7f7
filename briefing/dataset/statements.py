"""One row a statement: what the dataset says of each claim, event, judgement, withheld place, outside event, inference.

FIELDS is the one list of columns. Charts, frames, CSV, JSON, data package, records and checks choose from these rows:
a new field is a line in FIELDS and one in its row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, StringConstraints

from briefing.dataset.attribution import speaker
from extract.loading.store import Memo
from extract.schema import wording
from extract.schema.memo import Citation, Claim, ContextEvent, Entry
from extract.schema.quantity import Quantity
from extract.schema.templates import plain, runs

Row = dict[str, Any]
STATED = {
    "claims": "said in the memo",
    "events": "said in the memo",
    "assessments": "said in the memo",
    "redactions": "withheld in the memo",
    "context": "public record, not in the memo",
    "inferences": "inferred by the curator, not in the memo",
}
REDACTED = "redacted"


class Field(NamedTuple):
    """A column of a kind's rows.

    type      string, integer, number, boolean, or strings: a tuple, which files join by "; "
    absent    the carriers that leave it out: package, tables (CSV, JSON and the page Data)
    """

    name: str
    type: str
    meaning: str
    absent: str = ""
    required: bool = False  # never missing


_always = partial(Field, required=True)

_START = _always("start", "integer", "where the quote begins in memo.txt, in characters from 0")
_END = _always("end", "integer", "where it ends, excluded: memo[start:end] is the quote")
_ENTRY = (
    _always("id", "string", "unique in the dataset; never reused"),
    _always("statement", "string", "which of the four kinds of statement this is"),
    _always("label", "string", "what it is about, without any number"),
    _always("theme", "string", "the curator's grouping"),
    Field("place", "string", "where, if the memo says so"),
    Field("who", "strings", "ids of those it is attributed to, joined by '; '"),
    _always("how", "string",
            "stated: the sentence names its speaker; carried_on: an earlier one does; not_stated: none does"),
    _always("speaker", "string", "the same in words"),
    _always("quote", "string", "the memo's words, letter for letter"),
    _START,
    _END,
    Field("note", "string", "the curator's note, where the wording is a trap"),
)  # fmt: skip
_JUDGED = Field(
    *("judged", "string"),
    "who reads the words otherwise than the reader, when and why; nothing where the reader agrees",
)
# In the order of the data package; a row's own order is that of the other files.
FIELDS: dict[str, tuple[Field, ...]] = {
    "claims": (
        _ENTRY[0],
        _always("value", "string", "the figure with its hedge; never use low or high without it"),
        *_ENTRY[1:],
        _always("wording", "string", "the memo's exact words for the quantity"),
        _JUDGED,
        _always("qualifier", "string", "the form of the quantity: exactly, about, more_than, at_least, less_than, "
                "at_most, range, share, none (a stated zero), unstated (an amount without a number)"),
        Field("low", "number",
              "lower bound in `unit` (a share: its fraction); not stated where the memo leaves it open"),
        Field("high", "number", "upper bound in `unit`; not stated where the memo leaves it open"),
        _always("low_inclusive", "boolean", "false where the bound itself is ruled out"),
        _always("high_inclusive", "boolean", "false where the bound itself is ruled out"),
        _always("approximate", "boolean", "true where the memo itself is inexact"),
        Field("unit", "string", "the memo's own noun for what is counted"),
        Field("of", "string", "the claim that a share is taken of"),
        Field("same_as", "string", "the claim that says the same in another form"),
        Field("up_from", "string", "the claim with the amount from which this one rose"),
        Field("down_from", "string", "the claim with the amount from which this one fell"),
        Field("may_overlap", "strings", "claims whose relation the memo leaves open, joined by '; '; never add these"),
    ),
    "events": (
        *_ENTRY,
        _always("kind", "string", "attack, raid, assistance, conflict, interview or other"),
        _always("dated_by", "string", "memo: the quote holds the date; context: an outside event does; nobody"),
        Field("edtf", "string", "the memo's date in the Extended Date/Time Format"),
        Field("date_wording", "string", "the memo's words for the date"),
        _JUDGED,
        Field("claims", "strings", "ids of the claims that count it, joined by '; '"),
    ),
    "assessments": (*_ENTRY, _always("direction", "string", "improving, sound, no_problem, mixed, strained or none")),
    "redactions": (
        _ENTRY[0],
        _always("statement", "string", "withheld in the memo"),
        _always("label", "string", "where in the memo the place is"),
        _always("marks", "integer", "how many marks stand at the place"),
        _always("wording", "string", "the words of the marks themselves"),
        Field("withheld", "string", "what stood there: redacted, always", absent="tables"),
        Field("note", "string", "the curator's note"),
        _START,
        _END,
        _always("quote", "string", "the memo's words from the first mark to the last", absent="package"),
    ),
    "context": (
        _ENTRY[0],
        _always("statement", "string", "public record: not in the memo"),
        _always("label", "string", "the event, as the public record has it"),
        _always("kind", "string", "attack, raid, assistance, conflict, interview or other"),
        _always("theme", "string", "the curator's grouping"),
        Field("place", "string", "where"),
        _always("edtf", "string", "its date in the Extended Date/Time Format"),
        _always("date_wording", "string", "its date in words"),
        Field("event", "string", "the memo's event it is about"),
        Field("toll", "string", "the toll as reported, with the whole interval where reports disagree"),
        Field("toll_low", "number", "lower bound of the toll, in `toll_unit`"),
        Field("toll_high", "number", "upper bound of the toll, in `toll_unit`"),
        Field("toll_qualifier", "string", "the form of the toll", absent="package tables"),
        Field("toll_unit", "string", "who is counted"),
        Field("toll_note", "string", "what the reports count"),
        _JUDGED,
        Field("reports", "strings", "each report's figures and publisher, joined by '; '"),
        _always("citations", "strings", "where it was published, joined by '; '"),
        Field("note", "string", "the curator's note"),
    ),
    "inferences": (
        _ENTRY[0],
        _always("statement", "string", "inferred by the curator: not in the memo"),
        _always("label", "string", "the link that is drawn"),
        _always("claim", "string", "the memo's claim"),
        _always("context", "string", "the outside event"),
        _always("word", "string", "how sure: probably or possibly"),
        _always("reason", "string", "why"),
        _always("value", "string", "the claim's figure with its hedge"),
        _always("wording", "string", "the memo's words for it"),
        _always("quote", "string", "the claim's words in the memo"),
        _START,
        _END,
    ),
}  # fmt: skip


def rows(memo: Memo, kind: str) -> list[Row]:
    """One row per statement of a kind that stands in the memo, in the file's order, with the columns of FIELDS[kind].

    What is not stated is "", an empty tuple or, of a number, None.
    """
    file, context, spans = memo.file, memo.context, memo.spans
    made: Iterator[Row]
    match kind:
        case "claims":
            made = (_claim(memo, claim) for claim in file.claims if claim.id in spans)
        case "events":
            made = (
                _entry(memo, event)
                | {"kind": event.kind, "dated_by": event.dated_by, "edtf": event.date.edtf if event.date else ""}
                | {"date_wording": event.date.wording if event.date else ""}
                | {"judged": wording.judgement(event.judged), "claims": tuple(event.claims)}
                for event in file.events
                if event.id in spans
            )
        case "assessments":
            made = (_entry(memo, each) | {"direction": each.direction} for each in file.assessments if each.id in spans)
        case "redactions":
            made = (
                {
                    "id": place.id,
                    "label": place.label,
                    "marks": len(place.marks),
                    "wording": " ".join(mark.quote.exact for mark in place.marks),
                    "withheld": REDACTED,
                    "note": _prose(memo, place.note),
                    "start": spans[place.id].start,
                    "end": spans[place.id].end,
                    "quote": memo.text[slice(*spans[place.id])],
                }
                for place in file.redactions
                if place.id in spans
            )
        case "context":
            cited = {each.id: citation(each) for each in context.citations}
            made = (_outside(memo, event, cited) for event in context.events)
        case _:
            claims = {link.claim: memo.claims.get(link.claim) for link in context.inferences}
            about = {name: _claim(memo, claim) for name, claim in claims.items() if claim and name in spans}
            borrowed = ("value", "wording", "quote", "start", "end")
            made = (
                link.model_dump()
                | {"reason": _prose(memo, link.reason)}
                | {name: about.get(link.claim, {}).get(name) for name in borrowed}
                for link in context.inferences
            )
    return [{"id": row["id"], "statement": STATED[kind]} | row for row in made]


def _entry(memo: Memo, entry: Entry) -> Row:
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


def _claim(memo: Memo, claim: Claim) -> Row:
    quantity = claim.quantity
    return {
        "value": wording.label(quantity),
        **_entry(memo, claim),
        "low": quantity.low,
        "high": quantity.high,
        "low_inclusive": quantity.low_inclusive,
        "high_inclusive": quantity.high_inclusive,
        "qualifier": quantity.qualifier,
        "wording": quantity.wording,
        "approximate": quantity.hedged,
        "unit": quantity.unit or "",
        "judged": wording.judgement(claim.judged),
        "of": quantity.of or "",
        "same_as": claim.same_as or "",
        "up_from": claim.up_from or "",
        "down_from": claim.down_from or "",
        "may_overlap": tuple(claim.may_overlap),
    }


def _outside(memo: Memo, event: ContextEvent, cited: Mapping[str, str]) -> Row:
    toll, quantity = event.toll, event.toll.quantity if event.toll else None
    return {
        "id": event.id,
        "label": event.label,
        "kind": event.kind,
        "theme": event.theme,
        "place": event.place or "",
        "edtf": event.date.edtf,
        "date_wording": event.date.wording,
        "event": event.event or "",
        "toll": wording.label(quantity) if quantity else "",
        "toll_low": quantity.low if quantity else None,
        "toll_high": quantity.high if quantity else None,
        "toll_qualifier": quantity.qualifier if quantity else "",
        "toll_unit": (quantity.unit or "") if quantity else "",
        "toll_note": (toll.note or "") if toll else "",
        "judged": wording.judgement(event.judged, quantity.wording if quantity else ""),
        "reports": tuple(
            f"{' and '.join(map(_as_reported, report.quantities))}{f' ({report.by})' if report.by else ''}: "
            + "; ".join(cited[name] for name in report.citations if name in cited)
            for report in (toll.reports if toll else ())
        ),
        "citations": tuple(cited[name] for name in event.citations if name in cited),
        "note": _prose(memo, event.note),
    }


def _as_reported(quantity: Quantity) -> str:
    """A figure of the public record, with the words of its source where they are not these."""
    words = wording.with_unit(quantity)
    same = quantity.wording.casefold() in (words.casefold(), wording.label(quantity).casefold())
    return words if same else f"{words} (“{quantity.wording}”)"


def _prose(memo: Memo, text: str | None) -> str:
    return plain(runs(text, memo.claims)) if text else ""


def citation(cited: Citation) -> str:
    """Publisher, title, part, date: as much of it as is known."""
    title = f"“{cited.title}”" if cited.title else ""
    return ", ".join(part for part in (cited.publisher, title, cited.part, cited.date) if part)


Text = Annotated[str, StringConstraints(max_length=20_000)]


class Strict(BaseModel):
    """A record that has more or less than it should was not written by us."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Statement(Strict):
    """One statement that a picture rests on, as its record holds it; None where the source states none of it.

    low, high  the quantity's bounds in `unit`
    wording    the source's own words for the quantity or the date
    lane       an event's kind; may_overlap: the ids of the claims that a claim may overlap
    quote      the memo's words, standing at its characters `start` to `end`, end excluded; None for the public record
    """

    id: Text
    kind: Literal["claim", "event", "assessment", "redaction", "context", "inference"]
    label: Text
    low: float | int | None = None
    high: float | int | None = None
    qualifier: Text | None = None
    unit: Text | None = None
    wording: Text | None = None
    judged: Text | None = None
    quote: Text | None = None
    start: int | None = None
    end: int | None = None
    speaker: Text | None = None
    place: Text | None = None
    lane: Text | None = None
    may_overlap: Text | None = None


# What a record holds and no table: a table has columns of its own for them.
RECORDED = ("speaker", "place", "lane", "may_overlap")
# What a check compares, and what a chart's CSV says of a statement of the memo.
HELD = tuple(name for name in Statement.model_fields if name not in ("id", "kind", *RECORDED))
# Records made before these were are sealed without them: left out of a record where they say nothing.
ADDED = ("judged", *RECORDED)


def statements(memo: Memo) -> dict[str, Statement]:
    """Every statement of a memo as records hold it, by id."""
    return {row["id"]: _held(kind, row) for kind in FIELDS for row in rows(memo, kind)}


def _held(kind: str, row: Row) -> Statement:
    match kind:
        case "events":
            row["wording"] = f"{row['date_wording']} ({row['edtf']})" if row["edtf"] else None
        case "assessments":
            row["qualifier"] = row["direction"]
        case "redactions":
            row["wording"] = None
        case "context":
            row |= {name: row[f"toll_{name}"] for name in ("low", "high", "qualifier", "unit")}
            row["wording"] = "; ".join(filter(None, (row["edtf"], row["toll"])))
        case "inferences":
            row = {"id": row["id"], "label": row["label"], "wording": row["word"]}
    held = {name: None if row.get(name) == "" else row.get(name) for name in HELD}
    held |= {"speaker": row.get("speaker") or None, "place": row.get("place") or None}
    held |= {"lane": row.get("kind") or None, "may_overlap": ", ".join(row.get("may_overlap", ())) or None}
    return Statement(id=row["id"], kind=kind.removesuffix("s"), **held)  # type: ignore[arg-type]
