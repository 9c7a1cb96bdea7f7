"""Where an address leads: which memo, which view, what stands around the page. Knows no Streamlit and no session.

A session asks on every run, and the server once before it, for the page that goes out with the document itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from briefing.charts import charts_of
from briefing.edition import edition
from briefing.evidence import placed
from briefing.markup import frame
from briefing.markup.html import Html, el, join
from briefing.markup.links import PAGES, Links
from briefing.shelf import Kept, Shelf
from briefing.view import View, parse
from extract.store import Memo, data_folder

Asked = Mapping[str, Sequence[str]]  # the address' parameters: all values of each name


@lru_cache(maxsize=8)
def shelf(root: Path) -> Shelf:
    """The memos below a folder, one shelf for the whole process."""
    return Shelf(root)


def look() -> list[Kept]:
    """The memos as they stand now."""
    return shelf(data_folder()).look()


@dataclass(frozen=True)
class Arrival:
    """What an address came to: links to go on from, None where there is no memo; what it asked for in vain."""

    page: str
    links: Links | None
    kept: Sequence[Kept]
    messages: Sequence[str]

    @property
    def title(self) -> str:
        """What the browser's tab says."""
        if self.links is None:
            return f"{PAGES[self.page]} · No memo to show" if self.page in frame.WITHOUT_MEMO else "No memo to show"
        view, memo = self.links.view, self.links.memo
        entry = next((one.label for one in placed(memo) if one.id == view.claim), "")
        parts = [entry or (f"“{view.find}”" if view.find else ""), PAGES[self.links.page], memo.file.memo.title]
        return " · ".join(part for part in parts if part)

    @property
    def made_from(self) -> Html:
        """What the page was made from, for its script to compare."""
        return el("span", data_edition=edition(self.kept), hidden=True)

    def around(self, filters: View) -> Html:
        """Header and notices; `filters` are those to take along to other pages that have them."""
        if self.links is None:
            problems = (frame.problems(one.problems, "", shown=False) for one in self.kept)
            return join([self.made_from, frame.header_alone(self.page), *problems])
        notices = [frame.problems(one.problems, _since(one), shown=one.memo is not None) for one in self.kept]
        here = [one for one in self.kept if one.memo is self.links.memo and self.links.page != "curate"]
        header = frame.header(self.links, [*_good(self.kept).values()], filters)
        return join(
            [
                self.made_from,
                header,
                *notices,
                *(frame.draft(one.waiting) for one in here),
                frame.messages(self.messages),
            ]
        )


def arrive(page: str, asked: Asked, kept: Sequence[Kept]) -> Arrival:
    """Choose the memo, read the view; what the address asks for in vain is left out with a message."""
    good = _good(kept)
    messages: list[str] = []
    wanted = next(iter(asked.get("memo", ())), "")
    if wanted and wanted not in good:
        there = f"; there is: {', '.join(good)}" if good else ""
        messages.append(f"The address asks for the memo “{wanted[:60]}”, which is not here{there}.")
    memo = good.get(wanted) or next(iter(good.values()), None)
    if memo is None:
        return Arrival(page, None, kept, messages)
    view, dropped = parse(asked, memo, [chart.id for chart in charts_of(memo)])
    return Arrival(page, Links(memo, page, view, several=len(good) > 1), kept, [*messages, *dropped])


def _good(kept: Sequence[Kept]) -> dict[str, Memo]:
    return {one.memo.id: one.memo for one in kept if one.memo}


def _since(kept: Kept) -> str:
    return f"{kept.since:%H:%M:%S on %d %B %Y}" if kept.since else ""
