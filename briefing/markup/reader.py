"""The memo as a document: quotes highlighted by kind, redactions as black bars, notes beside the lit sentence."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from briefing.evidence import KINDS, Marks, Segment, hits
from briefing.markup.html import Html, classes, el, hidden, join
from briefing.markup.links import Links
from briefing.markup.panel import panel
from briefing.markup.sheets import pager, sheet
from briefing.view import View
from extract.quote import Span

LAYERS = {"claim": "claim", "event": "event", "assessment": "assessment", "redaction": "redacted"}


@lru_cache(maxsize=32)
def marks_of(links: Links) -> Marks:
    """What is marked in a memo, sorted once."""
    return Marks(links.memo)


def reader(links: Links) -> Html:
    """The memo, with what rests on the lit entry beside (on a narrow page: below) its sentence."""
    memo, view = links.memo, links.view
    shown = sheet(links)
    lines = shown.lines
    lit = memo.spans.get(view.claim)
    beside = next((n for n, line in enumerate(lines) if lit and line.start < lit.end <= line.end), -1) if lit else -1
    if lit and beside < 0:
        beside = next((n for n, line in enumerate(lines) if line.end > lit.start), 0)
    body = paragraphs(links, list(lines))
    if beside >= 0:
        body.insert(beside + 1, panel(links, view.claim, style=f"--row:{beside + 1}"))
    if not lit:
        body.append(panel(links, "", style="--row:1"))
    article = el("article", *body, class_="reader", lang="en", aria_label="The memo", style=f"--rows:{len(lines)}")
    return join([pager(links, shown, "above"), article, pager(links, shown, "below")])


def paragraphs(links: Links, lines: list[Span]) -> list[Html]:
    """The memo's lines with their highlights, each in its row of the grid, nothing beside them."""
    marks = marks_of(replace(links, page="", view=View()))
    found, seen, body = hits(links.memo.text, links.view.find), set[str](), list[Html]()
    for number, line in enumerate(lines):
        pieces = [_segment(links, marks, piece, seen) for piece in marks.segments(line, found)]
        body.append(el("p", *pieces, class_=_class(links, marks, line), style=f"grid-row:{number + 1}"))
    return body


def _class(links: Links, marks: Marks, line: Span) -> str:
    if any(span.start < line.end and line.start < span.end for span in marks.page_marks):
        return "line pagemark"
    if any(span.start < line.end and line.start < span.end for span in marks.header):
        return "line header"
    if links.memo.text[line.start : line.end].isupper():
        return "line heading"
    return "line"


def _segment(links: Links, marks: Marks, piece: Segment, seen: set[str]) -> Html | str:
    words = links.memo.text[piece.span.start : piece.span.end]
    if not piece.entries:
        return _spoken(links, piece, words)
    target, first = piece.entries[0], piece.entries[0] not in seen
    seen.add(target)
    lit = links.view.claim in piece.entries
    if not words.strip():
        return el("span", words, class_=_look(links, piece), data_entry=" ".join(piece.entries))
    return el(
        "a",
        hidden(_announce(marks, piece)) if first else None,
        words,
        id=f"at-{target}" if first else None,
        class_=_look(links, piece),
        href=links.here(claim=target, page=1),
        data_entry=" ".join(piece.entries),
        data_hit=piece.hit or None,
        tabindex=None if first else -1,
        aria_current="true" if lit and first else None,
    )


def _look(links: Links, piece: Segment) -> str | None:
    kinds = (LAYERS[kind] for kind in piece.kinds)
    lit = links.view.claim in piece.entries and "lit"
    return classes("seg", *kinds, lit, piece.wording and "amount", piece.hit > 0 and "hit", _who(links, piece))


def _announce(marks: Marks, piece: Segment) -> str:
    known = marks.placed
    return "; ".join(f"{KINDS[known[entry].kind]}, {known[entry].label}" for entry in piece.entries) + ": "


def _who(links: Links, piece: Segment) -> str:
    if links.view.claim and links.view.claim in piece.spoken:
        return "said lit-who"
    return "said" if piece.spoken else ""


def _spoken(links: Links, piece: Segment, words: str) -> Html | str:
    if not (piece.spoken or piece.hit):
        return words
    return el("span", words, class_=classes(_who(links, piece), piece.hit > 0 and "hit"), data_hit=piece.hit or None)


def find_bar(links: Links) -> Html:
    """Search the memo: the words are in the address, the count is said."""
    view = links.view
    count = len(hits(links.memo.text, view.find))
    words = {0: "not in the memo", 1: "1 place"}.get(count, f"{count} places")
    return el(
        "form",
        el("label", "Find in the memo", for_="find"),
        el("input", id="find", name="find", type="search", value=view.find, maxlength=200, autocomplete="off"),
        el("button", "Find", type="submit", class_="act"),
        el("span", f"“{view.find}”: {words}" if view.find else None, class_="count", role="status"),
        el("button", "Next", hidden(" place"), type="button", class_="act", data_next_hit=True) if count else None,
        el("a", "Clear", href=links.here(find=""), class_="act") if view.find else None,
        class_="find",
        role="search",
        data_go=links.here(find=""),
    )
