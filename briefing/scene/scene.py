"""A chart, described once: marks in data units, with their style, their words and the entry they stand for.

A chart's module makes a Scene from tables, at a Size; the renderers in `briefing.render` turn any Scene into a Plotly
figure or into SVG and know no chart. Sizes that belong to the eye (dots, type, offsets) are in pixels of the canvas.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extract.schema.templates import TextRun


@dataclass(frozen=True, slots=True)
class Size:
    """A canvas and its type, in pixels as drawn 1:1.

    height   of the plot; 0 for as tall as it needs. A chart that needs more takes more and cuts nothing.
    label    figures and names in the plot       tick   scales, notes, small words
    title, subtitle, source   of the furniture around the plot, where a hand draws it
    margin   white space around plot and furniture, where a hand draws it
    compact  lists flow in columns: for a picture of given height, where length is short
    """

    width: float = 880
    height: float = 0
    label: float = 16
    tick: float = 15
    title: float = 25
    subtitle: float = 17
    source: float = 13
    margin: float = 36
    compact: bool = False

    @property
    def narrow(self) -> bool:
        """True where words go above their marks, not beside them."""
        return self.width < 36 * self.label

    @property
    def line(self) -> float:
        """From one line of label type to the next."""
        return round(self.label * 1.3)


WIDE = Size()
NARROW = Size(width=344, label=15, tick=13, title=21, subtitle=15, source=12, margin=18)

Anchor = Literal["start", "middle", "end"]
Role = Literal["memo", "derived", "context", "inference", "redacted", "harm", "muted", "ink", "rule"]
Fill = Literal["solid", "soft", "hatched", "fading", "open", "none"]
Edge = Literal["solid", "dashed", "none"]
Statement = Literal["memo", "derived", "context", "inference"]


@dataclass(frozen=True, slots=True)
class Tick:
    """A neutral mark of the scale. Its label is a scale, never a figure of the memo."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Data units to pixels: `low` stands at pixel `start`, `high` at pixel `end` (y runs downwards).

    title    the memo's own nouns for what is counted, "" where the axis needs none
    size     of the ticks' type, in pixels
    """

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[Tick, ...] = ()
    title: str = ""
    size: float = 15

    def px(self, value: float) -> float:
        """The pixel at which `value` stands."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def at(self, pixel: float) -> float:
        """The value that stands at a pixel."""
        return self.low + (pixel - self.start) / (self.end - self.start) * (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Rect:
    """A box in data units. `fading` runs out to nothing at the end named by `fade`: the memo gives no bound there."""

    x0: float
    x1: float
    y0: float
    y1: float
    role: Role = "memo"
    fill: Fill = "solid"
    edge: Edge = "solid"
    fade: Literal["right", "left"] = "right"


@dataclass(frozen=True, slots=True)
class Dot:
    """A point in data units, `size` pixels across; open means outlined, with the ground showing through."""

    x: float
    y: float
    size: float = 14
    shape: Literal["circle", "diamond", "square"] = "circle"
    role: Role = "memo"
    fill: Literal["solid", "open"] = "solid"
    edge: Edge = "solid"


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points in data units. `arrow` puts a head at its last point: the memo leaves that side open."""

    points: tuple[tuple[float, float], ...]
    role: Role = "memo"
    width: float = 2
    dash: Literal["solid", "dashed", "dotted"] = "solid"
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Words at a point in data units, moved by dx, dy pixels; y is the line's middle. One line: charts wrap their own.

    halo   the ground shows round the letters, so that no rule runs through them
    """

    x: float
    y: float
    text: str
    size: float = 16
    dx: float = 0
    dy: float = 0
    anchor: Anchor = "start"
    role: Role = "ink"
    bold: bool = False
    italic: bool = False
    serif: bool = False
    halo: bool = False


Shape = Rect | Dot | Line | Text


@dataclass(frozen=True, slots=True)
class MarkGroup:
    """Marks that stand for one thing: one stop for the keyboard, one link to the sentence, one spoken line.

    entry      id of the claim, event, assessment or redaction; "" for furniture (rules, brackets): no keyboard stop
    words      what a screen reader says and a hover shows, hedge included; "" for furniture without a meaning
    statement  which of the four kinds of statement it is
    """

    marks: tuple[Shape, ...]
    entry: str = ""
    words: str = ""
    statement: Statement = "memo"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of the table under the chart. `value` is the label with its hedge; low and high are bare bounds.

    direction  of a judgement, as the dataset has it; "" for any other
    judged     who reads the words otherwise than the reader, when and why; "" where the reader agrees
    """

    entry: str
    statement: Statement
    label: str
    value: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    speaker: str = ""
    quote: str = ""
    date: str = ""
    direction: str = ""
    judged: str = ""

    @property
    def who(self) -> str:
        """Who is behind it: the speaker, and whoever judged the reading."""
        return "; ".join(filter(None, (self.speaker, self.judged)))


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole chart. `title` and `notes` are runs, so that a figure named in them stays tied to its claim.

    width, height   of the plot's canvas, in pixels; title, notes and source stand outside it
    size            the type it was laid out for, so that a hand sets the furniture to match
    """

    chart: str
    kind: str
    title: tuple[TextRun, ...]
    subtitle: tuple[TextRun, ...]
    width: float
    height: float
    x: Axis
    y: Axis
    groups: tuple[MarkGroup, ...]
    rows: tuple[TableRow, ...]
    alt: str
    source: str
    notes: tuple[tuple[TextRun, ...], ...] = ()
    size: Size = WIDE

    def texts(self) -> Iterator[Text]:
        """Every text that states something, for checks of size and of hedges; the neutral scale is left out."""
        for group in self.groups:
            for mark in group.marks:
                if isinstance(mark, Text):
                    yield mark

    def layers(self) -> Iterator[MarkGroup]:
        """What a hand draws, lowest first: the scale, then the groups in their order."""
        scale = tuple(self._scale())
        if scale:
            yield MarkGroup(scale)
        yield from self.groups

    def _scale(self) -> Iterator[Shape]:
        """The x axis: a base line, ticks under it, and their labels kept on the canvas."""
        if not self.x.ticks:
            return
        foot, size = self.y.high, self.x.size
        yield Line(((self.x.low, foot), (self.x.high, foot)), "muted", 1)
        for tick in self.x.ticks:
            at = self.x.px(tick.value)
            half = 0.27 * size * len(tick.label)
            anchor: Anchor = "start" if at < half else "end" if at + half > self.width else "middle"
            dx = -at if at < half else self.width - at if at + half > self.width else 0
            yield Line(((tick.value, foot), (tick.value, foot + 5)), "muted", 1)
            yield Text(tick.value, foot, tick.label, size, dx=dx, dy=8 + size * 0.6, anchor=anchor, role="muted")
        if self.x.title:
            room = 0 if self.x.end + 0.3 * size * len(self.x.title) < self.width else self.width - self.x.end
            yield Text(self.x.high, foot, self.x.title, size, dx=room, dy=8 + size * 1.95, anchor="end", role="muted")
