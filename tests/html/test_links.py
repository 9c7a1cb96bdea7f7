"""Every address is real, relative, and holds every choice."""

from collections.abc import Callable

from briefing.dataset.view import View
from briefing.html.links import Links
from extract.loading.store import Memo

At = Callable[..., Links]


def test_a_figure_leads_to_its_sentence(at: At):
    assert at("resources", speaker=("asad",)).sentence("officers-redeployed") == "evidence?claim=officers-redeployed"


def test_the_overview_is_reached_from_any_page(at: At):
    assert at("data").to("overview") == "./"
    assert at("data").to("overview", View(theme=("threat",))) == "./?theme=threat"


def test_a_chart_has_an_address_of_its_own(at: At):
    assert at().chart("camera-points") == "resources#camera-points"
    assert at().chart("timeline") == "timeline#timeline"


def test_this_page_with_another_choice_keeps_the_rest(at: At):
    links = at("resources", speaker=("asad",), unit="share")
    assert links.here(theme=("resources", "threat")) == "resources?theme=resources,threat&speaker=asad&unit=share"


def test_with_several_memos_the_address_names_the_memo(memo: Memo):
    assert Links(memo, several=True).sentence("arrests") == "evidence?memo=haider-2003-10-20&claim=arrests"


def test_links_to_the_same_dataset_and_view_are_the_same_and_can_be_cached(at: At):
    assert at("data", find="x") == at("data", find="x")
    assert hash(at("data")) == hash(at("data"))
    assert at("data") != at("data", table="events")


def test_the_public_record_leads_to_the_memo_s_statement_that_it_is_about(at: At):
    assert at().sentence("sheraton-context") == "evidence?claim=sheraton-bombing"


def test_an_inference_and_what_it_joins_lead_to_the_memo_s_figure(at: At):
    assert at().sentence("quetta-probably") == "evidence?claim=quetta-killed"
    assert at().sentence("quetta-mosque") == "evidence?claim=quetta-killed"


def test_what_is_about_no_statement_leads_to_its_row(at: At):
    assert at().sentence("elsewhere") == "data?find=elsewhere&table=context"
