"""What stands around the plot where it leaves the house: message, measure, notes and source, wrapped to the width."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.charts.scene import Role, Scene, Shape, Text
from briefing.draw import metrics
from briefing.prose import plain


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole picture: the plot stands at `left`, `top`; `texts` and `marks` are in pixels of the sheet."""

    width: float
    height: float
    left: float
    top: float
    texts: tuple[Text, ...]
    marks: tuple[Shape, ...] = ()


def sheet(scene: Scene) -> Sheet:
    """Lay out title and subtitle over the plot, notes and source under it; as tall as they need."""
    size, room = scene.size, scene.width
    margin, texts = size.margin, list[Text]()

    def block(words: str, y: float, type_size: float, role: Role, bold: bool = False, serif: bool = False) -> float:
        for line in metrics.wrap(words, room, type_size, bold, serif):
            y += type_size * 1.3
            texts.append(Text(margin, y - type_size * 0.6, line, type_size, role=role, bold=bold, serif=serif))
        return y

    y = block(plain(scene.title), margin * 0.7, size.title, "ink", bold=True, serif=True)
    y = block(plain(scene.subtitle), y + 4, size.subtitle, "muted")
    top = y + size.label * 1.4
    y = top + scene.height + size.label * 0.8
    for note in scene.notes:
        y = block(plain(note), y, size.tick, "muted") + 3
    y = block(scene.source, y + size.tick * 0.7, size.source, "muted")
    return Sheet(scene.width + 2 * margin, y + margin * 0.7, margin, top, tuple(texts))
