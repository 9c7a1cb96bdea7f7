"""The lists of the curator's page: what waits, what was set aside, what verify says, a curated file beside it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.curating import NAMES, Waiting, short
from briefing.markup.desk_page import Where, to
from briefing.markup.html import Html, el
from extract.drafting.beside import Row
from extract.drafting.desk import Desk
from extract.problem import Problem

MOST_WAITING = 40
MOST_ROWS = 300


def waiting(found: Sequence[Waiting], where: Where) -> Html:
    """What a person has to decide, each a link to its form."""
    rows = [
        el("li", el("a", one.words, href=to(where, mark=one.entry)), el("span", f": {one.what}", class_="who"))
        for one in found[:MOST_WAITING]
    ]
    more = el("p", f"and {len(found) - MOST_WAITING:,} more", class_="who") if len(found) > MOST_WAITING else None
    return el(
        "details",
        el("summary", f"To decide: {len(found):,}"),
        el("ul", rows, class_="waiting") if rows else el("p", "Nothing waits."),
        more,
        id="waiting",
    )


def aside(desk: Desk, where: Where) -> Html | None:
    """What was discarded, each a link to where it can be put back."""
    if not desk.aside:
        return None
    rows = [
        el(
            "li",
            el("a", short(desk.text[slice(*desk.places[one])]), href=to(where, mark=one)),
            f" {NAMES[kind].lower()}",
        )
        for one, (kind, _) in list(desk.aside.items())[:MOST_WAITING]
    ]
    return el("details", el("summary", f"Set aside: {len(desk.aside):,}"), el("ul", rows, class_="waiting"), id="aside")


def problems(found: Sequence[Problem] | None) -> Html | None:
    """What `verify` would say of the whole draft; None where it was not asked."""
    if found is None:
        return None
    rows = [
        el("li", el("code", f"{one.field}" + (f" ({one.entry})" if one.entry else "")), f" {one.what}. {one.fix}")
        for one in found[:MOST_WAITING]
    ]
    said = f"verify finds {len(found)} problem{'s' * (len(found) != 1)}" if found else "verify finds no problem"
    body = (
        el("ul", rows, class_="waiting")
        if rows
        else el("p", "Every quote stands in the memo, every quantity follows from it.")
    )
    return el("details", el("summary", said), body, id="verify")


def comparison(rows: Sequence[Row], name: str, where: Where) -> Html:
    """The draft beside a curated file, one row a statement."""
    states = {
        state: sum(row.state == state for row in rows) for state in ("same", "differs", "only here", "only there")
    }
    said = ", ".join(f"{count} {state}" for state, count in states.items())
    body = [_row(row, where) for row in sorted(rows, key=lambda row: row.state == "same")[:MOST_ROWS]]
    head = el(
        "tr", *[el("th", words, scope="col") for words in ("Words", "Kind", "State", "What differs, here and there")]
    )
    return el(
        "section",
        el("h2", f"Beside {name}"),
        el("p", f"{said}. Matched where their words overlap; labels, themes and notes are not compared.", class_="who"),
        el("div", el("table", el("thead", head), el("tbody", body), class_="rows beside"), class_="scroll"),
    )


def _row(row: Row, where: Where) -> Html:
    words = el("a", row.words, href=to(where, mark=row.here)) if row.here else el("span", row.words, class_="words")
    differs = [el("p", f"{what}: ", el("b", here), " / ", there) for what, here, there in row.differs]
    only = el("p", f"called {row.there} there", class_="who") if row.there and not row.here else None
    cells = [
        el("th", words, scope="row", data_label="Words"),
        el("td", NAMES[row.kind], data_label="Kind"),
        el("td", row.state, data_label="State"),
        el("td", *differs, only, data_label="Differs"),
    ]
    return el("tr", *cells)
