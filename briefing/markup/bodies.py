"""The whole of a page between header and footer, made once for each view and kept for the next reader of it."""

from __future__ import annotations

from functools import lru_cache

from briefing.markup import charts_page, data_page, evidence_page, frame, overview_page
from briefing.markup.html import Html
from briefing.markup.links import Links


@lru_cache(maxsize=64)
def body(links: Links) -> Html:
    """The page that `links` stands on. A chart that is explored stands here as we draw it."""
    return WHOLE[links.page](links)


def _overview(links: Links) -> Html:
    return frame.page(
        links,
        overview_page.opening(links),
        overview_page.key_figures(links),
        overview_page.best(links),
        overview_page.withheld(links),
        overview_page.people(links),
        overview_page.closing(links),
    )


def _charts(links: Links) -> Html:
    return frame.page(links, *charts_page.parts(links, charts_page.charts(links), explore="").before)


def _evidence(links: Links) -> Html:
    return frame.page(links, evidence_page.heading(links), *evidence_page.map_of(links), evidence_page.document(links))


def _data(links: Links) -> Html:
    return frame.page(links, data_page.heading(links), data_page.table(links))


WHOLE = {
    "overview": _overview,
    "resources": _charts,
    "timeline": _charts,
    "assessments": _charts,
    "evidence": _evidence,
    "data": _data,
}
