"""A person's reading is called one wherever it is shown, whatever its reason and name hold."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from briefing.charts import build
from briefing.charts.storyline import prepare as slides
from briefing.dataset import records
from briefing.dataset.defaults import charts_of
from briefing.dataset.statements import statements
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.export import datapackage, snapshot
from briefing.export.check.changes import changes
from briefing.export.deck import chart_workbook, notes
from briefing.export.deck.build import deck
from briefing.export.handout import document_data
from briefing.export.record import parse as parse_record
from briefing.export.record import record
from briefing.html.chart_table import scene_table
from briefing.html.evidence_panel import panel
from briefing.html.links import Links
from briefing.html.slides import deck as deck_html
from briefing.render.presets import PRESETS
from briefing.web.views import data
from extract.curation import archive, comparison
from extract.curation import draft as desks
from extract.loading import store
from extract.loading.store import Memo
from tests.hard import other_memo
from tests.html.parsing import parse
from tests.spoiling import copy

REASON = '=1+1 <script>alert(1)</script> {arrests} **not** 500, "but"'
BY = "@<b>A. Curator</b>"
WORDS = f"a person’s own reading ({BY}, 2026-11-26): {REASON}"
JUDGED = f"    judged: {json.dumps({'reason': REASON, 'by': BY, 'date': '2026-11-26'})}\n"
CLAIM = "    quantity: {more_than: 500, unit: terrorists, wording: More than 500}\n"
EVENT = "    date: {edtf: 2002-09-11, wording: 11 Sept 2002}\n"


def judged(parent: Path, where: str = CLAIM) -> Memo:
    spoilt = copy(parent)
    spoilt.replace("memo.yaml", where, where + JUDGED)
    assert spoilt.problems() == []
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    return memo


@pytest.fixture(scope="module")
def memo(tmp_path_factory: pytest.TempPathFactory) -> Memo:
    return judged(tmp_path_factory.mktemp("judged"))


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Memo:
    return judged(tmp_path_factory.mktemp("dated"), EVENT)


def rows(raw: bytes) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in csv.DictReader(io.StringIO(raw.decode("utf-8-sig")))}


def test_the_panel_says_whose_reading_it_is(memo: Memo, dated: Memo):
    for one, entry in ((memo, "arrests"), (dated, "isi-raid")):
        html = panel(Links(one, "evidence"), entry)
        assert [note.text for note in parse(html).all("p", "judged")] == [WORDS[0].upper() + WORDS[1:]]
        assert "<script>" not in str(html)
        assert parse(panel(Links(one, "evidence"), "police-all")).all("p", "judged") == []


def test_the_tables_on_data_have_a_column_for_it_where_anyone_judged(memo: Memo, dated: Memo):
    for one, table in ((memo, "claims"), (dated, "events")):
        for name in ("claims", "events", "context"):
            tree = parse(data.table(Links(one, "data", View(table=name))))
            assert ("Judged" in [head.text for head in tree.all("th")]) == (name == table)
        assert WORDS in parse(data.table(Links(one, "data", View(table=table)))).text


def test_every_file_of_rows_has_it_and_no_cell_is_a_formula(memo: Memo, dated: Memo):
    for one, table, entry in ((memo, "claims", "arrests"), (dated, "events", "isi-raid")):
        assert rows(datapackage.table(one, table))[entry]["judged"] == WORDS
        assert rows(records.all_as_csv(one, {}))[entry]["judged"] == WORDS
        assert rows(datapackage.table(one, table))["police-all" if table == "claims" else "interview"]["judged"] == ""
    chart = next(chart for chart in memo.charts.charts if chart.id == "arrests")
    assert rows(snapshot.as_csv(memo, chart, View()))["arrests"]["judged"] == WORDS


def test_the_toll_of_an_outside_event_shows_the_words_that_were_judged(tmp_path: Path):
    memo = store.load(other_memo.write(tmp_path)).memo
    assert memo is not None
    words = "“30 mounds”, a person’s own reading (B. Reader, 2026-11-20): A mound is a hundred thousand"
    assert rows(datapackage.table(memo, "context"))["fine"]["judged"] == words
    assert words in parse(data.table(Links(memo, "data", View(table="context")))).text
    assert statements(memo)["fine"].judged == words


def test_the_workbook_behind_a_slide_says_it(memo: Memo):
    told = next(one for one in slides(memo) if any(row.entry == "arrests" for row in one.rows))
    sheet = load_workbook(io.BytesIO(chart_workbook.write([["a"]], told)))["Source"]
    head, *body = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[head.index("judged")] for row in body if row[0] == "arrests"] == [WORDS]


def test_the_table_under_a_chart_says_it_on_the_page_the_slide_and_the_handout(memo: Memo, dated: Memo):
    for one, entry in ((memo, "arrests"), (dated, "isi-raid")):
        scenes = [build(frames(one), chart) for chart in charts_of(one)]
        drawn = [scene for scene in scenes if any(row.entry == entry for row in scene.rows)]
        assert drawn
        for scene in drawn:
            tree = parse(scene_table(Links(one, "resources"), scene))
            for row in tree.all("tr"):
                assert (WORDS in row.text) == (row.attributes.get("data-entry") == entry)
        told = [slide for slide in slides(one) if any(row.entry == entry for row in slide.rows)]
        assert told
        for slide in told:
            assert notes.text(slide).count(WORDS) == 1
            (words,) = [row[3] for row in document_data._slide(slide, "")["rows"] if WORDS in row[3]]
            assert words.endswith(f"; {WORDS}")


def test_every_kind_of_slide_says_it_in_the_deck_and_on_the_page(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", CLAIM, CLAIM + JUDGED)
    (spoilt.folder / "briefing.yaml").write_text(
        "slides:\n  - {id: a, message: Of figures, claims: [arrests]}\n"
        '  - {id: b, message: Of words, points: ["{arrests} were arrested."]}\n'
        "  - {id: c, message: Of charts, chart: arrests}\n"
        "  - {id: d, message: Of what it rests on, points: [Some were arrested.], rests_on: [arrests]}\n"
    )
    assert spoilt.problems() == []
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    for slide in list(Presentation(io.BytesIO(deck(memo))).slides)[1:-1]:
        shown = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        shown += [cell.text for shape in slide.shapes if shape.has_table for cell in shape.table.iter_cells()]
        assert any(WORDS in text for text in shown), shown
    for one in slides(memo):
        html = deck_html(Links(memo, "present"), [one], one.id, reading=True)
        assert WORDS in parse(html).text


def test_a_reason_of_many_lines_leaves_the_chart_its_room(tmp_path: Path):
    spoilt = copy(tmp_path)
    judged = json.dumps({"reason": "because so it is " * 230, "by": BY, "date": "2026-11-26"})
    spoilt.replace("memo.yaml", CLAIM, f"{CLAIM}    judged: {judged}\n")
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    (charts,) = [
        [shape for shape in slide.shapes if shape.has_chart]
        for slide in Presentation(io.BytesIO(deck(memo, ["arrests"]))).slides
    ]
    assert [chart.height > 100 * 9525 for chart in charts] == [True]


def test_a_picture_remembers_it_and_an_altered_one_is_noticed(memo: Memo, tmp_path: Path):
    shown = frames(memo)
    chart = next(chart for chart in memo.charts.charts if chart.id == "arrests")
    taken = record(shown, chart, build(shown, chart), View(), PRESETS["slide"], "light").with_drawn("0" * 64)
    assert parse_record(taken.as_json()) == taken
    assert taken.whole
    assert changes(taken, memo) == []
    plain = store.load(copy(tmp_path).folder).memo
    assert plain is not None
    assert [(one.entry, one.field, one.was, one.now) for one in changes(taken, plain)] == [
        ("arrests", "judged", f"“{WORDS}”", "none given")
    ]


def test_a_record_made_before_there_were_judges_is_still_sealed(tmp_path: Path):
    plain = store.load(copy(tmp_path).folder).memo
    assert plain is not None
    shown = frames(plain)
    chart = next(chart for chart in plain.charts.charts if chart.id == "arrests")
    taken = record(shown, chart, build(shown, chart), View(), PRESETS["slide"], "light").with_drawn("0" * 64)
    assert "judged" not in taken.as_json()
    assert parse_record(taken.as_json()).whole


def test_curate_asks_the_reason_and_the_zip_brings_it_back():
    desk = desks.from_text(b"Smith paid as much as Rs 40 mounds in all.", "a.txt", "smith")
    (entry,) = [one["id"] for one in desk.section("claim")]
    typed = desk.fields(entry) | {"low": "4,000,000"}
    assert [(one.field, one.holds) for one in desk.correct(entry, typed)] == [("form", True)]
    typed |= {"judged_reason": REASON}
    assert [one.field for one in desk.correct(entry, typed)] == ["judged_by"]
    typed |= {"judged_by": BY, "judged_date": "2026-11-26"}
    assert desk.correct(entry, typed) == []
    assert desk.entry(entry)["judged"] == {"reason": REASON, "by": BY, "date": "2026-11-26"}
    raw = archive.to_zip(desk)
    again = archive.from_zip(raw, "smith.zip")
    assert again.content == desk.content
    assert again.fields(entry) == desk.fields(entry)
    with zipfile.ZipFile(io.BytesIO(raw)) as opened:
        assert b"judged:" in opened.read("smith/memo.yaml")
    other = desks.from_text(b"Smith paid as much as Rs 40 mounds in all.", "a.txt", "smith")
    memo = desk.loaded().memo
    assert memo is not None
    (row,) = comparison.compare(other, memo)
    assert ("judged", "by nobody", WORDS) in row.differs


def test_on_the_curators_form_no_figure_is_judged_away_and_an_emptied_reason_follows_the_reader():
    desk = desks.from_text(b"Smith paid as much as Rs 40 mounds in all.", "a.txt", "smith")
    (entry,) = [one["id"] for one in desk.section("claim")]
    typed = desk.fields(entry) | {"low": "4,100,000", "judged_reason": "so", "judged_by": "A"}
    (trouble,) = desk.correct(entry, typed)
    assert not trouble.holds
    assert "the wording does not have the figure 4,100,000" in trouble.what
    assert desk.correct(entry, typed | {"low": "40", "judged_reason": "", "judged_by": ""}) == []
    assert "judged" not in desk.entry(entry)
