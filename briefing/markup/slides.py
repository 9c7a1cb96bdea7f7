"""Slides as markup: the same for the presenter's page and for the one-file briefing; knows no Streamlit.

Each slide has its chart three times, of which the style sheet shows one: for a screen across the room, for a page to
read, for a phone. Its sentences, notes and table are there from the start, so that a key press shows them at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.charts.assessments import DIRECTIONS
from briefing.charts.size import NARROW, WIDE, Size
from briefing.draw.svg import svg
from briefing.draw.theme import PAGE
from briefing.markup.figures import figure_runs
from briefing.markup.html import Html, el, hidden
from briefing.markup.links import Links
from briefing.markup.scene_table import scene_table
from briefing.prose import plain
from briefing.storyline import Told

STAGE = (1160.0, 430.0)  # pixels that a chart has on a slide of 1280 by 720
LARGE = Size(width=STAGE[0], label=22, tick=19, title=38, subtitle=20, source=14, margin=0)
KEYS = (
    ("→ ↓ Space", "next slide"),
    ("← ↑", "slide before"),
    ("Home End", "first, last"),
    ("s", "the memo’s sentences"),
    ("n", "notes and clock"),
    ("b", "black, and back"),
    ("w", "second window that follows"),
    ("f", "start or full screen"),
    ("?", "these keys"),
    ("Esc", "close, then leave"),
)


def deck(links: Links, slides: Sequence[Told], at: str, *, reading: bool = False, explore: bool = False) -> Html:
    """All slides with what a presenter needs; `at` is shown first. `reading`: one under the other until presented."""
    first = next((n for n, one in enumerate(slides) if one.id == at), 0)
    shown = []
    for n, one in enumerate(slides):
        after = slides[n + 1] if n + 1 < len(slides) else None
        shown.append(slide(links, one, n, len(slides), n == first, reading, explore, after))
    return el(
        "section",
        el("div", shown, class_="stage"),
        _bar(len(slides), first),
        _help(),
        el("div", class_="black", hidden=True),
        el("p", class_="sr", role="status", data_said=True),
        class_="deck doc" if reading else "deck",
        data_deck=links.memo.id,
        data_address="hash" if reading else "slide",
        tabindex=-1,
        aria_label="Slides",
    )


def _bar(count: int, first: int) -> Html:
    def button(do: str, words: str, more: str = "") -> Html:
        return el("button", words, hidden(more) if more else None, type="button", class_="act", data_do=do)

    return el(
        "div",
        button("start", "Present", " in full screen"),
        button("back", "Previous"),
        el("span", f"{first + 1} of {count}", class_="count", data_count=True),
        button("next", "Next"),
        button("said", "Sentences"),
        button("notes", "Notes"),
        button("window", "Second window"),
        button("help", "Keys"),
        el("span", class_="clock", data_clock=True),
        class_="deckbar",
    )


def _help() -> Html:
    rows = [[el("dt", [el("kbd", key) for key in keys.split()]), el("dd", words)] for keys, words in KEYS]
    return el("div", el("h3", "Keys"), el("dl", rows), class_="keyhelp", hidden=True)


def slide(
    links: Links, one: Told, number: int, count: int, now: bool, reading: bool, explore: bool, after: Told | None
) -> Html:
    """One slide."""
    message = plain(one.message)
    return el(
        "section",
        el(
            "div",
            el("h2", figure_runs(links, one.message)),
            el("p", measure(links, one), class_="subtitle") if one.chart or one.slide.withheld else None,
            class_="head",
        ),
        el("div", _body(links, one), class_="body"),
        _sentences(links, one),
        el(
            "div",
            el("h3", "Notes"),
            el("p", figure_runs(links, one.notes)) if one.notes else None,
            el("p", f"Next: {plain(after.message)}" if after else "This is the last slide.", class_="after"),
            class_="notes",
        ),
        el("p", el("button", "Explore this chart", type="button", class_="act", data_plot=True), class_="acts explore")
        if explore and one.chart and one.rows
        else None,
        _table(links, one) if reading and one.chart else None,
        el("p", el("span", f"{number + 1} / {count}", class_="number"), one.source, class_="source"),
        class_="slide now" if now else "slide",
        id=f"slide-{one.id}",
        data_slide=one.id,
        aria_roledescription="slide",
        aria_label=f"{number + 1} of {count}: {message}",
    )


def measure(links: Links, one: Told) -> Html | str:
    """What is counted on a slide."""
    if one.chart:
        return figure_runs(links, one.scene().subtitle)
    marks = sum(len(place.marks) for place in one.frames.memo.file.redactions)
    return f"Marks in the memo: {marks}, at {len(one.rows)} place{'s' * (len(one.rows) != 1)}"


def _body(links: Links, one: Told) -> list[Html | None]:
    if one.chart:
        notes = el("ul", [el("li", figure_runs(links, note)) for note in one.scene().notes], class_="notes-under")
        return [_pictures(links, one), notes if one.scene().notes else None]
    if one.slide.points:
        return [el("ul", [el("li", figure_runs(links, point)) for point in one.points], class_="points")]
    if one.slide.withheld:
        items = [_withheld(links, row.entry, row.label, row.quote) for row in one.rows]
        return [el("ul", items, class_="withheld")]
    tiles = [
        el("li", el("a", row.value, href=links.sentence(row.entry), class_="value", data_entry=row.entry),
           el("span", row.label), el("q", row.quote), el("span", row.speaker, class_="who"))
        for row in one.rows
    ]  # fmt: skip
    return [el("ul", tiles, class_="figureset")]


def _withheld(links: Links, entry: str, label: str, marks: str) -> Html:
    bar = el("span", marks, class_="bar")
    return el("li", el("a", bar, el("span", label), href=links.sentence(entry), data_entry=entry))


def _pictures(links: Links, one: Told) -> Html:
    """The chart for the room, for a page, for a phone."""
    drawn = [("wide", one.scene(WIDE)), ("narrow", one.scene(NARROW))]
    judged = one.chart is not None and one.chart.kind == "assessments"
    if not judged:
        drawn.insert(0, ("stage", one.fitted(*STAGE, LARGE)[0]))
    return el(
        "div",
        _judgements(links, one) if judged else None,
        [
            el("div", Html(svg(scene, PAGE, prefix=f"{one.id}-{name}", href=links.sentence)), class_=name)
            for name, scene in drawn
        ],
        el("p", one.scene().alt, class_="sr", id=f"alt-{one.id}"),
        class_="pic",
        role="group",
        aria_label=f"Chart: {plain(one.message)}",
        aria_describedby=f"alt-{one.id}",
    )


def _judgements(links: Links, one: Told) -> Html:
    """Judgements for the room: large words by direction, where a chart of so many would be small."""
    groups = []
    for direction in DIRECTIONS.values():
        rows = [row for row in one.rows if row.value == direction.lower()]
        items = [
            el("li", el("a", row.label, href=links.sentence(row.entry), data_entry=row.entry), " ",
               el("span", row.speaker.removeprefix("attributed to ").replace("the memo does not say who", "not stated"),
                  class_="who"))
            for row in rows
        ]  # fmt: skip
        groups.append(el("div", el("h3", direction), el("ul", items)) if rows else None)
    return el("div", groups, class_="stage judged")


def _sentences(links: Links, one: Told) -> Html:
    """The memo's words for every figure and judgement of the slide, each a link to its place."""
    items, seen = [], set[tuple[str, str]]()
    for row in one.rows:
        behind = row.label if one.slide.withheld else row.speaker
        if not row.quote or row.statement != "memo" or (row.quote, behind) in seen or row.entry not in links.memo.spans:
            continue
        seen.add((row.quote, behind))
        quote = el("a", el("q", row.quote), href=links.sentence(row.entry), data_entry=row.entry)
        items.append(el("li", quote, " ", el("span", behind, class_="who")))
    return el("div", el("h3", "In the memo"), el("ul", items), class_="said-here")


def _table(links: Links, one: Told) -> Html:
    count = len(one.scene().rows)
    words = f"Table: {count} row{'s' * (count != 1)}"
    return el("details", el("summary", words), scene_table(links, one.scene()), class_="under", id=f"table-{one.id}")
