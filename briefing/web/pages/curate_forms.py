"""The forms of the curator's page: what is typed is taken over at once, or told beside its field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from briefing.web.curate_view import ABOUT
from briefing.web.views import curate
from extract.curation import discarded, draft_entries, header_form, people
from extract.curation.draft import Draft
from extract.curation.form_fields import Fields

FORMS = {
    "exactly": "exactly this number",
    "about": "about this number",
    "more_than": "more than; the number itself is out",
    "at_least": "at least; the number itself is in",
    "less_than": "less than; the number itself is out",
    "at_most": "at most; the number itself is in",
    "range": "a range with both its ends",
    "share": "a share of a whole, such as 1/10",
    "none": "none, a stated zero",
    "unstated": "an amount without a number",
}
HOWS = {
    "stated": "this sentence names the speaker",
    "carried_on": "an earlier sentence does",
    "not_stated": "nobody is named",
}
DATED = {"memo": "dated by the memo", "nobody": "not dated", "context": "dated by the public record"}
HAPPENED = ("attack", "raid", "assistance", "conflict", "interview", "other")
DIRECTIONS = ("improving", "sound", "no_problem", "mixed", "strained", "none")
MARKS = ("bracket", "stamp", "residue")
MARGINS = {
    "header": "Header, one field a line: its name as printed: the memo’s words",
    "page_marks": "Page marks, one a line: page: the memo’s words",
}
SOURCE = ("id", "title", "kind", "publisher", "place", "date", "version", "licence")


class Form:
    """Draws the fields of one entry, and hands what was typed to the desk."""

    def __init__(self, desk: Draft, entry: str) -> None:
        self.desk, self.entry = desk, entry
        self.fields: Fields = desk.fields(entry)
        self.found = desk.troubles(entry)
        self.shown: set[str] = set()

    def key(self, name: str) -> str:
        """A widget's key: another draft, or another entry, is another widget."""
        return f"desk-{id(self.desk)}-{self.entry}-{name}"

    def changed(self) -> None:
        """Called when a field was changed."""
        typed = {name: st.session_state[self.key(name)] for name in self.fields if self.key(name) in st.session_state}
        self.desk.correct(
            self.entry, {**self.desk.fields(self.entry), **{k: v or "" if v is None else v for k, v in typed.items()}}
        )

    def draw(self, name: str, make: Callable[..., Any], label: str, **options: Any) -> None:
        """One field, with what is wrong with it below."""
        make(label, key=self.key(name), on_change=self.changed, **options)
        self.tell(name)

    def text(self, name: str, label: str, **options: Any) -> None:
        """A field of one line."""
        self.draw(name, st.text_input, label, value=str(self.fields[name]), **options)

    def words(self, name: str, label: str, **options: Any) -> None:
        """A field for the memo's own words; of more than one line where they hold line ends or are long."""
        if "\n" not in self.fields[name] and len(self.fields[name]) <= 60:
            self.text(name, label, **options)
            return
        self.draw(name, st.text_area, label, value=str(self.fields[name]), height="content", **options)

    def choice(self, name: str, label: str, options: dict[str, str] | tuple[str, ...], **more: Any) -> None:
        """A field with a list of words to choose from."""
        names = options if isinstance(options, dict) else {one: one.replace("_", " ") for one in options}
        order = list(names)
        at = order.index(self.fields[name]) if self.fields[name] in order else None
        self.draw(
            name, st.selectbox, label, options=order, index=at, format_func=lambda one: names.get(one, one), **more
        )

    def tell(self, name: str = "") -> None:
        """What is wrong with a field; without a name, all that no field has said."""
        here = [one for one in self.found if (one.field == name if name else one.field not in self.shown)]
        self.shown.add(name)
        html = curate.troubles(here)
        if html:
            st.html(str(html))


def entry_form(desk: Draft, entry: str) -> None:
    """The form of an entry on the desk."""
    form = Form(desk, entry)
    kind = desk.kind(entry)
    if kind == "claim":
        _quantity(form)
    elif kind == "event":
        form.choice("dated_by", "Date", DATED)
        if form.fields["dated_by"] == "memo":
            form.words("wording", "The date in the memo’s words")
            form.text("edtf", "The same as EDTF", help="2002-09-11, 2002-09, 2003-01/2003-03~ or ../2003-10-20")
            form.draw("relative", st.checkbox, "Means a date only beside the memo’s own", value=form.fields["relative"])
            _judged(form)
        form.choice("happened", "What happened", HAPPENED)
    elif kind == "assessment":
        form.choice("direction", "Direction", DIRECTIONS)
    else:
        form.choice("mark", "What the mark is", MARKS)
    form.text("label", "Label, in your words")
    if kind != "redaction":
        _around(form)
    form.draw("note", st.text_area, "Note, where the wording is a trap", value=form.fields["note"], height="content")
    form.tell()


