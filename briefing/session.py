"""One reader's session: which memo, which view, what the page around is; with dashboard.py and pages, all of Streamlit.

The address is the view. A link that is clicked changes the address in the browser, without reloading the document,
and Streamlit runs the page that stands there: see markup/js/actions.js.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import streamlit as st

from briefing.markup import assets, frame
from briefing.markup.html import Html, join
from briefing.markup.links import PAGES, Links
from briefing.shelf import Kept, Shelf
from briefing.view import View, params, parse
from extract.store import Memo, data_folder

Part = Html | None | Callable[[], None]
_block = st.components.v2.component("hedged_figures", css=assets.css(), js=assets.js(), isolate_styles=False)


@dataclass(frozen=True)
class Here:
    """Where a reader stands: the links of their view, and what was kept of the memo."""

    links: Links
    kept: Kept
    narrow: bool

    @property
    def memo(self) -> Memo:
        """The memo on show."""
        return self.links.memo


@lru_cache(maxsize=8)
def _shelf(root: Path) -> Shelf:
    return Shelf(root)


def arrive(page: str) -> Here:
    """Open a page: choose the memo, read the view from the address, draw what stands around. May stop the run."""
    st.session_state["page"] = page
    shelf = _shelf(data_folder()).look()
    good = {kept.memo.id: kept for kept in shelf if kept.memo}
    messages: list[str] = []
    kept = _chosen(good, messages)
    if kept is None or kept.memo is None:
        st.set_page_config(page_title="No memo to show", layout="wide")
        show(*[frame.problems(one.problems, "", shown=False) for one in shelf])
        st.stop()
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    view, dropped = parse(asked, kept.memo)
    messages += dropped
    links = Links(kept.memo, page, view, several=len(good) > 1)
    if messages:
        st.query_params.from_dict(params(view, kept.memo.id if links.several else ""))
    if page in frame.FILTERED:
        st.session_state["filters"] = replace(
            View(), theme=view.theme, speaker=view.speaker, fact=view.fact, unit=view.unit
        )
    st.set_page_config(page_title=_title(links), layout="wide", initial_sidebar_state="collapsed")
    show(
        frame.header(links, [one.memo for one in good.values() if one.memo], st.session_state.get("filters", View())),
        *[frame.problems(one.problems, _since(one), shown=one.memo is not None) for one in shelf],
        frame.messages(messages),
        key="frame",
    )
    return Here(links, kept, bool(st.session_state.get("narrow")))


def _chosen(good: Mapping[str, Kept], messages: list[str]) -> Kept | None:
    asked = st.query_params.get("memo", "")
    if asked and asked not in good:
        messages.append(f"There is no memo “{asked[:60]}” here; this is the first of: {', '.join(good)}.")
    return good.get(asked) or next(iter(good.values()), None)


def _since(kept: Kept) -> str:
    return f"{kept.since:%H:%M:%S on %d %B %Y}" if kept.since else ""


def _title(links: Links) -> str:
    view, memo = links.view, links.memo
    entry = next((one.label for one in memo.file.claims if one.id == view.claim), "")
    parts = [entry or (f"“{view.find}”" if view.find else ""), PAGES[links.page], memo.file.memo.title]
    return " · ".join(part for part in parts if part)


def show(*parts: Part, key: str = "page", lit: str = "") -> None:
    """Put markup on the page, in as few blocks as the Streamlit elements (callables) between allow."""
    block: list[Html] = []
    number = 0
    for part in parts:
        if isinstance(part, Html):
            block.append(part)
        elif part is not None:
            _mount(block, f"{key}-{number}", lit)
            part()
            block, number = [], number + 1
    _mount(block, f"{key}-{number}", lit)


def _mount(block: list[Html], key: str, lit: str) -> None:
    if not block:
        return

    def measured() -> None:
        st.session_state["narrow"] = bool(st.session_state[key].narrow)

    _block(key=key, data={"html": str(join(block)), "lit": lit}, on_narrow_change=measured)
