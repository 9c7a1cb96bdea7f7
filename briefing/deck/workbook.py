"""The workbook behind a native chart: what is drawn, and a sheet "Source" that says what every number rests on."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from briefing.charts.scene import Row
from briefing.evidence import entries
from briefing.storyline import Told
from briefing.tables import defused
from extract.model import Claim

SOURCE = "Source"
HEAD = (
    *("claim id", "statement", "label", "value", "wording", "low", "high", "unit", "quote", "start", "end"),
    *("speaker", "memo", "memo sha256", "dataset", "seal"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # which XML does not allow
Value = str | float | int | None


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart: its name and one value a category."""

    name: str
    values: tuple[float, ...]


def write(categories: Sequence[str], series: Sequence[Series], told: Told) -> bytes:
    """The workbook of a chart. No cell is a formula, whatever a label begins with."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Sheet1"
    _row(sheet, ["", *(one.name for one in series)])
    for number, category in enumerate(categories):
        _row(sheet, [category, *(one.values[number] for one in series)])
    source = book.create_sheet(SOURCE)
    drawn: list[list[Value]] = [["", *(one.name for one in series)]]
    drawn += [[name, *(one.values[n] for one in series)] for n, name in enumerate(categories)]
    for number, row in enumerate(source_rows(told)):
        _row(source, [*row, seal(drawn)] if number == 1 else row)
    source.freeze_panes = "A2"
    for column, width in (("A", 26), ("C", 40), ("D", 18), ("E", 24), ("I", 60), ("L", 40), ("N", 20)):
        source.column_dimensions[column].width = width
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def seal(drawn: Sequence[Sequence[Value]]) -> str:
    """A digest of what is drawn, so that an edit shows even where the dataset has moved on."""
    rows = [[f"{value:g}" if isinstance(value, float | int) else clean(value or "") for value in row] for row in drawn]
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def clean(words: str) -> str:
    """Words as a cell can hold them."""
    return _CONTROL.sub(" ", words)[:32_000]


def _row(sheet: Worksheet, values: Sequence[Value]) -> None:
    sheet.append([clean(value) if isinstance(value, str) else value for value in values])
    for cell in sheet[sheet.max_row]:
        if isinstance(cell, Cell) and isinstance(cell.value, str):
            cell.data_type = "s"  # openpyxl would take "=1+1" for a formula
            # Excel would, once a person had opened the cell and left it again.
            cell.quotePrefix = defused(cell.value) != cell.value


def source_rows(told: Told) -> list[list[Value]]:
    """The sheet "Source": its head, then one row a statement drawn."""
    return [list(HEAD), *(_source(told, row) for row in told.rows)]


def _source(told: Told, row: Row) -> list[Value]:
    memo = told.frames.memo
    entry = entries(memo).get(row.entry)
    wording = entry.quantity.wording if isinstance(entry, Claim) else row.date
    span = memo.spans.get(row.entry)
    start, end = (span.start, span.end) if span else (None, None)
    return [
        *(row.entry, row.statement, row.label, row.value, wording, row.low, row.high, row.unit, row.quote, start, end),
        *(row.speaker, memo.id, memo.file.memo.sha256, f"{memo.file.memo.version} ({memo.digest[:12]})"),
    ]


def read(blob: bytes) -> dict[str, list[list[Value]]]:
    """Every sheet's cells as they stand now, formulas as text. Raises what openpyxl raises."""
    book = load_workbook(io.BytesIO(blob))
    return {name: [[_plain(value) for value in row] for row in book[name].iter_rows(values_only=True)]
            for name in book.sheetnames}  # fmt: skip


def _plain(value: object) -> Value:
    if isinstance(value, bool) or not isinstance(value, str | int | float | None):
        return str(value)
    return value
