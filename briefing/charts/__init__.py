"""Charts: frames in, Scene out, one module a kind. The code knows kinds; a memo's charts.yaml says which it has."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

from briefing.charts import common
from briefing.charts.limits import limit_rows, note_omitted
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene.scene import WIDE, Scene, Size
from extract.schema.memo import Chart


def build(frames: Frames, chart: Chart, size: Size = WIDE, view: View | None = None) -> Scene:
    """Draw one chart at one size, as far as `view` keeps its entries and as many as can be read."""
    frames, said = limit_rows(frames, chart.kind)
    # A kind's module has its name, and is imported when the first of its charts is drawn.
    scene: Scene = import_module(f"briefing.charts.{chart.kind}").build(frames, chart, size, view or View())
    return note_omitted(replace(scene, rows=common.name_judges(frames, scene.rows)), said)
