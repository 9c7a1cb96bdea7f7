"""Where the words of entries stand, and what overlaps what."""

from hypothesis import given
from hypothesis import strategies as st

from extract.curation.positions import Taken
from extract.loading.quotes import Span

spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda one: Span(one[0], one[0] + one[1]))


@given(st.lists(spans, max_size=8), spans)
def test_a_span_touches_what_it_shares_a_character_with(taken: list[Span], asked: Span):
    shared = {at for one in taken for at in range(*one)} & set(range(*asked))
    assert Taken(taken).touches(asked) == bool(shared)
