"""What the handout says, as data for its layout: words only, no markup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing.charts.storyline import PreparedSlide
from briefing.dataset import citation
from briefing.dataset.evidence import blocks
from briefing.dataset.vocabulary import STATEMENT_KINDS, long_date
from briefing.export.handling_line import handling_line
from briefing.html.links import Links
from briefing.html.memo_text import marks_of
from briefing.scene.scene import TableRow
from extract.schema.templates import TextRun, plain

READING = (
    "How to read the charts: solid is stated as it stands; hatched or hollow is hedged; a capped line is a range; "
    "a fading end or an arrow has no bound; a diamond is worked out by us; an outlined diamond comes from the public "
    "record; black is withheld."
)
MEMO_NOTE = (
    "The memo as received. Underlined: figures (solid), events and judgements (dashed). "
    "Black: withheld; what stood there is not known."
)


def data(slides: Sequence[PreparedSlide], handling: str = "") -> dict[str, Any]:
    """Everything that handout.typ reads."""
    memo = slides[0].frames.memo
    it = memo.file.memo
    return {
        "title": it.title,
        "author": it.publisher,
        "keywords": [it.id, memo.digest],
        "kind": f"{it.publisher} · {it.kind}",
        "short": f"{it.publisher}, {it.kind}: {it.title}",
        "place": f"{it.place}, {long_date(it.date)}",
        "citation": f"{citation.how_to_cite(memo)} {it.licence}.",
        "dataset": citation.dataset(memo).capitalize(),
        "handling": handling_line(handling),
        "reading": READING,
        "slides": [_slide(one, f"chart-{number}.svg") for number, one in enumerate(slides, 1)],
        "memo_note": MEMO_NOTE,
        "memo": _memo(slides[0]),
    }


def _slide(one: PreparedSlide, picture: str) -> dict[str, Any]:
    heads, columns, rows, quoted = _table(one)
    return {
        "message": plain(one.message),
        "measure": plain(one.scene().subtitle) if one.chart else "",
        "picture": picture if one.chart else None,
        "alt": one.scene().alt if one.chart else "",
        "points": [_runs(point) for point in one.points],
        "beside": [plain(note) for note in one.scene().notes] if one.chart else [],
        "notes": _runs(one.notes),
        "heading": "What is withheld" if one.slide.withheld else "What it rests on",
        "heads": heads,
        "columns": columns,
        "rows": rows,
        "quoted": quoted,
        "source": one.source,
    }


def _runs(runs: Sequence[TextRun]) -> list[dict[str, str]]:
    return [{"text": run.text, "entry": run.entry} for run in runs]


def _table(one: PreparedSlide) -> tuple[list[str], list[int], list[list[str]], int]:
    """Heads, shares of the width, rows, and which column holds the memo's words."""
    if one.slide.withheld:
        rows = [[row.label, row.speaker, row.quote] for row in one.rows]
        return ["Where in the memo", "Marks", "What the memo shows there"], [5, 2, 4], rows, 2
    heads, columns = ["Value or date", "What", "Sentence", "Who says so", "Statement", "Span"], [14, 20, 34, 20, 14, 11]
    return heads, columns, [_row(one, row) for row in one.rows], 2


def _row(one: PreparedSlide, row: TableRow) -> list[str]:
    span = one.frames.memo.spans.get(row.entry)
    quote = f"“{row.quote}”" if row.quote and row.statement in ("memo", "derived") else row.quote
    where = f"{span.start}–{span.end}" if span else ""
    return [one.figure(row) or row.date or "–", row.label, quote, row.who, STATEMENT_KINDS[row.statement], where]


def _memo(one: PreparedSlide) -> list[list[dict[str, str]]]:
    """The memo's lines as pieces, each with what rests on it."""
    memo = one.frames.memo
    marks = marks_of(Links(memo, ""))
    order = ("redaction", "claim", "event", "assessment")
    lines = []
    for line in blocks(memo):
        pieces = []
        for piece in marks.segments(line, ()):
            kind = next((kind for kind in order if kind in piece.kinds), "")
            words = memo.text[piece.span.start : piece.span.end]
            pieces.append({"text": words, "kind": "redacted" if kind == "redaction" else kind})
        lines.append(pieces)
    return lines
