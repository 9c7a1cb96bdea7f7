"""A scene's bars, dots and lines as a native chart, to be edited in its workbook; its other marks lie over it.

Bars become the segments of a stacked bar chart, dots and lines the series of a scatter chart. Neither has axes of its
own: the plot covers the scene's canvas pixel for pixel, so that words, caps, arrow heads and the scale stand where page
and picture have them.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.oxml.ns import qn

from briefing.charts.common import pixel_axis
from briefing.charts.storyline import PreparedSlide
from briefing.export.deck import chart_workbook, shapes, styles
from briefing.export.deck.styles import emu
from briefing.export.workbook import Value
from briefing.scene import geometry
from briefing.scene.scene import Dot, Line, MarkGroup, Rect, Scene, Text
from extract.schema.chart_kinds import CHART_KINDS

# What a segment of a bar means, as the workbook heads its columns, in the order in which segments follow each other.
SEGMENTS = {
    "solid": "stated",
    "hatched": "inside the hedge",
    "open": "worked out by us",
    "left": "up to the bound",
    "right": "beyond the bound: drawn, not a value",
}
WIDEST_GAP = 500  # percent of a bar: the most that the format allows
HEAD = 12.0  # pixels of an arrow's line that are drawn over the chart, with the head
_MARKERS = {"circle": XL_MARKER_STYLE.CIRCLE, "diamond": XL_MARKER_STYLE.DIAMOND, "square": XL_MARKER_STYLE.SQUARE}


def draw(on: Any, told: PreparedSlide, scene: Scene, left: float, top: float, room: float, zoom: float) -> bool:
    """Put a scene on a slide at `left`, `top`, at most `room` high, `zoom` slide pixels for one of its own.

    Returns False, with nothing drawn, where no native chart can draw the scene exactly.
    """
    how = CHART_KINDS[scene.kind].on_slide
    if how == "bars":
        scene = _evenly(scene)
        zoom = min(zoom, room / scene.height)
        made = _bars(on, scene, left, top, zoom)
    else:
        made = _points(on, scene, left, top, zoom) if how == "points" else None
    if made is None:
        return False
    frame, rows, groups = made
    frame.chart.part.chart_workbook.update_from_xlsx_blob(chart_workbook.write(rows, told))
    styles.describe(frame, f"chart: {told.id}", scene.alt)
    over = shapes.draw(on, replace(scene, groups=groups), left, top, zoom)
    styles.describe(over, f"beside the marks: {told.id}", "")
    return True


def _evenly(scene: Scene) -> Scene:
    """The scene with its bars equally far apart, as a bar chart has them: groups are moved down, none is moved up."""
    middles = [middle for group in scene.groups if (middle := _middle(group)) is not None]
    pitch = max((after - before for before, after in pairwise(middles)), default=0.0)
    groups, by, nth = [], 0.0, 0
    for group in scene.groups:
        if (middle := _middle(group)) is not None:
            by, nth = middles[0] + nth * pitch - middle, nth + 1
        groups.append(_lowered(group, by))
    return replace(scene, groups=tuple(groups), y=pixel_axis(0, scene.y.high + by), height=scene.height + by)


def _middle(group: MarkGroup) -> float | None:
    return next(((mark.y0 + mark.y1) / 2 for mark in group.marks if isinstance(mark, Rect)), None)


def _lowered(group: MarkGroup, by: float) -> MarkGroup:
    def lowered(mark: Any) -> Any:
        match mark:
            case Rect():
                return replace(mark, y0=mark.y0 + by, y1=mark.y1 + by)
            case Line():
                return replace(mark, points=tuple((x, y + by) for x, y in mark.points))
            case _:
                return replace(mark, y=mark.y + by)

    return replace(group, marks=tuple(map(lowered, group.marks)))


def _words(group: MarkGroup) -> str:
    return styles.clean(" ".join(mark.text for mark in group.marks if isinstance(mark, Text)))


def _segment(rect: Rect) -> str:
    return rect.fade if rect.fill == "fading" else rect.fill


def _bars(on: Any, scene: Scene, left: float, top: float, zoom: float) -> Any:
    """A stacked bar chart of a scene's boxes: its frame, its rows, and what is left to be drawn over it."""
    drawn = [(group, [mark for mark in group.marks if isinstance(mark, Rect)]) for group in scene.groups]
    drawn = [(group, rects) for group, rects in drawn if rects]
    pixel = scene.x.at(1) - scene.x.at(0)
    every = [rect for _, rects in drawn for rect in rects]
    if not every or any(rect.x0 < -1.01 * pixel or _segment(rect) not in SEGMENTS for rect in every):
        return None
    found = {_segment(rect) for rect in every}
    names = [name for name in SEGMENTS if name in found]
    table: list[dict[str, float]] = []
    for _, rects in drawn:
        end, row = 0.0, dict.fromkeys(names, 0.0)
        for rect in sorted(rects, key=lambda rect: names.index(_segment(rect))):
            row[_segment(rect)] = max(0.0, rect.x1 - end)  # a fade begins a pixel early, under its neighbour's edge
            end = rect.x1
        table.append(row)
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = [_words(group) for group, _ in drawn]
    for name in names:
        data.add_series(SEGMENTS[name], [row[name] for row in table])
    middles = [(rects[0].y0 + rects[0].y1) / 2 for _, rects in drawn]
    tall = rects[0].y1 - rects[0].y0
    pitch = middles[1] - middles[0] if len(middles) > 1 else tall
    box = (0.0, middles[0] - pitch / 2, scene.width, middles[-1] + pitch / 2)
    frame = _frame(on, XL_CHART_TYPE.BAR_STACKED, data, scene, box, (left, top, zoom))
    chart = frame.chart
    chart.category_axis.reverse_order = True
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = scene.x.at(0), scene.x.at(scene.width)
    chart.plots[0].overlap, chart.plots[0].gap_width = 100, min(WIDEST_GAP, round(100 * (pitch / tall - 1)))
    for name, series in zip(names, chart.plots[0].series, strict=True):
        series.format.fill.background()
        series.format.line.fill.background()
        for number, (_, rects) in enumerate(drawn):
            for rect in rects:
                if _segment(rect) == name:
                    point = series.points[number].format
                    shapes.paint(point, point._element.get_or_add_spPr(), rect, zoom)
    rows: list[list[Value]] = [["", *(SEGMENTS[name] for name in names)]]
    rows += [[_words(group), *row.values()] for (group, _), row in zip(drawn, table, strict=True)]
    over = tuple(
        replace(group, marks=tuple(mark for mark in group.marks if not isinstance(mark, Rect)))
        for group in scene.groups
    )
    return frame, rows, over


