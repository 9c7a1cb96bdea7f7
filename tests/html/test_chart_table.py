"""A cited sentence stands alone: hedge, speaker and how we know, quote, memo, link."""

from collections.abc import Callable

from briefing.charts import build
from briefing.dataset import citation
from briefing.dataset.defaults import charts_of
from briefing.dataset.evidence import entries
from briefing.dataset.tables import frames
from briefing.html.chart_table import row_words
from briefing.html.environment import Template
from briefing.html.links import Links
from extract.loading.store import Memo
from tests.html.parsing import parse

SOURCE = "9/11 Commission, Memorandum for the Record: Anwar Haider, Home Secretary of Sindh, Karachi, 20 October 2003"


def test_the_source_names_publisher_kind_title_place_and_day(memo: Memo):
    assert citation.source(memo) == SOURCE


def test_a_figure_is_cited_with_its_hedge_its_speaker_and_its_sentence(memo: Memo):
    assert citation.sentence(memo, entries(memo)["officers-redeployed"]) == (
        "4,000 to 5,000 officers: Officers redeployed to protect foreigners. Said in the memo, attributed to Asad, "
        "carried on from the paragraph before: “Four to five thousand officers had been redeployed for this "
        f"protective duty.” {SOURCE}. {{link}}"
    )


def test_more_than_500_is_never_cited_as_500(memo: Memo):
    assert citation.sentence(memo, entries(memo)["arrests"]).startswith("More than 500 terrorists: ")


def test_the_copy_button_holds_the_words_and_the_address_and_says_what_it_copies(at: Callable[..., Links]):
    links = at("resources")
    button = parse(Template("figures").copy_sentence(links, entries(links.memo)["arrests"])).all("button")[0]
    assert button.attributes["data-link"] == "evidence?claim=arrests"
    assert (button.attributes["data-copy"] or "").endswith("20 October 2003. {link}")
    assert button.attributes["aria-label"] == "Copy as a cited sentence: Terrorists arrested"


def rows(memo: Memo, chart: str) -> dict[tuple[str, str], str]:
    (one,) = (one for one in charts_of(memo) if one.id == chart)
    return {(row.entry, row.statement): row_words(memo, row) for row in build(frames(memo), one).rows}


def test_what_was_worked_out_is_never_cited_as_said(memo: Memo):
    assert rows(memo, "camera-points")["camera-points-installed", "derived"] == (
        "10, derived: Camera points installed (100 ÷ 10). Worked out by us, not stated in the memo. It rests on "
        f"“A tenth of these have been installed.” (the memo does not say who). {SOURCE}. {{link}}"
    )


def test_the_public_record_is_cited_with_its_publishers_and_not_with_the_memo(memo: Memo):
    words = rows(memo, "timeline")["sheraton-context", "context"]
    assert words.startswith(
        "13 to 14 killed: Bus bombing outside the Sheraton, Karachi, 8 May 2002. Public record, not"
    )
    assert "Associated Press, 14 June 2002" in words
    assert "9/11 Commission" not in words


def test_an_inference_is_cited_as_one_with_its_reason(memo: Memo):
    words = rows(memo, "timeline")["quetta-probably", "inference"]
    assert "The curator’s inference, not in the memo: The memo names no event and gives no date." in words
