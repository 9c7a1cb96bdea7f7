"""What a deck says, item by item: the words of each named shape, the cells of each table, the values of each chart."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from briefing.carry.problem import Uncheckable
from briefing.deck import workbook
from briefing.deck.workbook import Value

LARGEST = 300_000_000  # bytes, unpacked
FREE = ("handling top", "handling bottom", "number")  # the presenter's own words, and what moving slides changes


@dataclass
class Page:
    """One slide: its items by name, and the sheets of its charts by the chart's name."""

    items: dict[str, str] = field(default_factory=dict)
    books: dict[str, dict[str, list[list[Value]]]] = field(default_factory=dict)


def opened(data: bytes) -> Any:
    """The deck as python-pptx holds it. Raises Uncheckable with one line."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            if sum(one.file_size for one in pack.infolist()) > LARGEST:
                raise Uncheckable(f"unpacked it would be larger than {LARGEST // 1_000_000} MB")
            if "ppt/presentation.xml" not in pack.namelist():
                raise Uncheckable("it is a zip, but no deck of slides")
        return Presentation(io.BytesIO(data))
    except Uncheckable:
        raise
    except Exception as error:  # whatever a damaged office file makes the library raise
        raise Uncheckable(f"it is no deck that can be opened: {type(error).__name__}") from error


def pages(show: Any) -> dict[str, Page]:
    """Every slide that bears a slide's id, by that id."""
    found: dict[str, Page] = {}
    for slide in show.slides:
        name = slide._element.cSld.get("name") or ""
        if name:
            page = found.setdefault(name, Page())
            for key, shape in _named(slide.shapes, ""):
                _read(page, key, shape)
    return found


def _named(shapes: Any, above: str) -> Iterator[tuple[str, Any]]:
    """Every shape with a name of its own: same names are told apart by number."""
    seen: dict[str, int] = {}
    for shape in shapes:
        if shape.name in FREE:
            continue
        seen[shape.name] = seen.get(shape.name, 0) + 1
        key = above + shape.name + (f" ({seen[shape.name]})" if seen[shape.name] > 1 else "")
        yield key, shape
        if shape.shape_type == 6:  # a group
            yield from _named(shape.shapes, f"{key} › ")


def _read(page: Page, key: str, shape: Any) -> None:
    if shape.shape_type == 6:
        page.items[f"{key}: marks"] = str(sum(1 for one in shape.shapes if not one.has_text_frame or not one.text))
    elif getattr(shape, "has_chart", False) and shape.has_chart:
        _chart(page, key, shape.chart)
    elif getattr(shape, "has_table", False) and shape.has_table:
        for row, line in enumerate(shape.table.rows, 1):
            for column, cell in enumerate(line.cells, 1):
                page.items[f"{key}, row {row}, column {column}"] = cell.text.strip()
    elif shape.has_text_frame and shape.text_frame.text:
        page.items[key] = shape.text_frame.text


def _chart(page: Page, key: str, chart: Any) -> None:
    part = chart.part.chart_workbook.xlsx_part
    try:
        page.books[key] = workbook.read(part.blob) if part is not None else {}
    except Exception:  # a workbook that does not open has no sheets
        page.books[key] = {}
    for series in chart._chartSpace.iter(qn("c:ser")):
        name = series.find(f"{qn('c:tx')}//{qn('c:v')}")
        for point in series.iterfind(f"{qn('c:val')}//{qn('c:pt')}"):
            label = f"{key}, drawn, {name.text if name is not None else ''}, bar {int(point.get('idx')) + 1}"
            page.items[label] = f"{float(point.find(qn('c:v')).text):g}"
