"""A draft beside a curated file: matched where words overlap, told apart in what they say."""

import pytest

from extract.curation import comparison
from extract.curation import draft as desks
from extract.loading import store
from tests.serving import ROOT

FOLDER = ROOT / "data/haider-2003-10-20"


@pytest.fixture(scope="module")
def curated() -> store.Memo:
    memo = store.load(FOLDER).memo
    assert memo is not None
    return memo


def test_each_statement_is_the_same_differs_or_stands_on_one_side(curated: store.Memo):
    desk = desks.from_text((FOLDER / "memo.txt").read_bytes(), "memo.txt", "again")
    rows = {row.there or row.here: row for row in comparison.compare(desk, curated)}
    assert rows["arrests"].state == "same"
    assert rows["officers-redeployed"].state == "same"
    assert rows["threat-going-down"].state == "only there"
    assert rows["police-on-protection"].differs == (("amount", "about 7,000 TODO", "about 7,000 police"),)
    assert rows["us-assistance"].differs == (("speaker", "asad, carried on", "nobody named, not stated"),)
    assert rows["withheld-after-plans"].state == "same"
    assert [row.here for row in rows.values() if row.state == "only here"] == ["e5"]


def test_another_text_is_not_compared(curated: store.Memo):
    with pytest.raises(ValueError, match="not made from the same text"):
        comparison.compare(desks.from_text(b"Ten men came.", "a.txt", "other"), curated)
