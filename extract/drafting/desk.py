"""A curator's desk: a memo, its draft, and what was corrected, discarded and added, all in memory.

    desk = desk.lay(raw, "memo-2003-10-20")       read a memo and draft its dataset
    desk.correct("c1-people", fields)             what is typed is kept; what does not fit is told beside its field
    desk.discard("c2-page"), desk.restore(...)    nothing is lost until the draft is put away
    desk.add("claim", Span(120, 131))             what the reader missed

A draft goes to a zip and comes back by `extract.drafting.parcel`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from extract import intake, reading
from extract.drafting import aside, entries, margins, memo, people, places, room, weighing
from extract.drafting.comments import Comment
from extract.drafting.fields import KINDS, Entry, Fields, Trouble, entry_from, every, fields_of, fitted
from extract.drafting.missed import suggested, trimmed, unused
from extract.drafting.places import Taken
from extract.drafting.quoting import quote, sentence_around
from extract.problem import CannotRun
from extract.quote import Span
from extract.reading.kinds import Reading
from extract.store import Loaded

LARGEST = 1_000_000  # bytes of a memo on the desk
TODO = entries.TODO
ABOUT = ("memo", "themes", "people", "header", "page_marks")  # what is said of the memo itself
Progress = Callable[[float, str], None]


@dataclass
class Desk:
    """A draft under the curator's hands.

    raw, text    the memo as received, and its characters
    content      memo.yaml as plain values            others   context.yaml and charts.yaml, carried along
    places       entry id -> where its very words stand; of what was discarded, too
    aside        what was discarded: id -> (kind, entry)
    comments     a curator's own in memo.yaml; None for a draft that was never in a file
    unfinished   what was typed and does not hold yet: id -> (the fields, what is wrong)
    changes      how many changes were made; `saved` of them are in a file
    """

    raw: bytes
    text: str
    read: Reading
    content: dict[str, Any]
    others: dict[str, bytes] = field(default_factory=dict)
    places: places.Places = field(default_factory=dict)
    aside: dict[str, tuple[str, Entry]] = field(default_factory=dict)
    unfinished: dict[str, tuple[Fields, list[Trouble]]] = field(default_factory=dict)
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
            self.aside[entry][0] if entry in self.aside else ""
        )

    def section(self, kind: str) -> list[Entry]:
        """The entries of one kind, in the file's order."""
        found: list[Entry] = self.content.setdefault(KINDS[kind], [])
        return found

    def entry(self, entry: str) -> Entry:
        """An entry on the desk or set aside."""
        if entry in self.aside:
            return self.aside[entry][1]
        return next(one for one in self.section(self.kind(entry)) if one["id"] == entry)

    def fields(self, entry: str) -> Fields:
        """What the form of an entry shows: what was typed last, else what the draft holds."""
        if entry in self.unfinished:
            return dict(self.unfinished[entry][0])
        return fields_of(self.kind(entry), self.entry(entry))

    def troubles(self, entry: str) -> list[Trouble]:
        """What is wrong with an entry, beside the fields of its form."""
        if entry in self.unfinished:
            return self.unfinished[entry][1]
        return weighing.one(self.text, self.content, self.kind(entry), self.entry(entry), self.read)

    def correct(self, entry: str, fields: Fields) -> list[Trouble]:
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
            found = weighing.one(self.text, self.content, kind, made, self.read)
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
        self.aside[entry] = (kind, self.entry(entry))
        self.content[KINDS[kind]] = [one for one in self.section(kind) if one["id"] != entry]
        if kind == "redaction":
            aside.put(self.content, self._marks_in(self.places[entry]), self.text)
        figures = self.content.get("key_figures") or []
        self.content["key_figures"] = [one for one in figures if one != entry]
        self.unfinished.pop(entry, None)
        self.changes += 1

    def restore(self, entry: str) -> None:
        """Put back what was discarded, at its place in the memo's order."""
        kind, value = self.aside.pop(entry)
        if kind == "redaction":
            aside.take(self.content, [self.places[entry]])
        self._insert(kind, value)
        self.changes += 1

    def explain(self, entry: str, words: str) -> None:
        """Say why what was discarded is no mark."""
        aside.explain(self.content, self.places[entry], words)
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
            voice, _ = entries.said_by(self.text, self.read.speakers, start)
            made |= {"theme": next(iter(self.content["themes"])), "said_by": voice}
            made |= suggested(kind, said, self.content["memo"]["date"])
            self._insert(kind, made | {"quote": quote(*whole, self.text)}, Span(start, end))
        self.added.add(made["id"])
        self.changes += 1
        return str(made["id"])

    def unmarked(self, kind: str, words: str) -> Span | None:
        """The first place of `words` that no entry of this kind has yet; else the first; None where there is none."""
        taken = Taken(self.places[one["id"]] for one in self.section(kind))
        found = list(every(words, self.text))
        return next((one for one in found if not taken.touches(one)), found[0] if found else None)

    def describe(self, about: dict[str, Any]) -> list[Trouble]:
        """Take over what is said of the memo itself: its source, themes, people, header and page marks, if it holds."""
        proposed = {**self.content, **about}
        pages = self.content.get("page_marks") or []
        seen = [Span(one.start, one.end) for one in self.read.pages if one.number]
        aside.take(proposed, map(margins.place, about.get("page_marks", [])))
        aside.put(
            proposed,
            [one for one in margins.removed(pages, proposed.get("page_marks", pages)) if one in seen],
            self.text,
        )
        bare = {name: proposed[name] for name in (*ABOUT, "set_aside") if name in proposed}
        loaded = weighing.load(self.text, bare, {})
        found = [Trouble(one.field, one.what, one.fix) for one in weighing.whole(loaded, self.read)]
        found = [one for one in found if one.field.startswith(ABOUT)]
        if not found and proposed != self.content:
            self.content = proposed
            self.changes += 1
        return found

    def join(self, gone: str, kept: str) -> None:
        """Make of two people one, in what was set aside, too."""
        people.join(
            {"people": [], "claims": [entry for kind, entry in self.aside.values() if kind != "redaction"]}, gone, kept
        )
        people.join(self.content, gone, kept)
        self.changes += 1

    def loaded(self) -> Loaded:
        """The draft as if it had been loaded from a folder."""
        return weighing.load(self.text, self.content, self.others)

    def _names_troubles(self, before: dict[str, Any]) -> list[Trouble]:
        """What is wrong with a theme or a speaker that was just typed: it is listed for the whole draft."""
        now: dict[str, Any] = {"themes": self.content["themes"], "people": self.content.get("people") or []}
        if now == before:
            return []
        problems = weighing.whole(weighing.load(self.text, {"memo": self.content["memo"], **now}, {}), self.read)
        beside = {"themes": "theme", "people": "who"}
        found = [(one, beside.get(one.field.partition(".")[0].partition("[")[0])) for one in problems]
        return [Trouble(field, one.what, one.fix) for one, field in found if field]

    def _named(self, kind: str, fields: Fields) -> Fields:
        """A theme or a speaker that is new is entered where themes and people are listed."""
        if kind == "redaction":
            return fields
        themes = self.content.setdefault("themes", {})
        theme = next((one for one in themes if fields["theme"] in (one, themes[one])), None)
        if theme is None:
            theme = unused(entries.slug(fields["theme"], "theme"), themes)
            self.content["themes"] = {**themes, theme: fields["theme"]}
        names = {one["id"]: one["name"] for one in self.content.get("people") or []}
        who = []
        for name in fields["who"]:
            known = next((one for one, called in names.items() if name in (one, called)), None)
            if known is None:
                known = unused(entries.person_id(name), names)
                names[known] = name
                self.content["people"] = [*(self.content.get("people") or []), {"id": known, "name": name}]
            who.append(known)
        return {**fields, "theme": theme, "who": who}

    def _replace(self, kind: str, entry: str, made: Entry) -> None:
        self.content[KINDS[kind]] = [made if one["id"] == entry else one for one in self.section(kind)]
        words, at = places.wording(kind, made), self.places.get(entry, Span(0, 0))
        if words and self.text[at.start : at.end] != words:
            self.places[entry] = fitted(words, self.text, at) or at
        self.changes += 1

    def _insert(self, kind: str, entry: Entry, at: Span | None = None) -> None:
        if at is not None:
            self.places[entry["id"]] = at
        order = [*self.section(kind), entry]
        self.content[KINDS[kind]] = sorted(order, key=lambda one: self.places.get(one["id"], Span(0, 0)))

    def _free(self, kind: str, said: str) -> str:
        taken = {one["id"] for name in KINDS for one in self.section(name)} | set(self.aside)
        return unused(f"{kind}-{entries.slug(said, 'added')}"[:50].strip("-"), taken)