def reason_form(desk: Draft, entry: str) -> None:
    """Why a discarded mark is none; of a figure or a date nobody asks it."""
    why = discarded.reason(desk.content, desk.places[entry])
    if why:
        key = f"desk-{id(desk)}-{entry}-reason"
        take = lambda: desk.explain(entry, st.session_state[key])  # noqa: E731
        st.text_area("Why it is no mark", why, key=key, on_change=take, height="content")


def _quantity(form: Form) -> None:
    form.words("wording", "The amount in the memo’s words, hedge included")
    form.choice("form", "What the words say", FORMS)
    said = form.fields["form"]
    if said == "range":
        form.text("low", "From")
        form.text("high", "To")
    elif said not in ("none", "unstated"):
        form.text("low", "Fraction" if said == "share" else "Number")
    if said == "share":
        form.text("of", "Of which claim (its id)")
    if said not in ("none", "unstated", "about"):
        form.draw("approximate", st.checkbox, "The memo hedges it (“some”, “nearly”)", value=form.fields["approximate"])
    form.text("unit", "Unit, the memo’s own noun")
    _judged(form)


def _judged(form: Form) -> None:
    """Asked where the reader disagrees, and shown where somebody has judged."""
    if not form.fields["judged_reason"] and not form.fields["judged_by"] and not any(one.holds for one in form.found):
        return
    form.draw(
        *("judged_reason", st.text_area, "The reader is wrong here: why"),
        value=form.fields["judged_reason"],
        height="content",
        help="Your reading then stands as yours: tables, files and the memo’s page say so, with this reason.",
    )
    form.text("judged_by", "Judged by")
    form.text("judged_date", "Judged on", help="such as 2003-10-20; today where left empty")


def _around(form: Form) -> None:
    desk = form.desk
    known = {one["id"]: one["name"] for one in desk.content.get("people") or []}
    form.choice("theme", "Theme (choose one, or type a new one)", desk.content["themes"], accept_new_options=True)
    form.choice("how", "Who speaks, and how we know", HOWS)
    if form.fields["how"] != "not_stated":
        names = [*known, *(one for one in form.fields["who"] if one not in known)]
        form.draw(
            *("who", st.multiselect, "Speakers (choose, or type a new name)"),
            options=names,
            default=form.fields["who"],
            format_func=lambda one: known.get(one, one),
            accept_new_options=True,
        )
        form.words("words", "The memo’s words that say so")
    form.text("place", "Place")
    form.words("exact", "The sentence it rests on")


def about_form(desk: Draft) -> None:
    """What is said of the memo itself, its themes and its people; taken over by one button."""
    _people_alike(desk)
    source = desk.content["memo"]
    with st.form(f"about-{id(desk)}", border=False):
        typed = {
            name: st.text_input(name.capitalize() if name != "id" else "Name of its folder", str(source[name]))
            for name in SOURCE
        }
        themes = st.text_area("Themes, one a line: id: words", _lines(desk.content["themes"].items()), height="content")
        named_people = st.text_area(
            "People, one a line: id: name",
            _lines((one["id"], one["name"]) for one in desk.content.get("people") or []),
            height="content",
        )
        margin = {
            name: st.text_area(words, header_form.lines(name, desk.content.get(name) or []), height="content")
            for name, words in MARGINS.items()
        }
        sent = st.form_submit_button("Take over", type="primary")
    if not sent:
        return
    known = {one["id"]: one for one in desk.content.get("people") or []}
    named = [{**known.get(one, {}), "id": one, "name": name} for one, name in _pairs(named_people)]
    about = {"memo": {**source, **typed}, "themes": dict(_pairs(themes)), "people": named}
    found = []
    for name, lines in margin.items():
        about[name], wrong = header_form.entries_from(name, lines, desk.content.get(name) or [], desk.text)
        found += wrong
    found = found or desk.describe(about)
    html = curate.troubles(found)
    if html:
        st.html(str(html))
    else:
        st.rerun()


def _people_alike(desk: Draft) -> None:
    """Names that may be one name misread, each pair with the way to join it."""
    names = {one["id"]: one["name"] for one in desk.content.get("people") or []}
    for gone, kept in people.alike(desk.content, desk.text):
        words = f"“{names[gone]}” may be a misreading of “{names[kept]}”: take them for one"
        st.button(words, key=f"join-{id(desk)}-{gone}-{kept}", on_click=desk.join, args=(gone, kept))


def _lines(pairs: Any) -> str:
    return "\n".join(f"{name}: {words}" for name, words in pairs)


def _pairs(typed: str) -> list[tuple[str, str]]:
    rows = [line.partition(":") for line in typed.splitlines() if line.strip()]
    return [
        (name.strip() if words else draft_entries.slug(name, "one"), (words or name).strip()) for name, _, words in rows
    ]


__all__ = ["ABOUT", "about_form", "entry_form"]
