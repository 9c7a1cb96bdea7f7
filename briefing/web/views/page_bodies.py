"""The whole of a page between header and footer, made once for each view and kept for the next reader of it."""

from __future__ import annotations

from functools import lru_cache

from briefing.html.elements import Html
from briefing.html.links import Links
from briefing.web.views import charts, data, evidence, overview, page_frame


@lru_cache(maxsize=64)
def body(links: Links) -> Html:
    """The page that `links` stands on. A chart that is explored stands here as we draw it."""
    return PAGE_BODIES[links.page](links)


def _overview(links: Links) -> Html:
    return page_frame.page(links, overview.overview(links))


def _charts(links: Links) -> Html:
    return page_frame.page(links, *charts.parts(links, charts.charts(links), explore="").before)


def _evidence(links: Links) -> Html:
    return page_frame.page(links, evidence.heading(links), evidence.document(links), *evidence.map_of(links))


def _data(links: Links) -> Html:
    return page_frame.page(links, data.heading(links), data.table(links))


PAGE_BODIES = {
    "overview": _overview,
    "resources": _charts,
    "timeline": _charts,
    "assessments": _charts,
    "evidence": _evidence,
    "data": _data,
}
