"""What is taken away as a table: hedge, quote and span in every row, and no cell that a spreadsheet would run."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dataset import records
from briefing.dataset.view import TABLES
from extract.characters import visible
from extract.loading import store
from tests.serving import ROOT
from tests.spoiling import MEMO

NOTE = {"source": "S", "dataset": "D"}


@pytest.fixture(scope="module")
def memo() -> store.Memo:
    loaded = store.load(ROOT / "data" / MEMO).memo
    assert loaded is not None
    return loaded


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("table", ["claims", "events", "assessments", "redactions"])
def test_every_row_of_the_memo_s_own_carries_its_words_and_where_they_stand(memo: store.Memo, table: str):
    rows = read(records.as_csv(records.records(memo, table), NOTE))
    assert rows
    for row in rows:
        assert memo.text[int(row["start"]) : int(row["end"])].lstrip("'") == row["quote"].lstrip("'")
        assert row["source"] == "S"


def test_a_claim_s_row_holds_value_wording_and_bounds(memo: store.Memo):
    (row,) = (one for one in records.records(memo, "claims") if one["id"] == "officers-redeployed")
    assert (row["value"], row["wording"], row["low"], row["high"], row["unit"]) == (
        *("4,000 to 5,000", "Four to five thousand", 4000, 5000, "officers"),
    )


def test_an_inference_carries_the_memo_s_own_figure_and_words(memo: store.Memo):
    for row in records.records(memo, "inferences"):
        assert row["statement"] == "inferred by the curator, not in the memo"
        assert str(row["quote"]) in memo.text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "  +"])
def test_no_cell_starts_a_formula(start: str):
    words = f"{start}HYPERLINK(1)"
    (row,) = read(records.as_csv([{"a": words, words: "x"}], {}))
    assert row["a"] == f"'{words}"
    assert all(not name.lstrip(" ").startswith(records._FORMULA) for name in row)


@given(st.text())
def test_whatever_a_cell_holds_it_comes_back_as_words(words: str):
    cell = records.defused(words)
    assert records.restored(cell) == visible(words)
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_file_says_which_of_its_cells_are_guarded_and_only_where_some_are():
    (plain,) = read(records.as_csv([{"a": "9/11", "b": 7}], {}))
    assert list(plain) == ["a", "b"]
    rows: list[dict[str, records.Cell]] = [{"a": "=1", "b": "'tis", "c": "-5"}, {"a": "x", "b": "y", "c": -5}]
    first, second = read(records.as_csv(rows, {"s": "S"}))
    assert (first["guarded_columns"], second["guarded_columns"]) == ("a; b; c", "")
    assert [records.restored(first[name]) for name in "abc"] == ["=1", "'tis", "-5"]
    assert second["c"] == "-5"


def test_json_holds_every_table_and_the_source_once(memo: store.Memo):
    whole = json.loads(records.as_json(records.all_tables(memo), NOTE))
    assert list(whole) == ["source", *TABLES]
    assert len(whole["claims"]) == len(memo.file.claims)


def test_everything_as_csv_says_which_table_a_row_is_of(memo: store.Memo):
    rows = read(records.all_as_csv(memo, NOTE))
    assert {row["table"] for row in rows} == set(TABLES)


def test_a_long_table_comes_fifty_rows_at_a_time():
    rows: list[dict[str, records.Cell]] = [{"id": str(n), "label": f"row {n}"} for n in range(120)]
    page = records.page(rows, "", 3)
    assert (len(page.rows), page.number, page.pages, page.found) == (20, 3, 3, 120)
    assert records.page(rows, "", 99).number == 3


def test_a_search_wants_all_its_words_in_any_case():
    rows: list[dict[str, records.Cell]] = [{"id": "a", "label": "About 7,000 police"}, {"id": "b", "label": "police"}]
    assert [row["id"] for row in records.page(rows, "POLICE 7,000", 1).rows] == ["a"]
