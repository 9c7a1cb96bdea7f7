"""Events in time."""

from briefing.charts.scene import Line, Rect, Text
from briefing.view import View
from tests.charts import making
from tests.charts.making import ours


def test_undated_events_stand_off_the_axis():
    """Their marks all stand in one column, under the axis, so that no place can be read as a date."""
    line = ours("timeline")
    undated = ["pearl-case", "sheraton-bombing", "consulate-bombing", "quetta-violence", "afghan-war"]
    dots = [making.group_of(line, entry).marks[0] for entry in undated]
    assert len({dot.x for dot in dots}) == 1
    assert all(dot.y > line.y.high for dot in dots)


def test_memo_record_and_approximate_dates_have_their_own_shapes():
    line = ours("timeline")
    raid = next(m for m in making.group_of(line, "isi-raid").marks if not isinstance(m, Text))
    sheraton = next(m for m in making.group_of(line, "sheraton-context").marks if not isinstance(m, Text))
    mission = next(m for m in making.group_of(line, "american-mission").marks if not isinstance(m, Text))
    assert (raid.shape, raid.fill, raid.role) == ("circle", "solid", "memo")
    assert (sheraton.shape, sheraton.fill, sheraton.role) == ("diamond", "open", "context")
    assert (type(mission), mission.edge) == (Rect, "dashed")
    assert any(isinstance(m, Line) and m.arrow for m in making.group_of(line, "nothing-received").marks)
    assert "public record" in making.words_of(making.group_of(line, "sheraton-context"))


def test_context_and_inference_vanish_with_the_view():
    line = ours("timeline", "wide", View(fact=("memo",)))
    assert {group.statement for group in line.groups} == {"memo"}
    assert "public record" not in " ".join(text.text for text in line.texts())
    assert "Quetta, 36" not in line.alt
