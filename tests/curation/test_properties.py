"""Whatever a curator does to whatever text: nothing raises, verify takes the draft, and its zip comes back the same."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.checks.verify import check
from extract.curation import archive
from extract.curation import draft as desks
from extract.curation.draft import Draft
from extract.curation.form_fields import KINDS
from extract.loading.quotes import Span
from extract.problem import UserError

PARTS = (
    *("About 40 men", "a third of them", "[REDACTED]", "Smith said that", "on 3 May 2001", "Page 4", "the1 people"),
    *("last year", "not one dollar", "more than $2.5 million", "one in four", "\n\n", "\r\n", "\r", ". ", "\f", "\t"),
    *("25X1", "9/11 Classified Information", "hundreds of", "TODO", "a: b", "# c", "'", '"', "{x}", "---", "\u2028"),
    *(
        "\ufeff",
        "\u202e",
        "\x1b[2J",
        "\U0001f6a2",
        "é",
        "<b>",
        "&amp;",
        "Date: May 5, 2003",
        "Participants: Ana Brandt",
    ),
)
texts = st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=6)), min_size=1, max_size=25).map(" ".join)
typed = st.one_of(
    st.sampled_from(["", " ", "7", "-1", "1e9", "TODO", "500 men", "{c1}", "2001-05-03", "x" * 500]),
    st.text(max_size=12),
)


def laid(text: str) -> Draft | None:
    try:
        return desks.from_text(text.encode("utf-8", "surrogatepass"), "a.txt", "memo")
    except UserError:
        return None


def entries(desk: Draft) -> list[str]:
    return [one["id"] for kind in KINDS for one in desk.section(kind)]


def problems(desk: Draft) -> list[str]:
    """What verify says."""
    return [str(one) for one in check(desk.loaded())]


@settings(max_examples=150, deadline=None)
@given(texts, st.data())
def test_what_is_added_anywhere_is_quoted_where_it_stands(text: str, data: st.DataObject):
    desk = laid(text)
    if desk is None:
        return
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    kind = data.draw(st.sampled_from(list(KINDS)))
    try:
        made = desk.add(kind, span)
    except UserError:
        assert not text[slice(*span)].strip()
        return
    place = desk.places[made]
    assert text[slice(*place)] == text[slice(*span)].strip()
    quotes = [desk.entry(made)["quote"]] if kind != "redaction" else [one["quote"] for one in desk.entry(made)["marks"]]
    for quote in quotes:
        assert text[slice(*quote["span"])] == quote["exact"]


@settings(max_examples=100, deadline=None)
@given(texts, st.data())
def test_no_correction_raises_and_what_does_not_hold_changes_nothing(text: str, data: st.DataObject):
    desk = laid(text)
    if desk is None or not entries(desk):
        return
    entry = data.draw(st.sampled_from(entries(desk)))
    fields: dict[str, Any] = desk.fields(entry)
    for name in data.draw(st.lists(st.sampled_from(sorted(fields)), max_size=3)):
        if isinstance(fields[name], str) and name not in ("form", "how", "happened", "dated_by", "direction", "mark"):
            fields[name] = data.draw(typed)
        elif name == "who":
            fields |= {"who": [data.draw(typed)], "how": "stated", "words": text.split()[0] if text.split() else ""}
    before = desk.entry(entry)
    found = desk.correct(entry, fields)
    if any(not one.holds for one in found):
        assert desk.entry(entry) == before
    assert desk.loaded().memo is not None


@settings(max_examples=60, deadline=None)
@given(texts, st.data())
def test_a_draft_comes_back_from_its_zip_whatever_was_discarded(text: str, data: st.DataObject):
    desk = laid(text)
    if desk is None:
        return
    assert problems(desk) == []
    gone = data.draw(st.sets(st.sampled_from(entries(desk)))) if entries(desk) else set()
    for entry in gone:
        desk.discard(entry)
    assert problems(desk) == []
    raw = archive.to_zip(desk)
    again = archive.from_zip(raw, "a.zip")
    assert again.content == desk.content
    assert archive.to_zip(again) == raw
    assert len(again.discarded) == len(gone)
    for entry in list(again.discarded):
        again.restore(entry)
    assert problems(again) == []
