"""A new kind of chart is one line and one module: whoever asks about kinds knows it, and no question stays open."""

import ast
import io
import sys
from dataclasses import replace
from importlib import import_module
from types import ModuleType

import pytest
from pptx import Presentation

from briefing import charts
from briefing.charts import bounded_bar
from briefing.dataset import evidence
from briefing.dataset.tables import frames
from briefing.export.deck.build import deck
from briefing.html.links import Links
from briefing.web.views import overview
from extract.checks import warnings
from extract.loading.store import Loaded, Memo
from extract.loading.yaml_file import Document
from extract.schema.chart_kinds import CHART_KINDS, ChartKind
from extract.schema.memo import Chart, ChartsFile
from extract.schema.storyline import BriefingFile
from tests.charts.making import claim, made_up
from tests.serving import ROOT

CHART = {"id": "them", "page": "resources", "title": "Two figures", "subtitle": "As the memo has them"}
BAR = ChartKind(draws=("claims",), fits="any", one_axis=True, shares=False, small=True, on_slide="bars")


@pytest.fixture
def memo(monkeypatch: pytest.MonkeyPatch) -> Memo:
    """A memo with a chart of a kind that nobody knew a moment ago: it is drawn as a bounded bar is."""
    monkeypatch.setitem(CHART_KINDS, "made_up", BAR)
    module = ModuleType("briefing.charts.made_up")
    module.build = bounded_bar.build  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    few = claim("few", {"exactly": 5, "unit": "posts", "wording": "5"}, "Posts")
    many = claim("many", {"exactly": 90000, "unit": "police", "wording": "90,000"}, "Police")
    # The model was built before the kind was there.
    chart = Chart.model_validate({**CHART, "kind": "tile", "claims": ["few", "many"]})
    charts_file = ChartsFile(charts=[chart.model_copy(update={"kind": "made_up"})])
    slides = BriefingFile.model_validate({"slides": [{"id": "one", "message": "Two figures", "chart": "them"}]})
    return replace(made_up([few, many]), charts=charts_file, briefing=slides)


def test_it_is_drawn(memo: Memo):
    drawn = charts.build(frames(memo), memo.charts.charts[0])
    assert [(row.entry, row.value) for row in drawn.rows] == [("few", "5"), ("many", "90,000")]


def test_the_evidence_names_it_under_what_it_draws(memo: Memo):
    assert [chart.id for chart in evidence.charts_using(memo, "many")] == ["them"]


def test_the_overview_shows_it_small(memo: Memo):
    assert "#them" in str(overview.overview(Links(memo)))


def test_a_slide_shows_it_as_native_bars(memo: Memo):
    shown = Presentation(io.BytesIO(deck(memo))).slides[1]
    assert [shape.name for shape in shown.shapes if shape.has_chart] == ["chart: one"]


def test_a_value_far_from_the_other_on_its_axis_is_worth_a_second_look(memo: Memo):
    loaded = Loaded(memo.folder, memo=memo, documents={"memo.yaml": Document("memo.yaml", None, [])})
    assert "a thousand times or more" in " ".join(doubt.what for doubt in warnings.check(loaded))


def test_a_kind_that_leaves_a_question_open_cannot_be_named():
    answers = {
        "draws": ("claims",),
        "fits": "any",
        "one_axis": True,
        "shares": False,
        "small": True,
        "on_slide": "bars",
    }
    for question in answers:
        with pytest.raises(TypeError, match=question):
            ChartKind(**{name: answer for name, answer in answers.items() if name != question})


def test_every_kind_has_a_module_that_draws_it_and_every_module_that_draws_has_a_kind():
    drawing = set()
    for path in (ROOT / "briefing/charts").glob("*.py"):
        names = {node.name for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)}
        if "build" in names and path.stem != "__init__":
            drawing.add(path.stem)
    assert drawing == set(CHART_KINDS)
    for name in CHART_KINDS:
        assert callable(import_module(f"briefing.charts.{name}").build)


def test_nobody_else_asks_for_a_kind_by_its_name():
    """Only what makes a chart of a kind says its name."""
    asking = []
    for path in [*(ROOT / "briefing").rglob("*.py"), *(ROOT / "extract").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case (
                    ast.Compare(left=ast.Attribute(attr="kind") as asked)
                    | ast.Match(subject=ast.Attribute(attr="kind") as asked)
                ):
                    parts = node.cases if isinstance(node, ast.Match) else [node]
                    named = {c.value for part in parts for c in _constants(part)}
                    if named & set(CHART_KINDS):
                        asking.append(f"{path.relative_to(ROOT)}:{node.lineno}: {ast.unparse(asked)}")
    assert asking == []


def _constants(part: ast.AST) -> list[ast.Constant]:
    """What a comparison, or a case's pattern, names outright."""
    part = part.pattern if isinstance(part, ast.match_case) else part
    return [node for node in ast.walk(part) if isinstance(node, ast.Constant)]
