"""One reader's session: which memo, which view, what the page around is; with dashboard.py and pages, all of Streamlit.

The address is the view. A link that is clicked changes the address in the browser, without reloading the document,
and Streamlit runs the page that stands there: see html/js/actions.js.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from briefing.dataset.view import View, to_params
from briefing.html import assets
from briefing.html.elements import Html, join
from briefing.html.links import Links
from briefing.web import prerender, routing, signin
from briefing.web.signin import Door
from briefing.web.views import page_frame
from extract.loading.store import Memo

Part = Html | None | Callable[[], None]
Callback = Callable[[], None] | None
_channel = st.components.v2.component("hedged_figures_channel", js=assets.download_channel())
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
    """The memos on the catalog that can be shown, by id."""
    return {kept.memo.id: kept.memo for kept in routing.refresh() if kept.memo}


def require_memo(page: str) -> Here:
    """Open a page: choose the memo, read the view from the address. Stops the run where there is no memo to show."""
    here = open_page(page)
    if here.links is None:
        _mount([here.around], "page-0", "")
        st.stop()
    return Here(here.links, here.around, here.made_from, bool(st.session_state.get("narrow")))


def open_page(page: str) -> Entered:
    """The same for a page that needs no memo: a curator may come to make the first, or to mend the only one."""
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    arrived = routing.resolve(page, asked, routing.refresh())
    st.set_page_config(page_title=arrived.title, layout="wide", initial_sidebar_state="collapsed")
    links = arrived.links
    if links is None:
        return Entered(None, arrived.around(View()), arrived.made_from)
    if arrived.messages:
        # Said once: what the address could not give leaves it.
        st.query_params.from_dict(to_params(links.view, links.memo.id if links.several else ""))
    return Entered(links, arrived.around(_filters(links)), arrived.made_from)


def _filters(links: Links) -> View:
    """The filters last chosen for this memo, to take along to other pages that have them."""
    if links.page in page_frame.FILTERED:
        st.session_state["filters"] = (links.memo.id, links.view.filters())
    memo, view = st.session_state.get("filters", ("", View()))
    return view if memo == links.memo.id else View()


def render(here: Entered, *parts: Part) -> None:
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
        _downloads(links.memo, links.view)


@st.fragment
def _downloads(memo: Memo, view: View) -> None:
    """Make what a reader takes away: only this fragment runs, so nothing on the page waits or moves."""

    def asked() -> None:
        request = dict(st.session_state["channel"].take or {})
        # Only this fragment runs; who may come in may have changed since the page did.
        if not signin.admits():
            closed = "Who may read this has changed; load the page again."
            st.session_state["carried"] = {"ticket": request.get("ticket"), "error": closed}
            return
        # Imported when first needed: a page is read more often than a chart is taken away.
        from briefing.web.downloads import answer

        st.session_state["carried"] = answer(request, memo, view)

    _channel(key="channel", data={"answer": st.session_state.pop("carried", None)}, on_take_change=asked)


def _mount(block: list[Html], key: str, lit: str) -> None:
    if not block:
        return

    def measured() -> None:
        st.session_state["narrow"] = bool(st.session_state[key].narrow)

    _block(key=key, data={"html": str(join(block)), "lit": lit}, on_narrow_change=measured)


def html_block(
    key: str, *parts: Html | None, lit: str = "", unsaved: int | None = None, picked: Callback = None
) -> None:
    """Markup among Streamlit's own elements, for a page that is a form.

    `unsaved` changes make the browser ask before the page is left; `picked` is called once words were selected, which
    then stand in st.session_state[key].picked. Such a page runs again once a lost connection is back.
    """
    data = {"html": str(join(parts)), "lit": lit} | ({} if unsaved is None else {"unsaved": unsaved})
    _block(key=key, data=data, on_picked_change=picked or (lambda: None), on_back_change=lambda: None)


def document(html: bytes, path: str, query: bytes) -> bytes:
    """The document with its page, where everyone may read: it goes out before anyone is known."""
    return prerender.fill(html, path, query) if signin.door() is Door.OPEN else html


def admitted() -> bool:
    """Whether this reader may come in. Who may not finds a button to sign in (OpenID Connect), or why there is none."""
    if signin.admits():
        return True
    if signin.door() is Door.CLOSED:
        st.set_page_config(page_title="Closed")
        st.title("Nobody can come in at the moment")
        st.write("Signing in does not work here. Who runs this dashboard finds the reason in its log.")
        return False
    st.set_page_config(page_title="Sign in")
    st.title("Sign in to read")
    st.button("Sign in", on_click=st.login, type="primary")
    return False


def hosts() -> list[str]:
    """The names that a request may ask for, besides this machine's own: what was set when the server was started."""
    named = [st.get_option("server.address"), st.get_option("browser.serverAddress")]
    return [*st.get_option("server.allowedHosts"), *filter(None, named)]
