"""Resources, Timeline, Assessments: their charts, their choices, and Plotly's chart where one is explored."""

import itertools

import pytest

from tests.web.pages.asking import ask, blocks, shown


@pytest.mark.parametrize(
    ("page", "charts"),
    [
        ("resources", ["force-allocation", "protection-duty", "camera-points", "arrests", "assistance"]),
        ("timeline", ["timeline"]),
        ("assessments", ["assessments"]),
    ],
)
def test_each_page_shows_its_charts_and_no_other(page: str, charts: list[str]):
    assert [one.attributes["id"] for one in shown(ask(page)).all("figure")] == charts


def test_a_deep_link_opens_with_its_choices_made():
    tree = shown(ask("resources", speaker="asad", unit="share"))
    on = [one.text for one in tree.all("a", "chip") if one.attributes["aria-checked"] == "true"]
    assert on == ["Asad", "share of the whole"]


def test_a_bad_value_is_told_once_and_leaves_the_address():
    app = ask("resources", theme="weapons", unit="furlongs", speaker="asad")
    notice = shown(app).all("div", "notice")[0].text
    assert "theme “weapons”" in notice
    assert "unit “furlongs”" in notice
    assert dict(app.query_params) == {"speaker": "asad"}
    app.run()
    assert shown(app).all("div", "notice") == []


def test_an_explored_chart_is_drawn_by_plotly_between_our_own_blocks():
    app = ask("resources", explore="protection-duty", compare="officers-redeployed,police-on-protection")
    (chart,) = app.get("plotly_chart")
    assert "may overlap" in chart.proto.spec
    assert len(blocks(app)) == 2
    assert "Not added." in shown(app).text


def test_an_unexplored_page_asks_for_no_plotly():
    assert list(ask("resources").get("plotly_chart")) == []


def test_choices_that_leave_nothing_offer_the_way_back():
    tree = shown(ask("assessments", theme="cooperation", speaker="asad"))
    assert "These choices leave nothing to show on this page." in tree.text


@pytest.mark.parametrize("page", ["resources", "timeline", "assessments"])
def test_headings_come_in_order(page: str):
    levels = [int(one.tag[1]) for one in shown(ask(page)).all() if one.tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
