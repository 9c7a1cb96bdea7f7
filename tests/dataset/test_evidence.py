"""What rests where: the memo cut where highlights begin and end, entries in the memo's order."""

import pytest

from briefing.dataset import evidence
from extract.loading import store
from extract.loading.quotes import Span
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="module")
def memo() -> store.Memo:
    loaded = store.load(ROOT / "data" / MEMO).memo
    assert loaded is not None
    return loaded


def test_the_segments_of_the_memo_are_the_memo(memo: store.Memo):
    found = evidence.hits(memo.text, "karachi")
    cut = list(evidence.Marks(memo).segments(Span(0, len(memo.text)), found))
    assert "".join(memo.text[slice(*piece.span)] for piece in cut) == memo.text


def test_each_claim_covers_its_quote_and_no_more(memo: store.Memo):
    cut = list(evidence.Marks(memo).segments(Span(0, len(memo.text))))
    for claim in memo.file.claims:
        covered = "".join(memo.text[slice(*piece.span)] for piece in cut if claim.id in piece.entries)
        assert covered == claim.quote.exact


def test_the_wording_of_a_quantity_is_told_from_its_sentence(memo: store.Memo):
    cut = evidence.Marks(memo).segments(memo.spans["arrests"])
    assert [memo.text[slice(*piece.span)] for piece in cut if piece.within] == ["More than 500"]


def test_cutting_a_line_gives_the_same_as_cutting_the_whole(memo: store.Memo):
    marks, middle = evidence.Marks(memo), memo.spans["officers-redeployed"]
    inside = [p for p in marks.segments(Span(0, len(memo.text))) if middle.start <= p.span.start < middle.end]
    assert list(marks.segments(middle)) == inside


def test_what_rests_on_a_sentence_shares_a_character_with_it(memo: store.Memo):
    ids = [one.id for one in evidence.resting_on(memo, memo.spans["police-third"])]
    assert {"police-third", "police-on-protection"} <= set(ids)


def test_the_neighbours_of_a_withheld_place_are_withheld_places(memo: store.Memo):
    row = evidence.placed(memo, "redaction")
    at, count, before, after = evidence.neighbours(memo, row[0].id)
    assert (at, count, before, after) == (1, 5, None, row[1])


def test_white_space_in_a_search_matches_any_white_space(memo: store.Memo):
    assert len(evidence.hits(memo.text, "  classified   INFORMATION ")) == 2
    assert evidence.hits(memo.text, "   ") == []
    assert evidence.hits(memo.text, ".*") == []


def test_a_stretch_of_many_hits_numbers_each_as_the_whole_memo_does(memo: store.Memo):
    found = evidence.hits(memo.text, "the")
    cut = list(evidence.Marks(memo).segments(Span(0, len(memo.text)), found))
    assert [number for piece in cut if (number := piece.hit)] == sorted(piece.hit for piece in cut if piece.hit)
    told = {n: "".join(memo.text[slice(*p.span)] for p in cut if p.hit == n) for n in range(1, len(found) + 1)}
    assert {words.lower() for words in told.values()} == {"the"}


def test_lines_that_run_on_for_longer_than_a_page_are_a_list_and_stay_apart():
    lines = [f"In district {n} there are {n + 1} officers." for n in range(61)]
    text = "\n".join(lines)
    assert [len(one) for one in evidence.paragraphs(text, Span(0, len(text)), [], [])] == [1] * 61
    short = "\n".join(lines[:60])
    assert [len(one) for one in evidence.paragraphs(short, Span(0, len(short)), [], [])] == [60]
