"""What is worked out is worked out with both ends, says so, and is refused where the memo does not carry it."""

import pytest

from extract.loading import store
from extract.problem import Refused
from extract.schema import derive
from extract.schema.memo import Claim
from extract.schema.quantity import Quantity
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="module")
def claims() -> dict[str, Claim]:
    memo = store.load(ROOT / "data" / MEMO).memo
    assert memo is not None
    return {claim.id: claim for claim in memo.file.claims}


def test_4000_to_5000_of_21000_is_19_to_24_percent(claims: dict[str, Claim]):
    share = derive.share_of(claims["officers-redeployed"], claims["police-all"])
    assert share.words == "19 to 24 percent, derived"
    assert share.formula == "4,000 to 5,000 ÷ 21,000"
    assert share.low == pytest.approx(100 * 4000 / 21000)
    assert share.high == pytest.approx(100 * 5000 / 21000)


def test_a_share_across_two_nouns_says_that_it_takes_them_for_the_same(claims: dict[str, Claim]):
    assert "officers" in derive.share_of(claims["officers-redeployed"], claims["police-all"]).assumes
    assert derive.share_of(claims["police-on-protection"], claims["police-all"]).assumes == ""


def test_a_share_of_about_7000_stays_about(claims: dict[str, Claim]):
    assert derive.share_of(claims["police-on-protection"], claims["police-all"]).words == "about 33 percent, derived"


def test_a_tenth_of_100_points_is_10_derived(claims: dict[str, Claim]):
    points = derive.value_of_share(claims["camera-points-installed"], claims["camera-points-planned"])
    assert (points.words, points.unit, points.formula) == ("10, derived", "points", "100 ÷ 10")


def test_a_third_of_21000_checks_against_about_7000(claims: dict[str, Claim]):
    third = derive.value_of_share(claims["police-third"], claims["police-all"])
    assert (third.words, third.formula) == ("7,000, derived", "21,000 ÷ 3")
    assert derive.agrees(third, claims["police-on-protection"])
    assert not derive.agrees(third, claims["officers-redeployed"])


def test_figures_that_may_overlap_are_never_added(claims: dict[str, Claim]):
    with pytest.raises(Refused, match="may overlap: the memo does not say how the two relate"):
        derive.total([claims["officers-redeployed"], claims["police-on-protection"]])


def test_a_figure_is_not_added_to_its_own_share_or_its_other_form(claims: dict[str, Claim]):
    for pair in (("police-third", "police-on-protection"), ("camera-points-installed", "camera-points-planned")):
        with pytest.raises(Refused, match="so they are not added"):
            derive.total([claims[one] for one in pair])


def test_different_things_are_not_added(claims: dict[str, Claim]):
    with pytest.raises(Refused, match="count different things"):
        derive.total([claims["arrests"], claims["camera-points-planned"]])


def test_figures_of_one_unit_are_not_added_unless_the_dataset_says_that_they_are_apart(claims: dict[str, Claim]):
    for pair in (("police-all", "police-on-protection"), ("quetta-killed", "quetta-killed")):
        one, other = (claims[name].model_copy(update={"may_overlap": []}) for name in pair)
        with pytest.raises(Refused, match=r"does not say that .* are counted apart"):
            derive.total([one, other])


def test_an_open_bound_stays_open_in_a_sum(claims: dict[str, Claim]):
    other = claims["arrests"].model_copy(update={"id": "others", "apart_from": ["arrests"]})
    total = derive.total([claims["arrests"], other])
    assert (total.low, total.high, total.words) == (1000, None, "more than 1,000, derived")


def test_nothing_can_be_a_share_of_an_open_figure(claims: dict[str, Claim]):
    with pytest.raises(Refused, match="open on one side"):
        derive.share_of(claims["camera-points-planned"], claims["arrests"])


def test_less_than_one_percent_is_not_rounded_to_nothing():
    small = derive.Derived(None, 100 * 40 / 21000, "percent", "", ())
    assert small.words == "less than 0.19 percent, derived"


def test_an_open_bound_is_rounded_away_from_what_it_rules_out_and_keeps_at_least(claims: dict[str, Claim]):
    at_least = claims["police-all"].model_copy(
        update={"quantity": Quantity(at_least=560, unit="police", wording="at least 560")}
    )
    assert derive.share_of(at_least, claims["police-all"]).words == "at least 2 percent, derived"
    at_most = claims["police-all"].model_copy(
        update={"quantity": Quantity(at_most=450, unit="police", wording="up to 450")}
    )
    assert derive.share_of(at_most, claims["police-all"]).words == "at most 3 percent, derived"
    less = claims["police-all"].model_copy(
        update={"quantity": Quantity(less_than=450, unit="police", wording="under 450")}
    )
    assert derive.share_of(less, claims["police-all"]).words == "less than 3 percent, derived"
