"""A storyline in memory: its messages keep their hedges, and each slide knows what it rests on."""

from pathlib import Path

import pytest

from briefing.charts.storyline import prepare
from briefing.dataset.defaults import slides_of
from extract.loading import store
from extract.problem import UserError
from extract.schema.templates import plain
from tests.serving import ROOT
from tests.spoiling import MEMO, copy


@pytest.fixture(scope="module")
def memo() -> store.Memo:
    found = store.load(ROOT / "data" / MEMO).memo
    assert found is not None
    return found


def test_our_briefing_has_ten_slides_bottom_line_first_and_the_gaps_last(memo: store.Memo):
    ids = [one.id for one in prepare(memo)]
    assert ids[0] == "bottom-line"
    assert ids[-2:] == ["uncertain", "withheld"]
    assert len(ids) == 10


def test_messages_keep_their_hedges(memo: store.Memo):
    messages = {one.id: plain(one.message) for one in prepare(memo)}
    assert messages["force"] == "About 7,000 of 21,000 police only worked on protecting people or countering terrorism"
    assert messages["arrests"] == "More than 500 terrorists had been arrested; no upper bound is given"


def test_a_slide_of_sentences_rests_on_its_figures_and_on_what_it_says_it_does(memo: store.Memo):
    first = prepare(memo)[0]
    assert [row.entry for row in first.rows] == [
        *("police-all", "police-on-protection", "arrests", "us-assistance"),
        *("network-broken", "unsustainable", "threat-going-down", "both-adapting", "long-term-capabilities"),
    ]
    assert first.rows[1].value == "about 7,000"


def test_a_view_keeps_what_it_asks_for(memo: store.Memo):
    threat = next(one for one in prepare(memo) if one.id == "threat")
    assert {row["theme"] for row in threat.frames.assessments} == {"threat"}


def test_slides_come_in_the_order_chosen_each_once(memo: store.Memo):
    assert [one.id for one in prepare(memo, ["arrests", "force", "arrests"])] == ["arrests", "force"]


def test_an_unknown_slide_is_refused_with_what_there_is(memo: store.Memo):
    with pytest.raises(UserError, match="there is no slide “gone”; there is: bottom-line, force, overlap, cameras, "):
        prepare(memo, ["gone"])


def test_the_withheld_places_are_told_with_their_marks(memo: store.Memo):
    rows = prepare(memo, ["withheld"])[0].rows
    assert [(row.value, row.speaker) for row in rows] == [("withheld", "2 marks"), *[("withheld", "1 mark")] * 4]


def test_a_memo_without_a_storyline_gets_one_from_its_claims(tmp_path: Path):
    bare = copy(tmp_path)
    for name in ("briefing.yaml", "charts.yaml"):
        (bare.folder / name).unlink()
    memo = store.load(bare.folder).memo
    assert memo is not None
    slides = slides_of(memo)
    assert [slide.id for slide in slides[:2]] == ["bottom-line", "key-figures"]
    assert [slide.id for slide in slides[-2:]] == ["uncertain", "withheld"]
    assert all(one.message for one in prepare(memo))


def test_a_memo_from_which_nothing_was_taken_still_has_a_slide(tmp_path: Path):
    bare = copy(tmp_path)
    for name in ("briefing.yaml", "charts.yaml", "context.yaml"):
        (bare.folder / name).unlink()
    text = (bare.folder / "memo.yaml").read_text("utf-8")
    (bare.folder / "memo.yaml").write_text(text[: text.index("people:")] + "themes: {a: A}\n", "utf-8")
    memo = store.load(bare.folder).memo
    assert memo is not None
    assert [plain(one.message) for one in prepare(memo)] == ["Nothing has been taken from this memo yet"]


def test_a_slide_whose_made_up_chart_is_not_there_is_refused_with_what_there_is(tmp_path: Path):
    bare = copy(tmp_path)
    (bare.folder / "charts.yaml").unlink()
    memo = store.load(bare.folder).memo
    assert memo is not None
    with pytest.raises(UserError, match="slide force shows the chart force-allocation; there is: share-camera-points-"):
        prepare(memo, ["force"])
