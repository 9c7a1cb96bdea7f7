"""What stands around the plot where it leaves the house: message, measure, notes and source, wrapped to the width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing.charts.scene import Role, Scene, Shape, Text
from briefing.charts.size import PICTURE, Size
from briefing.draw import metrics
from briefing.prose import plain

LEAST_ACROSS, MOST_ACROSS = 340.0, 4000.0  # pixels of a layout: past that a chart is too long for one picture


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole picture: the plot stands at `left`, `top`; `texts` and `marks` are in pixels of the sheet."""

    width: float
    height: float
    left: float
    top: float
    texts: tuple[Text, ...]
    marks: tuple[Shape, ...] = ()


def sheet(scene: Scene, width: float = 0, height: float = 0) -> Sheet:
    """Lay out title and subtitle over the plot, notes and source under it.

    As large as they need, or `width` by `height` where that is more: title at the top, source at the foot, the plot
    in the middle between them.
    """
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
    over = len(texts)
    y = top + scene.height + size.label * 0.8
    for note in scene.notes:
        y = block(plain(note), y, size.tick, "muted") + 3
    y = block(scene.source, y + size.tick * 0.7, size.source, "muted") + margin * 0.7
    spare = max(0.0, height - y)
    low = [replace(text, y=text.y + spare) for text in texts[over:]]
    wide = max(width, scene.width + 2 * margin)
    return Sheet(wide, y + spare, margin, top + spare / 2, (*texts[:over], *low))


def fit(build: Callable[[Size], Scene], width: float, height: float, size: Size = PICTURE) -> tuple[Scene, Sheet]:
    """Build a chart for a canvas of `width` by `height` pixels: in the largest type in which all of it has room.

    Returns the scene and its sheet, of the canvas's proportions; drawn at width / sheet.width it fills the canvas.
    """

    def over(across: float) -> tuple[float, Scene, Sheet]:
        """By how much a layout this wide is too tall for the canvas's proportions."""
        drawn = build(replace(size, width=across))
        laid = sheet(drawn)
        return laid.height - laid.width * height / width, drawn, laid

    least, most = LEAST_ACROSS, MOST_ACROSS
    while most / least > 1.02:
        middle = (least * most) ** 0.5
        least, most = (least, middle) if over(middle)[0] <= 0 else (middle, most)
    too_tall, scene, natural = over(most)
    tall = natural.height - too_tall
    asked = replace(size, width=most)
    for share in (1.0, 0.9, 0.8, 0.65, 0.5):  # of the spare height; what takes more is not kept
        stretched = build(replace(asked, height=scene.height + share * (tall - natural.height)))
        if sheet(stretched).height <= tall and stretched.height > scene.height:
            scene = stretched
            break
    wide = max(natural.width, sheet(scene).height * width / height)
    return scene, sheet(scene, wide, wide * height / width)
