"""No more on one chart than can be read: the first of many in the memo, and the chart says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing.charts.scene import Scene
from briefing.frames import Frames
from briefing.prose import Run
from briefing.table import Table

MOST = 100  # events or judgements on one chart: more make a page that nobody reads to its end
# Kinds that draw whatever the view keeps, and what they draw; the others draw the claims that the chart names.
_DRAWS = {"timeline": ("events", "context"), "assessments": ("assessments",)}
_NAMES = {"events": "events", "context": "events of the public record", "assessments": "judgements"}


def bounded(frames: Frames, kind: str) -> tuple[Frames, list[str]]:
    """Return the frames with no more than MOST rows of what a kind of chart draws, and what to say of the others."""
    said: list[str] = []
    cut: dict[str, Any] = {}
    for name in _DRAWS.get(kind, ()):
        table: Table = getattr(frames, name)
        if len(table) > MOST:
            # The interview itself closes the time axis, wherever it stands.
            rows = [row for at, row in enumerate(table.rows) if at < MOST or row.get("kind") == "interview"]
            cut[name] = Table(rows, table.columns)
            said.append(
                f"Drawn: the first {MOST} of {len(table):,} {_NAMES[name]}, in the dataset’s order. "
                "Filters choose others; the Data page holds all."
            )
    return replace(frames, **cut), said


def told(scene: Scene, said: list[str]) -> Scene:
    """The scene with what its picture leaves out said under it, and in the words for those who do not see it."""
    if not said:
        return scene
    return replace(scene, notes=(*((Run(one),) for one in said), *scene.notes), alt=" ".join([scene.alt, *said]))
