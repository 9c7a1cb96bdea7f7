"""Tables as XLSX, held against what LibreOffice makes of them."""

import csv
import io
import subprocess
from pathlib import Path

from openpyxl import load_workbook

from briefing.dataset import records
from briefing.export.snapshot import snapshot
from briefing.export.workbook import workbook
from tests.charts.making import our_memo
from tests.tools import tool

MEMO = our_memo()
# What a spreadsheet makes something else of where it stands in a CSV.
WORDS = ["9/11", "21,000", "1/10", "3-5", "007", "1e5", "=1+1", "'tis", "TRUE", "10 percent", "4:30", "+41"]


def saved_by_libreoffice(name: str, data: bytes, folder: Path) -> list[list[str]]:
    """The cells of the first sheet, after LibreOffice has opened it and saved it as CSV."""
    (folder / name).write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    as_utf8 = "csv:Text - txt - csv (StarCalc):44,34,76,1"
    command = [tool("soffice"), profile, "--headless", "--convert-to", as_utf8, "--outdir", str(folder / "saved")]
    subprocess.run([*command, str(folder / name)], check=True, capture_output=True, timeout=240)
    (saved,) = (folder / "saved").glob("*.csv")
    return list(csv.reader(io.StringIO(saved.read_text("utf-8"))))


def test_libreoffice_keeps_words_as_words_and_bounds_as_numbers(tmp_path: Path):
    rows: list[dict[str, records.Cell]] = [{"words": one, "low": 21000, "high": None} for one in WORDS]
    made = workbook({"Figures": rows}, {"source": "A memo"})
    head, *cells = saved_by_libreoffice("words.xlsx", made, tmp_path)
    assert head == ["words", "low", "high"]
    assert [row[0] for row in cells] == WORDS
    assert {row[1] for row in cells} == {"21000"}
    assert {row[2] for row in cells} == {""}


def test_a_chart_s_table_comes_back_from_libreoffice_as_it_was(tmp_path: Path):
    made = snapshot(MEMO, "timeline", form="xlsx")
    assert made.name == "haider-2003-10-20-timeline.xlsx"
    head, *cells = saved_by_libreoffice(made.name, made.data, tmp_path)
    found = [dict(zip(head, row, strict=True)) for row in cells]
    named = next(row for row in found if row["label"].startswith("9/11"))
    assert named["quote"] == MEMO.text[int(named["start"]) : int(named["end"])]
    table = csv.DictReader(io.StringIO(snapshot(MEMO, "timeline", form="csv").data.decode("utf-8-sig"), newline=""))
    words = ("id", "value", "wording", "date", "speaker", "quote")
    assert [[row[name] for name in words] for row in found] == [[row[name] for name in words] for row in table]


def test_a_sheet_source_says_where_the_table_comes_from():
    book = load_workbook(io.BytesIO(snapshot(MEMO, "arrests", form="xlsx").data))
    assert book.sheetnames == ["Table", "Source"]
    about = dict(book["Source"].iter_rows(min_row=2, values_only=True))
    assert str(about["source"]).startswith("9/11 Commission, Memorandum for the Record: Anwar Haider")
    assert MEMO.digest[:12] in str(about["dataset"])
    assert (about["chart"], about["view"]) == ("arrests", "3QKPV4G6")
    low = [cell for cell in book["Table"][2] if book["Table"].cell(1, cell.column).value == "low"]
    assert [(cell.value, cell.data_type) for cell in low] == [(500, "n")]


def test_the_same_tables_give_the_same_bytes_and_no_cell_is_a_formula():
    rows: list[dict[str, records.Cell]] = [{"a": "=1+1", "b": 0.1 + 0.2, "c": ["x", "y"], "d": True}]
    made = workbook({"T": rows}, {})
    assert made == workbook({"T": rows}, {})
    cells = load_workbook(io.BytesIO(made))["T"][2]
    assert [cell.value for cell in cells] == ["=1+1", 0.30000000000000004, "x; y", "yes"]
    assert [cell.data_type for cell in cells] == ["s", "n", "s", "s"]
    assert cells[0].quotePrefix
