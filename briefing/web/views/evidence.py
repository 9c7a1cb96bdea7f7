"""The Evidence page: the memo as a document, and what rests on each of its sentences."""

from __future__ import annotations

from briefing.dataset.defaults import charts_of
from briefing.dataset.evidence import KINDS, placed
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.legend import swatches
from briefing.html.links import Links
from briefing.html.memo_text import find_bar, reader
from briefing.web.views.chart import chart_block, drawn

MOST_MARKS = 500  # on one strip; more cannot be told apart
_EVIDENCE = Template("evidence", find_bar=find_bar, reader=reader, swatches=swatches)
document = _EVIDENCE.document


def heading(links: Links) -> Html:
    """Title and, in one line, what is marked how."""
    return _EVIDENCE.heading({kind: len(placed(links.memo, kind)) for kind in KINDS})


def map_of(links: Links) -> list[Html]:
    """Where statements rest, as a strip; the lit entry is told by the reader above. Too many are said to be."""
    if (count := len(placed(links.memo))) > MOST_MARKS:
        return [_EVIDENCE.too_many(count)]
    charts = [chart for chart in charts_of(links.memo) if chart.page == "evidence"]
    return [chart_block(links, drawn(links, chart), explorable=False) for chart in charts]
