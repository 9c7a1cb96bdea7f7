"""The Evidence page: the memo as a document, and what rests on each of its sentences."""

from __future__ import annotations

from briefing.charts import charts_of
from briefing.evidence import KINDS, placed
from briefing.markup.chart_block import chart_block, drawn
from briefing.markup.html import Html, el
from briefing.markup.links import Links
from briefing.markup.reader import find_bar, reader
from briefing.markup.swatches import swatches


def heading(links: Links) -> Html:
    """Title and, in one line, what is marked how."""
    return el(
        "div",
        el("h1", "Evidence"),
        el("p", "The memo as received. Every mark leads to what rests on it.", class_="lead"),
        swatches({kind: len(placed(links.memo, kind)) for kind in KINDS}),
    )


MOST_MARKS = 500  # on one strip; more cannot be told apart


def map_of(links: Links) -> list[Html]:
    """Where statements rest, as a strip; the lit entry is told by the reader below. Too many are said to be."""
    if (count := len(placed(links.memo))) > MOST_MARKS:
        words = (
            f"{count:,} statements are more than one picture can show apart; the memo below and the Data page hold all."
        )
        return [el("p", words, class_="count")]
    charts = [chart for chart in charts_of(links.memo) if chart.page == "evidence"]
    return [chart_block(links, drawn(links, chart), explorable=False) for chart in charts]


def document(links: Links) -> Html:
    """Find, and the memo."""
    return el("section", el("h2", "The memo", class_="sr"), find_bar(links), reader(links), class_="document")
