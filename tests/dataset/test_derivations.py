"""What one claim comes to, said as derived; what cannot be worked out gives its reason."""

import pytest

from briefing.dataset import derivations
from extract.loading import store
from extract.schema.memo import Claim
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="module")
def claims() -> dict[str, Claim]:
    memo = store.load(ROOT / "data" / MEMO).memo
    assert memo is not None
    return {claim.id: claim for claim in memo.file.claims}


def test_a_tenth_of_the_points_comes_to_10_derived(claims: dict[str, Claim]):
    (one,) = derivations.worked_out(claims["camera-points-installed"], claims)
    assert (one.words, one.formula) == ("comes to 10, derived", "100 ÷ 10")


def test_a_plain_figure_comes_to_nothing_more(claims: dict[str, Claim]):
    assert derivations.worked_out(claims["arrests"], claims) == []


def test_a_share_of_an_unquantified_amount_is_a_reason(claims: dict[str, Claim]):
    found = derivations.worked_share(claims["police-pulled-off"], claims["police-all"])
    assert isinstance(found, str)
    assert "are not both amounts" in found
