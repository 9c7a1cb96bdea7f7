"""Charts: frames in, Scene out, one module a kind. The code knows kinds; a memo's charts.yaml says which it has."""

from __future__ import annotations

from importlib import import_module

from briefing.charts.bounded import bounded, told
from briefing.charts.defaults import charts_of
from briefing.charts.scene import Scene
from briefing.charts.size import NARROW, WIDE, Size
from briefing.frames import Frames
from briefing.view import View
from extract.model import Chart

# A kind's module has its name, and is imported when the first of its charts is drawn.
KINDS = ("unit_grid", "intervals", "bounded_bar", "tile", "timeline", "assessments", "evidence_map")


def build(frames: Frames, chart: Chart, size: Size = WIDE, view: View | None = None) -> Scene:
    """Draw one chart at one size, as far as `view` keeps its entries and as many as can be read."""
    frames, said = bounded(frames, chart.kind)
    scene: Scene = import_module(f"briefing.charts.{chart.kind}").build(frames, chart, size, view or View())
    return told(scene, said)


__all__ = ["KINDS", "NARROW", "WIDE", "Size", "build", "charts_of"]
