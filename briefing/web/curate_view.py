"""A draft as the curator's page shows it: cut into parts that stay quick, its marks, and what waits for a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.dataset import evidence
from briefing.dataset.evidence import Layer, Layers
from extract.curation import discarded
from extract.curation.draft import Draft
from extract.curation.form_fields import KINDS, fitted
from extract.loading.quotes import Span

PART = 12_000  # characters of a memo shown at once
ABOUT = "about"  # the mark that stands for the memo itself
_FIELDS = {
    "label": "label",
    "theme": "theme",
    "quantity.unit": "unit",
    "note": "note",
    "memo.title": "title",
    "memo.kind": "kind of memo",
    "memo.publisher": "publisher",
    "memo.place": "place",
    "memo.licence": "licence",
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something a person has to decide: of which entry, its words, and what."""

    entry: str
    words: str
    what: str


def parts(text: str) -> list[Span]:
    """The memo cut at line ends (at spaces, where a line has no end) into parts of about PART characters."""
    cuts = [0]
    while len(text) - cuts[-1] > PART * 5 // 4:
        low, high = cuts[-1] + PART * 3 // 4, cuts[-1] + PART * 5 // 4
        at = max(text.rfind("\n", low, high), 0) or max(text.rfind(" ", low, high), 0) or high - 1
        cuts.append(at + 1)
    return [Span(start, end) for start, end in pairwise([*cuts, len(text)])]


def part_of(cut: Sequence[Span], position: int) -> int:
    """Which part, from 1, a character stands in."""
    return next((number for number, span in enumerate(cut, 1) if position < span.end), len(cut))


def paragraphs(desk: Draft, part: Span) -> Iterator[list[Span]]:
    """The paragraphs of a part, each as its lines."""
    leaves = [(page.start, page.end) for page in desk.read.pages if page.number]
    header = [(field.start, field.end) for field in desk.read.header.fields if field.end > field.start]
    return evidence.paragraphs(desk.text, part, sorted([*desk.read.paragraphs, *leaves]), header)


def layers(desk: Draft, part: Span, chosen: str) -> Layers:
    """The marks of a part, and set apart the sentence of the chosen one."""
    sentence = _sentence(desk, chosen) if desk.kind(chosen) else None
    return Layers(marks(desk, part), apart=[(sentence, chosen, "")] if sentence else ())


def marks(desk: Draft, part: Span | None = None) -> list[Layer]:
    """(where its words stand, entry id, kind) of every entry on the desk, or in one part, in the memo's order."""
    found = [(desk.places[one["id"]], one["id"], kind) for kind in KINDS for one in desk.section(kind)]
    inside = [one for one in found if part is None or (one[0].start < part.end and part.start < one[0].end)]
    return sorted(inside, key=lambda one: (one[0], one[1]))


def _sentence(desk: Draft, entry: str) -> Span | None:
    """Where the sentence that an entry is quoted with stands."""
    value = desk.entry(entry)
    return fitted(value["quote"]["exact"], desk.text, desk.places[entry]) if "quote" in value else None


def waiting(desk: Draft) -> list[Waiting]:
    """What a person has to decide, in the memo's order: first the memo itself, then what does not hold, then TODOs."""
    found = [
        Waiting(ABOUT, "The memo itself", _FIELDS.get(path, path)) for path in _todos({"memo": desk.content["memo"]})
    ]
    found += [
        Waiting(ABOUT, "The memo itself", f"the theme “{theme}”")
        for theme, label in desk.content["themes"].items()
        if label.startswith("TODO")
    ]
    by_id = {one["id"]: one for kind in KINDS for one in desk.section(kind)}
    for span, entry, _ in marks(desk):
        words = short(desk.text[span.start : span.end])
        if entry in desk.unfinished:
            found.append(Waiting(entry, words, "a correction that does not hold yet"))
        todo = [_FIELDS.get(path, path) for path in _todos(by_id[entry])]
        if todo:
            found.append(Waiting(entry, words, ", ".join(dict.fromkeys(todo))))
    for entry, (kind, _) in desk.discarded.items():
        if kind == "redaction" and discarded.reason(desk.content, desk.places[entry]).startswith("TODO"):
            words = short(desk.text[slice(*desk.places[entry])])
            found.append(Waiting(entry, words, "the reason why it is no mark"))
    return found


def _todos(value: Mapping[str, object], inside: str = "") -> Iterator[str]:
    """Which fields wait. A long draft has a hundred thousand: the memo's own words are not looked through."""
    for key, item in value.items():
        if isinstance(item, str):
            if item.startswith("TODO"):
                yield inside + key
        elif key in ("memo", "quantity") and isinstance(item, dict):
            yield from _todos(item, f"{key}.")


def short(words: str, most: int = 90) -> str:
    """Words on one line, cut where they are too many."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
