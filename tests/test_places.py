"""Many quotes looked for at once stand where each stands that is looked for alone."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.places import MANY, all_places, places

FEW_LETTERS = st.text(alphabet="ab ", min_size=1, max_size=40)


def by_hand(words: str, text: str) -> list[int]:
    return [found.start() for found in re.finditer(f"(?={re.escape(words)})", text)]


def test_places_may_overlap():
    assert places("aa", "baaa") == [1, 2]


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
