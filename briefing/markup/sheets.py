"""A long memo a sheet at a time: which lines are shown, and the way to the others. A short one is one sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.evidence import blocks, hits
from briefing.markup.html import Html, el
from briefing.markup.links import Links
from briefing.view import View
from extract.quote import Span

LINES = 250  # a sheet; more cannot be read at once, and a browser slows down


@dataclass(frozen=True)
class Sheet:
    """The lines shown, which sheet of how many they are (from 1), and how many lines came before."""

    lines: tuple[Span, ...]
    number: int
    sheets: int
    before: int


def lines_of(links: Links) -> tuple[Span, ...]:
    """The memo's paragraphs: a scan's broken lines run on, header fields and page marks apart."""
    return _lines_of(replace(links, page="", view=View()))


@lru_cache(maxsize=8)
def _lines_of(links: Links) -> tuple[Span, ...]:
    return tuple(blocks(links.memo))


def sheet(links: Links) -> Sheet:
    """The sheet with the lit sentence; without one, the page that the address asks for, at most the last."""
    lines, view = lines_of(links), links.view
    sheets = max(1, -(-len(lines) // LINES))
    number = min(view.page, sheets)
    if lit := links.memo.spans.get(view.claim):
        number = next((n for n, line in enumerate(lines) if line.end > lit.start), 0) // LINES + 1
    before = (number - 1) * LINES
    return Sheet(lines[before : before + LINES], number, sheets, before)


def pager(links: Links, shown: Sheet, place: str) -> Html | None:
    """Which lines these are, and the way on; while something is looked for, also to the next sheet that has it."""
    if shown.sheets == 1:
        return None
    where = (
        f"Lines {shown.before + 1:,} to {shown.before + len(shown.lines):,} of {len(lines_of(links)):,}: "
        f"the memo is shown {LINES} lines at a time."
    )
    return el(
        "nav",
        _to(links, shown.number - 1, f"Previous {LINES} lines") if shown.number > 1 else None,
        el("span", where, class_="count"),
        _to(links, shown.number + 1, f"Next {LINES} lines") if shown.number < shown.sheets else None,
        _to_hit(links, shown),
        class_="pager",
        aria_label=f"Sheets of the memo, {place}",
    )


def _to(links: Links, number: int, words: str) -> Html:
    return el("a", words, href=links.here(claim="", page=number), class_="act")


def _to_hit(links: Links, shown: Sheet) -> Html | None:
    end = shown.lines[-1].end if shown.lines else 0
    later = next((hit for hit in hits(links.memo.text, links.view.find) if hit.start >= end), None)
    if later is None:
        return None
    lines = lines_of(links)
    number = next((n for n, line in enumerate(lines) if line.end > later.start), 0) // LINES + 1
    return _to(links, number, f"Next sheet with “{links.view.find}”")
