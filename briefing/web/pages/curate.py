"""Curate: a memo as the reader read it, to be corrected and completed, and taken away as a dataset's folder."""

from __future__ import annotations

import streamlit as st

from briefing.dataset.evidence import KINDS
from briefing.html.elements import Html
from briefing.web import curate_view, session
from briefing.web.curate_view import ABOUT
from briefing.web.pages import curate_forms
from briefing.web.views import curate, page_frame
from extract.checks.verify import check
from extract.curation import archive, comparison, draft_entries
from extract.curation import draft as desks
from extract.curation.draft import Draft
from extract.loading.quotes import Span
from extract.problem import Problem, UserError

LARGEST_ZIP = 8  # MB: more than the draft of the longest memo takes, packed
CHECKED_AT_ONCE = 150_000  # characters; weighing a longer draft takes seconds, so it is done when asked

here = session.open_page("curate")
catalog = {"memo": here.links.memo.id} if here.links and here.links.several else {}
desk: Draft | None = st.session_state.get("desk")
# The draft's name stands in the address, so that a page that has lost it can say which.
where = catalog | ({"draft": desk.id} if desk else {})


def start() -> None:
    """No draft yet, or none any more: paste a memo, or open a file."""
    note = "The address names a mark, not its draft: open the draft first." if st.query_params.get("mark") else ""
    if lost := st.query_params.get("draft"):
        note = curate.lost(lost)
    session.html_block(
        "desk-page",
        here.around,
        page_frame.page_called("curate", curate.opening(), curate.notice(note, False) if note else None),
        unsaved=0,
    )
    with st.container(key="opening"):
        with st.form("paste", border=False):
            pasted = st.text_area("Paste a memo", height=220)
            name = st.text_input(
                "Name of its folder",
                placeholder="such as smith-2003-10-20",
                help="Lower case, digits and hyphens. It becomes the memo’s name in addresses.",
            )
            sent = st.form_submit_button("Read it", type="primary")
        opened = st.file_uploader(
            "Or open a file: a memo as text, at most 1 MB (quicker than pasting a long one), or a draft (zip).",
            type=["txt", "md", "zip"],
            max_upload_size=LARGEST_ZIP,
        )
        if sent:
            take(pasted.encode("utf-8", "surrogatepass"), "the pasted memo", draft_entries.slug(name, "memo"))
        elif opened is not None:
            stem = opened.name.rsplit(".", 1)[0]
            take(opened.getvalue(), opened.name[:80], draft_entries.slug(stem, "memo"))


def take(raw: bytes, name: str, memo_id: str) -> None:
    """Read what was given, with progress; a line on what is wrong with it where it cannot be read."""
    bar = st.progress(0.0, "Opening")

    def told(share: float, words: str) -> None:
        bar.progress(share, words)

    try:
        if raw[:4] == b"PK\x03\x04" or name.lower().endswith(".zip"):
            st.session_state["desk"] = archive.from_zip(raw, name, told)
        else:
            st.session_state["desk"] = desks.from_text(raw, name, memo_id, told)
    except UserError as error:
        bar.empty()
        session.html_block("desk-refused", curate.notice(f"{error}."))
        return
    st.query_params.from_dict(catalog)
    st.rerun()


def work(desk: Draft) -> None:
    """A draft is on the desk."""
    if st.query_params.get("draft") != desk.id:
        st.query_params["draft"] = desk.id
    cut = curate_view.parts(desk.text)
    mark = st.query_params.get("mark", "")
    missing = bool(mark) and mark != ABOUT and not desk.kind(mark)
    chosen = "" if missing else mark
    asked = st.query_params.get("page", "1")
    part = int(asked) if asked.isascii() and asked.isdigit() and 1 <= int(asked[:9]) <= len(cut) else 1
    if desk.kind(chosen):
        part = curate_view.part_of(cut, desk.places[chosen].start)
    note = curate.notice(f"There is no mark “{mark[:60]}” in this draft.", False) if missing else None
    session.html_block(
        "desk-page", here.around, page_frame.page_called("curate", note, curate.heading(desk)), unsaved=desk.unsaved
    )
    other = deeds(desk)
    with st.container(key="lists"):
        session.html_block(
            "desk-lists",
            curate.waiting(curate_view.waiting(desk), where),
            curate.aside(desk, where),
            curate.problems(weighed(desk)),
        )
    left, right = st.columns([3, 2], gap="large")
    with left:
        session.html_block("desk-memo", curate.memo(desk, chosen, part, where), lit=chosen, picked=picked)
    with right, st.container(key="panel-open" if chosen else "panel"):
        session.html_block("desk-panel", curate.panel(desk, chosen, where))
        with st.container(key="form"):
            opened(desk, chosen)
            missed(desk)
    session.html_block("desk-beside", compared(desk, other))


