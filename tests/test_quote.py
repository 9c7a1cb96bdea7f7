"""A quote leads to its one place, exactly, or says why it does not."""

import pytest

from extract.model import Quote
from extract.quote import QuoteAmbiguous, QuoteNotFound, line_number, locate, nearest

TEXT = "\n\nNot one dollar. [REDACTED]\nLater: [REDACTED] They left.\n"


def test_the_span_slices_back_to_the_words():
    span = locate(Quote(exact="one dollar"), TEXT)
    assert span == (6, 16)
    assert TEXT[span.start : span.end] == "one dollar"


def test_words_that_stand_twice_are_ambiguous_and_both_places_are_named():
    with pytest.raises(QuoteAmbiguous) as raised:
        locate(Quote(exact="[REDACTED]"), TEXT)
    assert raised.value.spans == [(18, 28), (36, 46)]


def test_a_prefix_or_a_suffix_settles_it():
    assert locate(Quote(exact="[REDACTED]", prefix="dollar. "), TEXT) == (18, 28)
    assert locate(Quote(exact="[REDACTED]", suffix=" They"), TEXT) == (36, 46)


def test_a_span_tells_which_of_two_places_is_meant_and_one_beside_them_settles_nothing():
    assert locate(Quote(exact="[REDACTED]", span=[36, 46]), TEXT) == (36, 46)
    assert locate(Quote(exact="[REDACTED]", span=[18, 28], prefix="dollar. "), TEXT) == (18, 28)
    for span in ([35, 45], [18, 29], [-38, -28], [900, 910]):
        with pytest.raises(QuoteAmbiguous):
            locate(Quote(exact="[REDACTED]", span=span), TEXT)


def test_places_that_overlap_are_two_places():
    with pytest.raises(QuoteAmbiguous):
        locate(Quote(exact="aa"), "aaa")


def test_nothing_is_matched_fuzzily():
    for words in ("not one dollar", "Not one  dollar", "Not one dollar,"):
        with pytest.raises(QuoteNotFound):
            locate(Quote(exact=words), TEXT)


def test_the_nearest_sentence_helps_to_mend_and_nothing_comes_back_where_none_is_near():
    assert nearest(Quote(exact="Not two dollars."), TEXT) == (3, "Not one dollar.")
    assert nearest(Quote(exact="Quite another matter altogether"), TEXT) is None


def test_lines_count_from_1():
    assert line_number(TEXT, TEXT.index("Later")) == 4
