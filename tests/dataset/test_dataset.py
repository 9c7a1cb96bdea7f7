"""The memo's traps, each by name: what the curated dataset must never lose again."""

import hashlib

import pytest

from briefing.dataset.attribution import speaker
from briefing.dataset.tables import frames
from extract.commands import schema
from extract.loading import store
from extract.schema.memo import Claim
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="module")
def memo() -> store.Memo:
    loaded = store.load(ROOT / "data" / MEMO)
    assert loaded.problems == []
    assert loaded.memo is not None
    return loaded.memo


def claim(memo: store.Memo, name: str) -> Claim:
    return next(one for one in memo.file.claims if one.id == name)


def test_the_memo_is_kept_byte_for_byte():
    raw = (ROOT / "data" / MEMO / "memo.txt").read_bytes()
    assert len(raw.decode()) == 4114
    assert hashlib.sha256(raw).hexdigest() == "ca0929a96349706d223aeabe75b878aa1aca4f9cf62dd0e0ba86cf35bed6318e"
    assert raw.startswith(b"\n\nMEMORANDUM")


def test_it_is_camera_points_and_not_cameras(memo: store.Memo):
    assert claim(memo, "camera-points-planned").quantity.unit == "points"


def test_a_third_and_about_7000_are_one_statement_in_two_forms(memo: store.Memo):
    third, about = claim(memo, "police-third"), claim(memo, "police-on-protection")
    assert (third.same_as, about.same_as) == (about.id, third.id)
    assert memo.spans[third.id] == memo.spans[about.id]


def test_not_one_dollar_is_a_stated_zero(memo: store.Memo):
    assert claim(memo, "us-assistance").quantity.qualifier == "none"


def test_four_to_five_thousand_covers_both_ends(memo: store.Memo):
    quantity = claim(memo, "officers-redeployed").quantity
    assert (quantity.low, quantity.high) == (4000, 5000)


def test_the_two_protection_figures_may_overlap_both_ways(memo: store.Memo):
    assert claim(memo, "officers-redeployed").may_overlap == ["police-on-protection"]
    assert claim(memo, "police-on-protection").may_overlap == ["officers-redeployed"]


def test_more_than_500_has_no_place_and_says_that_no_period_is_given(memo: store.Memo):
    arrests = claim(memo, "arrests")
    assert arrests.place is None
    assert "No period, no place and no upper bound" in (arrests.note or "")


def test_fifty_people_were_killed_in_another_province_on_no_date(memo: store.Memo):
    assert claim(memo, "quetta-killed").place == "Quetta"
    event = next(one for one in memo.file.events if one.id == "quetta-violence")
    assert (event.dated_by, event.date) == ("nobody", None)


def test_the_raid_is_dated_by_the_memo_and_the_three_cases_are_not(memo: store.Memo):
    dated = {event.id: event.dated_by for event in memo.file.events}
    assert dated["isi-raid"] == "memo"
    assert {dated[name] for name in ("pearl-case", "sheraton-bombing", "consulate-bombing")} == {"context"}


def test_early_in_2003_is_a_span_with_the_memos_word(memo: store.Memo):
    event = next(one for one in memo.file.events if one.id == "american-mission")
    assert event.date is not None
    assert (event.date.edtf, event.date.wording) == ("2003-01/2003-03~", "Early in 2003")


def test_six_marks_stand_at_five_places_and_a_stamp_is_no_event(memo: store.Memo):
    marks = [mark.quote.exact for place in memo.file.redactions for mark in place.marks]
    assert len(marks) == 6
    assert [len(place.marks) for place in memo.file.redactions] == [2, 1, 1, 1, 1]
    assert marks.count("9/11 Classified Information") == 2
    withheld = [memo.spans[place.id] for place in memo.file.redactions]
    for event in memo.file.events:
        assert not any(
            span.start < memo.spans[event.id].end and memo.spans[event.id].start < span.end for span in withheld
        )


def test_the_header_is_kept_broken_and_the_note_says_so(memo: store.Memo):
    line = next(one for one in memo.file.header if one.quote.exact.endswith("and his deputy American"))
    assert "There is no American deputy" in (line.note or "")
    assert memo.file.header[1].quote.exact == "Interviewee: **Anwar Haider, Home Secretary of Sindh**"


def test_nobody_is_named_in_any_sentence_of_the_nine_quantities(memo: store.Memo):
    counted = [one for one in memo.file.claims if one.quantity.qualifier != "unstated"]
    assert len(counted) == 9
    assert {one.said_by.how for one in counted} == {"carried_on", "not_stated"}


def test_what_is_not_quantified_is_kept(memo: store.Memo):
    kept = {one.quantity.wording for one in memo.file.claims if one.quantity.qualifier == "unstated"}
    assert kept >= {
        "much of the police force",
        "Substantial arrests",
        "some plans",
        "such a large quantity",
        "very limited support",
        "Almost all the people",
        "the largest number of arrests in Pakistan",
        "Ramzi Binalshibh and others",
    }


def test_that_province_to_the_north_is_not_filled_in(memo: store.Memo):
    entry = next(one for one in memo.file.assessments if one.id == "impact-to-the-north")
    assert entry.place is None


def test_9_11_the_event_is_what_the_hosts_did_not_choose_and_has_no_toll(memo: store.Memo):
    assert "nine-eleven" in {event.id for event in memo.file.events}
    assert not [event for event in memo.context.events if event.date.edtf.startswith("2001-09")]


def test_how_we_know_who_spoke_is_said_in_words(memo: store.Memo):
    officers, points = claim(memo, "officers-redeployed"), claim(memo, "camera-points-planned")
    assert speaker(memo, officers.said_by, memo.spans[officers.id]) == (
        "attributed to Asad, carried on from the paragraph before"
    )
    assert speaker(memo, points.said_by, memo.spans[points.id]) == "the memo does not say who"


def test_reports_that_disagree_keep_their_interval(memo: store.Memo):
    tolls = {row["id"]: row["toll"] for row in frames(memo).context}
    assert tolls["sheraton-context"] == "13 to 14"
    assert tolls["consulate-context"] == "11 to 14"
    assert tolls["quetta-mosque"] == "36 to 48"


def test_the_schema_is_fresh():
    assert (ROOT / "data" / "schema.json").read_text("utf-8") == schema.text(), "run: make schema"
