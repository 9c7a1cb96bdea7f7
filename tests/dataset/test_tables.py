"""Every row of every kind carries its hedge, its quote and its span; frames hold the same, typed."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

import briefing
from briefing.dataset.statements import FIELDS, Row
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from extract.loading import store
from extract.problem import UserError
from tests.hard import other_memo
from tests.serving import ROOT
from tests.spoiling import MEMO, copy


def row_of(rows: Sequence[Row], name: str) -> Row:
    (row,) = (row for row in rows if row["id"] == name)
    return row


@pytest.fixture(scope="module")
def memo() -> store.Memo:
    loaded = store.load(ROOT / "data" / MEMO)
    assert loaded.memo is not None
    return loaded.memo


def test_a_claims_row_holds_bounds_wording_speaker_quote_and_span(memo: store.Memo):
    row = row_of(frames(memo).claims, "arrests")
    assert (row["low"], row["low_inclusive"], row["qualifier"], row["unit"]) == (
        500.0,
        False,
        "more_than",
        "terrorists",
    )
    assert row["high"] is None
    assert row["value"] == "more than 500"
    assert row["speaker"] == "attributed to Haider, carried on from the paragraph before"
    assert memo.text[row["start"] : row["end"]] == row["quote"]


def test_every_span_slices_to_its_quote(memo: store.Memo):
    made = frames(memo)
    for row in (*made.claims, *made.events, *made.assessments, *made.redactions, *made.inferences):
        assert memo.text[row["start"] : row["end"]] == row["quote"]


def test_a_filter_by_speaker_keeps_those_the_memo_does_not_name_under_a_word_of_their_own(memo: store.Memo):
    made = frames(memo, View(speaker=("not-stated",)))
    assert "camera-points-planned" in {row["id"] for row in made.claims}
    assert "officers-redeployed" not in {row["id"] for row in made.claims}


def test_context_and_inference_can_be_switched_off(memo: store.Memo):
    made = frames(memo, View(fact=("memo", "derived")))
    assert (len(made.context), len(made.inferences), len(made.claims)) == (0, 0, 19)


def test_notes_come_out_with_their_figures_hedged(memo: store.Memo):
    reason = frames(memo).inferences[0]["reason"]
    assert "The memo's 50 lies above the reported interval" in reason


def test_the_label_of_a_toll_keeps_how_the_reports_differ(memo: store.Memo):
    row = row_of(frames(memo).context, "quetta-mosque")
    assert row["toll_note"] == "reports differ in whether they count the attackers"
    assert row["reports"][3] == "as many as 48 worshippers: New York Times in the Chicago Tribune, 5 July 2003"


def test_a_picture_is_drawn_without_pandas():
    script = (
        "import sys, briefing; from tests.charts.making import our_memo; from briefing.export.snapshot import snapshot;"
        "snapshot(our_memo(), 'arrests'); print('pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_notebook_gets_every_claim_of_every_memo_with_open_bounds_left_open(tmp_path: Path):
    copy(tmp_path)
    other_memo.write(tmp_path)
    claims = briefing.open(tmp_path).claims
    assert claims.groupby("memo").size().to_dict() == {MEMO: 19, "harbour": 9}
    arrests = claims[claims["id"] == "arrests"].iloc[0]
    assert (arrests["low"], arrests["value"], arrests["wording"]) == (500.0, "more than 500", "More than 500")
    assert arrests["high"] is pd.NA
    assert list(claims[claims["unit"] == "guards"]["low"]) == [60.0]


def test_one_memo_s_own_folder_gives_frames_of_the_same_shape():
    data = briefing.open(ROOT / "data" / MEMO)
    assert [len(getattr(data, kind)) for kind in FIELDS] == [19, 10, 36, 5, 6, 1]
    assert set(data.claims["memo"]) == {MEMO}
    assert list(data.redactions["withheld"].unique()) == ["redacted"]


def test_every_column_has_a_type_and_a_meaning(tmp_path: Path):
    data = briefing.open(other_memo.write(tmp_path))  # which has no inference: columns are typed all the same
    types = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean", "strings": "object"}
    for kind in FIELDS:
        frame, fields = getattr(data, kind), data.fields[data.fields["kind"] == kind]
        assert list(frame.columns) == ["memo", *fields["column"]]
        assert [str(dtype) for dtype in frame.dtypes] == ["string", *fields["type"].map(types)]
    assert (data.fields["meaning"].str.len() >= 3).all()


def test_a_memo_that_does_not_hold_up_gives_no_frames_but_the_line_to_mend(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "{exact: A tenth of these have", "{exact: A tenth of those have")
    with pytest.raises(UserError, match=r"has 1 problem\(s\), .*memo\.yaml:171: these words are not in memo"):
        briefing.open(tmp_path)
    with pytest.raises(UserError, match="nowhere"):
        briefing.open(tmp_path / "nowhere")


def test_rows_and_the_list_of_their_fields_name_the_same_columns(memo: store.Memo):
    made = frames(memo)
    for kind, fields in FIELDS.items():
        assert all(set(row) == {field.name for field in fields} for row in getattr(made, kind))
