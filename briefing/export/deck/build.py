"""Put a deck together: one slide a slide of the storyline, 16:9, everything on it native."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any

from pptx import Presentation

from briefing.charts.storyline import PreparedSlide, prepare
from briefing.dataset.vocabulary import plural
from briefing.export.deck import frame_slides, native_chart, notes, shapes, styles, table_slide, text_slide
from briefing.export.deck.deterministic import stable
from briefing.export.deck.styles import LEFT, ROOM, Words, emu
from briefing.export.handling_line import handling_line
from briefing.scene import text_metrics
from briefing.scene.scene import Size
from extract.loading.store import Memo
from extract.schema.templates import plain

LAYOUT = Size(width=ROOM, label=22, tick=19, title=38, subtitle=20, source=14, margin=0)
FOOT = 664.0  # where the source line begins
MOST_QUOTED = 200.0  # pixels of sentences under a chart: more would leave it no room
MADE_BY = "hedged-figures"


def deck(memo: Memo, chosen: Sequence[str] = (), handling: str = "") -> bytes:
    """The deck as PPTX. `handling` is the user's own line, top and bottom of each slide. Raises UserError."""
    out = io.BytesIO()
    presentation(memo, chosen, handling).save(out)
    return stable(out.getvalue(), "1980-01-01T00:00:00Z")


def presentation(memo: Memo, chosen: Sequence[str] = (), handling: str = "", framed: bool = False) -> Any:
    """The same as python-pptx holds it, to be saved or compared. Raises UserError.

    A whole deck, or one that is to be `framed`, has a title and a closing slide; chosen slides go into somebody's own.
    """
    framed = framed or not chosen
    handling = handling_line(handling)
    slides = prepare(memo, chosen)
    show = Presentation()
    _widen(show)
    if framed:
        frame_slides.title(_blank(show, frame_slides.TITLE, handling), memo)
    for number, one in enumerate(slides, 1):
        part, first = 1, 0
        while first := _slide(show, one, f"{number} / {len(slides)}", handling, part, first):
            part += 1
    if framed:
        frame_slides.closing(_blank(show, frame_slides.CLOSING, handling), memo)
    core = show.core_properties
    core.title = styles.clean(memo.file.memo.title)[:255]
    core.author, core.subject = MADE_BY, memo.id
    core.keywords, core.comments = f"{memo.id} {memo.digest}", ""
    core.last_modified_by, core.revision = MADE_BY, 1
    core.created = core.modified = datetime.datetime(1980, 1, 1)
    return show


def _widen(show: Any) -> None:
    """The library's template is 4:3: widen it, its layouts too, so that a slide added by hand fits."""
    factor = styles.WIDE * styles.EMU / show.slide_width
    show.slide_width, show.slide_height = emu(styles.WIDE), emu(styles.TALL)
    for part in (show.slide_master, *show.slide_layouts):
        for shape in part.placeholders:
            left, top, width, height = shape.left, shape.top, shape.width, shape.height
            if left is not None and width is not None:
                shape.left, shape.width = int(left * factor), int(width * factor)
                shape.top, shape.height = top, height


def _slide(show: Any, one: PreparedSlide, number: str, handling: str, part: int, first: int) -> int:
    """One slide; a table too long for it goes on with the row that is returned, on a slide of its own."""
    slide = _blank(show, one.id if part == 1 else f"{one.id}~{part}", handling)
    top = _title(slide, one, " (continued)" if part > 1 else "")
    foot = FOOT - 8
    if one.chart and not one.in_words:
        foot = _quotes(slide, one, foot)
        foot = _notes(slide, one, foot)
    after = _body(slide, one, top, foot, first)
    source = [[Words(one.source, 14, "muted")]]
    styles.box(slide.shapes, "source", (LEFT, FOOT, ROOM - 90, 36), source)
    styles.box(slide.shapes, "number", (LEFT + ROOM - 80, FOOT, 80, 18), [[Words(number, 14, "muted")]], "end")
    slide.notes_slide.notes_text_frame.text = "\n".join(map(styles.clean, notes.text(one).split("\n")))
    return after


