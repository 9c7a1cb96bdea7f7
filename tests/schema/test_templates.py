"""Prose names its figures, and they come out with their hedge, their link, and "derived" where they are."""

import pytest

from extract.loading import store
from extract.problem import NotAFigure, Refused
from extract.schema import templates
from extract.schema.memo import Claim
from extract.schema.templates import TextRun, plain, runs
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="module")
def claims() -> dict[str, Claim]:
    memo = store.load(ROOT / "data" / MEMO).memo
    assert memo is not None
    return {claim.id: claim for claim in memo.file.claims}


def test_a_figure_comes_out_with_its_hedge_and_tied_to_its_claim(claims: dict[str, Claim]):
    assert runs("Of {police-all} police, {police-on-protection} did.", claims) == (
        TextRun("Of "),
        TextRun("21,000", "police-all"),
        TextRun(" police, "),
        TextRun("about 7,000", "police-on-protection"),
        TextRun(" did."),
    )


def test_a_figure_that_opens_a_sentence_gets_a_capital_and_keeps_its_hedge(claims: dict[str, Claim]):
    assert plain(runs("{arrests} were arrested. {camera-points-installed} stand.", claims)) == (
        "More than 500 were arrested. A tenth stand."
    )


def test_a_derived_figure_says_so(claims: dict[str, Claim]):
    assert plain(runs("{camera-points-installed=} of {camera-points-planned}", claims)) == "10, derived of 100"
    assert runs("{officers-redeployed/police-all}", claims)[0].derived is True


def test_braces_that_name_no_figure_are_refused():
    with pytest.raises(NotAFigure, match=r"\{5 men\}"):
        list(templates.parse("about {5 men}"))


def test_a_figure_of_a_claim_that_is_not_there_fails(claims: dict[str, Claim]):
    with pytest.raises(KeyError):
        runs("{nobody}", claims)


def test_a_share_that_cannot_be_worked_out_is_refused(claims: dict[str, Claim]):
    with pytest.raises(Refused):
        runs("{police-all/arrests}", claims)


def test_named_figures_are_blanked_out_at_their_own_length():
    assert templates.without_figures("a {arrests} b") == "a           b"
