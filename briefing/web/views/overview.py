"""The Overview: what the memo is, its bottom line, its key figures, what is withheld."""

from __future__ import annotations

from briefing.dataset.defaults import charts_of
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import Links
from briefing.web.views.chart import Drawn, beside, drawn, small
from extract.schema.chart_kinds import CHART_KINDS
from extract.schema.templates import runs

_OVERVIEW = Template("overview", beside=beside, small=small)
opening = _OVERVIEW.opening


def overview(links: Links) -> Html:
    """All of it: beside the bottom line the chart that carries it, below it the first of each kind that reads small."""
    first = {chart.kind: chart for chart in reversed(charts_of(links.memo))}
    charts = [drawn(links, first[name]) for name, kind in CHART_KINDS.items() if kind.small and name in first]
    charts = [chart for chart in charts if not chart.empty]
    carrying = max(charts, key=lambda chart: _carries(links, chart), default=None)
    return _OVERVIEW.overview(links, carrying, [chart for chart in charts if chart is not carrying])


def _carries(links: Links, chart: Drawn) -> int:
    """How many figures of the bottom line a chart draws; of two alike, `max` takes the first."""
    memo = links.memo
    said = {run.entry for words in memo.file.bottom_line for run in runs(words, memo.claims) if run.entry}
    return len(said & {row.entry for row in chart.wide.rows})
