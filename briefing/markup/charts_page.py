"""A page of charts: its title, its choices, and what the choices leave."""

from __future__ import annotations

from briefing.charts import KINDS
from briefing.frames import Frames, frames
from briefing.markup.chart_block import Drawn, chart_block, drawn
from briefing.markup.filters import filters, nothing
from briefing.markup.html import Html, el
from briefing.markup.links import PAGES, Links

LEADS = {
    "resources": "What there is to protect the city with, as the memo states it.",
    "timeline": "What happened when, as far as the memo or the public record says.",
    "assessments": "Who judged what, and in which direction.",
}


def charts(links: Links, kept: Frames | None = None) -> list[Drawn]:
    """This page's charts, in the order of charts.yaml, without those of which the filters leave nothing."""
    kept = kept or frames(links.memo, links.view)
    mine = [chart for chart in links.memo.charts.charts if chart.page == links.page and chart.kind in KINDS]
    return [one for one in (drawn(kept, chart, links) for chart in mine) if not one.empty]


def heading(links: Links) -> Html:
    """Title and, in one line, what is here."""
    return el("div", el("h1", PAGES[links.page]), el("p", LEADS[links.page], class_="lead"))


def body(links: Links, shown: list[Drawn]) -> list[Html | None]:
    """Heading, choices, charts; a word where nothing is left."""
    left_out = sum(1 for chart in links.memo.charts.charts if chart.page == links.page and chart.kind in KINDS) - len(shown)
    word = f"{left_out} chart{'s' * (left_out != 1)} left out by the choices above." if left_out and shown else ""
    return [
        heading(links),
        filters(links),
        *(chart_block(links, one) for one in shown),
        el("p", word, class_="count", role="status") if word else None,
        None if shown else nothing(links),
    ]
