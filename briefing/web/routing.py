"""Where an address leads: which memo, which view, what stands around the page. Knows no Streamlit and no session.

A session asks on every run, and the server once before it, for the page that goes out with the document itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from briefing.dataset.catalog import Catalog, CatalogEntry, on_show
from briefing.dataset.defaults import charts_of
from briefing.dataset.evidence import placed
from briefing.dataset.view import Dropped, View, parse_params
from briefing.html.elements import Html, join
from briefing.html.links import PAGES, Links
from briefing.web.live_reload import version
from briefing.web.views import page_frame
from extract.loading.store import Memo, data_folder

PATIENCE = 0.5  # seconds; an edit of a memo that takes longer shows a little later, for its readers too
Asked = Mapping[str, Sequence[str]]  # the address' parameters: all values of each name


@lru_cache(maxsize=8)
def catalog(root: Path) -> Catalog:
    """The memos below a folder, one catalog for the whole process."""
    return Catalog(root, PATIENCE)


def refresh() -> list[CatalogEntry]:
    """The memos as they stand now."""
    return catalog(data_folder()).refresh()


@dataclass(frozen=True)
class Route:
    """What an address came to: links to go on from, None where there is no memo; what it asked for in vain."""

    page: str
    links: Links | None
    kept: Sequence[CatalogEntry]
    messages: Sequence[str]

    @property
    def title(self) -> str:
        """What the browser's tab says."""
        if self.links is None:
            return (
                f"{PAGES[self.page]} · No memo to show" if self.page in page_frame.WITHOUT_MEMO else "No memo to show"
            )
        view, memo = self.links.view, self.links.memo
        entry = next((one.label for one in placed(memo) if one.id == view.claim), "")
        parts = [entry or (f"“{view.find}”" if view.find else ""), PAGES[self.links.page], memo.file.memo.title]
        return " · ".join(part for part in parts if part)

    @property
    def made_from(self) -> Html:
        """What the page was made from, for its script to compare."""
        return page_frame.made_from(version(self.kept, self.links.memo.id if self.links else ""))

    def around(self, filters: View) -> Html:
        """Header and notices; `filters` are those to take along to other pages that have them."""
        if self.links is None:
            problems = (page_frame.problems(one.problems, "", shown=False) for one in self.kept)
            return join([self.made_from, page_frame.header_without_memo(self.page), *problems])
        own = [one for one in self.kept if one.memo is self.links.memo]
        others = {one.folder.name: one.problems for one in self.kept if one not in own}
        return join(
            [
                self.made_from,
                page_frame.header(self.links, [*_good(self.kept).values()], filters),
                *(page_frame.problems(one.problems, _since(one), shown=True) for one in own),
                page_frame.elsewhere(others),
                *(page_frame.draft(one.waiting) for one in own if self.links.page != "curate"),
                page_frame.messages(self.messages),
            ]
        )


def resolve(page: str, asked: Asked, kept: Sequence[CatalogEntry]) -> Route:
    """Choose the memo, read the view; what the address asks for in vain is left out with a message."""
    good = _good(kept)
    messages: list[str] = []
    wanted = next(iter(asked.get("memo", ())), "")
    if wanted and wanted not in good:
        there = f"; there is: {', '.join(good)}" if good else ""
        spoilt = any(one.folder.name == wanted for one in kept)
        state = "cannot be shown until its mistakes are mended" if spoilt else "is not here"
        messages.append(f"The address asks for the memo “{wanted[:60]}”, which {state}{there}.")
    entry = on_show(kept, wanted)
    if entry is None or entry.memo is None:
        return Route(page, None, kept, messages)
    memo = entry.memo
    charts = [chart.id for chart in charts_of(memo)]
    view, dropped = parse_params(asked, memo, charts)
    if (chart := next(iter(asked.get("chart", ())), "")) and chart not in charts:
        dropped.append(Dropped("chart", chart, charts))
    messages += [f"The address asks for {each.what}; it is left out. {each.instead}" for each in dropped]
    return Route(page, Links(memo, page, view, several=len(good) > 1), kept, messages)


def _good(kept: Sequence[CatalogEntry]) -> dict[str, Memo]:
    return {one.memo.id: one.memo for one in kept if one.memo}


def _since(kept: CatalogEntry) -> str:
    return f"{kept.since:%H:%M:%S on %d %B %Y}" if kept.since else ""
