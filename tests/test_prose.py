"""Prose names its figures, and they come out with their hedge, their link, and "derived" where they are."""

import pytest

from briefing import derive
from briefing.prose import Run, plain, runs
from extract import prose, store
from extract.model import Claim
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="module")
def claims() -> dict[str, Claim]:
    memo = store.load(ROOT / "data" / MEMO).memo
    assert memo is not None
    return {claim.id: claim for claim in memo.file.claims}


def test_a_figure_comes_out_with_its_hedge_and_tied_to_its_claim(claims: dict[str, Claim]):
    assert runs("Of {police-all} police, {police-on-protection} did.", claims) == (
        Run("Of "),
        Run("21,000", "police-all"),
        Run(" police, "),
        Run("about 7,000", "police-on-protection"),
        Run(" did."),
    )


def test_a_figure_that_opens_a_sentence_gets_a_capital_and_keeps_its_hedge(claims: dict[str, Claim]):
    assert plain(runs("{arrests} were arrested. {camera-points-installed} stand.", claims)) == (
        "More than 500 were arrested. A tenth stand."
    )


def test_a_derived_figure_says_so(claims: dict[str, Claim]):
    assert plain(runs("{camera-points-installed=} of {camera-points-planned}", claims)) == "10, derived of 100"
    assert runs("{officers-redeployed/police-all}", claims)[0].derived is True


def test_braces_that_name_no_figure_are_refused():
    with pytest.raises(prose.NotAFigure, match=r"\{5 men\}"):
        list(prose.parts("about {5 men}"))


def test_a_figure_of_a_claim_that_is_not_there_fails(claims: dict[str, Claim]):
    with pytest.raises(KeyError):
        runs("{nobody}", claims)


def test_a_share_that_cannot_be_worked_out_is_refused(claims: dict[str, Claim]):
    with pytest.raises(derive.Refused):
        runs("{police-all/arrests}", claims)


def test_named_figures_are_blanked_out_at_their_own_length():
    assert prose.without_figures("a {arrests} b") == "a           b"
