"""Choices on a page: theme, speaker, kind of statement, unit. Each is a link: the address is the only memory."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from briefing.dataset import view as views
from briefing.dataset.defaults import charts_of
from briefing.dataset.vocabulary import STATEMENT_KINDS
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import Links
from extract.schema.chart_kinds import CHART_KINDS

SECTIONS = {"resources": ("claims",), "timeline": ("events",), "assessments": ("assessments",)}
STATEMENTS = {
    "resources": ("memo", "derived"),
    "timeline": ("memo", "context", "inference"),
    "assessments": (),
}


def filters(links: Links) -> Html:
    """The choices that this page has; a choice of one is none."""
    memo, view, page = links.memo, links.view, links.page
    heard, themes = _present(links)
    groups = [
        ("theme", "Theme", _some(memo.file.themes, themes, view.theme)),
        ("speaker", "Speaker", _some(views.speakers(memo), heard, view.speaker)),
        ("fact", "Statements", _some(STATEMENT_KINDS, STATEMENTS[page], view.fact)),
    ]
    shares = any(CHART_KINDS[chart.kind].shares and chart.whole for chart in charts_of(memo))
    return _FILTERS.filters(links, groups, views.UNITS if page == "resources" and shares else None)


def _some(options: Mapping[str, str], present: Container[str], chosen: Container[str]) -> dict[str, str]:
    """What is there to be chosen, and what was chosen without being there."""
    return {key: label for key, label in options.items() if key in present or key in chosen}


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


def _toggled(options: Iterable[str], chosen: tuple[str, ...], key: str) -> tuple[str, ...]:
    """The choice after a click; all chosen is the same as none chosen."""
    after = tuple(one for one in options if (one in chosen) != (one == key))
    return () if len(after) == len(list(options)) else after


_FILTERS = Template("filters", narrowed=_toggled)
nothing = _FILTERS.nothing
