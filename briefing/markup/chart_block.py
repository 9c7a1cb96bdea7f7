"""A chart on a page: message, measure, the picture at two widths, notes, source, how to read it, and its table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.charts import NARROW, WIDE, build, charts_of
from briefing.charts.scene import Scene
from briefing.draw.svg import svg
from briefing.draw.theme import PAGE
from briefing.frames import Frames, frames
from briefing.markup import cite
from briefing.markup.figures import figure_runs
from briefing.markup.html import Html, el, hidden
from briefing.markup.legend import legend
from briefing.markup.links import Links
from briefing.markup.scene_table import scene_table
from briefing.markup.share import code, share
from briefing.prose import plain
from extract.model import Chart


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
    return Drawn(
        chart, build(_frames(links), chart, WIDE, links.view), build(_frames(links), chart, NARROW, links.view)
    )


@lru_cache(maxsize=256)
def _svg(links: Links, name: str, narrow: bool, prefix: str) -> Html:
    one = _drawn(links, name)
    return Html(svg(one.narrow if narrow else one.wide, PAGE, prefix=f"{name}-{prefix}", href=links.sentence))


def picture(links: Links, one: Drawn) -> Html:
    """The drawing itself, one of two that the width chooses between; each mark is a link to its sentence."""
    name, plain_links = one.chart.id, _filters_only(links)
    return el(
        "div",
        el("div", _svg(plain_links, name, False, "w"), class_="wide"),
        el("div", _svg(plain_links, name, True, "n"), class_="narrow"),
        el("p", one.wide.alt, class_="sr", id=f"{name}-alt"),
        class_="pic",
        role="group",
        aria_label=f"Chart: {one.title}",
        aria_describedby=f"{name}-alt",
    )


def opening(links: Links, one: Drawn, level: str = "h2") -> Html:
    """Title and subtitle."""
    return el(
        "div",
        el(level, figure_runs(links, one.wide.title), id=f"{one.chart.id}-title"),
        el("p", figure_runs(links, one.wide.subtitle), class_="subtitle"),
        class_="head",
    )


def closing(links: Links, one: Drawn, acts: Html | None = None) -> list[Html]:
    """Beside the picture notes, deeds and source; under it, folded, the table and how to read the marks."""
    name = one.chart.id
    notes = el("ul", [el("li", figure_runs(links, note)) for note in one.wide.notes], class_="notes")
    source = f"{one.wide.source} · view {code(links, name)}"
    explore = explore_link(links, one) if one.wide.rows else None
    deeds = acts if acts is not None else el("p", explore, copy_link(links, one), class_="acts")
    count = f"Table: {len(one.wide.rows)} row{'s' * (len(one.wide.rows) != 1)}"
    return [
        el(
            "div",
            notes if one.wide.notes else None,
            deeds,
            el("p", source, class_="source"),
            class_="beside",
        ),
        el(
            "div",
            el("details", el("summary", count), scene_table(links, one.wide), class_="under", id=f"{name}-table"),
            legend(name),
            share(links, name, one.title, one.wide.alt) if one.wide.rows else None,
            class_="folded",
        ),
    ]


def explore_link(links: Links, one: Drawn) -> Html:
    """Hand the chart over to Plotly, to select and compare."""
    label = f": {one.title}"
    return el(
        "a",
        "Explore and compare" if len({row.entry for row in one.wide.rows}) > 1 else "Explore",
        hidden(label),
        href=f"{links.here(explore=one.chart.id, compare=())}#{one.chart.id}",
        class_="act",
        data_focus=f"explore:{one.chart.id}",
    )


def copy_link(links: Links, one: Drawn) -> Html:
    """Copy the address of this chart with its view."""
    return cite.copy_button(cite.LINK, f"{links.here()}#{one.chart.id}", f"Copy the link to: {one.title}", "Copy link")


def chart_block(links: Links, one: Drawn, explorable: bool = True) -> Html:
    """The whole figure element."""
    acts = None if explorable else el("p", copy_link(links, one), class_="acts")
    return el(
        "figure",
        opening(links, one),
        picture(links, one),
        closing(links, one, acts),
        class_=f"chart {one.chart.kind.replace('_', '-')}",
        id=one.chart.id,
        aria_labelledby=f"{one.chart.id}-title",
    )


def small(links: Links, one: Drawn) -> Html:
    """A chart on the Overview: message, picture at its narrow width, its table, and the way to the whole."""
    rows = len(one.narrow.rows)
    narrow = _svg(_filters_only(links), one.chart.id, True, "s")
    return el(
        "figure",
        opening(links, one, "h3"),
        el(
            "div",
            narrow,
            el("p", one.narrow.alt, class_="sr"),
            class_="pic",
            role="group",
            aria_label=f"Chart: {one.title}",
        ),
        el(
            "p",
            el("a", "The whole chart", hidden(f": {one.title}"), href=links.chart(one.chart.id), class_="act"),
            class_="acts",
        ),
        el(
            "details",
            el("summary", f"Table: {rows} row{'s' * (rows != 1)}", hidden(f", {one.title}")),
            scene_table(links, one.narrow),
            class_="under",
            id=f"{one.chart.id}-table",
        ),
        class_="chart small",
    )
