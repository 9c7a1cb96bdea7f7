"""A cited sentence stands alone: hedge, speaker and how we know, quote, memo, link."""

from collections.abc import Callable

from briefing.evidence import entries
from briefing.markup import cite
from briefing.markup.links import Links
from extract.store import Memo
from tests.markup.parsing import parse

SOURCE = "9/11 Commission, Memorandum for the Record: Anwar Haider, Home Secretary of Sindh, Karachi, 20 October 2003"


def test_the_source_names_publisher_kind_title_place_and_day(memo: Memo):
    assert cite.source(memo) == SOURCE


def test_a_figure_is_cited_with_its_hedge_its_speaker_and_its_sentence(memo: Memo):
    assert cite.sentence(memo, entries(memo)["officers-redeployed"]) == (
        "4,000 to 5,000 officers: Officers redeployed to protect foreigners. Said in the memo, attributed to Asad, "
        "carried on from the paragraph before: “Four to five thousand officers had been redeployed for this "
        f"protective duty.” {SOURCE}. {{link}}"
    )


def test_more_than_500_is_never_cited_as_500(memo: Memo):
    assert cite.sentence(memo, entries(memo)["arrests"]).startswith("More than 500 terrorists: ")


def test_the_copy_button_holds_the_words_and_the_address_and_says_what_it_copies(at: Callable[..., Links]):
    links = at("resources")
    button = parse(cite.copy_sentence(links, entries(links.memo)["arrests"])).all("button")[0]
    assert button.attributes["data-link"] == "evidence?claim=arrests"
    assert (button.attributes["data-copy"] or "").endswith("20 October 2003. {link}")
    assert button.attributes["aria-label"] == "Copy as a cited sentence: Terrorists arrested"


def test_a_day_is_written_as_people_write_it_and_a_vague_date_stays():
    assert cite.day("2003-10-20") == "20 October 2003"
    assert cite.day("Autumn 2003") == "Autumn 2003"
