"""A curator's desk: a memo, its draft, and what was corrected, discarded and added, all in memory.

    desk = desk.lay(raw, "memo-2003-10-20")       read a memo and draft its dataset
    desk.correct("c1-people", fields)             what is typed is kept; what does not fit is told beside its field
    desk.discard("c2-page"), desk.restore(...)    nothing is lost until the draft is put away
    desk.add("claim", Span(120, 131))             what the reader missed

A draft goes to a zip and comes back by `extract.curation.archive`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract import files, reading
from extract.checks.verify import check
from extract.curation import (
    discarded,
    draft_checks,
    draft_entries,
    draft_yaml,
    header_form,
    people,
    positions,
    size_limits,
)
from extract.curation.draft_entries import suggested, trimmed, unused
from extract.curation.form_fields import KINDS, Entry, FieldError, Fields, entry_from, fields_of, fitted
from extract.curation.positions import Taken
from extract.curation.yaml_comments import Comment
from extract.loading.quotes import Span, find_all, quote, sentence_around
from extract.loading.store import File, Loaded, assemble
from extract.problem import UserError
from extract.reading.types import Reading

LARGEST = 1_000_000  # bytes of a memo on the desk
TODO = draft_entries.TODO
ABOUT = ("memo", "themes", "people", "header", "page_marks")  # what is said of the memo itself
Progress = Callable[[float, str], None]


@dataclass
class Draft:
    """A draft under the curator's hands.

    raw, text    the memo as received, and its characters
    content      memo.yaml as plain values            others   the folder's other files, carried along
    places       entry id -> where its very words stand; of what was discarded, too
    discarded    what was discarded: id -> (kind, entry)
    comments     a curator's own in memo.yaml; None for a draft that was never in a file
    unfinished   what was typed and does not hold yet: id -> (the fields, what is wrong)
    changes      how many changes were made; `saved` of them are in a file
    """

    raw: bytes
    text: str
    read: Reading
    content: dict[str, Any]
    others: dict[str, bytes] = field(default_factory=dict)
    places: positions.Places = field(default_factory=dict)
    discarded: dict[str, tuple[str, Entry]] = field(default_factory=dict)
    unfinished: dict[str, tuple[Fields, list[FieldError]]] = field(default_factory=dict)
    added: set[str] = field(default_factory=set)
    comments: list[Comment] | None = None
    changes: int = 0
    saved: int = 0

    @property
    def id(self) -> str:
        """The memo's id, which becomes its folder's name."""
        return str(self.content["memo"]["id"])

    @property
    def unsaved(self) -> int:
        """How many changes are in no file yet."""
        return self.changes - self.saved

    def kind(self, entry: str) -> str:
        """The kind of an entry on the desk or set aside; "" where there is none of that id."""
        return next((kind for kind in KINDS if any(one["id"] == entry for one in self.section(kind))), "") or (
            self.discarded[entry][0] if entry in self.discarded else ""
        )

    def section(self, kind: str) -> list[Entry]:
        """The entries of one kind, in the file's order."""
        found: list[Entry] = self.content.setdefault(KINDS[kind], [])
        return found

    def entry(self, entry: str) -> Entry:
        """An entry on the desk or set aside."""
        if entry in self.discarded:
            return self.discarded[entry][1]
        return next(one for one in self.section(self.kind(entry)) if one["id"] == entry)

    def fields(self, entry: str) -> Fields:
        """What the form of an entry shows: what was typed last, else what the draft holds."""
        if entry in self.unfinished:
            return dict(self.unfinished[entry][0])
        return fields_of(self.kind(entry), self.entry(entry))

    def troubles(self, entry: str) -> list[FieldError]:
        """What is wrong with an entry, beside the fields of its form."""
        if entry in self.unfinished:
            return self.unfinished[entry][1]
        return self._weighed(self.kind(entry), self.entry(entry))

    def correct(self, entry: str, fields: Fields) -> list[FieldError]:
        """Take over what was typed, if the model and the checks accept it; else keep it aside with what is wrong."""
        kind, old = self.kind(entry), self.entry(entry)
        if fields == fields_of(kind, old):
            self.unfinished.pop(entry, None)
            return self.troubles(entry)
        before: dict[str, Any] = {
            "themes": dict(self.content["themes"]),
            "people": list(self.content.get("people") or []),
        }
        named = self._named(kind, fields)
        made, found = entry_from(kind, named, old, self.text, self.places.get(entry, Span(0, 0)))
        found += self._names_troubles(before)
        if not found:
            found = self._weighed(kind, made)
        if any(not one.holds for one in found):
            self.content |= before
            self.unfinished[entry] = (fields, found)
            return found
        self.unfinished.pop(entry, None)
        if made != old:
            self._replace(kind, entry, made)
        return found

    def discard(self, entry: str) -> None:
        """Set an entry aside, with whatever names it among the key figures; a mark stays on record as none."""
        kind = self.kind(entry)
        self.discarded[entry] = (kind, self.entry(entry))
        self.content[KINDS[kind]] = [one for one in self.section(kind) if one["id"] != entry]
        if kind == "redaction":
            discarded.discard(self.content, self._marks_in(self.places[entry]), self.text)
        figures = self.content.get("key_figures") or []
        self.content["key_figures"] = [one for one in figures if one != entry]
        self.unfinished.pop(entry, None)
        self.changes += 1

    def restore(self, entry: str) -> None:
        """Put back what was discarded, at its place in the memo's order."""
        kind, value = self.discarded.pop(entry)
        if kind == "redaction":
            discarded.restore(self.content, [self.places[entry]])
        self._insert(kind, value)
        self.changes += 1

    def explain(self, entry: str, words: str) -> None:
        """Say why what was discarded is no mark."""
        discarded.set_reason(self.content, self.places[entry], words)
        self.changes += 1

    def _marks_in(self, place: Span) -> list[Span]:
        marks = [Span(one.start, one.end) for one in self.read.redactions]
        return [one for one in marks if place.start <= one.start and one.end <= place.end]

    def add(self, kind: str, words: Span) -> str:
        """Add what the reader missed at `words`, as far as it can be read; return the new entry's id."""
        start, end = trimmed(words, self.text)
        said = self.text[start:end]
        whole = sentence_around(start, end, self.read.sentences, self.text)
        made: Entry = {"id": self._free(kind, said), "label": TODO}
        if kind == "redaction":
            mark = {"kind": "bracket" if said[:1] in "[(" else "stamp", "quote": quote(start, end, self.text)}
            self._insert(kind, made | {"marks": [mark]}, Span(start, end))
        else:
            voice, _ = draft_entries.said_by(self.text, self.read, start)
            made |= {"theme": next(iter(self.content["themes"])), "said_by": voice}
            made |= suggested(kind, said, self.content["memo"]["date"])
            self._insert(kind, made | {"quote": quote(*whole, self.text)}, Span(start, end))
        self.added.add(made["id"])
        self.changes += 1
        return str(made["id"])

    def unmarked(self, kind: str, words: str) -> Span | None:
        """The first place of `words` that no entry of this kind has yet; else the first; None where there is none."""
        taken = Taken(self.places[one["id"]] for one in self.section(kind))
        found = list(find_all(words, self.text, any_space=True))
        return next((one for one in found if not taken.touches(one)), found[0] if found else None)

    def describe(self, about: dict[str, Any]) -> list[FieldError]:
        """Take over what is said of the memo itself: its source, themes, people, header and page marks, if it holds."""
        proposed = {**self.content, **about}
        pages = self.content.get("page_marks") or []
        seen = [Span(one.start, one.end) for one in self.read.pages if one.number]
        discarded.restore(proposed, map(header_form.place, about.get("page_marks", [])))
        discarded.discard(
            proposed,
            [one for one in header_form.removed(pages, proposed.get("page_marks", pages)) if one in seen],
            self.text,
        )
        bare = {name: proposed[name] for name in (*ABOUT, "set_aside") if name in proposed}
        found = [FieldError(one.field, one.what, one.fix) for one in check(self.loaded(bare, {}))]
        found = [one for one in found if one.field.startswith(ABOUT)]
        if not found and proposed != self.content:
            self.content = proposed
            self.changes += 1
        return found

    def join(self, gone: str, kept: str) -> None:
        """Make of two people one, in what was set aside, too."""
        people.join(
            {"people": [], "claims": [entry for kind, entry in self.discarded.values() if kind != "redaction"]},
            gone,
            kept,
        )
        people.join(self.content, gone, kept)
        self.changes += 1

    def loaded(self, content: Entry | None = None, others: Mapping[str, bytes] | None = None) -> Loaded:
        """The draft, or other content for it, as if it had been loaded from a folder."""
        content, others = content or self.content, self.others if others is None else others
        files: dict[str, File] = {"memo.txt": self.raw, "memo.yaml": content, **others}
        return assemble(files, Path(str(content["memo"].get("id", "memo"))), self.read)

    def _weighed(self, kind: str, entry: Entry) -> list[FieldError]:
        return draft_checks.check_entry(
            self.raw, self.content, self.others.get("context.yaml", b""), kind, entry, self.read
        )

    def _names_troubles(self, before: dict[str, Any]) -> list[FieldError]:
        """What is wrong with a theme or a speaker that was just typed: it is listed for the whole draft."""
        now: dict[str, Any] = {"themes": self.content["themes"], "people": self.content.get("people") or []}
        if now == before:
            return []
        problems = check(self.loaded({"memo": self.content["memo"], **now}, {}))
        beside = {"themes": "theme", "people": "who"}
        found = [(one, beside.get(one.field.partition(".")[0].partition("[")[0])) for one in problems]
        return [FieldError(field, one.what, one.fix) for one, field in found if field]

    def _named(self, kind: str, fields: Fields) -> Fields:
        """A theme or a speaker that is new is entered where themes and people are listed."""
        if kind == "redaction":
            return fields
        themes = self.content.setdefault("themes", {})
        theme = next((one for one in themes if fields["theme"] in (one, themes[one])), None)
        if theme is None:
            theme = unused(draft_entries.slug(fields["theme"], "theme"), themes)
            self.content["themes"] = {**themes, theme: fields["theme"]}
        names = {one["id"]: one["name"] for one in self.content.get("people") or []}
        who = []
        for name in fields["who"]:
            known = next((one for one, called in names.items() if name in (one, called)), None)
            if known is None:
                known = unused(draft_entries.person_id(name), names)
                names[known] = name
                self.content["people"] = [*(self.content.get("people") or []), {"id": known, "name": name}]
            who.append(known)
        return {**fields, "theme": theme, "who": who}

    def _replace(self, kind: str, entry: str, made: Entry) -> None:
        self.content[KINDS[kind]] = [made if one["id"] == entry else one for one in self.section(kind)]
        words, at = positions.wording(kind, made), self.places.get(entry, Span(0, 0))
        if words and self.text[at.start : at.end] != words:
            self.places[entry] = fitted(words, self.text, at) or at
        self.changes += 1

    def _insert(self, kind: str, entry: Entry, at: Span | None = None) -> None:
        if at is not None:
            self.places[entry["id"]] = at
        order = [*self.section(kind), entry]
        self.content[KINDS[kind]] = sorted(order, key=lambda one: self.places.get(one["id"], Span(0, 0)))

    def _free(self, kind: str, said: str) -> str:
        taken = {one["id"] for name in KINDS for one in self.section(name)} | set(self.discarded)
        return unused(f"{kind}-{draft_entries.slug(said, 'added')}"[:50].strip("-"), taken)