def _points(on: Any, scene: Scene, left: float, top: float, zoom: float) -> Any:
    """A scatter chart of a scene's dots and lines, one series a mark: its frame, its rows, and what lies over it."""
    measured = [
        (group, mark)
        for group in scene.groups
        for mark in group.marks
        if group.entry and (isinstance(mark, Dot) or (isinstance(mark, Line) and mark.role != "rule"))
    ]
    if not measured:
        return None
    data: Any = XyChartData()  # type: ignore[no-untyped-call]
    rows: list[list[Value]] = []
    for group, mark in measured:
        words = _words(group)
        series = data.add_series(words)
        rows += [[scene.x.title, words, ""]]
        for x, y in mark.points if isinstance(mark, Line) else ((mark.x, mark.y),):
            series.add_data_point(x, y)
            rows.append([x, y, words])
        rows.append(["", "", ""])
    box = (0.0, 0.0, scene.width, scene.height)
    frame = _frame(on, XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, data, scene, box, (left, top, zoom))
    across, down = frame.chart.category_axis, frame.chart.value_axis
    across.minimum_scale, across.maximum_scale = scene.x.at(0), scene.x.at(scene.width)
    down.minimum_scale, down.maximum_scale, down.reverse_order = 0, scene.height, True
    for (_, mark), series in zip(measured, frame.chart.plots[0].series, strict=True):
        series.smooth = False
        if isinstance(mark, Line):
            styles.line(series.format.line, mark.role, mark.width * zoom, mark.dash)
            series.format.line._get_or_add_ln().set("cap", "flat")  # else it would run on past its bound
        else:
            series.format.line.fill.background()
            series.marker.style = _MARKERS[mark.shape]
            wide = mark.size * (geometry.DIAMOND if mark.shape == "diamond" else 1)
            series.marker.size = max(2, min(72, round(wide * zoom * 0.75)))
            shapes.paint(series.marker.format, series.marker.format._element.get_or_add_spPr(), mark, zoom)
    # LibreOffice draws no outline of a marker: a hollow dot is drawn over the chart as well.
    drawn = {id(mark) for _, mark in measured if not (isinstance(mark, Dot) and mark.fill == "open")}
    over = []
    for group in scene.groups:
        heads = [_head(scene, mark) for mark in group.marks if isinstance(mark, Line) and mark.arrow]
        over.append(replace(group, marks=(*(m for m in group.marks if id(m) not in drawn), *heads)))
    return frame, rows[:-1], tuple(over)


def _head(scene: Scene, line: Line) -> Line:
    """The last pixels of a line that ends in an arrow: not every program draws one on a chart's line."""
    (x0, _), (x1, y1) = line.points[-2:]
    back = min(HEAD, abs(scene.x.px(x1) - scene.x.px(x0)))
    return replace(line, points=((scene.x.at(scene.x.px(x1) - (back if x1 >= x0 else -back)), y1), (x1, y1)))


def _frame(on: Any, kind: Any, data: Any, scene: Scene, box: geometry.Box, at: tuple[float, float, float]) -> Any:
    """A chart with nothing but its plot, which covers `box` of the scene's pixels and lets the slide show through."""
    (x0, y0, x1, y1), (left, top, zoom) = box, at
    covered = (left + x0 * zoom, top + y0 * zoom, (x1 - x0) * zoom, (y1 - y0) * zoom)
    frame = on.add_chart(kind, *map(emu, covered), data)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.name = styles.FACE
    for axis in (chart.category_axis, chart.value_axis):
        axis.has_major_gridlines = axis.visible = False
    plot = chart._chartSpace.chart.plotArea
    for old in plot.findall(qn("c:layout")):
        plot.remove(old)
    layout = etree.SubElement(etree.Element(qn("c:layout")), qn("c:manualLayout"))
    for tag, value in (
        ("layoutTarget", "inner"),
        ("xMode", "edge"),
        ("yMode", "edge"),
        ("x", 0),
        ("y", 0),
        ("w", 1),
        ("h", 1),
    ):
        etree.SubElement(layout, qn(f"c:{tag}"), val=str(value))
    plot.insert(0, layout.getparent())
    clear = etree.SubElement(plot, qn("c:spPr"))
    etree.SubElement(clear, qn("a:noFill"))
    clear = etree.Element(qn("c:spPr"))
    etree.SubElement(clear, qn("a:noFill"))
    etree.SubElement(etree.SubElement(clear, qn("a:ln")), qn("a:noFill"))
    chart._chartSpace.chart.addnext(clear)
    return frame
