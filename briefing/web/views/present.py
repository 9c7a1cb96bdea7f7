"""The Present page: the slides on a stage, and which of them are told, in which order: the choice is in the address."""

from __future__ import annotations

from functools import lru_cache

from briefing.charts.storyline import prepare
from briefing.dataset.defaults import slides_of
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import Links
from briefing.html.slides import deck
from extract.schema.templates import plain, runs


@lru_cache(maxsize=16)
def stage(links: Links) -> Html:
    """The slides themselves."""
    return deck(links, prepare(links.memo, links.view.slides), links.view.slide)


def choose(links: Links) -> Html:
    """Every slide with a box to tick and two ways to move it; ticked ones first, in their order."""
    every = slides_of(links.memo)
    ids = [slide.id for slide in every]
    chosen = list(links.view.slides or ids)
    words = {slide.id: plain(runs(slide.message, links.memo.claims)) for slide in every}
    rows: list[tuple[int, str, list[tuple[str, str, tuple[str, ...]]]]] = []
    for at, id_ in enumerate(chosen):
        others = [other for other in chosen if other != id_]
        moves = [("Earlier", f"up:{id_}", [*others[: at - 1], id_, *others[at - 1 :]])] if at else []
        if at + 1 < len(chosen):
            moves.append(("Later", f"down:{id_}", [*others[: at + 1], id_, *others[at + 1 :]]))
        if others:
            moves.append(("Leave out", f"in:{id_}", others))
        rows.append((at + 1, words[id_], [(face, key, _unless(ids, order)) for face, key, order in moves]))
    rows += [(0, words[id_], [("Add", f"in:{id_}", _unless(ids, [*chosen, id_]))]) for id_ in ids if id_ not in chosen]
    return _PRESENT.choose(links, rows)


def _unless(ids: list[str], order: list[str]) -> tuple[str, ...]:
    """The choice as the address holds it: all slides in their own order are no choice."""
    return () if order == ids else tuple(order)


_PRESENT = Template("present")
heading = _PRESENT.heading
