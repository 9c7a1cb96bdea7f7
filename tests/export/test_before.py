"""What left the house before today still holds: files in `before/`, short ids and addresses made by an earlier program.

They were made on 24 November 2026 from this dataset, and are never made again.
"""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from briefing.dataset import short_id
from briefing.dataset.view import View, parse_query, to_url
from briefing.export.check.snapshots import check
from extract.loading.store import Memo
from tests.export.check.test_deck import edit_cell

BEFORE = Path(__file__).parent / "before"
SHORT_IDS = {
    "5LH24K3E": ("camera-points", View()),
    "CLGRXE3ZC6": ("protection-duty", View(unit="share")),
    "AVB84N44FQK": ("timeline", View(speaker=("haider",), fact=("memo",))),
    "DRJN952NAPK6": ("assessments", View(theme=("resources",), speaker=("asad", "rohm"))),
}
ADDRESSES = {
    "resources?theme=resources&speaker=haider,asad&fact=memo&unit=share&explore=protection-duty"
    "&compare=officers-redeployed,police-all": View(
        theme=("resources",),
        speaker=("haider", "asad"),
        fact=("memo",),
        unit="share",
        explore="protection-duty",
        compare=("officers-redeployed", "police-all"),
    ),
    "evidence?claim=arrests&find=police&page=2": View(claim="arrests", find="police", page=2),
    "data?theme=attacks&table=events": View(theme=("attacks",), table="events"),
    "present?slides=arrests,overlap&slide=overlap": View(slides=("arrests", "overlap"), slide="overlap"),
}


@pytest.mark.parametrize("name", ["arrests.png", "arrests.svg", "arrests.pdf", "arrests.csv", "arrests.pptx"])
def test_a_file_made_before_still_matches(name: str, memo: Memo):
    answer = check((BEFORE / name).read_bytes(), [memo])
    assert (answer.verdict, answer.changes) == ("matches", ())
    assert "arrests" in {entry.id for entry in answer.entries}


def test_a_deck_made_before_is_held_to_its_figures_and_says_that_its_words_are_not_compared(memo: Memo):
    (chart,) = (shape.chart for shape in Presentation(io.BytesIO(made_before())).slides[0].shapes if shape.has_chart)
    head = next(load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))["Source"].values)
    assert "judged" not in head  # a column narrower than today's
    assert check(made_before(), [memo]).why == (
        "The figures in its charts are as they were made, from this dataset. "
        "Its words are of an earlier form, and were not compared."
    )
    answer = check(edit_cell(made_before(), "arrests", "B2", 600), [memo])
    assert (answer.verdict, answer.why) == ("altered", "It is a deck of an earlier form, and its charts were edited.")


def made_before() -> bytes:
    return (BEFORE / "arrests.pptx").read_bytes()


@pytest.mark.parametrize("typed", SHORT_IDS)
def test_a_short_id_printed_before_opens_the_same_view(typed: str, memo: Memo):
    opened = short_id.read(typed, [memo])
    assert (opened.chart.id, opened.view) == SHORT_IDS[typed]
    assert short_id.code(memo, opened.chart.id, opened.view) == typed


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_copied_before_opens_the_same_view(address: str, memo: Memo):
    assert parse_query(address, memo) == (ADDRESSES[address], [])
    assert to_url(address.partition("?")[0], ADDRESSES[address]) == address
