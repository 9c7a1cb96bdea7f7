"""Charts: frames in, Scene out, one module a kind. The code knows kinds; a memo's charts.yaml says which it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from briefing.charts import common, filtered
from briefing.charts.limits import limit_rows, note_omitted
from briefing.dataset import tables
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene.scene import WIDE, Scene, Size
from extract.schema.memo import Chart


def build(frames: Frames, chart: Chart, size: Size = WIDE, view: View | None = None) -> Scene:
    """Draw one chart at one size, as far as `view` keeps its entries and as many as can be read.

    Where the view leaves some out, the chart says what is shown, and its title gives way if it no longer holds.
    """
    view = view or View()
    kept, omitted = limit_rows(frames, chart.kind)
    # A kind's module has its name, and is imported when the first of its charts is drawn.
    draw: Callable[[Frames, Chart, Size, View], Scene] = import_module(f"briefing.charts.{chart.kind}").build
    scene = draw(kept, chart, size, view)
    if view.filters() != View() and scene.rows:
        whole = draw(limit_rows(tables.frames(frames.memo), chart.kind)[0], chart, size, View())
        worded = filtered.reworded(frames.memo, chart, view, whole, scene)
        scene = draw(kept, worded, size, view) if worded != chart else scene
    return note_omitted(replace(scene, rows=common.name_judges(kept, scene.rows)), omitted)
