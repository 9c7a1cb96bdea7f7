"""A chart on a page: message, measure, the picture at two widths, notes, source, how to read it, and its table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from briefing.charts import build
from briefing.dataset.defaults import charts_of
from briefing.dataset.tables import Frames, frames
from briefing.html.chart_table import scene_table
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.legend import legend
from briefing.html.links import Links
from briefing.render.svg import svg
from briefing.render.theme import PAGE
from briefing.scene.scene import NARROW, WIDE, Scene
from briefing.web.views.share import code, share
from extract.schema.memo import Chart
from extract.schema.templates import plain

HALF = replace(NARROW, width=540)  # of a page, beside words
Width = Literal["wide", "half", "narrow"]


@dataclass(frozen=True)
class Drawn:
    """One chart, laid out for a wide and for a narrow page."""

    chart: Chart
    wide: Scene
    narrow: Scene

    @property
    def empty(self) -> bool:
        """True where the filters leave nothing of it."""
        return not self.wide.rows

    @property
    def title(self) -> str:
        """The message in plain words."""
        return plain(self.wide.title)


def drawn(links: Links, chart: Chart) -> Drawn:
    """Lay a chart out at both widths, as far as the filters keep it; laid out once for the same choices."""
    return _drawn(_filters_only(links), chart.id)


def _filters_only(links: Links) -> Links:
    return replace(links, page="", view=links.view.filters())


@lru_cache(maxsize=64)
def _frames(links: Links) -> Frames:
    return frames(links.memo, links.view)


@lru_cache(maxsize=256)
def _drawn(links: Links, name: str) -> Drawn:
    chart = next(one for one in charts_of(links.memo) if one.id == name)
    return Drawn(chart, *(build(_frames(links), chart, size, links.view) for size in (WIDE, NARROW)))


@lru_cache(maxsize=256)
def _svg(links: Links, name: str, size: Width, prefix: str) -> Html:
    one = _drawn(links, name)
    scene = {"wide": one.wide, "narrow": one.narrow}.get(size) or build(_frames(links), one.chart, HALF, links.view)
    return Html(svg(scene, PAGE, prefix=f"{name}-{prefix}", href=links.sentence))


def _drawing(links: Links, name: str, size: Width, prefix: str) -> Html:
    return _svg(_filters_only(links), name, size, prefix)


def _several(one: Drawn) -> bool:
    """Whether there is something to compare."""
    return len({row.entry for row in one.wide.rows}) > 1


_CHART = Template(
    "chart", code=code, drawing=_drawing, legend=legend, scene_table=scene_table, several=_several, share=share
)
opening, closing, chart_block = _CHART.opening, _CHART.closing, _CHART.chart_block
small, beside = _CHART.small, _CHART.beside
