"""An amount before and after: two figures, each with its hedge, and an arrow from the one to the other.

Nothing is subtracted: how much the one differs from the other is the memo's to say.
"""

from __future__ import annotations

from briefing.charts import intervals
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene.scene import Scene, Size
from extract.schema.memo import Chart


def build(frames: Frames, chart: Chart, size: Size, view: View) -> Scene:
    """Lay out one row per claim of `chart.claims`, each preceded by the claim from which it moved."""
    claims = (frames.by_id[one] for one in chart.claims if one in frames.by_id)
    pairs = ((claim.up_from or claim.down_from, claim.id) for claim in claims)
    drawn = dict.fromkeys(one for pair in pairs for one in pair if one)
    return intervals.lay_out(frames, chart.model_copy(update={"claims": list(drawn)}), size, view, arrows=True)
