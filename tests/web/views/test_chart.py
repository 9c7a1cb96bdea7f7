"""A chart block carries all that a chart owes its reader."""

from collections.abc import Callable

import pytest

from briefing.dataset.defaults import charts_of
from briefing.html.links import Links
from briefing.web.views.chart import chart_block, drawn, small
from extract.schema.memo import Chart
from tests.html.parsing import parse

At = Callable[..., Links]
IDS = (
    *("force-allocation", "protection-duty", "camera-points", "arrests"),
    *("assistance", "timeline", "assessments", "evidence-map"),
)


def chart(links: Links, name: str) -> Chart:
    return next(one for one in charts_of(links.memo) if one.id == name)


@pytest.mark.parametrize("name", IDS)
def test_every_chart_has_title_measure_alt_text_source_table_and_legend(at: At, name: str):
    links = at("resources")
    tree = parse(chart_block(links, drawn(links, chart(links, name))))
    figure = tree.all("figure")[0]
    assert figure.attributes["id"] == name
    title = figure.all("h2")[0]
    assert figure.attributes["aria-labelledby"] == title.attributes["id"]
    assert figure.all("p", "subtitle")[0].text
    picture = figure.all("div", "pic")[0]
    assert picture.attributes["aria-describedby"] == f"{name}-alt"
    assert len(picture.all("p", "sr")[0].text) > 80
    assert len(picture.all("svg")) == 2
    assert figure.all("p", "source")[0].text.startswith("Source: 9/11 Commission, Memorandum for the Record")
    assert figure.all("table")[0].all("caption")[0].text == title.text
    assert [one.text for one in figure.all("summary")][1] == "How to read the marks"


@pytest.mark.parametrize("name", IDS)
def test_ids_stand_once(at: At, name: str):
    links = at("resources")
    ids = [
        one.attributes["id"]
        for one in parse(chart_block(links, drawn(links, chart(links, name)))).all()
        if "id" in one.attributes
    ]
    assert sorted(ids) == sorted(set(ids))  # type: ignore[type-var]


def test_every_mark_is_a_link_to_its_sentence_with_spoken_words(at: At):
    links = at("resources")
    marks = parse(chart_block(links, drawn(links, chart(links, "protection-duty")))).all("a", "mark")
    assert {a.attributes["href"] for a in marks} == {
        "evidence?claim=officers-redeployed",
        "evidence?claim=police-on-protection",
        "evidence?claim=police-all",
    }
    assert all(len(a.attributes["aria-label"] or "") > 20 for a in marks)


def test_the_table_under_a_chart_gives_each_value_its_hedge_speaker_and_sentence(at: At):
    links = at("resources")
    table = parse(chart_block(links, drawn(links, chart(links, "arrests")))).all("table")[0]
    assert [one.text for one in table.all("th") if one.attributes["scope"] == "col"] == [
        *("What", "Value", "Statement", "Who says so", "Sentence", "Copy")
    ]
    (row,) = table.all("tbody")[0].all("tr")
    assert [one.text for one in row.inside] == [
        "Terrorists arrested",
        "more than 500 terrorists",
        "said in the memo",
        "attributed to Haider, carried on from the paragraph before",
        "More than 500 terrorists had been arrested with our help.",
        "Copy",
    ]
    assert row.attributes["data-entry"] == "arrests"


def test_a_small_chart_leads_to_the_whole(at: At):
    links = at("overview")
    tree = parse(small(links, drawn(links, chart(links, "camera-points"))))
    assert tree.all("a", "act")[0].attributes["href"] == "resources#camera-points"


def test_the_same_choices_are_laid_out_once(at: At):
    one, other = at("resources", find="x"), at("overview")
    assert drawn(one, chart(one, "arrests")) is drawn(other, chart(other, "arrests"))
