"""One reader's session: which memo, which view, what the page around is; with dashboard.py and pages, all of Streamlit.

The address is the view. A link that is clicked changes the address in the browser, without reloading the document,
and Streamlit runs the page that stands there: see markup/js/actions.js.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from briefing import arrival
from briefing.markup import assets, frame
from briefing.markup.html import Html, join
from briefing.markup.links import Links
from briefing.view import View, params
from extract.store import Memo

Part = Html | None | Callable[[], None]
Callback = Callable[[], None] | None
_courier = st.components.v2.component("hedged_figures_courier", js=assets.courier())
_block = st.components.v2.component("hedged_figures", css=assets.css(), js=assets.js(), isolate_styles=False)


@dataclass(frozen=True)
class Entered:
    """Where a reader stands, on a page that needs no memo: `links` is None where there is none to show."""

    links: Links | None
    around: Html
    made_from: Html


@dataclass(frozen=True)
class Here(Entered):
    """Where a reader stands: the links of their view, what stands around the page, and how wide they see it."""

    links: Links
    narrow: bool

    @property
    def memo(self) -> Memo:
        """The memo on show."""
        return self.links.memo

    def alone(self) -> Here:
        """The same without what stands around: for a frame in someone else's page."""
        return replace(self, around=self.made_from)


def memos() -> dict[str, Memo]:
    """The memos on the shelf that can be shown, by id."""
    return {kept.memo.id: kept.memo for kept in arrival.look() if kept.memo}


def arrive(page: str) -> Here:
    """Open a page: choose the memo, read the view from the address. Stops the run where there is no memo to show."""
    here = enter(page)
    if here.links is None:
        _mount([here.around], "page-0", "")
        st.stop()
    return Here(here.links, here.around, here.made_from, bool(st.session_state.get("narrow")))


def enter(page: str) -> Entered:
    """The same for a page that needs no memo: a curator may come to make the first, or to mend the only one."""
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    arrived = arrival.arrive(page, asked, arrival.look())
    st.set_page_config(page_title=arrived.title, layout="wide", initial_sidebar_state="collapsed")
    links = arrived.links
    if links is None:
        return Entered(None, arrived.around(View()), arrived.made_from)
    if arrived.messages:
        # Said once: what the address could not give leaves it.
        st.query_params.from_dict(params(links.view, links.memo.id if links.several else ""))
    return Entered(links, arrived.around(_filters(links)), arrived.made_from)


def _filters(links: Links) -> View:
    """The filters last chosen for this memo, to take along to other pages that have them."""
    if links.page in frame.FILTERED:
        st.session_state["filters"] = (links.memo.id, links.view.filters())
    memo, view = st.session_state.get("filters", ("", View()))
    return view if memo == links.memo.id else View()


def show(here: Entered, *parts: Part) -> None:
    """Put the page on the screen, in as few blocks as the Streamlit elements (callables) between allow.

    Each block is sent with the whole style sheet and script, and mounted by itself: one is better than three.
    """
    links = here.links
    lit = links.view.claim if links and links.page == "evidence" else ""
    block: list[Html] = [here.around]
    number = 0
    for part in parts:
        if isinstance(part, Html):
            block.append(part)
        elif part is not None:
            _mount(block, f"page-{number}", lit)
            part()
            block, number = [], number + 1
    _mount(block, f"page-{number}", lit)
    if links and any(isinstance(part, Html) and "data-take=" in part for part in parts):
        _carry(links.memo, links.view)


@st.fragment
def _carry(memo: Memo, view: View) -> None:
    """Make what a reader takes away: only this fragment runs, so nothing on the page waits or moves."""

    def asked() -> None:
        # Imported when first needed: a page is read more often than a chart is taken away.
        from briefing.courier import answer

        st.session_state["carried"] = answer(dict(st.session_state["courier"].take or {}), memo, view)

    _courier(key="courier", data={"answer": st.session_state.pop("carried", None)}, on_take_change=asked)


def _mount(block: list[Html], key: str, lit: str) -> None:
    if not block:
        return

    def measured() -> None:
        st.session_state["narrow"] = bool(st.session_state[key].narrow)

    _block(key=key, data={"html": str(join(block)), "lit": lit}, on_narrow_change=measured)


def block(key: str, *parts: Html | None, lit: str = "", unsaved: int | None = None, picked: Callback = None) -> None:
    """Markup among Streamlit's own elements, for a page that is a form.

    `unsaved` changes make the browser ask before the page is left; `picked` is called once words were selected, which
    then stand in st.session_state[key].picked.
    """
    data = {"html": str(join(parts)), "lit": lit} | ({} if unsaved is None else {"unsaved": unsaved})
    _block(key=key, data=data, on_picked_change=picked or (lambda: None))


def guarded() -> bool:
    """Whether `[auth]` in secrets.toml names who vouches for readers."""
    return bool(st.secrets.load_if_toml_exists() and "auth" in st.secrets)


def admitted() -> bool:
    """Whether this reader may come in: anyone, unless `[auth]` in secrets.toml names who vouches for readers.

    Signing in is Streamlit's own (OpenID Connect); where it is set up and cannot work, nobody comes in.
    """
    if not guarded() or st.user.get("is_logged_in"):
        return True
    st.set_page_config(page_title="Sign in")
    st.title("Sign in to read")
    st.button("Sign in", on_click=st.login, type="primary")
    return False
