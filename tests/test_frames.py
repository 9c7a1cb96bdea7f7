"""Every row of every frame carries its hedge, its quote and its span."""

import math

import pytest

from briefing.frames import frames
from briefing.view import View
from extract import store
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="module")
def memo() -> store.Memo:
    loaded = store.load(ROOT / "data" / MEMO)
    assert loaded.memo is not None
    return loaded.memo


def test_a_claims_row_holds_bounds_wording_speaker_quote_and_span(memo: store.Memo):
    row = frames(memo).claims.set_index("id").loc["arrests"]
    assert (row["low"], row["low_inclusive"], row["qualifier"], row["unit"]) == (
        500.0,
        False,
        "more_than",
        "terrorists",
    )
    assert math.isnan(row["high"])
    assert row["value"] == "more than 500"
    assert row["speaker"] == "attributed to Haider, carried on from the paragraph before"
    assert memo.text[row["start"] : row["end"]] == row["quote"]


def test_every_span_slices_to_its_quote(memo: store.Memo):
    made = frames(memo)
    for frame in (made.claims, made.events, made.assessments):
        for row in frame.itertuples():
            assert memo.text[row.start : row.end] == row.quote


def test_a_filter_by_speaker_keeps_those_the_memo_does_not_name_under_a_word_of_their_own(memo: store.Memo):
    made = frames(memo, View(speaker=("not-stated",)))
    assert "camera-points-planned" in set(made.claims["id"])
    assert "officers-redeployed" not in set(made.claims["id"])


def test_context_and_inference_can_be_switched_off(memo: store.Memo):
    made = frames(memo, View(fact=("memo", "derived")))
    assert (len(made.context), len(made.inferences), len(made.claims)) == (0, 0, 19)


def test_notes_come_out_with_their_figures_hedged(memo: store.Memo):
    reason = frames(memo).inferences["reason"][0]
    assert "The memo's 50 lies above the reported interval" in reason


def test_the_label_of_a_toll_keeps_how_the_reports_differ(memo: store.Memo):
    row = frames(memo).context.set_index("id").loc["quetta-mosque"]
    assert row["toll_note"] == "reports differ in whether they count the attackers"
    assert row["reports"][3] == "as many as 48 worshippers: New York Times in the Chicago Tribune, 5 July 2003"
