"""A quantity has exactly one form, and its bounds say what the memo left open."""

import pytest
from pydantic import ValidationError

from extract.schema.quantity import Quantity


def test_more_than_500_is_open_above_and_leaves_out_500():
    quantity = Quantity(more_than=500, unit="terrorists", wording="More than 500")
    assert (quantity.low, quantity.high, quantity.low_inclusive, quantity.qualifier) == (500, None, False, "more_than")


def test_at_most_48_is_open_below_and_takes_48_in():
    quantity = Quantity(at_most=48, unit="killed", wording="as many as 48")
    assert (quantity.low, quantity.high, quantity.high_inclusive) == (None, 48, True)


def test_a_stated_zero_is_a_value_and_an_unstated_amount_is_none():
    assert (Quantity(none=0, unit="USD", wording="not one dollar").low) == 0
    assert (Quantity(unstated=True, unit="police", wording="much of").low) is None


def test_a_share_is_read_as_its_fraction():
    assert Quantity(share="1/10", of="x", wording="A tenth").low == pytest.approx(0.1)


def test_about_keeps_the_number_and_says_that_it_is_hedged():
    quantity = Quantity(about=7000, unit="police", wording="about 7,000")
    assert (quantity.low, quantity.high, quantity.hedged) == (7000, 7000, True)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"unit": "police", "wording": "x"}, "exactly one form is needed, here none"),
        ({"about": 1, "exactly": 1, "unit": "police", "wording": "x"}, "here exactly and about"),
        ({"range": [5, 4], "unit": "police", "wording": "x"}, "the lower end comes first"),
        ({"share": "1/10", "wording": "x"}, "a share needs `of`, the id of the claim"),
        ({"about": 1, "wording": "x"}, "unit is missing"),
        ({"about": 1, "of": "y", "unit": "z", "wording": "x"}, "goes with a share only"),
        ({"about": True, "unit": "z", "wording": "x"}, "valid"),
        ({"about": "7000", "unit": "z", "wording": "x"}, "valid"),
    ],
)
def test_what_does_not_hold_together_is_refused(given: dict[str, object], message: str):
    with pytest.raises(ValidationError, match=message):
        Quantity.model_validate(given)
