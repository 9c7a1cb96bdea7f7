"""Slides as markup: the same for the presenter's page and for the one-file briefing; knows no Streamlit.

Each slide has its chart three times, of which the style sheet shows one: for a screen across the room, for a page to
read, for a phone. Its sentences, notes and table are there from the start, so that a key press shows them at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.charts.assessments import DIRECTIONS
from briefing.charts.storyline import PreparedSlide
from briefing.dataset.attribution import brief
from briefing.html.chart_table import scene_table
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import Links
from briefing.render.svg import svg
from briefing.render.theme import PAGE
from briefing.scene.scene import NARROW, WIDE, Size, TableRow

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


def deck(links: Links, slides: Sequence[PreparedSlide], at: str, *, reading: bool = False) -> Html:
    """All slides with what a presenter needs; `at` is shown first. `reading`: one under the other until presented."""
    first = next((n for n, slide in enumerate(slides) if slide.id == at), 0)
    return _SLIDES.deck(links, slides, first, reading)


def _drawings(links: Links, slide: PreparedSlide) -> Iterator[tuple[str, Html]]:
    """The chart for the room, for a page, for a phone. Judgements would be small in a room: words stand there."""
    scenes = [("wide", slide.scene(WIDE)), ("narrow", slide.scene(NARROW))]
    if not slide.in_words:
        scenes.insert(0, ("stage", slide.fitted(*STAGE, LARGE)[0]))
    for width, scene in scenes:
        yield width, Html(svg(scene, PAGE, prefix=f"{slide.id}-{width}", href=links.sentence))


def _sentences(links: Links, slide: PreparedSlide) -> Iterable[tuple[TableRow, str]]:
    """A row for each sentence of the memo behind the slide's figures and judgements, and who is behind it."""
    rows: dict[tuple[str, str], tuple[TableRow, str]] = {}
    for row in slide.rows:
        behind = row.label if slide.slide.withheld else row.who
        if row.quote and row.statement == "memo" and row.entry in links.memo.spans:
            rows.setdefault((row.quote, behind), (row, behind))
    return rows.values()


_SLIDES = Template(
    "slides",
    KEYS=KEYS,
    brief=brief,
    DIRECTIONS=DIRECTIONS,
    drawings=_drawings,
    sentences=_sentences,
    scene_table=scene_table,
)
