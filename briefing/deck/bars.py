"""Figures on one axis as native stacked bars: solid to what is stated, hatched inside a hedge, fading where open.

Error bars span a stated range. What is worked out by us is outlined. The words stand beside each bar, hedge included.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml.ns import qn

from briefing.charts.common import stated
from briefing.charts.scene import Role, Row, Scene
from briefing.deck import paper, workbook
from briefing.deck.paper import Words, emu
from briefing.deck.shapes import gradient
from briefing.deck.workbook import Series
from briefing.draw.theme import LIGHT
from briefing.storyline import Told

KINDS = ("intervals", "bounded_bar")
NAMES = ("stated", "inside the hedge", "no bound given: drawn, not a value")
HOW = "Solid to what is stated, hatched inside a hedge, fading where no bound is given"
OPEN = 0.6  # of the bound: how long an open end is drawn


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: solid up to `solid`, hatched for `hedge` more, fading for `open_` more; `span` is a stated range."""

    label: str
    solid: float = 0.0
    hedge: float = 0.0
    open_: float = 0.0
    span: float = 0.0
    derived: bool = False


def bars(told: Told) -> list[Bar]:
    """The bars of a chart of this kind, one a statement, from its table's rows."""
    scene = told.scene()
    return [_bar(row, told) for row in scene.rows if not _replaced(row, scene)]


def _replaced(row: Row, scene: Scene) -> bool:
    """A stated figure of which the chart shows what it comes to."""
    return row.statement == "memo" and any(o.entry == row.entry and o.statement == "derived" for o in scene.rows)


def _bar(row: Row, told: Told) -> Bar:
    quantity, derived = told.frames.by_id[row.entry].quantity, row.statement == "derived"
    noun = row.label if derived else next(one.noun for one in stated(told.frames, [row.entry]))
    label = f"{row.value}\n{noun}"
    low, high = row.low, row.high
    hedged = quantity.hedged or (derived and "about" in row.value)
    if quantity.qualifier in ("unstated",) or (low is None and high is None):
        return Bar(f"{label} (not quantified)")
    if low is None or high is None:
        known = low if high is None else high
        return Bar(label, known or 0.0 if high is None else 0.0, 0.0, OPEN * (known or 0.0), 0.0, derived)
    if hedged:
        return Bar(label, 0.0, high, 0.0, high - low, derived)
    return Bar(label, low, high - low, 0.0, high - low, derived)


def sheet(told: Told) -> tuple[list[str], list[Series]]:
    """The chart's data as its workbook holds them: categories, then the three series."""
    made = bars(told)
    columns = ([bar.solid for bar in made], [bar.hedge for bar in made], [bar.open_ for bar in made])
    return [bar.label for bar in made], [Series(n, tuple(v)) for n, v in zip(NAMES, columns, strict=True)]


def draw(shapes: Any, told: Told, left: float, top: float, width: float, height: float) -> Any:
    """Put the chart on a slide, with its workbook."""
    categories, series = sheet(told)
    data: Any = CategoryChartData(number_format="#,##0")  # type: ignore[no-untyped-call]
    data.categories = [paper.clean(one).replace("\n", " ") for one in categories]
    for one in series:
        data.add_series(one.name, one.values)
    place = [emu(pixels) for pixels in (left, top, width, height)]
    frame = shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *place, data)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.name, chart.font.size = paper.FACE, paper.points(20)
    _axes(chart, told)
    made = bars(told)
    chart.plots[0].gap_width, chart.plots[0].overlap = (60 if len(made) > 1 else 190), 100
    for number, one in enumerate(chart.plots[0].series):
        _paint(one, number, made)
    _error_bars(chart, made)
    _labels(chart, categories)
    chart.part.chart_workbook.update_from_xlsx_blob(workbook.write(categories, series, told))
    paper.describe(frame, f"chart: {told.id}", told.scene().alt)
    return frame


def _axes(chart: Any, told: Told) -> None:
    value, category = chart.value_axis, chart.category_axis
    category.reverse_order = True
    category.format.line.color.rgb = paper.colour("muted")
    category.major_tick_mark = XL_TICK_MARK.NONE
    category.tick_labels.font.size = paper.points(21)
    category.tick_labels.font.color.rgb = paper.colour("ink")
    value.minimum_scale = 0
    value.has_major_gridlines = True
    value.major_gridlines.format.line.color.rgb = paper.colour("rule")
    value.format.line.fill.background()
    value.tick_labels.font.size = paper.points(18)
    value.tick_labels.font.color.rgb = paper.colour("muted")
    value.tick_labels.number_format, value.tick_labels.number_format_is_linked = "#,##0", False
    value.tick_label_position = XL_TICK_LABEL_POSITION.HIGH  # with the order reversed, "high" is below
    value.has_title = True
    scene = told.scene()
    title = scene.x.title or "as counted"
    frame = value.axis_title.text_frame
    frame.text = paper.clean(title)
    paper.style(frame.paragraphs[0].runs[0].font, Words(title, 18, "muted"))


def _paint(series: Any, number: int, made: list[Bar]) -> None:
    like: Role = "memo"
    if number == 0:
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = paper.colour(like)
    elif number == 1:
        paper.hatched(series.format.fill, like)
        paper.line(series.format.line, like, 1.5, "dashed")
    else:
        gradient(series.format._element.get_or_add_spPr(), LIGHT.strong[like][1:], ((0, 100_000), (100_000, 0)))
    for at, bar in enumerate(made):
        if bar.derived:
            point = series.points[at].format
            point.fill.solid()
            point.fill.fore_color.rgb = paper.soft("derived") if number else paper.PAPER
            paper.line(point.line, "derived", 2, "dashed" if number == 1 else "solid")


def _error_bars(chart: Any, made: list[Bar]) -> None:
    """A capped line over each stated range, as the memo gives both its ends."""
    if not any(bar.span and bar.solid for bar in made):
        return
    element = chart.plots[0].series[0]._element
    bars_ = etree.Element(qn("c:errBars"))
    for tag, value in (("c:errBarType", "plus"), ("c:errValType", "cust"), ("c:noEndCap", "0")):
        etree.SubElement(bars_, qn(tag), val=value)
    literal = etree.SubElement(etree.SubElement(bars_, qn("c:plus")), qn("c:numLit"))
    etree.SubElement(literal, qn("c:formatCode")).text = "General"
    etree.SubElement(literal, qn("c:ptCount"), val=str(len(made)))
    for at, bar in enumerate(made):
        if not (bar.span and bar.solid):
            continue  # a bar of no length would still be drawn as a cap
        point = etree.SubElement(literal, qn("c:pt"), idx=str(at))
        etree.SubElement(point, qn("c:v")).text = f"{bar.span:g}"
    stroke = etree.SubElement(etree.SubElement(bars_, qn("c:spPr")), qn("a:ln"), w="28575")
    etree.SubElement(etree.SubElement(stroke, qn("a:solidFill")), qn("a:srgbClr"), val=LIGHT.strong["ink"][1:])
    element.insert(list(element).index(element.find(qn("c:cat"))), bars_)


def _labels(chart: Any, categories: list[str]) -> None:
    """The words beside each bar, broken after the figure; python-pptx writes category names on one line."""
    for cache in chart._chartSpace.iter(qn("c:strCache")):
        parent = cache.getparent()
        if parent is not None and parent.getparent() is not None and parent.getparent().tag == qn("c:cat"):
            for point, words in zip(cache.iter(qn("c:pt")), categories, strict=False):
                point.find(qn("c:v")).text = "\n".join(map(paper.clean, words.split("\n")))
