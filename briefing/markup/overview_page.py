"""The Overview: what the memo is, its bottom line, its key figures, what is withheld."""

from __future__ import annotations

from briefing.charts import charts_of
from briefing.markup import cite
from briefing.markup.chart_block import drawn, small
from briefing.markup.figures import prose, tiles
from briefing.markup.html import Html, el
from briefing.markup.links import Links

SMALL = ("unit_grid", "intervals", "bounded_bar")


def opening(links: Links) -> Html:
    """Title, what this memo is, and the bottom line."""
    it = links.memo.file.memo
    return el(
        "div",
        el("p", f"{it.publisher} · {it.kind}", class_="eyebrow"),
        el("h1", it.title),
        el("p", f"{it.place}, {cite.day(it.date)}", class_="lead"),
        el(
            "section",
            el("h2", "Bottom line"),
            [el("p", prose(links, sentence)) for sentence in links.memo.file.bottom_line],
            class_="bottom",
        )
        if links.memo.file.bottom_line
        else None,
    )


def key_figures(links: Links) -> Html | None:
    """The figures the curator chose."""
    if not links.memo.file.key_figures:
        return None
    return el("section", el("h2", "Key figures"), tiles(links), class_="key")


def best(links: Links) -> Html | None:
    """The first chart of each kind that reads well small, and the way to the whole."""
    first = {chart.kind: chart for chart in reversed(charts_of(links.memo)) if chart.kind in SMALL}
    shown = [one for kind in SMALL if kind in first and not (one := drawn(links, first[kind])).empty]
    if not shown:
        return None
    return el("section", el("h2", "In pictures"), el("div", [small(links, one) for one in shown], class_="smalls"))


def withheld(links: Links) -> Html | None:
    """How much is withheld, and where."""
    places = [place for place in links.memo.file.redactions if place.id in links.memo.spans]
    if not places:
        return None
    marks = sum(len(place.marks) for place in places)
    items = [
        el(
            "li",
            el(
                "a",
                el("span", " ".join(mark.quote.exact for mark in place.marks), class_="bar"),
                el("span", place.label),
                href=links.sentence(place.id),
            ),
        )
        for place in places
    ]
    counted = f"{marks} mark{'s' * (marks != 1)} at {len(places)} place{'s' * (len(places) != 1)}"
    return el(
        "section",
        el("h2", "What is withheld"),
        el("p", f"{counted}. What stood there is not known, and no figure here fills it in."),
        el("ul", items, class_="withheld"),
        class_="gaps",
    )


def people(links: Links) -> Html | None:
    """Who is named, in which role, on which side of the table."""
    sides: dict[str, list[Html]] = {}
    for one in links.memo.file.people:
        role = f", {one.role}" if one.role else ""
        sides.setdefault(one.side or "", []).append(el("li", el("strong", one.name), role))
    if not sides:
        return None
    groups = [el("div", el("h3", side.capitalize() or "Others"), el("ul", rows)) for side, rows in sides.items()]
    return el("section", el("h2", "Who is named"), el("div", groups, class_="sides"), class_="people")


def closing(links: Links) -> Html:
    """How to cite what is on this page."""
    words = cite.how_to_cite(links.memo)
    return el(
        "section",
        el("h2", "How to cite"),
        el("p", words, class_="citation"),
        cite.copy_button(words, links.to("overview"), "Copy the citation", "Copy citation"),
        class_="cite",
    )
