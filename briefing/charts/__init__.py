"""Charts: frames in, Scene out, one module a kind. The code knows kinds; a memo's charts.yaml says which it has."""

from __future__ import annotations

from collections.abc import Callable

from briefing.charts import assessments, bounded_bar, evidence_map, intervals, tile, timeline, unit_grid
from briefing.charts.bounded import bounded, told
from briefing.charts.defaults import charts_of
from briefing.charts.scene import Scene
from briefing.charts.size import NARROW, PICTURE, WIDE, Size
from briefing.frames import Frames
from briefing.view import View
from extract.model import Chart

KINDS: dict[str, Callable[[Frames, Chart, Size, View], Scene]] = {
    "unit_grid": unit_grid.build,
    "intervals": intervals.build,
    "bounded_bar": bounded_bar.build,
    "tile": tile.build,
    "timeline": timeline.build,
    "assessments": assessments.build,
    "evidence_map": evidence_map.build,
}


def build(frames: Frames, chart: Chart, size: Size = WIDE, view: View | None = None) -> Scene:
    """Draw one chart at one size, as far as `view` keeps its entries and as many as can be read."""
    frames, said = bounded(frames, chart.kind)
    return told(KINDS[chart.kind](frames, chart, size, view or View()), said)


__all__ = ["KINDS", "NARROW", "PICTURE", "WIDE", "Size", "build", "charts_of"]
