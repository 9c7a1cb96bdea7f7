"""The table under a chart: the same rows as its marks, each value with its wording, its speaker and its sentence."""

from __future__ import annotations

from briefing.charts.scene import Row, Scene
from briefing.evidence import placed
from briefing.markup.figures import badge, claims_of
from briefing.markup.html import Html, el
from briefing.markup.links import Links
from briefing.prose import plain
from extract.wording import label, with_unit


def scene_table(links: Links, scene: Scene) -> Html:
    """One row per mark; on a narrow page each row becomes a card."""
    dated = any(row.date for row in scene.rows)
    valued = any(row.value for row in scene.rows)
    heads = [
        *(("Value",) if valued else ()),
        "What",
        *(("When",) if dated else ()),
        "Statement",
        "Who says so",
        "Sentence",
    ]
    known = {one.id for one in placed(links.memo)}
    return el(
        "div",
        el(
            "table",
            el("caption", plain(scene.title)),
            el("thead", el("tr", [el("th", name, scope="col") for name in heads])),
            el("tbody", [_row(links, row, valued, dated, known) for row in scene.rows]),
            class_="rows",
        ),
        class_="scroll",
        tabindex=0,
        role="region",
        aria_label=f"Table: {plain(scene.title)}",
    )


def _row(links: Links, row: Row, valued: bool, dated: bool, known: set[str]) -> Html:
    placed_here = row.entry in known
    href = links.sentence(row.entry) if placed_here else None
    value = (
        el("a", row.value, href=href, class_="figure derived" if row.statement == "derived" else "figure")
        if href
        else row.value
    )
    unit = _noun(links, row)
    quote = el("q", row.quote) if row.quote else "–"
    return el(
        "tr",
        el("th", value, unit, scope="row", data_label="Value") if valued else None,
        el("td", row.label, data_label="What") if valued else el("th", row.label, scope="row", data_label="What"),
        el("td", row.date or "–", data_label="When") if dated else None,
        el("td", badge(row.statement), data_label="Statement"),
        el("td", row.speaker or "–", data_label="Who says so"),
        el("td", el("a", quote, href=href, class_="plain") if href else quote, data_label="Sentence"),
        data_entry=row.entry or None,
    )


def _noun(links: Links, row: Row) -> str:
    """The memo's noun, to stand right after the value; "" where the value's own words hold it."""
    claim = claims_of(links).get(row.entry)
    if claim is None or row.statement != "memo" or row.value != label(claim.quantity):
        return ""
    return with_unit(claim.quantity).removeprefix(row.value)
