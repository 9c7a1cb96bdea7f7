"""Charts in a frame of someone else's page: each laid out for 640 × 480 with its title, sentence and source."""

from __future__ import annotations

from functools import lru_cache

from briefing.dataset.defaults import charts_of
from briefing.dataset.tables import frames
from briefing.export.snapshot import builder, said
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import Links
from briefing.render import layout
from briefing.render.presets import Preset
from briefing.render.svg import svg
from briefing.render.theme import PAGE
from briefing.scene.scene import WIDE

FRAME = Preset("frame", "In a frame, 640 × 480", 640, 480, 9.0, 480)


def charts(links: Links, chart: str = "") -> Html:
    """The chart of that id; without one, all charts of the page, one frame high each. An unknown id is said."""
    page = [one.id for one in charts_of(links.memo) if one.page == links.page]
    known = [one.id for one in charts_of(links.memo)]
    shown = [chart] if chart in known else page
    missing = f"There is no chart “{chart[:60]}”; there is: {', '.join(known)}." if chart and chart not in known else ""
    return _EMBED.charts([_alone(links, one) for one in shown], missing)


@lru_cache(maxsize=64)
def _alone(links: Links, name: str) -> Html:
    view = links.view.filters()
    shown = frames(links.memo, view)
    chart = next(one for one in charts_of(links.memo) if one.id == name)
    build = builder(shown, chart, view)
    scene = build(WIDE)
    laid = layout.fit(build, said(scene, chart), FRAME)
    drawn = svg(laid.scene, PAGE, prefix=f"{name}-e", furniture=laid.sheet, width=laid.width, href=links.sentence)
    return _EMBED.chart(name, laid.scene.alt, Html(drawn))


_EMBED = Template("embed")
