"""What rests on a sentence: each entry with its speaker, its relations, what lies outside the memo, its charts."""

from collections.abc import Callable
from pathlib import Path

from briefing.dataset.view import View
from briefing.html.evidence_panel import panel
from briefing.html.links import Links
from extract.loading import store
from tests.hard import other_memo
from tests.html.parsing import parse

At = Callable[..., Links]


def test_two_claims_on_one_quote_are_both_shown(at: At):
    tree = parse(panel(at("evidence"), "police-on-protection"))
    assert [one.text for one in tree.all("span", "value")] == ["about 7,000", "a third of the force"]


def test_a_possible_overlap_is_said_with_the_other_figure_and_its_hedge(at: At):
    words = parse(panel(at("evidence"), "officers-redeployed")).all("p", "relation")[0].text
    assert words == (
        "May overlap with about 7,000 police: Police only on protection or countering terrorism; the memo does not say."
    )


def test_a_claim_that_moved_says_from_which_amount_and_which_way(tmp_path: Path):
    harbour = store.load(other_memo.write(tmp_path)).memo
    assert harbour is not None
    links = Links(harbour, "evidence", View())
    told = [[one.text for one in parse(panel(links, name)).all("p", "relation")] for name in ("crews", "fees")]
    assert told == [
        ["Down from 30 men: Crews before, as the memo has it."],
        ["Up from 4 francs: Fees before, as the memo has it."],
    ]


def test_the_charts_that_use_a_claim_are_linked(at: At):
    drawn = parse(panel(at("evidence"), "arrests")).all("div", "drawn")[0]
    assert [(a.text, a.attributes["href"]) for a in drawn.all("a")] == [
        ("More than 500 terrorists arrested; no upper bound is given", "resources#arrests")
    ]


def test_the_steps_lead_through_the_figures_in_the_memo_s_order(at: At):
    steps = parse(panel(at("evidence"), "officers-redeployed")).all("nav", "steps")[0]
    assert steps.all("span", "count")[0].text == "Figure 8 of 19"
    assert [a.attributes["data-key"] for a in steps.all("a")] == ["previous", "next"]


def test_fifty_killed_in_quetta_stands_beside_the_public_record_joined_by_probably(at: At):
    words = parse(panel(at("evidence"), "quetta-killed")).text
    assert "curator’s inference" in words
    assert "probably" in words
    assert "killed, as reported: 36 to 48" in words


def test_a_withheld_place_says_that_nothing_is_known(at: At):
    first = at("evidence").memo.file.redactions[0].id
    words = parse(panel(at("evidence"), first)).text
    assert "2 marks: “9/11 Classified Information”, “[REDACTED]”. What stood here is not known." in words


def test_the_broken_header_line_carries_its_note(at: At):
    words = parse(panel(at("evidence"), "")).text
    assert "Participants, the hosts. “Participants: Haider, his deputy (Tariq)," in words
    assert "There is no American deputy." in words
