"""Native charts, read back from the file: bounds, openness and direction of every form; expected values by hand."""

import io
from dataclasses import replace

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from briefing.export.deck import chart_workbook
from briefing.export.deck.build import deck
from extract.loading import store
from extract.schema.memo import ChartsFile
from extract.schema.storyline import BriefingFile
from tests.charts.making import WORDINGS, claim, made_up

WHOLE = claim("whole", {"exactly": 100, "unit": "points", "wording": "a hundred"}, "Points planned")
MORE = {
    "tiny": {"exactly": 0.000003, "unit": "grams", "wording": "0.000003"},
    "huge, below": {"less_than": 10**21, "unit": "rupees", "wording": "less than a sextillion"},
    "fraction, at most": {"at_most": 1 / 3, "unit": "rupees", "wording": "at most a third of a rupee"},
    "fraction, range": {"range": [0.1, 0.7], "unit": "percent", "wording": "0.1 to 0.7 percent"},
    "fraction, at least": {"at_least": 2.5, "unit": "percent", "wording": "at least 2.5 percent"},
}
# Segments of a bar as (what it means, where it ends); an open end stands as "drawn".
SOLID, HEDGE, OURS = "stated", "inside the hedge", "worked out by us"
BELOW, BEYOND = "up to the bound", "beyond the bound: drawn, not a value"
BARS = {
    "exactly": [(SOLID, 21000)],
    "about": [(HEDGE, 7000)],
    "nearly": [(HEDGE, 500)],
    "range": [(SOLID, 4000), (HEDGE, 5000)],
    "approximate range": [(HEDGE, 5)],
    "more than": [(SOLID, 500), (BEYOND, "drawn")],
    "at least": [(SOLID, 500), (BEYOND, "drawn")],
    "less than": [(BELOW, 40)],
    "at most": [(BELOW, 40)],
    "share": [(OURS, 10)],
    "tiny": [(SOLID, 0.000003)],
    "huge, below": [(BELOW, 1e21)],
    "fraction, at most": [(BELOW, 1 / 3)],
    "fraction, range": [(SOLID, 0.1), (HEDGE, 0.7)],
    "fraction, at least": [(SOLID, 2.5), (BEYOND, "drawn")],
}
# Marks of an interval: where its points stand; an arrow's free end stands as "drawn".
POINTS = {
    "exactly": [[21000]],
    "about": [[7000]],
    "nearly": [[500]],
    "range": [[4000, 5000], [4000, 4000], [5000, 5000]],
    "approximate range": [[3, 5], [3, 3], [5, 5]],
    "more than": [["start", "drawn"], [500]],
    "at least": [["start", "drawn"], [500]],
    "less than": [[0, 40]],
    "at most": [[0, 40], [40, 40]],
    "none": [[0]],
    "share": [[10]],
    "tiny": [[0.000003]],
    "huge, below": [[0, 1e21]],
    "fraction, at most": [[0, 1 / 3], [1 / 3, 1 / 3]],
    "fraction, range": [[0.1, 0.7], [0.1, 0.1], [0.7, 0.7]],
    "fraction, at least": [["start", "drawn"], [2.5]],
}


def slide_of(quantity: dict, kind: str):
    """The one slide of a deck whose chart draws this quantity, saved and opened again."""
    chart = {"id": "c", "kind": kind, "page": "resources", "title": "A title", "subtitle": "Sub", "claims": ["it"]}
    memo = replace(
        made_up([claim("it", quantity, "Something said"), WHOLE]),
        charts=ChartsFile.model_validate({"charts": [chart]}),
        briefing=BriefingFile.model_validate({"slides": [{"id": "s", "message": "A message", "chart": "c"}]}),
    )
    return Presentation(io.BytesIO(deck(memo))).slides[1]


def chart_of(slide):
    return next((shape for shape in slide.shapes if shape.has_chart), None)


def segments(chart) -> list[tuple[str, float, list[str]]]:
    """Each drawn segment: what it means, the value at which it ends, the opacities of its fill from left to right."""
    found, end = [], 0.0
    for series in chart.plots[0].series:
        (value,) = series.values
        if value:
            end += value
            fill = series._element.xpath("c:dPt/c:spPr")[0]
            found.append((series.name, end, fill.xpath(".//a:alpha/@val")))
    return found


@pytest.mark.parametrize("name", BARS)
def test_a_bar_ends_at_the_memos_bounds_and_is_dark_at_the_one_it_has(name):
    slide = slide_of((WORDINGS | MORE)[name], "bounded_bar")
    frame = chart_of(slide)
    found, expected = segments(frame.chart), BARS[name]
    assert [what for what, _, _ in found] == [what for what, _ in expected]
    for (_, end, opacities), (what, bound) in zip(found, expected, strict=True):
        if bound == "drawn":
            assert end > found[0][1] * 1.1
        else:
            assert end == pytest.approx(bound, rel=1e-12)
        assert opacities == {BELOW: ["0", "100000"], BEYOND: ["100000", "0"]}.get(what, [])
    axis = frame.chart.value_axis
    assert axis.maximum_scale >= found[-1][1] * (1 - 1e-9), "the bar runs off its axis"
    assert axis.minimum_scale <= 0


@pytest.mark.parametrize("name", POINTS)
def test_an_interval_stands_at_the_memos_bounds(name):
    quantity = (WORDINGS | MORE)[name]
    chart = chart_of(slide_of(quantity, "intervals")).chart
    drawn = [[float(x) for x in s._element.xpath("c:xVal//c:v/text()")] for s in chart.plots[0].series]
    assert len(drawn) == len(POINTS[name])
    for found, expected in zip(drawn, POINTS[name], strict=True):
        for x, bound in zip(found, expected, strict=True):
            if not isinstance(bound, str):
                assert x == bound
            elif bound == "drawn":
                assert x > 1.2 * POINTS[name][-1][0]
        assert max(found) <= chart.category_axis.maximum_scale


