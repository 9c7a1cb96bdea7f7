"""A slide of sentences: each with the memo's own words under it."""

from __future__ import annotations

from typing import Any

from briefing.charts.common import claim_marks
from briefing.charts.storyline import PreparedSlide
from briefing.dataset.tables import frames
from briefing.export.deck import styles
from briefing.export.deck.styles import LEFT, ROOM, Words
from briefing.scene import text_metrics
from extract.schema.templates import TextRun, plain

LARGE, SMALL, GAP = 30.0, 18.0, 24.0  # pixels


def draw(shapes: Any, told: PreparedSlide, top: float, room: float) -> None:
    """Set every sentence from `top` down, in the largest type that fits the room."""
    blocks = [(point, _under(told, point)) for point in told.points]
    if told.slide.rests_on:
        blocks.append(((), _resting(told)))
    zoom = 1.0
    while zoom > 0.5 and sum(_tall(point, under, zoom) for point, under in blocks) > room:
        zoom -= 0.02
    y = top
    for number, (point, under) in enumerate(blocks, 1):
        tall = _tall(point, under, zoom) - GAP * zoom
        runs = [Words(run.text, LARGE * zoom, "derived" if run.derived else "ink", bool(run.entry)) for run in point]
        small = [Words(under, SMALL * zoom, "muted")] if under else []
        lines = [line for line in (runs, small) if line]
        styles.box(shapes, f"sentence {number}", (LEFT, y, ROOM, tall), lines)
        y += tall + GAP * zoom


def _under(told: PreparedSlide, point: tuple[TextRun, ...]) -> str:
    """The memo's words for the figures named in a sentence, and who is behind them."""
    named = claim_marks(frames(told.frames.memo), dict.fromkeys(run.entry for run in point if run.entry))
    who = {row.entry: row.who for row in told.rows}
    said: dict[str, list[str]] = {}
    for one in named:
        quotes = said.setdefault(who.get(one.claim.id, one.speaker), [])
        if one.claim.quote.exact not in quotes:
            quotes.append(one.claim.quote.exact)
    return "  ".join(f"{' '.join(f'“{quote}”' for quote in quotes)} {behind}." for behind, quotes in said.items())


def _resting(told: PreparedSlide) -> str:
    """The memo's words for what is said without a figure."""
    rows = [row for row in told.rows if row.entry in told.slide.rests_on]
    return "Rests also on: " + "  ".join(f"“{row.quote}” {row.who}." for row in rows)


def _tall(point: tuple[TextRun, ...], under: str, zoom: float) -> float:
    large = len(text_metrics.wrap(plain(point), ROOM, LARGE * zoom, bold=True)) * LARGE * 1.22 if point else 0
    small = len(text_metrics.wrap(under, ROOM, SMALL * zoom)) * SMALL * 1.22 if under else 0
    return (large + small + GAP) * zoom
