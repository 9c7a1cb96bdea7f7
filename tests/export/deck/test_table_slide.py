"""Native tables: what they say, and what becomes of one too long for a slide."""

import io
from pathlib import Path

from pptx import Presentation

from briefing.charts.storyline import prepare
from briefing.export.deck import table_slide
from briefing.export.deck.build import deck
from extract.loading import store
from tests.spoiling import copy


def rows(slide) -> list[list[str]]:
    table = next(shape.table for shape in slide.shapes if shape.has_table)
    return [[cell.text.strip() for cell in row.cells] for row in table.rows]


def test_a_withheld_place_is_told_with_its_marks(memo: store.Memo):
    heads, _, lines = table_slide.lines(prepare(memo, ["withheld"])[0])
    assert heads == ("Where in the memo", "Marks", "What the memo shows there")
    assert lines[1] == ("After the sentence on assistance", "1 mark", "[REDACTED]")


def test_judgements_stand_by_direction_named_once(memo: store.Memo):
    _, _, lines = table_slide.lines(prepare(memo, ["threat"])[0])
    assert [line[0] for line in lines[:6]] == ["Improving", "", "", "", "Judged no problem", ""]


def test_a_table_too_long_for_a_slide_goes_on_and_loses_no_row(tmp_path: Path):
    bare = copy(tmp_path)
    (bare.folder / "briefing.yaml").unlink()
    memo = store.load(bare.folder).memo
    assert memo is not None
    show = Presentation(io.BytesIO(deck(memo, ["chart-assessments"])))
    assert [slide._element.cSld.get("name") for slide in show.slides] == ["chart-assessments", "chart-assessments~2"]
    told_rows = [row for slide in show.slides for row in rows(slide)[1:]]
    assert len(told_rows) == 36
    assert rows(show.slides[1])[1][0] != ""
    for slide in show.slides:
        frame = next(shape for shape in slide.shapes if shape.has_table)
        assert (frame.top + sum(row.height for row in frame.table.rows)) / 9525 <= 664


def test_a_figure_keeps_its_hedge_and_its_noun(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("briefing.yaml", "chart: arrests", "claims: [arrests, police-on-protection, us-assistance]")
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    _, _, lines = table_slide.lines(prepare(memo, ["arrests"])[0])
    assert [line[0] for line in lines] == ["more than 500 terrorists", "about 7,000 police", "not one dollar"]
