"""What has no id of its own is known by its row: no entry, whatever it is called, is taken for it."""

import csv
import io
import json

import pytest

from briefing.charts import build
from briefing.dataset.defaults import charts_of
from briefing.dataset.evidence import Marks
from briefing.dataset.tables import frames
from briefing.dataset.view import parse_params
from briefing.export import datapackage
from extract.checks import verify
from extract.loading import store
from extract.loading.store import Memo
from tests.charts.making import words_of
from tests.spoiling import Copy, copy

JUDGEMENT = "moderate-society"


@pytest.fixture(params=["page-2", "header-1", "header-5", "set-aside-1"])
def renamed(request: pytest.FixtureRequest, tmp_path) -> tuple[str, Memo]:
    """Our memo with a judgement called like what has no id, and where its words stand."""
    spoilt = copy(tmp_path)
    for name in ("memo.yaml", "charts.yaml", "briefing.yaml"):
        path = spoilt.folder / name
        path.write_text(path.read_text("utf-8").replace(JUDGEMENT, request.param), "utf-8")
    assert spoilt.problems() == []
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    return request.param, memo


def test_an_entry_called_like_a_page_or_a_header_line_keeps_its_own_words(renamed: tuple[str, Memo]):
    name, memo = renamed
    quote = memo.entries[name].quote.exact
    assert memo.text[slice(*memo.spans[name])] == quote
    rows = csv.DictReader(io.StringIO(datapackage.files(memo)["assessments.csv"].decode()))
    row = next(row for row in rows if row["id"] == name)
    assert memo.text[int(row["start"]) : int(row["end"])] == row["quote"] == quote
    ids = [record["id"] for record in verify.records(memo)]
    assert len(ids) == len(set(ids))


def test_what_is_a_page_or_a_header_line_stays_so(renamed: tuple[str, Memo]):
    marks = Marks(renamed[1])
    assert [renamed[1].text[slice(*span)] for span in marks.page_marks] == ["Page 2"]
    assert len(marks.header) == 7


def test_only_statements_are_asked_for_by_their_id(tmp_path):
    memo = store.load(copy(tmp_path).folder).memo
    assert memo is not None
    for name in ("page-2", "header-1", "withheld-after-plans.1"):
        assert parse_params({"claim": [name]}, memo)[0].claim == ""
    assert parse_params({"claim": ["withheld-after-plans"]}, memo)[0].claim == "withheld-after-plans"


def test_two_marks_of_one_page_are_drawn_where_each_stands(tmp_path):
    spoilt: Copy = copy(tmp_path)
    page = "  - {page: 2, quote: {exact: Page 2}}\n"
    again = '  - {page: 2, quote: {exact: "MEMORANDUM FOR THE RECORD"}}\n'
    spoilt.replace("memo.yaml", page, page + again)
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    chart = next(one for one in charts_of(memo) if one.kind == "evidence_map")
    lines = [group.marks[0] for group in build(frames(memo), chart).groups if words_of(group) == "page 2"]
    assert len({line.points for line in lines}) == 2
    records = [json.loads(json.dumps(one)) for one in verify.records(memo) if one["kind"] == "page_mark"]
    assert [record["quote"] for record in records] == ["Page 2", "MEMORANDUM FOR THE RECORD"]
