"""The Overview: what the memo is, its bottom line, its key figures, what is withheld."""

from __future__ import annotations

from briefing.dataset.defaults import charts_of
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import Links
from briefing.web.views.chart import drawn, small
from extract.schema.chart_kinds import CHART_KINDS

_OVERVIEW = Template("overview", small=small)
opening = _OVERVIEW.opening


def overview(links: Links) -> Html:
    """All of it; in pictures the first chart of each kind that reads well small."""
    first = {chart.kind: chart for chart in reversed(charts_of(links.memo))}
    charts = [drawn(links, first[name]) for name, kind in CHART_KINDS.items() if kind.small and name in first]
    return _OVERVIEW.overview(links, [chart for chart in charts if not chart.empty])
