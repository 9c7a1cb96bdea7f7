"""The workbook behind a chart: no cell is a formula, and its seal shows an edit."""

import io

import pytest
from openpyxl import load_workbook

from briefing.charts.storyline import prepare
from briefing.export.deck import chart_workbook
from extract.loading import store


def test_no_cell_is_a_formula(memo: store.Memo):
    blob = chart_workbook.write([["", "stated"], ["=1+1\nterrorists", 500.0]], prepare(memo, ["arrests"])[0])
    cell = load_workbook(io.BytesIO(blob))["Sheet1"]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1\nterrorists", "s")


def test_the_source_sheet_names_claim_wording_bounds_quote_and_place(memo: store.Memo):
    head, row = chart_workbook.source_rows(prepare(memo, ["arrests"])[0])
    line = dict(zip(head, row, strict=False))
    assert line["claim id"] == "arrests"
    assert (line["value"], line["wording"]) == ("more than 500", "More than 500")
    assert (line["low"], line["high"], line["unit"]) == (500, None, "terrorists")
    assert line["quote"] == "More than 500 terrorists had been arrested with our help."


@pytest.mark.parametrize("value", [1234567, 0.1 + 0.2, 1e21, 1 / 3, 2.5e-9, 12345678901234567, -4.0])
def test_a_number_is_kept_to_its_last_digit(memo: store.Memo, value: float):
    blob = chart_workbook.write([["", "stated"], ["it", value]], prepare(memo, ["arrests"])[0])
    assert chart_workbook.read(blob)["Sheet1"][1][1] == value
    cell = load_workbook(io.BytesIO(blob))["Sheet1"]["B2"]
    assert cell.data_type == "n"


def test_a_seal_tells_numbers_apart_that_differ_in_their_last_digit():
    assert chart_workbook.seal([["a", 1234567]]) != chart_workbook.seal([["a", 1234572]])
    assert chart_workbook.seal([["a", 0.1 + 0.2]]) != chart_workbook.seal([["a", 0.3]])


def test_a_seal_tells_500_from_501_and_not_500_from_500_0():
    assert chart_workbook.seal([["a", 500]]) == chart_workbook.seal([["a", 500.0]])
    assert chart_workbook.seal([["a", 500]]) != chart_workbook.seal([["a", 501]])