@pytest.mark.parametrize(
    ("name", "hollow"), [("exactly", False), ("about", True), ("more than", True), ("at least", False)]
)
def test_a_dot_is_hollow_where_the_memo_does_not_say_that_very_number(name, hollow):
    slide = slide_of(WORDINGS[name], "intervals")
    marker = chart_of(slide).chart.plots[0].series[-1].marker
    assert (str(marker.format.fill.fore_color.rgb) == "FAF9F6") is hollow
    whole = next(shape for shape in slide.shapes if shape.name.startswith("beside the marks"))
    rings = [shape for group in whole.shapes for shape in group.shapes if shape.shape_type == 1]
    assert len(rings) == hollow


def caps(slide) -> list[int]:
    """How wide the upright lines are that lie over a chart, in EMU: a cap says that the bound itself is possible."""
    whole = next(shape for shape in slide.shapes if shape.name.startswith("beside the marks"))
    lines = [one for group in whole.shapes if "it" in group.name for one in group.shapes if one.shape_type == 9]
    return [one.line.width for one in lines if one.width == 0 and one.height > 0]


@pytest.mark.parametrize(
    ("name", "capped"), [("more than", False), ("at least", True), ("less than", False), ("at most", True)]
)
def test_a_bound_is_capped_where_it_is_itself_possible(name, capped):
    assert bool(caps(slide_of(WORDINGS[name], "bounded_bar"))) is capped


@pytest.mark.parametrize("kind", ["bounded_bar", "intervals"])
def test_an_amount_without_a_number_is_words_and_no_mark(kind):
    slide = slide_of(WORDINGS["unstated"], kind)
    assert chart_of(slide) is None
    words = [shape.name for shape in slide.shapes]
    assert "chart: s" in words


def test_what_the_memo_denies_is_no_bar():
    assert chart_of(slide_of(WORDINGS["none"], "bounded_bar")) is None


def test_every_statement_of_a_chart_has_a_bar_of_its_own_at_its_words():
    """Bars are as far apart as their words, whatever lines these take."""
    long = "Something said " + "at some length " * 12
    names = ["range", "at most", "unstated", "more than", "about"]
    claims = [claim(f"c{n}", WORDINGS[name], long if n == 1 else "Said") for n, name in enumerate(names)]
    chart = {"id": "c", "kind": "bounded_bar", "page": "resources", "title": "T", "subtitle": "S"}
    memo = replace(
        made_up(claims),
        charts=ChartsFile.model_validate({"charts": [chart | {"claims": [one["id"] for one in claims]}]}),
        briefing=BriefingFile.model_validate({"slides": [{"id": "s", "message": "M", "chart": "c"}]}),
    )
    slide = Presentation(io.BytesIO(deck(memo))).slides[1]
    frame = chart_of(slide)
    rows = [str(label) for label in frame.chart.plots[0].categories]
    assert [row.split(" officers")[0].split(" cases")[0].split(" terr")[0].split(" police")[0] for row in rows] == [
        *("4,000 to 5,000", "at most 40", "more than 500", "about 7,000"),
    ]
    whole = next(shape for shape in slide.shapes if shape.name.startswith("beside the marks"))
    band = frame.height / len(rows)
    for nth, entry in enumerate(("c0", "c1", "c3", "c4")):
        group = next(shape for shape in whole.shapes if shape.name == f"c: {entry}")
        first = min(shape.top for shape in group.shapes if shape.has_text_frame)
        middle = frame.top + band * (nth + 0.5)
        assert first < middle < first + band * 1.2
    assert frame.top + frame.height <= slide.part.package.presentation_part.presentation.slide_height


def native(data: bytes):
    for slide in Presentation(io.BytesIO(data)).slides:
        for shape in slide.shapes:
            if shape.has_chart:
                yield slide._element.cSld.get("name"), shape.chart


@pytest.mark.parametrize("slide", ["overlap", "arrests"])
def test_the_source_sheet_equals_the_dataset(made: bytes, memo: store.Memo, slide: str):
    chart = dict(native(made))[slide]
    head, *rows = chart_workbook.read(chart.part.chart_workbook.xlsx_part.blob)["Source"]
    claims = {claim.id: claim for claim in memo.file.claims}
    for row in rows:
        line = dict(zip(head, row, strict=True))
        claim, span = claims[line["claim id"]], memo.spans[line["claim id"]]
        assert (line["low"], line["high"]) == (claim.quantity.low, claim.quantity.high)
        assert (line["wording"], line["quote"]) == (claim.quantity.wording, memo.text[span.start : span.end])
        assert (line["start"], line["end"]) == span
        assert line["memo sha256"] == memo.file.memo.sha256


def test_the_workbook_holds_what_is_drawn_at_the_cells_that_the_chart_names(made: bytes):
    for _, chart in native(made):
        sheet = chart_workbook.read(chart.part.chart_workbook.xlsx_part.blob)["Sheet1"]
        for reference in chart._chartSpace.xpath(".//c:numRef"):
            column, first, last = cells_of(reference.find(qn("c:f")).text)
            found = [row[column] for row in sheet[first - 1 : last]]
            assert found == [float(value.text) for value in reference.iter(qn("c:v"))]


def cells_of(formula: str) -> tuple[int, int, int]:
    """ "Sheet1!$B$2:$B$4" as column 1, rows 2 to 4."""
    start, _, end = formula.replace("Sheet1!", "").replace("$", "").partition(":")
    return ord(start[0]) - 65, int(start[1:]), int((end or start)[1:])
