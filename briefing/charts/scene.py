"""A chart, described once: marks in data units, with their style, their words and the entry they stand for.

A chart's module makes a Scene from frames; the hands in `briefing.draw` turn any Scene into a Plotly figure or
into SVG and know no chart. Sizes that belong to the eye (dots, type, offsets) are in pixels of the canvas.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from briefing.prose import Run

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
    """Data units to pixels: `low` stands at pixel `start`, `high` at pixel `end` (y runs downwards)."""

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[Tick, ...] = ()
    title: str = ""

    def px(self, value: float) -> float:
        """The pixel at which `value` stands."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


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
    fill: Literal["solid", "open", "hatched"] = "solid"
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
    """Words at a point in data units, moved by dx, dy pixels; y is the line's middle. One line: charts wrap their own."""

    x: float
    y: float
    text: str
    size: float = 16
    dx: float = 0
    dy: float = 0
    anchor: Literal["start", "middle", "end"] = "start"
    role: Role = "ink"
    bold: bool = False
    italic: bool = False


Shape = Rect | Dot | Line | Text


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that stand for one thing: one stop for the keyboard, one link to the sentence, one spoken line.

    entry      id of the claim, event, assessment or redaction; "" for furniture (rules, axes), which is not spoken
    words      what a screen reader says and a hover shows, hedge included
    statement  which of the four kinds of statement it is
    """

    marks: tuple[Shape, ...]
    entry: str = ""
    words: str = ""
    statement: Statement = "memo"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table under the chart. `value` is the label with its hedge; low and high are bare bounds."""

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


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole chart. `title` and `notes` are runs, so that a figure named in them stays tied to its claim."""

    chart: str
    kind: str
    title: tuple[Run, ...]
    subtitle: tuple[Run, ...]
    width: float
    height: float
    x: Axis
    y: Axis
    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    alt: str
    source: str
    notes: tuple[tuple[Run, ...], ...] = ()
    key: tuple[tuple[Shape, str], ...] = field(default=())

    def texts(self) -> Iterator[Text]:
        """Every text on the canvas, for checks of size and of hedges."""
        for group in self.groups:
            for mark in group.marks:
                if isinstance(mark, Text):
                    yield mark
