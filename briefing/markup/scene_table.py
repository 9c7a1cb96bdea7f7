"""The table under a chart: the same rows as its marks, each value with its wording, its speaker and its sentence."""

from __future__ import annotations

from briefing.charts.scene import Row, Scene
from briefing.markup import cite
from briefing.markup.figures import badge, claims_of
from briefing.markup.html import Html, el, hidden
from briefing.markup.links import Links
from briefing.prose import plain
from extract.wording import label, with_unit

ROWS = 200  # under a chart; all of them are on the Data page


def scene_table(links: Links, scene: Scene) -> Html:
    """One row per mark; on a narrow page each row becomes a card."""
    dated = any(row.date for row in scene.rows)
    valued = any(row.value for row in scene.rows)
    heads = [
        "What",
        *(("Value",) if valued else ()),
        *(("When",) if dated else ()),
        "Statement",
        "Who says so",
        "Sentence",
    ]
    return el(
        "div",
        el(
            "table",
            el("caption", plain(scene.title)),
            el(
                "thead",
                el("tr", [el("th", name, scope="col") for name in heads], el("th", hidden("Copy"), scope="col")),
            ),
            el("tbody", [_row(links, row, valued, dated) for row in scene.rows[:ROWS]]),
            class_="rows",
        ),
        _more(links, len(scene.rows)) if len(scene.rows) > ROWS else None,
        class_="scroll",
        tabindex=0,
        role="region",
        aria_label=f"Table: {plain(scene.title)}",
    )


def _more(links: Links, rows: int) -> Html:
    words = f"The first {ROWS} of {rows:,} rows. "
    return el("p", words, el("a", "All of them, in Data", href=links.to("data")), class_="count")


def _row(links: Links, row: Row, valued: bool, dated: bool) -> Html:
    href = links.sentence(row.entry) if row.entry else None
    said = row.statement in ("memo", "derived")
    look = "figure derived" if row.statement == "derived" else "figure"
    value: Html | str = el("a", row.value, href=href, class_=look) if href and row.value else row.value or "–"
    rests: Html | str = (el("q", row.quote) if said else row.quote) if row.quote else "–"
    return el(
        "tr",
        el("th", row.label, scope="row", data_label="What"),
        el("td", value, _noun(links, row), class_="value", data_label="Value") if valued else None,
        el("td", row.date or "–", data_label="When") if dated else None,
        el("td", badge(row.statement), data_label="Statement"),
        el("td", row.speaker or "–", data_label="Who says so"),
        el(
            "td",
            el("a", rests, href=href, class_="plain") if href and said else rests,
            data_label="Sentence" if said else "Rests on",
        ),
        el("td", cite.copy_row(links, row) if row.entry else None, class_="num", data_label=""),
        data_entry=row.entry or None,
    )


def _noun(links: Links, row: Row) -> str:
    """The memo's noun, to stand right after the value; "" where the value's own words hold it."""
    claim = claims_of(links).get(row.entry)
    if claim is None or row.statement != "memo" or row.value != label(claim.quantity):
        return ""
    return with_unit(claim.quantity).removeprefix(row.value)
