"""A Scene as native shapes: one group a statement, its words as alt text, so that all of it can be edited."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any

from lxml import etree
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml.ns import qn

from briefing.export.deck import styles
from briefing.export.deck.styles import Words, emu
from briefing.render.theme import LIGHT
from briefing.scene import geometry as pixels
from briefing.scene import text_metrics
from briefing.scene.scene import Dot, Line, Rect, Scene, Shape, Text

_DOTS = {"circle": MSO_SHAPE.OVAL, "diamond": MSO_SHAPE.DIAMOND, "square": MSO_SHAPE.RECTANGLE}


def draw(shapes: Any, scene: Scene, left: float, top: float, zoom: float) -> Any:
    """Put `scene` on a slide, its corner at `left`, `top`, `zoom` slide pixels for one of its own; one group."""
    hand = _Hand(scene, left, top, zoom)
    whole = shapes.add_group_shape()
    for number, group in enumerate(scene.layers()):
        made = whole.shapes.add_group_shape()
        styles.describe(made, f"{scene.chart}: {group.entry or f'part {number}'}", group.words)
        inside = made.shapes
        # The library would look through the whole slide for each shape; once a group is enough.
        inside.turbo_add_enabled = True
        inside._recalculate_extents = lambda: None
        for marks in hand.ordered(group.marks):
            hand.draw(inside, marks)
        made._element.recalculate_extents()
        if not len(inside):
            made._element.getparent().remove(made._element)
    return whole


class _Hand:
    """Places marks of one scene on one slide."""

    def __init__(self, scene: Scene, left: float, top: float, zoom: float) -> None:
        self.scene, self.left, self.top, self.zoom = scene, left, top, zoom

    def x(self, at: float) -> float:
        return self.left + at * self.zoom

    def y(self, at: float) -> float:
        return self.top + at * self.zoom

    def ordered(self, marks: tuple[Shape, ...]) -> Iterator[list[Shape]]:
        """Marks one by one, texts of one line together: as one box they cannot run into each other."""

        def key(mark: Shape) -> tuple[object, ...]:
            if isinstance(mark, Text) and mark.anchor == "start":
                return ("line", round(self.scene.y.px(mark.y) + mark.dy, 2), mark.size)
            return (id(mark),)

        for _, same in groupby(marks, key):
            yield list(same)

    def draw(self, shapes: Any, marks: list[Shape]) -> None:
        match marks[0]:
            case Rect() as mark:
                x0, y0, x1, y1 = pixels.box(self.scene, mark)
                self._solid(shapes, MSO_SHAPE.RECTANGLE, (x0, y0, x1, y1), mark)
            case Dot() as mark:
                x, y, r = self.scene.x.px(mark.x), self.scene.y.px(mark.y), mark.size / 2
                r *= pixels.DIAMOND if mark.shape == "diamond" else 1
                self._solid(shapes, _DOTS[mark.shape], (x - r, y - r, x + r, y + r), mark)
            case Line() as mark:
                self._line(shapes, mark)
            case Text():
                self._text(shapes, [mark for mark in marks if isinstance(mark, Text)])

    def _solid(self, shapes: Any, kind: Any, box: tuple[float, float, float, float], mark: Rect | Dot) -> None:
        x0, y0, x1, y1 = box
        size = (max(1, (x1 - x0) * self.zoom), max(1, (y1 - y0) * self.zoom))
        made = shapes.add_shape(kind, emu(self.x(x0)), emu(self.y(y0)), *map(emu, size))
        _plain(made)
        paint(made, made._element.spPr, mark, self.zoom)

    def _line(self, shapes: Any, mark: Line) -> None:
        at = [(self.x(self.scene.x.px(x)), self.y(self.scene.y.px(y))) for x, y in mark.points]
        for (x0, y0), (x1, y1) in pairwise(at):
            made = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, emu(x0), emu(y0), emu(x1), emu(y1))
            _plain(made)
            styles.line(made.line, mark.role, max(0.75, mark.width * self.zoom), mark.dash)
            if mark.arrow and (x1, y1) == at[-1]:
                etree.SubElement(made.line._get_or_add_ln(), qn("a:tailEnd"), type="triangle", w="lg", len="lg")

    def _text(self, shapes: Any, marks: list[Text]) -> None:
        first = marks[0]
        size = first.size * self.zoom
        x, y = self.x(self.scene.x.px(first.x) + first.dx), self.y(self.scene.y.px(first.y) + first.dy)
        runs = []
        for number, mark in enumerate(marks):
            runs.append(Words(" " * (number > 0) + mark.text, size, mark.role, mark.bold, mark.italic))
        wide = sum(text_metrics.width(r.text, size, r.bold) for r in runs) * 1.12 + 8  # never so narrow that it breaks
        left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[first.anchor] * wide
        place = (left, y - size * 0.66, wide, size * 1.32)
        styles.box(shapes, first.text[:60], place, [runs], first.anchor, middle=True)


def _plain(shape: Any) -> None:
    """Without the theme's style, which would add a shadow and an outline."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def paint(target: Any, properties: Any, mark: Rect | Dot, zoom: float) -> None:
    """Fill and outline whatever has a fill and a line (a shape, a chart's point, a marker) as a mark is drawn."""
    match mark.fill:
        case "hatched":
            styles.hatched(target.fill, mark.role)
        case "fading":
            right = not isinstance(mark, Rect) or mark.fade == "right"
            _fade(properties, LIGHT.strong[mark.role][1:], (100, 0) if right else (0, 100))
        case "none":
            target.fill.background()
        case "solid" | "soft" | "open":
            target.fill.solid()
            fills = {"solid": styles.colour(mark.role), "soft": styles.soft(mark.role), "open": styles.PAPER}
            target.fill.fore_color.rgb = fills[mark.fill]
    if mark.edge == "none" or mark.fill == "fading" or (mark.fill == "solid" and mark.edge == "solid"):
        target.line.fill.background()
    else:
        styles.line(target.line, mark.role, max(0.75, pixels.stroke(mark) * zoom), mark.edge)


def _fade(properties: Any, colour: str, opacities: tuple[int, int]) -> None:
    """A fill that runs out to nothing where the memo gives no bound; opacities in percent, left and right."""
    for old in properties.findall(qn("a:solidFill")) + properties.findall(qn("a:gradFill")):
        properties.remove(old)
    made = etree.Element(qn("a:gradFill"), rotWithShape="1")
    listed = etree.SubElement(made, qn("a:gsLst"))
    for position, opacity in zip((0, 100), opacities, strict=True):
        stop = etree.SubElement(listed, qn("a:gs"), pos=str(1000 * position))
        etree.SubElement(etree.SubElement(stop, qn("a:srgbClr"), val=colour), qn("a:alpha"), val=str(1000 * opacity))
    etree.SubElement(made, qn("a:lin"), ang="0", scaled="0")
    geometry = properties.find(qn("a:prstGeom"))
    properties.insert(0 if geometry is None else list(properties).index(geometry) + 1, made)
