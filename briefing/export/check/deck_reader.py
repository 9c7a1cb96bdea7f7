"""What a deck says, item by item: the words of each named shape, the cells of each table, the values of each chart."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from briefing.dataset.records import cell, shown
from briefing.export.deck import chart_workbook
from briefing.export.workbook import Value
from extract.problem import TooLarge, Uncheckable

# Bytes, unpacked: a deck's all, its films as well; what is parsed of it, slides above all; the workbook of one chart.
LARGEST, LARGEST_XML, LARGEST_BOOK = 100_000_000, 30_000_000, 5_000_000
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
            bounded(pack, LARGEST, LARGEST_XML)
            if "ppt/presentation.xml" not in pack.namelist():
                raise Uncheckable("it is a zip, but no deck of slides")
        return Presentation(io.BytesIO(data))
    except Uncheckable:
        raise
    except Exception as error:  # whatever a damaged office file makes the library raise
        raise Uncheckable(f"it is no deck that can be opened: {type(error).__name__}") from error


def bounded(pack: zipfile.ZipFile, most: int, most_xml: int) -> None:
    """Refuse what would be too large once unpacked, by what the zip says of itself. Raises TooLarge."""
    parts = pack.infolist()
    xml = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
    for what, kind, limit in (("it", parts, most), ("its text", xml, most_xml)):
        if sum(part.file_size for part in kind) > limit:
            raise TooLarge(f"unpacked {what} would be larger than {limit // 1_000_000} MB")


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
    page.books[key] = _sheets(part.blob, key) if part is not None else {}
    for series in chart._chartSpace.iter(qn("c:ser")):
        name = series.find(f"{qn('c:tx')}//{qn('c:v')}")
        words = f"{name.text if name is not None else ''} ({int(series.find(qn('c:idx')).get('val')) + 1})"
        for tag, what in (("c:val", "bar"), ("c:xVal", "point"), ("c:yVal", "height of point")):
            for point in series.iterfind(f"{qn(tag)}//{qn('c:pt')}"):
                label = f"{key}, drawn, {words}, {what} {int(point.get('idx')) + 1}"
                page.items[label] = shown(cell(float(point.find(qn("c:v")).text)))


def _sheets(blob: bytes, key: str) -> dict[str, list[list[Value]]]:
    """Every sheet of a chart's workbook; none where it does not open. Raises TooLarge."""
    try:
        with zipfile.ZipFile(io.BytesIO(blob)) as pack:
            bounded(pack, LARGEST_BOOK, LARGEST_BOOK)
        return chart_workbook.read(blob)
    except TooLarge as error:
        raise TooLarge(f"the workbook of “{key[:60]}”: {error}") from None
    except Exception:
        return {}
