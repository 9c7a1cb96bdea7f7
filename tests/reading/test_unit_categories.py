"""What sort of thing an amount counts, told by its unit."""

import pytest

from extract.reading import numbers
from extract.reading.unit_categories import category, filter_by


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("They paid Rs. 4,000.", "money"),
        ("They paid 30 euros.", "money"),
        ("Turnout was 40 percent.", "percent"),
        ("It fell two percentage points.", "percent"),
        ("It weighs 4 kg.", "measure"),
        ("It holds 20 MB.", "measure"),
        ("It lies twelve miles off.", "measure"),
        ("It covers 3 square kilometers.", "measure"),
        ("They held him for six weeks.", "time"),
        ("More than 70 men came.", "count"),
        ("He named seven.", "count"),
    ],
)
def test_the_unit_tells_the_sort(text, sort):
    [amount] = numbers.read(text)
    assert category(amount.unit) == sort


def test_chosen_keeps_the_sorts_asked_for_in_order():
    amounts = numbers.read("40 men paid $20 for 3 miles and $5 more.")
    assert [amount.wording for amount in filter_by(amounts, ["money"])] == ["$20", "$5"]
    assert len(filter_by(amounts, None)) == 4
