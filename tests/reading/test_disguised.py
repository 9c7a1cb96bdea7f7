"""Amounts in which no number is read are still found where none may be written out."""

import pytest

from extract.reading import disguised, numbers

HIDDEN = (
    ("Dozens were let go.", "Dozens"),
    ("There were fivehundred.", "fivehundred"),
    ("There were 5OO.", "5OO"),
    ("That is twothirds.", "twothirds"),
    ("There were Ⅻ of them.", "Ⅻ"),
)


@pytest.mark.parametrize(("text", "words"), HIDDEN)
def test_an_amount_that_no_number_is_read_in_is_found(text: str, words: str):
    assert words in disguised.read(text)
    assert [one for one in numbers.read(text) if one.qualifier != "unstated" and words in one.wording] == []


@pytest.mark.parametrize(
    "text", ["None of 9/11", "It will hold.", "Someone, often, on Page 2", "An oil mill", "10 of 101"]
)
def test_a_word_that_only_looks_like_one_is_none(text: str):
    assert disguised.read(text) == []
