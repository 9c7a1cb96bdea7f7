"""A page of charts: its title, its choices, and what the choices leave."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.dataset.defaults import charts_of
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import PAGES, Links
from briefing.web.views.chart import Drawn, chart_block, closing, drawn, opening
from briefing.web.views.compare import comparison, tools
from briefing.web.views.filters import filters, nothing
from extract.schema.memo import Chart

LEADS = {
    "resources": "What there is, and how much of it, as the memo states it.",
    "timeline": "What happened when, as far as the memo or the public record says.",
    "assessments": "Who judged what, and in which direction.",
}


def charts(links: Links) -> list[Drawn]:
    """This page's charts, in the order of charts.yaml, without those of which the filters leave nothing."""
    return [one for one in (drawn(links, chart) for chart in _drawable(links)) if not one.empty]


@dataclass(frozen=True)
class Parts:
    """A page of charts in three pieces: Plotly's own chart, if one is explored, stands between the other two."""

    before: list[Html]
    explored: Drawn | None
    after: list[Html]


def parts(links: Links, shown: list[Drawn], narrow: bool = False, explore: str | None = None) -> Parts:
    """Heading, choices, charts; a word where nothing is left.

    narrow    at which width the explored chart is drawn      explore    which that is, if not the view's
    """
    explore = links.view.explore if explore is None else explore
    at = next((n for n, one in enumerate(shown) if one.chart.id == explore), len(shown))
    explored = shown[at] if at < len(shown) else None
    before = [
        _CHARTS.heading(PAGES[links.page], LEADS[links.page]),
        filters(links),
        *(chart_block(links, one) for one in shown[:at]),
    ]
    after: list[Html] = [chart_block(links, one) for one in shown[at + 1 :]]
    (after if explored else before).append(_left_out(links, shown))
    if explored:
        before.append(_CHARTS.explored_head(links, explored))
        after.insert(0, _CHARTS.explored_tail(links, explored, narrow))
    return Parts(before, explored, after)


def _left_out(links: Links, shown: list[Drawn]) -> Html:
    if not shown:
        return nothing(links)
    count = len(_drawable(links)) - len(shown)
    return _CHARTS.left_out(count)


def _drawable(links: Links) -> list[Chart]:
    return [chart for chart in charts_of(links.memo) if chart.page == links.page]


_CHARTS = Template("charts", closing=closing, comparison=comparison, opening=opening, tools=tools)
