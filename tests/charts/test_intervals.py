"""Figures of one kind on one axis."""

from briefing.dataset.view import View
from briefing.scene.scene import Line
from tests.charts import making
from tests.charts.making import ours


def test_the_two_protection_figures_are_joined_by_a_bracket_that_says_they_may_overlap():
    bracket = next(g for g in ours("protection-duty").groups if "may overlap: the memo does not say" in g.words)
    line = next(mark for mark in bracket.marks if isinstance(mark, Line))
    assert making.words_of(bracket) == "may overlap: the memo does not say"
    assert all(ours("protection-duty").x.px(x) < ours("protection-duty").x.start for x, _ in line.points)


def test_4_000_to_5_000_has_two_caps_and_no_midpoint():
    marks = [m for m in making.group_of(ours("protection-duty"), "officers-redeployed").marks if isinstance(m, Line)]
    caps = [m.points[0][0] for m in marks if m.role == "memo" and m.points[0][0] == m.points[1][0]]
    assert caps == [4000, 5000]
    assert not [m for m in marks if 4000 < m.points[0][0] < 5000]


def test_shares_of_the_force_are_derived_and_say_what_they_take_for_granted():
    shares = ours("protection-duty", "wide", View(unit="share"))
    group = making.group_of(shares, "officers-redeployed")
    assert group.statement == "derived"
    assert making.words_of(group).startswith("19 to 24 percent, derived")
    notes = ["".join(run.text for run in note) for note in shares.notes]
    assert any("takes “officers” and “police” for the same" in note for note in notes)
    assert [row.value for row in shares.rows if row.statement == "derived"] == [
        "19 to 24 percent, derived",
        "about 33 percent, derived",
    ]
