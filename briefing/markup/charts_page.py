"""A page of charts: its title, its choices, and what the choices leave."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.charts import KINDS, charts_of
from briefing.markup.chart_block import Drawn, chart_block, closing, drawn, opening
from briefing.markup.compare import comparison, tools
from briefing.markup.filters import filters, nothing
from briefing.markup.html import Html, el
from briefing.markup.links import PAGES, Links
from extract.model import Chart

LEADS = {
    "resources": "What there is, and how much of it, as the memo states it.",
    "timeline": "What happened when, as far as the memo or the public record says.",
    "assessments": "Who judged what, and in which direction.",
}


def charts(links: Links) -> list[Drawn]:
    """This page's charts, in the order of charts.yaml, without those of which the filters leave nothing."""
    return [one for one in (drawn(links, chart) for chart in _drawable(links)) if not one.empty]


def heading(links: Links) -> Html:
    """Title and, in one line, what is here."""
    return el("div", el("h1", PAGES[links.page]), el("p", LEADS[links.page], class_="lead"))


@dataclass(frozen=True)
class Parts:
    """A page of charts in three pieces: Plotly's own chart, if one is explored, stands between the other two."""

    before: list[Html | None]
    explored: Drawn | None
    after: list[Html | None]


def parts(links: Links, shown: list[Drawn], narrow: bool = False, explore: str | None = None) -> Parts:
    """Heading, choices, charts; a word where nothing is left.

    narrow    at which width the explored chart is drawn      explore    which that is, if not the view's
    """
    explore = links.view.explore if explore is None else explore
    at = next((n for n, one in enumerate(shown) if one.chart.id == explore), len(shown))
    explored = shown[at] if at < len(shown) else None
    before = [heading(links), filters(links), *(chart_block(links, one) for one in shown[:at])]
    after: list[Html | None] = [chart_block(links, one) for one in shown[at + 1 :]]
    (after if explored else before).append(_left_out(links, shown))
    if explored:
        before.append(_explored_head(links, explored))
        after.insert(0, _explored_tail(links, explored, narrow))
    return Parts(before, explored, after)


def _explored_head(links: Links, one: Drawn) -> Html:
    return el("div", opening(links, one), tools(links, one), class_="chart explored", id=one.chart.id)


def _explored_tail(links: Links, one: Drawn, narrow: bool) -> Html:
    body = [comparison(links, one), *closing(links, one, el("p", class_="acts"))]
    return el("div", *body, class_="tail", data_narrow="true" if narrow else "false")


def _left_out(links: Links, shown: list[Drawn]) -> Html | None:
    if not shown:
        return nothing(links)
    count = len(_drawable(links)) - len(shown)
    words = f"{count} chart{'s' * (count != 1)} left out by the choices above."
    return el("p", words, class_="count", role="status") if count else None


def _drawable(links: Links) -> list[Chart]:
    return [chart for chart in charts_of(links.memo) if chart.page == links.page and chart.kind in KINDS]
