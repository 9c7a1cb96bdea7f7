"""The workbook behind a native chart: what is drawn, and a sheet "Source" that says what every number rests on."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Sequence

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from briefing.charts.storyline import PreparedSlide
from briefing.dataset.records import cell, shown
from briefing.export.chart_rows import chart_rows
from briefing.export.workbook import SOURCE, Value, clean, write_row
from extract.problem import TooLarge

HEAD = (
    *("claim id", "statement", "label", "value", "wording", "judged", "low", "high", "unit", "quote", "start", "end"),
    *("speaker", "memo", "memo sha256", "dataset", "seal"),
)
HEADS = (HEAD, tuple(name for name in HEAD if name != "judged"))  # today's, and those of earlier decks
MOST_CELLS = 200_000  # of one sheet


def write(drawn: Sequence[Sequence[Value]], told: PreparedSlide) -> bytes:
    """The workbook of a chart, `drawn` its data as rows. No cell is a formula, whatever a label begins with."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Sheet1"
    for number, row in enumerate(drawn, 1):
        write_row(sheet, number, row)
    source = book.create_sheet(SOURCE)
    for number, line in enumerate(source_rows(told), 1):
        write_row(source, number, [*line, seal(drawn)] if number == 2 else line)
    source.freeze_panes = "A2"
    for column, width in (("A", 26), ("C", 40), ("D", 18), ("E", 24), ("I", 60), ("L", 40), ("N", 20)):
        source.column_dimensions[column].width = width
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def seal(drawn: Sequence[Sequence[Value]]) -> str:
    """A digest of what is drawn, so that an edit shows even where the dataset has moved on."""
    rows = [[clean(shown(cell(value))) for value in row] for row in drawn]
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def source_rows(told: PreparedSlide) -> list[list[Value]]:
    """The sheet "Source": its head, then one row a statement drawn."""
    memo = told.frames.memo
    lines = [list[Value](HEAD)]
    for row in chart_rows(memo, told.rows):
        if row["id"] not in memo.claims:
            row["wording"] = row["date"]
        row |= {"claim id": row["id"], "memo sha256": row["memo_sha256"]}
        row["dataset"] = f"{row['dataset_version']} ({memo.digest[:12]})"
        lines.append([shown(value) if isinstance(value := row[name], list) else value for name in HEAD[:-1]])
    return lines


def read(blob: bytes) -> dict[str, list[list[Value]]]:
    """Every sheet's cells as they stand now, formulas as text. Raises TooLarge, and what openpyxl raises."""
    book = load_workbook(io.BytesIO(blob))
    for sheet in book.worksheets:
        # The rows below are as wide and as many as the outermost cell, however few are filled.
        if sheet.max_row * sheet.max_column > MOST_CELLS:
            most = f"at most {MOST_CELLS:,} cells are read"
            raise TooLarge(f"its sheet “{sheet.title}” has cells in {sheet.dimensions}; {most}")
    return {name: [[_plain(value) for value in row] for row in book[name].iter_rows(values_only=True)]
            for name in book.sheetnames}  # fmt: skip


def _plain(value: object) -> Value:
    if isinstance(value, bool) or not isinstance(value, str | int | float | None):
        return str(value)
    return value
