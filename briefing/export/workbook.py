"""Tables as a workbook (XLSX): words stay words, bounds are numbers, and a sheet Source says where they come from.

A spreadsheet that opens a CSV makes a date of "9/11" and a number of "21,000"; a workbook's cells have their types.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from briefing.dataset.records import Cell, cell, defused, shown

SOURCE = "Source"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # which XML does not allow
_WIDE = {"label": 40, "quote": 60, "speaker": 40, "wording": 24, "value": 20, "note": 40, "source": 60}
Value = str | float | int | None


def workbook(tables: Mapping[str, Sequence[Mapping[str, Cell]]], about: Mapping[str, str]) -> bytes:
    """A sheet for each table by its title, then the sheet Source with `about`. The same tables, the same bytes."""
    from briefing.export.deck.deterministic import stable

    book = Workbook()
    del book[book.sheetnames[0]]
    for title, rows in tables.items():
        names = list(dict.fromkeys(name for row in rows for name in row))
        table = [[_typed(row.get(name)) for name in names] for row in rows]
        _sheet(book, title, [names, *table], [_WIDE.get(name, 14) for name in names])
    _sheet(book, SOURCE, [["what", "words"], *([name, words] for name, words in about.items())], [14, 100])
    out = io.BytesIO()
    book.save(out)
    return stable(out.getvalue(), "1980-01-01T00:00:00Z")


def _sheet(book: Workbook, title: str, rows: Sequence[Sequence[Value]], widths: Sequence[int]) -> None:
    sheet: Worksheet = book.create_sheet(title)
    for number, row in enumerate(rows, 1):
        write_row(sheet, number, row)
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.cell(1, number).font = Font(bold=True)
    for line in sheet.iter_rows(min_row=2):
        for written in line:
            written.alignment = Alignment(wrap_text=True, vertical="top")


def _typed(value: Cell) -> Value:
    return shown(value) if isinstance(value, bool | list) else value


def clean(words: str) -> str:
    """Words as a cell can hold them."""
    return _CONTROL.sub(" ", words)[:32_000]


def write_row(sheet: Worksheet, number: int, values: Sequence[Value]) -> None:
    """Write one row: numbers as numbers to their last digit, words as words, whatever they begin with."""
    for column, value in enumerate(values, 1):
        written: Any = sheet.cell(number, column)
        if isinstance(value, str):
            written.value, written.data_type = clean(value), "s"  # in this order: openpyxl calls "=1+1" a formula
            # Excel would do so once a person had opened the cell and left it again.
            written.quotePrefix = defused(value) != value
        elif value is not None:
            # As digits of our own: openpyxl keeps sixteen of them, and a number may need seventeen.
            written._value, written.data_type = shown(cell(value)), "n"
