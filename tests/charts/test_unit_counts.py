"""A claim as squares."""

import pytest

from briefing.charts import common
from briefing.charts.unit_counts import unit_count, unit_size
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from tests.charts.making import WORDINGS, claim, made_up

WHOLE = claim("whole", {"exactly": 100, "unit": "points", "wording": "a hundred"}, "Points planned")


def squares(name: str, unit: float = 100, view: View = View()):  # noqa: B008  frozen
    all_ = frames(made_up([claim("it", WORDINGS[name]), WHOLE]), view)
    return unit_count(common.claim_marks(all_, ["it"])[0], all_, unit, view)


@pytest.mark.parametrize(
    ("name", "unit", "sure", "most", "style"),
    [
        ("exactly", 100, 210, 210, "solid"),
        ("about", 100, 0, 70, "hatched"),
        ("range", 100, 40, 50, "hatched"),
        ("approximate range", 1, 0, 5, "hatched"),
        ("more than", 100, 5, 5, "plus"),
        ("at least", 100, 5, 5, "plus"),
        ("less than", 10, 0, 4, "open"),
        ("none", 1, 0, 0, "zero"),
        ("share", 1, 10, 10, "derived"),
        ("unstated", 1, 0, 0, "chip"),
    ],
)
def test_each_wording_has_its_squares(name, unit, sure, most, style):
    found = squares(name, unit)
    assert (found.sure, found.most, found.style) == (sure, most, style)


def test_a_share_is_words_alone_where_the_derived_is_switched_off():
    assert squares("share", 1, View(fact=("memo",))).style == "chip"


def test_a_square_stands_for_a_round_number():
    shown = common.claim_marks(frames(made_up([claim("it", WORDINGS["exactly"])])), ["it"])
    assert unit_size(shown) == 100
    assert unit_size(shown, 50) == 50


def test_a_wish_for_too_many_squares_is_not_granted():
    shown = common.claim_marks(frames(made_up([claim("it", WORDINGS["exactly"])])), ["it"])
    assert unit_size(shown, 1) == 100
