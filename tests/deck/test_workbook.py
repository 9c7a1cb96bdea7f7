"""The workbook behind a chart: no cell is a formula, and its seal shows an edit."""

import io

from openpyxl import load_workbook

from briefing.deck import workbook
from briefing.deck.workbook import Series
from briefing.storyline import told
from extract import store


def test_no_cell_is_a_formula(memo: store.Memo):
    blob = workbook.write(["=1+1\nterrorists"], [Series("stated", (500.0,))], told(memo, ["arrests"])[0])
    cell = load_workbook(io.BytesIO(blob))["Sheet1"]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1\nterrorists", "s")


def test_the_source_sheet_names_claim_wording_bounds_quote_and_place(memo: store.Memo):
    head, row = workbook.source_rows(told(memo, ["arrests"])[0])
    line = dict(zip(head, row, strict=False))
    assert line["claim id"] == "arrests"
    assert (line["value"], line["wording"]) == ("more than 500", "More than 500")
    assert (line["low"], line["high"], line["unit"]) == (500, None, "terrorists")
    assert line["quote"] == "More than 500 terrorists had been arrested with our help."


def test_a_seal_tells_500_from_501_and_not_500_from_500_0():
    assert workbook.seal([["a", 500]]) == workbook.seal([["a", 500.0]])
    assert workbook.seal([["a", 500]]) != workbook.seal([["a", 501]])
