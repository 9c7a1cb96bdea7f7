"""A slide's speaker notes: what to keep in mind, then every sentence it rests on, with speaker and place."""

from __future__ import annotations

from briefing.charts.storyline import PreparedSlide
from briefing.dataset.vocabulary import STATEMENT_KINDS
from briefing.scene.scene import TableRow
from extract.schema.templates import plain


def text(told: PreparedSlide) -> str:
    """The notes as paragraphs."""
    parts = [plain(told.notes)] if told.notes else []
    if told.chart:
        parts += [plain(note) for note in told.scene().notes]
    parts.append("What this slide rests on:")
    parts += [_line(told, row) for row in told.rows]
    parts.append(told.source)
    return "\n".join(" ".join(part.split()) for part in parts)


def _line(told: PreparedSlide, row: TableRow) -> str:
    span = told.frames.memo.spans.get(row.entry)
    said = f"“{row.quote}”" if row.statement in ("memo", "derived") and row.quote else row.quote
    where = f"characters {span.start} to {span.end}" if span else ""
    value = " ".join(part for part in (row.value, row.date) if part)
    about = f"{row.label}: {value}" if value else row.label
    kind = STATEMENT_KINDS[row.statement] if row.statement != "memo" else ""
    return "; ".join(part for part in (about, kind, row.who, said, where) if part)