def deeds(desk: Draft) -> str:
    """The bar: download, compare, start over. Returns the memo to compare with, or nothing."""
    with st.container(horizontal=True, key="deeds"):
        st.download_button(
            "Download draft (zip)",
            lambda: archive.to_zip(desk),
            f"{desk.id}.zip",
            "application/zip",
            type="primary",
            on_click=saved,
        )
        if st.button("The memo itself"):
            st.query_params["mark"] = ABOUT
            st.rerun()
        other = st.selectbox(
            "Compare with",
            list(session.memos()),
            index=None,
            placeholder="a curated memo",
            width=260,
            key="compare-with",
        )
        with st.popover("Start over"):
            st.write("The draft is put away for good. Download it first if you want to keep it.")
            if st.button("Put this draft away"):
                del st.session_state["desk"]
                st.query_params.from_dict(catalog)
                st.rerun()
    return other or ""


def saved() -> None:
    """The draft as it stands is in a file now."""
    desk = st.session_state["desk"]
    desk.saved = desk.changes


def weighed(desk: Draft) -> list[Problem] | None:
    """What verify would say; of a long draft only when asked, for it takes seconds."""
    kept = st.session_state.get("weighed")
    if kept and kept[0] is desk and kept[1] == desk.changes:
        return list(kept[2])
    if len(desk.text) > CHECKED_AT_ONCE and not st.button("Check the whole draft"):
        return None
    found = check(desk.loaded())
    st.session_state["weighed"] = (desk, desk.changes, found)
    return found


def compared(desk: Draft, name: str) -> Html | None:
    """The draft beside a curated file, if one was chosen and is of the same text."""
    other = session.memos().get(name)
    if other is None:
        return None
    try:
        return curate.comparison(comparison.compare(desk, other), other.file.memo.title, where)
    except ValueError as error:
        return curate.notice(f"{other.file.memo.title}: {error}, so their marks cannot be set side by side.", False)


def opened(desk: Draft, chosen: str) -> None:
    """The form of the open mark, and its discarding or restoring."""
    if chosen == ABOUT:
        curate_forms.about_form(desk)
    elif chosen in desk.discarded:
        st.button("Restore it", on_click=desk.restore, args=(chosen,), type="primary")
        curate_forms.reason_form(desk, chosen)
    elif desk.kind(chosen):
        # Above the form: most of what is wrong is discarded without a look at its fields.
        st.button("Discard this mark", on_click=desk.discard, args=(chosen,))
        curate_forms.entry_form(desk, chosen)


def missed(desk: Draft) -> None:
    """Add what the reader missed by its words, for those who do not select with a mouse."""
    with st.expander("Add what was missed"), st.form("missed", border=False):
        words = st.text_area("Its words, exactly as in the memo", height=80)
        kind = st.selectbox("What it is", list(KINDS), format_func=KINDS.__getitem__)
        if st.form_submit_button("Add"):
            at = desk.unmarked(kind, words)
            if at is None:
                session.html_block(
                    "desk-unfound",
                    curate.notice("These words do not stand in the memo. Copy them letter for letter."),
                )
            else:
                add(desk, kind, at)
                st.rerun()


def picked() -> None:
    """Words were selected in the memo, and what they are was said."""
    desk = st.session_state["desk"]
    given = st.session_state["desk-memo"].picked or {}
    start, end, kind = given.get("start"), given.get("end"), given.get("kind")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(desk.text) and kind in KINDS:
        add(desk, kind, Span(start, end))


def add(desk: Draft, kind: str, words: Span) -> None:
    """Add an entry and open it."""
    if desk.text[words.start : words.end].strip():
        st.query_params["mark"] = desk.add(kind, words)


work(desk) if desk else start()
