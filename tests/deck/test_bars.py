"""Native bar charts: what is solid, hatched and open follows from the memo's own words; expected values by hand."""

import io

import pytest
from pptx import Presentation

from briefing.deck import bars, workbook
from briefing.storyline import told
from extract import store


def charts(data: bytes):
    for slide in Presentation(io.BytesIO(data)).slides:
        for shape in slide.shapes:
            if shape.has_chart:
                yield slide._element.cSld.get("name"), shape.chart


def test_a_range_is_solid_to_its_low_end_and_hatched_to_its_high_one(memo: store.Memo):
    found = bars.bars(told(memo, ["overlap"])[0])
    assert [(bar.solid, bar.hedge, bar.open_) for bar in found] == [(4000, 1000, 0), (0, 7000, 0), (21000, 0, 0)]
    assert [bar.label.split("\n")[0] for bar in found] == ["4,000 to 5,000", "about 7,000", "21,000"]


def test_an_open_bound_is_solid_to_it_and_fades_beyond(memo: store.Memo):
    (bar,) = bars.bars(told(memo, ["arrests"])[0])
    assert (bar.label, bar.solid, bar.hedge) == ("more than 500\nterrorists arrested", 500, 0)
    assert bar.open_ > 0


def test_the_range_has_an_error_bar_the_hedge_a_pattern_and_the_open_end_a_gradient(made: bytes):
    found = dict(charts(made))
    overlap = found["overlap"]._chartSpace
    assert overlap.xpath(".//c:errBars//c:pt/@idx") == ["0"]
    assert overlap.xpath(".//c:errBars//c:v/text()") == ["1000"]
    assert overlap.xpath(".//c:ser[2]//a:pattFill")
    assert found["arrests"]._chartSpace.xpath(".//c:ser[3]//a:gradFill//a:alpha/@val") == ["100000", "0"]


def test_the_words_stand_beside_the_bars(made: bytes):
    found = dict(charts(made))
    assert found["arrests"]._chartSpace.xpath(".//c:ser[1]/c:cat//c:v/text()") == ["more than 500\nterrorists arrested"]


@pytest.mark.parametrize("slide", ["overlap", "arrests"])
def test_the_workbook_equals_the_dataset(made: bytes, memo: store.Memo, slide: str):
    chart = dict(charts(made))[slide]
    sheets = workbook.read(chart.part.chart_workbook.xlsx_part.blob)
    head, *rows = sheets["Source"]
    claims = {claim.id: claim for claim in memo.file.claims}
    for row in rows:
        line = dict(zip(head, row, strict=True))
        claim, span = claims[line["claim id"]], memo.spans[line["claim id"]]
        assert (line["low"], line["high"]) == (claim.quantity.low, claim.quantity.high)
        assert (line["wording"], line["quote"]) == (claim.quantity.wording, memo.text[span.start : span.end])
        assert (line["start"], line["end"]) == span
        assert line["memo sha256"] == memo.file.memo.sha256
    drawn = [[float(value) for value in series.values] for series in chart.plots[0].series]
    assert [list(row[1:]) for row in sheets["Sheet1"][1:]] == [list(one) for one in zip(*drawn, strict=True)]
