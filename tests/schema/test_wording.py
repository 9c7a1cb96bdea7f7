"""A label keeps the memo's own hedge, and never puts one into the memo's mouth."""

import pytest

from extract.schema.quantity import Quantity
from extract.schema.wording import label, number, with_unit


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        ({"exactly": 21000, "unit": "police", "wording": "21,000"}, "21,000"),
        ({"exactly": 100, "unit": "points", "wording": "a hundred"}, "100"),
        ({"about": 7000, "unit": "police", "wording": "about 7,000"}, "about 7,000"),
        ({"about": 500, "unit": "men", "wording": "nearly 500"}, "nearly 500"),
        ({"about": 0.5, "unit": "men", "wording": "Nearly half"}, "nearly half"),
        ({"about": 2.5, "unit": "miles", "wording": "some two and a half"}, "some two and a half"),
        ({"more_than": 0.25, "unit": "men", "wording": "Over a quarter"}, "over a quarter"),
        ({"about": 2.5, "unit": "miles", "wording": "about 2.5"}, "about 2.5"),
        ({"about": 500, "unit": "men", "wording": "500 or so"}, "500 or so"),
        ({"more_than": 500, "unit": "terrorists", "wording": "More than 500"}, "more than 500"),
        ({"more_than": 500, "unit": "men", "wording": "upwards of 500"}, "upwards of 500"),
        ({"at_least": 500, "unit": "men", "wording": "no fewer than five hundred"}, "no fewer than 500"),
        ({"less_than": 40, "unit": "men", "wording": "Fewer than forty"}, "fewer than 40"),
        ({"at_most": 48, "unit": "men", "wording": "as many as 48"}, "as many as 48"),
        ({"range": [4000, 5000], "unit": "officers", "wording": "Four to five thousand"}, "4,000 to 5,000"),
        ({"range": [3, 5], "approximate": True, "unit": "men", "wording": "some 3 to 5"}, "some 3 to 5"),
        ({"share": "1/10", "of": "x", "wording": "A tenth"}, "a tenth"),
        ({"none": 0, "unit": "USD", "wording": "not one dollar"}, "not one dollar"),
        (
            {"unstated": True, "unit": "people", "wording": "Ramzi Binalshibh and others"},
            "“Ramzi Binalshibh and others”",
        ),
        ({"unstated": True, "unit": "police", "wording": "much of the police force"}, "“much of the police force”"),
    ],
)
def test_every_form_of_hedge(quantity: dict[str, object], words: str):
    assert label(Quantity.model_validate(quantity)) == words


def test_numbers_are_written_in_full():
    assert [number(value) for value in (21000.0, 2.5, 0, 1e6)] == ["21,000", "2.5", "0", "1,000,000"]


def test_the_unit_is_the_memos_noun_and_words_that_hold_theirs_stand_alone():
    assert with_unit(Quantity(about=7000, unit="police", wording="about 7,000")) == "about 7,000 police"
    assert with_unit(Quantity(none=0, unit="USD", wording="not one dollar")) == "not one dollar"
