"""Who judged what, and in which direction."""

from tests.charts import making
from tests.charts.making import ours


def test_judgements_are_filled_hollow_or_dashed_by_how_the_speaker_is_known():
    board = ours("assessments")
    named, carried, unnamed = (making.group_of(board, one).marks[0] for one in ("network-broken", "organizations-splintered", "iran"))  # noqa: E501  # fmt: skip
    assert (named.fill, named.edge) == ("solid", "solid")
    assert (carried.fill, carried.edge) == ("open", "solid")
    assert (unnamed.fill, unnamed.edge) == ("open", "dashed")
