"""The memo as a document: quotes highlighted by kind, redactions as black bars, notes beside the lit sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.dataset.evidence import KINDS, Marks, Segment, Target, blocks, hits, targets
from briefing.dataset.view import View
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.evidence_panel import panel
from briefing.html.links import Links
from extract.loading.quotes import Span

LINES = 250  # a sheet; more cannot be read at once, and a browser slows down


@lru_cache(maxsize=32)
def marks_of(links: Links) -> Marks:
    """What is marked in a memo, sorted once."""
    return Marks(links.memo)


def reader(links: Links) -> Html:
    """The memo, with what rests on the lit entry beside (on a narrow page: below) its sentence."""
    shown, lit, beside = memo_page(links), links.memo.spans.get(links.view.claim), -1
    if lit:
        holding = [n for n, line in enumerate(shown.lines) if line.start < lit.end <= line.end]
        beside = next(iter(holding or [n for n, line in enumerate(shown.lines) if line.end > lit.start]), 0)
    notes = panel(links, links.view.claim if lit else "", style=f"--row:{max(beside, 0) + 1}")
    pagers = [_pager(links, shown, place) for place in ("above", "below")]
    return _MEMO.reader(links, *_marked(links, shown.lines), beside, notes, pagers)


def paragraphs(links: Links, lines: Sequence[Span]) -> Html:
    """The memo's lines with their highlights, each in its row of the grid, nothing beside them."""
    return _MEMO.paragraphs(links, *_marked(links, lines))


def _marked(links: Links, lines: Sequence[Span]) -> tuple[list[tuple[str, list[Target]]], Marks]:
    """Each line's class and what stands in it, and what is marked in the memo."""
    marks = marks_of(replace(links, page="", view=View()))
    found, seen = hits(links.memo.text, links.view.find), set[str]()
    return [(_look(links, marks, line), [*targets(marks.segments(line, found), seen)]) for line in lines], marks


def _look(links: Links, marks: Marks, line: Span) -> str:
    if any(span.start < line.end and line.start < span.end for span in marks.page_marks):
        return "line pagemark"
    if any(span.start < line.end and line.start < span.end for span in marks.header):
        return "line header"
    return "line heading" if links.memo.text[slice(*line)].isupper() else "line"


def _announced(marks: Marks, piece: Segment) -> str:
    entries = [marks.placed[entry] for entry in piece.entries]
    return "; ".join(f"{KINDS[entry.kind]}, {entry.label}" for entry in entries) + ": "


def find_bar(links: Links) -> Html:
    """Search the memo: the words are in the address, the count is said."""
    return _MEMO.find_bar(links, len(hits(links.memo.text, links.view.find)))


@dataclass(frozen=True)
class MemoPage:
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


def memo_page(links: Links) -> MemoPage:
    """The sheet with the lit sentence; without one, the page that the address asks for, at most the last."""
    lines, view = lines_of(links), links.view
    sheets = max(1, -(-len(lines) // LINES))
    number = min(view.page, sheets)
    if lit := links.memo.spans.get(view.claim):
        number = next((n for n, line in enumerate(lines) if line.end > lit.start), 0) // LINES + 1
    before = (number - 1) * LINES
    return MemoPage(lines[before : before + LINES], number, sheets, before)


def _pager(links: Links, shown: MemoPage, place: str) -> Html | None:
    """Which lines these are, and the way on; while something is looked for, also to the next sheet that has it."""
    if shown.sheets == 1:
        return None
    lines, end = lines_of(links), shown.lines[-1].end if shown.lines else 0
    later = next((hit for hit in hits(links.memo.text, links.view.find) if hit.start >= end), None)
    sheet = next((n for n, line in enumerate(lines) if later and line.end > later.start), 0) // LINES + 1
    return _MEMO.sheets(links, shown, len(lines), LINES, place, sheet if later else 0)


_MEMO = Template("memo_text", announced=_announced)
