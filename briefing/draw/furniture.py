"""What stands around the plot where it leaves the house: message, measure, notes, sentences and source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.charts.scene import Line, Role, Scene, Shape, Text
from briefing.draw import metrics
from briefing.prose import plain


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence under a picture, and who is behind it."""

    quote: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole picture: the plot stands at `left`, `top`; `texts` and `marks` are in pixels of the sheet."""

    width: float
    height: float
    left: float
    top: float
    texts: tuple[Text, ...]
    marks: tuple[Shape, ...] = ()


def compose(scene: Scene, said: Sequence[Said] = (), width: float = 0, height: float = 0) -> Sheet:
    """Place everything around the plot, wrapped to its width.

    As large as that needs, or `width` by `height` where that is more: then title and measure stand at the top, notes,
    sentences and source at the foot, and the plot in the middle between them.
    """
    size, room = scene.size, scene.width
    margin = size.margin
    spare_x = max(0.0, width - room - 2 * margin)
    left = margin + spare_x / 2
    air = 0.7 if size.compact else 1.0
    words = _Column(left, room)
    words.block(plain(scene.title), margin * 0.7, size.title, "ink", bold=True, serif=True)
    words.block(plain(scene.subtitle), words.y + 4, size.subtitle, "muted")
    top = words.y + size.label * 1.3 * air
    head = len(words.texts)
    words.y = top + scene.height + size.label * 0.8 * air
    for note in scene.notes:
        words.block(plain(note), words.y + 3, size.tick, "muted")
    bars: list[Shape] = []
    for one in said:
        start = words.y + size.tick * 0.7 * air
        words.block(f"“{one.quote}”", start, size.tick, "ink", serif=True, inset=14)
        words.after(one.speaker, size.source, "muted", inset=14)
        bars.append(Line(((left + 1.5, start + 3), (left + 1.5, words.y)), "memo", 3))
    words.block(scene.source, words.y + size.tick * 0.8 * air, size.source, "muted")
    tall = words.y + margin * 0.7
    spare = max(0.0, height - tall)
    low = [replace(text, y=text.y + spare) for text in words.texts[head:]]
    lines = [replace(bar, points=tuple((x, y + spare) for x, y in bar.points)) for bar in bars if isinstance(bar, Line)]
    wide = max(width, room + 2 * margin)
    return Sheet(wide, max(height, tall), left, top + spare / 2, (*words.texts[:head], *low), tuple(lines))


class _Column:
    """Sets words line by line, downwards."""

    def __init__(self, left: float, room: float) -> None:
        self.left, self.room, self.y, self.texts = left, room, 0.0, list[Text]()

    def after(self, words: str, size: float, role: Role, inset: float) -> None:
        """Set words behind the last line where all of them fit there, else under it."""
        last = self.texts[-1]
        at = last.x + metrics.width(last.text, last.size, last.bold, last.serif) + size * 0.8
        if at + metrics.width(words, size) <= self.left + self.room:
            self.texts.append(Text(at, last.y, words, size, role=role))
        else:
            self.block(words, self.y, size, role, inset=inset)

    def block(
        self, words: str, y: float, size: float, role: Role, bold: bool = False, serif: bool = False, inset: float = 0
    ) -> None:
        """Set one paragraph whose first line's top is at `y`; `self.y` is then its foot. A bold one is balanced."""
        broken = metrics.balanced if bold else metrics.wrap
        for line in broken(words, self.room - inset, size, bold, serif):
            y += size * 1.3
            self.texts.append(Text(self.left + inset, y - size * 0.6, line, size, role=role, bold=bold, serif=serif))
        self.y = y
