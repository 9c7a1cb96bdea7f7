"""Each choice is a link that says whether it is on; what leaves nothing says so and offers the way back."""

from collections.abc import Callable

from briefing.html.elements import Html, join
from briefing.html.links import Links
from briefing.web.views import charts
from briefing.web.views.filters import filters
from tests.html.parsing import Element, parse

At = Callable[..., Links]


def chips(links: Links, group: str) -> list[Element]:
    found = filters(links)
    assert found is not None
    tree = parse(found)
    return next(one for one in tree.all(class_="group") if one.all(class_="name")[0].text == group).all("a")


def body(links: Links) -> Element:
    shown = charts.charts(links)
    return parse(join(part for part in charts.parts(links, shown).before if isinstance(part, Html)))


def test_a_choice_turns_itself_on_and_off(at: At):
    (asad,) = (one for one in chips(at("resources"), "Speaker") if one.text == "Asad")
    assert (asad.attributes["href"], asad.attributes["aria-checked"]) == ("resources?speaker=asad", "false")
    (asad,) = (one for one in chips(at("resources", speaker=("asad",)), "Speaker") if one.text == "Asad")
    assert (asad.attributes["href"], asad.attributes["aria-checked"]) == ("resources", "true")


def test_a_second_choice_joins_the_first(at: At):
    (haider,) = (one for one in chips(at("resources", speaker=("asad",)), "Speaker") if one.text == "Haider")
    assert haider.attributes["href"] == "resources?speaker=haider,asad"


def test_all_chosen_is_the_same_as_none_chosen(at: At):
    one = at("timeline", fact=("memo", "context"))
    (last,) = (chip for chip in chips(one, "Statements") if chip.attributes["aria-checked"] == "false")
    assert last.attributes["href"] == "timeline"


def test_the_public_record_can_be_switched_off(at: At):
    table = body(at("timeline", fact=("memo",))).all("table")[0]
    assert "public record" not in {one.text for one in table.all("span", "badge")}


def test_a_filter_leaves_out_charts_and_says_how_many(at: At):
    tree = body(at("resources", theme=("assistance",)))
    assert [one.attributes["id"] for one in tree.all("figure")] == ["assistance"]
    assert tree.all("p", "count")[0].text == "4 charts left out by the choices above."


def test_choices_that_leave_nothing_say_so_and_offer_a_reset(at: At):
    tree = body(at("resources", theme=("assistance",), speaker=("rohm",)))
    notice = tree.all("div", "notice")[0]
    assert notice.text.startswith("These choices leave nothing to show on this page.")
    assert notice.all("a")[0].attributes["href"] == "resources"


def test_the_unit_is_one_of_two(at: At):
    units = chips(at("resources", unit="share"), "Unit")
    assert [(one.text, one.attributes["role"], one.attributes["aria-checked"]) for one in units] == [
        ("as counted", "radio", "false"),
        ("share of the whole", "radio", "true"),
    ]
