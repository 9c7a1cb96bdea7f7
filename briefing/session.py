"""One reader's session: which memo, which view, what the page around is; with dashboard.py and pages, all of Streamlit.

The address is the view. A link that is clicked changes the address in the browser, without reloading the document,
and Streamlit runs the page that stands there: see markup/js/actions.js.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from briefing import arrival
from briefing.markup import assets, frame
from briefing.markup.html import Html, join
from briefing.markup.links import Links
from briefing.view import View, params
from extract.store import Memo, data_folder

Part = Html | None | Callable[[], None]
_block = st.components.v2.component("hedged_figures", css=assets.css(), js=assets.js(), isolate_styles=False)


@dataclass(frozen=True)
class Here:
    """Where a reader stands: the links of their view, what stands around the page, and how wide they see it."""

    links: Links
    around: Html
    narrow: bool

    @property
    def memo(self) -> Memo:
        """The memo on show."""
        return self.links.memo


def arrive(page: str) -> Here:
    """Open a page: choose the memo, read the view from the address. Stops the run where there is no memo to show."""
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    arrived = arrival.arrive(page, asked, arrival.shelf(data_folder()).look())
    st.set_page_config(page_title=arrived.title, layout="wide", initial_sidebar_state="collapsed")
    links = arrived.links
    if links is None:
        _mount([arrived.around(View())], "page-0", "")
        st.stop()
    if arrived.messages:
        # Said once: what the address could not give leaves it.
        st.query_params.from_dict(params(links.view, links.memo.id if links.several else ""))
    return Here(links, arrived.around(_filters(links)), bool(st.session_state.get("narrow")))


def _filters(links: Links) -> View:
    """The filters last chosen for this memo, to take along to other pages that have them."""
    if links.page in frame.FILTERED:
        st.session_state["filters"] = (links.memo.id, links.view.filters())
    memo, view = st.session_state.get("filters", ("", View()))
    return view if memo == links.memo.id else View()


def show(here: Here, *parts: Part) -> None:
    """Put the page on the screen, in as few blocks as the Streamlit elements (callables) between allow.

    Each block is sent with the whole style sheet and script, and mounted by itself: one is better than three.
    """
    lit = here.links.view.claim if here.links.page == "evidence" else ""
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


def _mount(block: list[Html], key: str, lit: str) -> None:
    if not block:
        return

    def measured() -> None:
        st.session_state["narrow"] = bool(st.session_state[key].narrow)

    _block(key=key, data={"html": str(join(block)), "lit": lit}, on_narrow_change=measured)
