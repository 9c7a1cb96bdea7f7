"""A chart's table as CSV."""

import csv
import io

import pytest

from briefing import forms
from briefing.snapshot import Unknown, chart_named
from briefing.view import View
from tests.charts.making import our_memo

MEMO = our_memo()


def rows(chart: str, view: View | None = None) -> list[dict[str, str]]:
    text = forms.csv(MEMO, chart_named(MEMO, chart), view or View()).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_row_has_hedge_wording_quote_and_place():
    (row,) = rows("arrests")
    assert (row["value"], row["low"], row["high"]) == ("more than 500", "500", "")
    assert (row["qualifier"], row["wording"]) == ("more_than", "More than 500")
    assert row["quote"] == "More than 500 terrorists had been arrested with our help."
    assert MEMO.text[int(row["start"]) : int(row["end"])] == row["quote"]
    assert row["view"] == "3QKPV4G6"


def test_what_we_worked_out_is_told_apart_and_has_no_qualifier_of_the_memo():
    derived = next(row for row in rows("camera-points") if row["statement"] == "derived")
    assert (derived["value"], derived["qualifier"]) == ("10, derived", "")
    assert {row["statement"] for row in rows("camera-points", View(fact=("memo",)))} == {"memo"}


def test_a_view_that_leaves_nothing_makes_no_table():
    with pytest.raises(Unknown, match="the view leaves nothing of arrests; choose other filters"):
        rows("arrests", View(theme=("society",)))