def lay(raw: bytes, name: str, memo_id: str, told: Progress = lambda share, words: None) -> Desk:
    """Read a memo and lay its draft on the desk. Raises CannotRun: no text, nothing in it, or too much."""
    if len(raw) > LARGEST:
        raise CannotRun(f"{name}: larger than {LARGEST // 1_000_000} MB, which is all that fits on this page")
    text = intake.decoded(raw, name)
    told(0.1, "Reading the memo")
    read = reading.read(text)
    room.check_marks(read, name)
    told(0.4, f"Quoting {len(read.quantities):,} amounts and {len(read.dates):,} dates")
    content = memo.draft(text, memo_id, read)
    room.check_size(content, name)
    told(0.9, "Laying out the marks")
    return opened(Desk(raw, text, read, content))


def opened(desk: Desk, quotes: Mapping[str, Span] | None = None) -> Desk:
    """The desk with every entry at its place; `quotes` says where each is quoted, as a fresh draft's own spans do."""
    desk.places = places.find(desk.text, desk.content, _spans(desk) if quotes is None else quotes, desk.read)
    for entry in [one for kind in KINDS for one in desk.section(kind)]:
        desk.places.setdefault(entry["id"], Span(0, 0))
    return desk


def _spans(desk: Desk) -> dict[str, Span]:
    """A draft's own spans: the reader has just counted them."""
    found = {one["id"]: Span(*one["quote"]["span"]) for kind in list(KINDS)[:3] for one in desk.section(kind)}
    for place in desk.section("redaction"):
        ends = [mark["quote"]["span"] for mark in place["marks"]]
        found[place["id"]] = Span(min(start for start, _ in ends), max(end for _, end in ends))
    return found
