"""Shares as the memo states them, on a scale of their own from none to all: of how many need not be known."""

from __future__ import annotations

from briefing.charts import intervals
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene.scene import Scene, Size
from extract.schema.memo import Chart


def build(frames: Frames, chart: Chart, size: Size, view: View) -> Scene:
    """Lay out one row per share of `chart.claims`, in the memo's words."""
    return intervals.lay_out(frames, chart, size, view, share_scale=True)
