"""A chart in a frame of someone else's page."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest

from briefing.dataset.defaults import charts_of
from briefing.html.links import Links
from briefing.web.views import embed
from tests.charts.making import our_memo
from tests.html.parsing import parse
from tests.render import reading

At = Callable[..., Links]
PAGES = {chart.id: chart.page for chart in charts_of(our_memo())}


@pytest.mark.parametrize("chart", PAGES)
def test_a_chart_alone_fills_640_by_480_with_title_and_source_and_nothing_cut_or_covered(chart: str, at: At):
    drawn = str(embed.charts(at(PAGES[chart]), chart))
    (svg,) = re.findall(r"<svg.*?</svg>", drawn, re.DOTALL)
    root = ET.fromstring(svg)
    assert (float(root.get("width", "")), float(root.get("height", ""))) == (640, 480)
    found = reading.texts(svg)
    assert [one for one in found if one.left < 0 or one.right > 640 or one.top < 0 or one.foot > 480] == []
    assert reading.on_each_other(found) == []
    words = " ".join(one.text for one in found)
    assert root.findtext(f"{reading.SVG}title", "") in words
    assert "Source: 9/11 Commission" in words


def test_each_mark_leads_to_its_sentence(at: At):
    tree = parse(embed.charts(at("resources"), "arrests"))
    assert [one.attributes["href"] for one in tree.all("a")] == ["evidence?claim=arrests"]


def test_a_chart_that_is_not_there_is_said_before_the_others(at: At):
    tree = parse(embed.charts(at("resources"), "camera<b>"))
    (said,) = [one for one in tree.all("p") if one.attributes.get("class") == "notice"]
    assert said.text.startswith("There is no chart “camera<b>”; there is: force-allocation, protection-duty, ")
    assert len(tree.all("figure")) == 5


def test_a_chart_that_the_filters_empty_says_so_in_its_frame(at: At):
    drawn = str(embed.charts(at("resources", theme=("society",)), "arrests"))
    (svg,) = re.findall(r"<svg.*?</svg>", drawn, re.DOTALL)
    assert "The filters leave nothing of this chart." in reading.words_of(svg)


def test_without_a_chart_all_of_the_page_come_one_frame_each(at: At):
    tree = parse(embed.charts(at("resources")))
    on_it = [chart for chart, page in PAGES.items() if page == "resources"]
    assert [one.attributes["id"] for one in tree.all("figure")] == on_it
