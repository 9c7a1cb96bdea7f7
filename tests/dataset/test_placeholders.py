"""A draft is fit to be looked at: no TODO reaches a reader, the memo's words stand in, no hedge is lost."""

from pathlib import Path

import pytest

from briefing import charts
from briefing.dataset.catalog import Catalog
from briefing.dataset.defaults import charts_of
from briefing.dataset.placeholders import excerpt, fill_todos
from briefing.dataset.tables import frames
from extract.checks import verify
from extract.curation import draft_yaml as drafting
from extract.loading import store
from tests.curating_memo import OCR
from tests.serving import ROOT


@pytest.fixture
def scanned(tmp_path: Path) -> Path:
    """The draft of a scanned memo, as `python -m extract draft` writes it."""
    folder = tmp_path / "halvorsen-2004-03-03"
    folder.mkdir()
    (folder / "memo.txt").write_bytes(OCR.encode())
    (folder / "memo.yaml").write_text(drafting.as_text(drafting.draft(OCR, folder.name)), "utf-8")
    assert verify.check(store.load(folder)) == []
    return folder


def test_no_todo_of_a_draft_reaches_a_reader(scanned: Path):
    memo = store.load(scanned).memo
    assert memo is not None
    shown = fill_todos(memo)
    assert "TODO" not in shown.file.model_dump_json()
    assert shown.file.memo.publisher == "publisher to be decided"
    labels = {one.quantity.wording: one.label for one in shown.file.claims}
    assert "some 3 to 5 boats" in labels["some 3 to 5"]
    assert shown.spans == memo.spans


def test_the_storyline_of_a_draft_is_told(scanned: Path):
    (scanned / "briefing.yaml").write_text("slides:\n  - {id: one, message: The first, points: [Of ours.]}\n", "utf-8")
    memo = store.load(scanned).memo
    assert memo is not None
    assert [slide.id for slide in fill_todos(memo).briefing.slides] == ["one"]


def test_a_curated_memo_stays_the_object_it_is():
    memo = store.load(ROOT / "data/haider-2003-10-20").memo
    assert memo is not None
    assert fill_todos(memo) is memo


def test_the_shelf_counts_what_waits(scanned: Path):
    kept = Catalog(scanned.parent).refresh()[0]
    assert kept.problems == ()
    assert kept.waiting > 10


def test_every_default_chart_of_a_scanned_memo_can_be_drawn(scanned: Path):
    memo = Catalog(scanned.parent).refresh()[0].memo
    assert memo is not None
    kinds = {chart.kind for chart in charts_of(memo)}
    assert {"tile", "timeline", "evidence_map", "bounded_bar"} <= kinds
    for chart in charts_of(memo):
        scene = charts.build(frames(memo), chart)
        assert scene.groups, chart.id
        assert "TODO" not in repr(scene)


@pytest.mark.parametrize(
    ("quote", "words", "expected"),
    [
        ("Ten men came.", "Ten", "“Ten men came.”"),
        (
            "It was said at the time by everyone on the quay that more than\n500 men came.",
            "men came",
            "“…on the quay that more than 500 men came.”",
        ),
    ],
)
def test_an_excerpt_never_parts_an_amount_from_its_hedge(quote: str, words: str, expected: str):
    assert excerpt(quote, words, 30) in (expected, expected.replace("on the quay that ", ""))
    assert "500" not in excerpt(quote, words, 30) or "more than 500" in excerpt(quote, words, 30)
