"""Every chart is drawn as it was, in structure; a difference is read line by line.

To renew what is stored, once you have looked at the charts and mean the change: make pictures
"""

from __future__ import annotations

import os
from difflib import unified_diff
from pathlib import Path

import pytest

from briefing.render.svg import svg
from briefing.render.theme import PAGE
from tests.charts import making
from tests.charts.making import SIZES, ours
from tests.charts.outline import outline

STORED = Path(__file__).parent / "pictures"
IDS = [chart.id for chart in making.our_memo().charts.charts]
RENEW = os.environ.get("RENEW_PICTURES") == "1"


def difference(stored: str, drawn: str, name: str) -> str:
    """What changed, with a line or two around it; "" where nothing did."""
    lines = unified_diff(
        stored.splitlines(), drawn.splitlines(), f"{name} as stored", f"{name} as drawn", n=1, lineterm=""
    )
    return "\n".join(lines)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("chart", IDS)
def test_a_chart_is_drawn_as_it_was(chart: str, size: str):
    name = f"{chart}-{size}.txt"
    drawn = outline(svg(ours(chart, size), PAGE, prefix=chart, href=lambda entry: f"evidence?claim={entry}"))
    if RENEW:
        STORED.mkdir(exist_ok=True)
        (STORED / name).write_text(drawn, "utf-8")
    changed = difference((STORED / name).read_text("utf-8"), drawn, name)
    assert changed == "", f"\n{changed}\nIf this is meant: make pictures"


def test_nothing_is_stored_of_a_chart_that_is_gone():
    assert sorted(path.name for path in STORED.iterdir()) == sorted(
        f"{one}-{size}.txt" for one in IDS for size in SIZES
    )


def test_a_lost_hedge_is_seen_at_once():
    drawn = outline(svg(ours("arrests"), PAGE))
    lost = drawn.replace("more than 500", "500")
    assert "+" in difference(drawn, lost, "arrests")
    assert "more than 500" in difference(drawn, lost, "arrests")
