"""A slide's speaker notes: what to keep in mind, then every sentence it rests on, with speaker and place."""

from __future__ import annotations

from briefing.charts.scene import Row
from briefing.prose import plain
from briefing.storyline import Told

_TOLD = {"derived": "derived by us", "context": "public record", "inference": "curator's inference"}


def text(told: Told) -> str:
    """The notes as paragraphs."""
    parts = [plain(told.notes)] if told.notes else []
    if told.chart:
        parts += [plain(note) for note in told.scene().notes]
    parts.append("What this slide rests on:")
    parts += [_line(told, row) for row in told.rows]
    parts.append(told.source)
    return "\n".join(" ".join(part.split()) for part in parts)


def _line(told: Told, row: Row) -> str:
    span = told.frames.memo.spans.get(row.entry)
    said = f"“{row.quote}”" if row.statement in ("memo", "derived") and row.quote else row.quote
    where = f"characters {span.start} to {span.end}" if span else ""
    value = " ".join(part for part in (row.value, row.date) if part)
    about = f"{row.label}: {value}" if value else row.label
    return "; ".join(part for part in (about, _TOLD.get(row.statement, ""), row.speaker, said, where) if part)
