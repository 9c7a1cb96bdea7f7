"""Charts in a frame of someone else's page: each laid out for 640 × 480 with its title, sentence and source."""

from __future__ import annotations

from functools import lru_cache

from briefing.charts import WIDE, charts_of
from briefing.draw import poster
from briefing.draw.svg import svg
from briefing.draw.theme import PAGE
from briefing.frames import frames
from briefing.markup.html import Html, el
from briefing.markup.links import Links
from briefing.presets import Preset
from briefing.snapshot import builder, kept, said

FRAME = Preset("frame", "In a frame, 640 × 480", 640, 480, 9.0, 480)


def charts(links: Links, chart: str = "") -> Html:
    """The chart of that id; without one, all charts of the page, one frame high each. An unknown id is said."""
    page = [one.id for one in charts_of(links.memo) if one.page == links.page]
    known = [one.id for one in charts_of(links.memo)]
    shown = [chart] if chart in known else page
    there = f"There is no chart “{chart[:60]}”; there is: {', '.join(known)}."
    missing = el("p", there, class_="notice", role="status") if chart and chart not in known else None
    return el("div", missing, [_alone(links, one) for one in shown], class_="embedded", id="content", tabindex=-1)


@lru_cache(maxsize=64)
def _alone(links: Links, name: str) -> Html:
    view = kept(links.view)
    shown = frames(links.memo, view)
    chart = next(one for one in charts_of(links.memo) if one.id == name)
    build = builder(shown, chart, view)
    scene = build(WIDE)
    laid = poster.fit(build, said(scene, chart), FRAME)
    drawn = svg(laid.scene, PAGE, prefix=f"{name}-e", furniture=laid.sheet, width=laid.width, href=links.sentence)
    return el("figure", Html(drawn), class_="alone pic", id=name, aria_label=laid.scene.alt)
