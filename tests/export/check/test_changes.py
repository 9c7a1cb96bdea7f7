"""What differs between a record and the dataset as it is now."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.charts import build
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.export.check.changes import changes
from briefing.export.record import Record, record
from briefing.render.presets import PRESETS
from extract.loading import store
from extract.loading.store import Memo
from tests.charts.making import our_memo
from tests.spoiling import copy

MEMO = our_memo()


def taken(chart: str) -> Record:
    """The record of a chart as it is now."""
    shown = frames(MEMO)
    one = next(one for one in MEMO.charts.charts if one.id == chart)
    return record(shown, one, build(shown, one), View(), PRESETS["slide"], "light")


def edited(tmp_path: Path, name: str, old: str, new: str) -> Memo:
    spoilt = copy(tmp_path)
    spoilt.replace(name, old, new)
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    return memo


def told(chart: str, memo: Memo) -> list[str]:
    return [str(change) for change in changes(taken(chart), memo)]


@pytest.mark.parametrize("chart", [chart.id for chart in MEMO.charts.charts])
def test_a_chart_of_this_very_dataset_has_no_changes(chart: str):
    assert told(chart, MEMO) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (
            *("memo.yaml", "{more_than: 500,", "{at_least: 500,"),
            "arrests: qualifier from “more_than” to “at_least”",
        ),
        (
            *("memo.yaml", "{more_than: 500,", "{more_than: 600,"),
            "arrests: low from 500 to 600 (wording: “More than 500”)",
        ),
        (
            *("charts.yaml", "{arrests} terrorists arrested; no upper", "{arrests} terrorists arrested, no upper"),
            "arrests: title from “More than 500 terrorists arrested; no upper bound is given” "
            "to “More than 500 terrorists arrested, no upper bound is given”",
        ),
        ("charts.yaml", "- id: arrests\n", "- id: arrests-made\n", "arrests: chart from listed to no longer listed"),
    ],
    ids=["hedge", "bound", "title", "chart"],
)
def test_a_change_is_told_with_field_before_and_after(name: str, old: str, new: str, says: str, tmp_path: Path):
    assert told("arrests", edited(tmp_path, name, old, new)) == [says]


def test_a_statement_that_is_gone_is_told_with_its_words():
    file = MEMO.file.model_copy(update={"claims": [one for one in MEMO.file.claims if one.id != "us-assistance"]})
    assert told("assistance", replace(MEMO, file=file)) == [
        "us-assistance: statement from “not one dollar” to no longer in the dataset"
    ]


def test_another_text_of_the_memo_is_told_even_where_every_quote_still_stands():
    source = MEMO.file.memo.model_copy(update={"sha256": "0" * 64})
    memo = replace(MEMO, file=MEMO.file.model_copy(update={"memo": source}))
    assert told("arrests", memo) == ["haider-2003-10-20: memo_sha256 from ca0929a96349 to 000000000000"]


def test_an_edit_of_something_else_changes_nothing(tmp_path: Path):
    memo = edited(tmp_path, "memo.yaml", "{exactly: 100, unit: points", "{exactly: 120, unit: points")
    assert told("arrests", memo) == []