def from_text(raw: bytes, name: str, memo_id: str, told: Progress = lambda share, words: None) -> Draft:
    """Read a memo and lay its draft on the desk. Raises UserError: no text, nothing in it, or too much."""
    if len(raw) > LARGEST:
        raise UserError(f"{name}: larger than {LARGEST // 1_000_000} MB, which is all that fits on this page")
    text = files.decoded(raw, name)
    told(0.1, "Reading the memo")
    read = reading.read(text)
    size_limits.check_marks(read, name)
    told(0.4, f"Quoting {len(read.quantities):,} amounts and {len(read.dates):,} dates")
    content = draft_yaml.draft(text, memo_id, read)
    size_limits.check_size(content, name)
    told(0.9, "Laying out the marks")
    return positioned(Draft(raw, text, read, content))


def positioned(desk: Draft, quotes: Mapping[str, Span] | None = None) -> Draft:
    """The desk with every entry at its place; `quotes` says where each is quoted, as a fresh draft's own spans do."""
    desk.places = positions.find(desk.text, desk.content, _spans(desk) if quotes is None else quotes, desk.read)
    for entry in [one for kind in KINDS for one in desk.section(kind)]:
        desk.places.setdefault(entry["id"], Span(0, 0))
    return desk


def _spans(desk: Draft) -> dict[str, Span]:
    """A draft's own spans: the reader has just counted them."""
    found = {one["id"]: Span(*one["quote"]["span"]) for kind in list(KINDS)[:3] for one in desk.section(kind)}
    for place in desk.section("redaction"):
        ends = [mark["quote"]["span"] for mark in place["marks"]]
        found[place["id"]] = Span(min(start for start, _ in ends), max(end for _, end in ends))
    return found