def _blank(show: Any, name: str, handling: str) -> Any:
    """A slide of our paper with the user's own line, top and bottom."""
    slide = show.slides.add_slide(show.slide_layouts[5])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = styles.PAPER
    slide._element.cSld.set("name", name)
    if handling:
        for place, y in (("handling top", 8), ("handling bottom", styles.TALL - 24)):
            words = [[Words(handling, 16, "ink", bold=True)]]
            styles.box(slide.shapes, place, (LEFT, y, ROOM, 20), words, "middle")
    return slide


def _title(slide: Any, one: PreparedSlide, more: str) -> float:
    """The message as the slide's title, the measure under it; returns where the body begins."""
    message, size = plain(one.message) + more, 38.0
    while size > 24 and len(text_metrics.wrap(message, ROOM, size, bold=True)) > 2:
        size -= 1
    count = len(text_metrics.wrap(message, ROOM, size, bold=True))
    tall = count * size * 1.22
    title = slide.shapes.title
    title.left, title.top, title.width, title.height = map(emu, (LEFT, 40, ROOM, tall))
    title.name = "message"
    styles.fill(title.text_frame, [[Words(message, size, "ink", bold=True)]])
    title.text_frame.vertical_anchor = 1
    top = 40 + tall + 4
    if words := _measure(one):
        lines = len(text_metrics.wrap(words, ROOM, 20))
        styles.box(slide.shapes, "measure", (LEFT, top, ROOM, lines * 26), [[Words(words, 20, "muted")]])
        top += lines * 26
    return top + 18


def _measure(one: PreparedSlide) -> str:
    """What is counted, and how the marks of this slide are to be read."""
    if one.slide.withheld:
        marks = sum(len(place.marks) for place in one.frames.memo.file.redactions)
        return f"Marks in the memo: {marks}, at {plural(len(one.rows), 'place')}"
    if not one.chart or one.in_words:
        return ""
    return plain(one.scene().subtitle)


def _quotes(slide: Any, one: PreparedSlide, foot: float) -> float:
    """The memo's words under the chart, where few enough to read; all of them stand in the notes."""
    if not 1 <= len(one.quotes) <= 3:
        return foot
    lines = [f"“{quote}” {speaker}" for quote, speaker in one.quotes]
    tall = sum(len(text_metrics.wrap(line, ROOM, 18)) for line in lines) * 18 * 1.25 + 4 * len(lines)
    if tall > MOST_QUOTED:
        return foot
    runs = [[Words(f"“{q}” ", 18, "ink"), Words(who, 18, "muted")] for q, who in one.quotes]
    styles.box(slide.shapes, "sentences", (LEFT, foot - tall, ROOM, tall), runs)
    return foot - tall - 8


def _notes(slide: Any, one: PreparedSlide, foot: float) -> float:
    """What has to be said beside the marks."""
    lines = [plain(note) for note in one.scene().notes]
    if not lines:
        return foot
    tall = sum(len(text_metrics.wrap(line, ROOM, 18, bold=True)) for line in lines) * 18 * 1.25
    runs = [[Words(line, 18, "ink", bold=True)] for line in lines]
    styles.box(slide.shapes, "beside the marks", (LEFT, foot - tall, ROOM, tall), runs)
    return foot - tall - 10


def _body(slide: Any, one: PreparedSlide, top: float, foot: float, first: int) -> int:
    """What carries the message; returns the row with which a long table goes on."""
    room = foot - top
    if one.slide.points:
        text_slide.draw(slide.shapes, one, top, room)
    if one.slide.withheld or one.slide.claims:
        return table_slide.draw(slide.shapes, one, top, room, plain(one.message), first)
    if one.chart and one.in_words:
        return table_slide.draw(slide.shapes, one, top, room, one.scene().alt, first)
    if one.chart:
        scene, zoom = one.fitted(ROOM, room, LAYOUT)
        if not native_chart.draw(slide.shapes, one, scene, LEFT, top, room, zoom):
            whole = shapes.draw(slide.shapes, scene, LEFT, top, zoom)
            styles.describe(whole, f"chart: {one.id}", scene.alt)
    return 0
