"""A draft beside a curated file of the same memo: what both have, what differs, what only one of them has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extract.curation import positions
from extract.curation.draft import Draft
from extract.curation.form_fields import KINDS, Entry
from extract.loading.quotes import Span
from extract.loading.store import Memo
from extract.schema.memo import Judged, MemoFile
from extract.schema.quantity import Quantity
from extract.schema.wording import judgement, with_unit

Difference = tuple[str, str, str]  # what, here, there


@dataclass(frozen=True, slots=True)
class Row:
    """One statement: `here` and `there` are entry ids, "" where that side does not have it."""

    kind: str
    words: str
    here: str
    there: str
    differs: tuple[Difference, ...] = ()

    @property
    def state(self) -> str:
        """same, differs, only here, or only there."""
        if self.here and self.there:
            return "differs" if self.differs else "same"
        return "only here" if self.here else "only there"


def compare(desk: Draft, other: Memo) -> list[Row]:
    """Rows in the memo's order. Matched where their words overlap; labels, themes and notes are not compared.

    Raises ValueError where the two are not of one text: spans then mean nothing.
    """
    if desk.text != other.text:
        raise ValueError("the two are not made from the same text")
    theirs = _plain(other.file)
    stands = positions.find(other.text, theirs, other.spans, desk.read)
    rows: list[tuple[Span, Row]] = []
    for kind, section in KINDS.items():
        left = {one["id"]: one for one in theirs[section]}
        for mine in desk.section(kind):
            at = desk.places[mine["id"]]
            there = _nearest(at, {one: stands[one] for one in left if one in stands})
            rows.append((at, _row(kind, desk.text, at, mine, left.pop(there, None))))
        rows += [(stands[one], Row(kind, _words(desk.text, stands[one]), "", one)) for one in left if one in stands]
    return [row for _, row in sorted(rows, key=lambda pair: (pair[0], pair[1].kind, pair[1].here))]


def _plain(file: MemoFile) -> dict[str, list[Entry]]:
    dump = file.model_dump(mode="python", exclude_none=True)
    return {section: dump[section] for section in KINDS.values()}


def _nearest(at: Span, others: Mapping[str, Span]) -> str:
    """The one whose words share most characters with `at`; "" where none does."""
    shared = {one: min(at.end, span.end) - max(at.start, span.start) for one, span in others.items()}
    best = max(shared, key=lambda one: (shared[one], -(others[one].end - others[one].start)), default="")
    return best if best and shared[best] > 0 else ""


def _row(kind: str, text: str, at: Span, mine: Entry, other: Entry | None) -> Row:
    if other is None:
        return Row(kind, _words(text, at), mine["id"], "")
    here, there = _said(kind, mine), _said(kind, other)
    differs = tuple((name, here[name], there[name]) for name in here if here[name] != there[name])
    return Row(kind, _words(text, at), mine["id"], other["id"], differs)


def _said(kind: str, entry: Entry) -> dict[str, str]:
    """What the two are compared in, each in words."""
    if kind == "redaction":
        return {"marks": ", ".join(str(mark["kind"]) for mark in entry["marks"])}
    voice = entry["said_by"]
    who = ", ".join(voice.get("who", [])) or "nobody named"
    said = {"speaker": f"{who}, {voice['how'].replace('_', ' ')}"}
    if kind == "claim":
        amount = Quantity.model_validate(entry["quantity"])
        return {"amount": with_unit(amount), "wording": " ".join(amount.wording.split())} | said | _judged(entry)
    if kind == "event":
        date = entry.get("date") or {}
        return (
            {
                "date": str(date.get("edtf", "none")),
                "wording": " ".join(str(date.get("wording", "none")).split()),
            }
            | said
            | _judged(entry)
        )
    return {"direction": str(entry["direction"])} | said


def _judged(entry: Entry) -> dict[str, str]:
    """A person's own reading, in the words that every table has for it."""
    given = entry.get("judged")
    return {"judged": judgement(Judged.model_validate(given)) if given else "by nobody"}


def _words(text: str, at: Span) -> str:
    words = " ".join(text[at.start : at.end].split())
    return words if len(words) <= 160 else words[:157] + "…"
