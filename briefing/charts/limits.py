"""No more on one chart than can be read: the first of many in the memo, and the chart says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing.dataset.tables import Frames
from briefing.scene.scene import Scene
from extract.schema.chart_kinds import CHART_KINDS
from extract.schema.templates import TextRun

MOST = 100  # events or judgements on one chart: more make a page that nobody reads to its end
# What is drawn as far as the view keeps it; of claims, a chart draws those that it names.
_NAMES = {"events": "events", "context": "events of the public record", "assessments": "judgements"}


def limit_rows(frames: Frames, kind: str) -> tuple[Frames, list[str]]:
    """Return the frames with no more than MOST rows of what a kind of chart draws, and what to say of the others."""
    said: list[str] = []
    cut: dict[str, Any] = {}
    for name in [section for section in CHART_KINDS[kind].draws if section in _NAMES]:
        rows = getattr(frames, name)
        if len(rows) > MOST:
            # The interview itself closes the time axis, wherever it stands.
            cut[name] = [row for at, row in enumerate(rows) if at < MOST or row.get("kind") == "interview"]
            said.append(
                f"Drawn: the first {MOST} of {len(rows):,} {_NAMES[name]}, in the dataset’s order. "
                "Filters choose others; the Data page holds all."
            )
    return replace(frames, **cut), said


def note_omitted(scene: Scene, said: list[str]) -> Scene:
    """The scene with what its picture leaves out said under it, and in the words for those who do not see it."""
    if not said:
        return scene
    return replace(scene, notes=(*((TextRun(one),) for one in said), *scene.notes), alt=" ".join([scene.alt, *said]))
