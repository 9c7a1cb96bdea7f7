"""Many quotes looked for at once stand where each stands that is looked for alone."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.loading.quotes import (
    MANY,
    QuoteAmbiguous,
    QuoteNotFound,
    Span,
    all_places,
    find_all,
    line_number,
    locate,
    nearest,
)
from extract.schema.memo import Quote

FEW_LETTERS = st.text(alphabet="ab ", min_size=1, max_size=40)


def by_hand(words: str, text: str) -> list[int]:
    return [found.start() for found in re.finditer(f"(?={re.escape(words)})", text)]


def test_exact_places_may_overlap_and_a_stretch_may_be_named():
    assert [*find_all("aa", "baaa")] == [Span(1, 3), Span(2, 4)]
    assert [*find_all("aa", "baaa", Span(0, 3))] == [Span(1, 3)]
    assert [*find_all("Aa", "baaa")] == []


def test_white_space_and_case_are_forgiven_where_that_is_asked_for():
    text = "More than\n500 men; more  than 500 horses (or more)"
    assert [text[slice(*span)] for span in find_all("more than 500", text, any_space=True)] == ["more  than 500"]
    both = [text[slice(*span)] for span in find_all(" more than 500", text, any_space=True, any_case=True)]
    assert both == ["More than\n500", "more  than 500"]
    assert [*find_all("(OR", text, any_case=True)] == [Span(41, 44)]
    assert [*find_all(" \n", text, any_space=True)] == []


def test_many_are_found_wherever_they_begin_and_those_that_do_not_stand_there_nowhere():
    sentences = [f"In district {n} there are {n + 1_001:,} officers." for n in range(300)]
    text = "\n".join(sentences)
    found = all_places([*sentences, "In district 7", "In district 300 there are 1,301 officers."], text)
    assert all(found[one] == [text.index(one)] for one in sentences)
    assert len(found["In district 7"]) == 11  # 7 and 70 to 79
    assert found["In district 300 there are 1,301 officers."] == []


def test_words_that_stand_in_a_hundred_places_are_found_in_all():
    text = "the same words again. " * 100
    those = [f"the same words again. {'the same words again. ' * n}" for n in range(MANY)]
    found = all_places(those, text)
    assert [len(found[one]) for one in those] == [100 - n for n in range(MANY)]


@settings(max_examples=60)
@given(st.lists(FEW_LETTERS, min_size=MANY, max_size=2 * MANY), st.text(alphabet="ab ", max_size=400))
def test_together_as_alone(those, text):
    assert all_places(those, text) == {words: by_hand(words, text) for words in those}


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
