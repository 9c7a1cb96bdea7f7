"""Choices on a page: theme, speaker, kind of statement, unit. Each is a link: the address is the only memory."""

from __future__ import annotations

from collections.abc import Iterable

from briefing import view as views
from briefing.charts import charts_of
from briefing.markup.html import Html, el
from briefing.markup.links import Links

SECTIONS = {"resources": ("claims",), "timeline": ("events",), "assessments": ("assessments",)}
STATEMENTS = {
    "resources": ("memo", "derived"),
    "timeline": ("memo", "context", "inference"),
    "assessments": (),
}


def filters(links: Links) -> Html | None:
    """The choices that this page has; a choice of one is none."""
    memo, view, page = links.memo, links.view, links.page
    heard, seen = _present(links)
    groups = [
        _group(links, "theme", "Theme", {k: v for k, v in memo.file.themes.items() if k in seen or k in view.theme}),
        _group(
            links,
            "speaker",
            "Speaker",
            {k: v for k, v in views.speakers(memo).items() if k in heard or k in view.speaker},
        ),
        _group(
            links,
            "fact",
            "Statements",
            {k: v for k, v in views.FACTS.items() if k in STATEMENTS[page] or k in view.fact},
        ),
        _units(links) if page == "resources" else None,
    ]
    reset = el("a", "Show all", href=links.to(page), class_="act") if view.filtered else None
    return el("section", el("h2", "Choices", class_="sr"), groups, reset, class_="filters", aria_label="Choices")


def _present(links: Links) -> tuple[set[str], set[str]]:
    """Ids of the speakers and the themes of what this page draws."""
    entries = [one for section in SECTIONS[links.page] for one in getattr(links.memo.file, section)]
    if links.page == "resources":
        drawn = {id_ for chart in charts_of(links.memo) if chart.page == "resources" for id_ in chart.claims}
        entries = [one for one in entries if one.id in drawn]
    heard = {who for one in entries for who in (one.said_by.who or [views.SPEAKER_NOT_STATED])}
    themes = {one.theme for one in entries}
    if links.page == "timeline":
        themes |= {one.theme for one in links.memo.context.events}
    return heard, themes


def _group(links: Links, name: str, title: str, options: dict[str, str]) -> Html | None:
    if len(options) < 2:
        return None
    chosen: tuple[str, ...] = getattr(links.view, name)
    chips = [
        _chip(links, name, key, label, key in chosen, _toggled(options, chosen, key)) for key, label in options.items()
    ]
    return el(
        "div",
        el("span", title, class_="name", id=f"by-{name}"),
        chips,
        class_="group",
        role="group",
        aria_labelledby=f"by-{name}",
    )


def _toggled(options: Iterable[str], chosen: tuple[str, ...], key: str) -> tuple[str, ...]:
    """The choice after a click; all chosen is the same as none chosen."""
    after = tuple(one for one in options if (one in chosen) != (one == key))
    return () if len(after) == len(list(options)) else after


def _chip(links: Links, name: str, key: str, label: str, on: bool, after: tuple[str, ...]) -> Html:
    return el(
        "a",
        label,
        href=links.here(**{name: after}, page=1),
        class_="chip on" if on else "chip",
        role="checkbox",
        aria_checked="true" if on else "false",
        data_focus=f"{name}:{key}",
    )


def _units(links: Links) -> Html | None:
    if not any(chart.kind == "intervals" and chart.whole for chart in charts_of(links.memo)):
        return None
    chips = [
        el(
            "a",
            label,
            href=links.here(unit=key),
            class_="chip on" if links.view.unit == key else "chip",
            role="radio",
            aria_checked="true" if links.view.unit == key else "false",
            data_focus=f"unit:{key}",
        )
        for key, label in views.UNITS.items()
    ]
    name = el("span", "Unit", class_="name", id="by-unit")
    return el("div", name, chips, class_="group", role="radiogroup", aria_labelledby="by-unit")


def nothing(links: Links) -> Html:
    """What stands where the filters leave nothing, with the way back; or where there is nothing to draw at all."""
    if not links.view.filtered:
        words = "This memo’s dataset has nothing to draw on this page yet."
        more = [el("a", "Its sentences", href=links.to("evidence"), class_="act"), " "]
        return el("div", el("p", words), el("p", more), class_="notice", role="status")
    return el(
        "div",
        el("p", "These choices leave nothing to show on this page."),
        el("p", el("a", "Show all", href=links.to(links.page), class_="act")),
        class_="notice",
        role="status",
    )
