"""Events in time."""

from datetime import date

import pytest

from briefing.dataset.view import View
from briefing.scene.scene import Line, Rect, Text
from tests.charts import making
from tests.charts.making import SIZES, made_up, ours, scene_of


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


EDTFS = [
    "2002-09-11",
    "2003-01/2003-03~",
    "../2003-10-20",
    "2003-10-20/..",
    "2002-02-XX",
    "1999~",
    "2001-09-11?",
    "2003-21",
]


def dated(edtf: str, n: int, kind: str = "raid") -> dict:
    label = f"An event with quite a long name {'abcdefgh'[n]}"
    entry = {"id": f"e-{n}", "label": label, "theme": "a", "kind": kind, "said_by": {"how": "not_stated"}}
    return entry | {
        "dated_by": "memo",
        "date": {"edtf": edtf, "wording": edtf},
        "quote": {"exact": f"Said {'abcdefgh'[n]}."},
    }


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("edtf", EDTFS)
def test_any_date_alone_is_drawn_on_the_canvas(edtf, size):
    line = scene_of(made_up(events=[dated(edtf, 0)]), "timeline", (), size)
    assert making.outside(line) == []
    assert making.overlapping(line) == []


@pytest.mark.parametrize("size", SIZES)
def test_all_shapes_of_dates_together_leave_each_other_room(size):
    line = scene_of(made_up(events=[dated(edtf, n) for n, edtf in enumerate(EDTFS)]), "timeline", (), size)
    assert making.outside(line) == []
    assert making.overlapping(line) == []


def test_an_open_side_is_an_arrow_of_one_length_whatever_the_scale():
    line = scene_of(made_up(events=[dated("../2003-10-20", 0), dated("1950-01-01", 1)]), "timeline")
    arrow = next(m for m in making.group_of(line, "e-0").marks if isinstance(m, Line) and m.arrow)
    assert line.x.px(arrow.points[0][0]) - line.x.px(arrow.points[1][0]) == pytest.approx(56, abs=1)


@pytest.mark.parametrize(("edtf", "end", "toward"), [("../2001-09-11", "2001-09-12", -1), ("1998/..", "1998-01-01", 1)])
def test_an_arrow_leaves_the_end_that_is_known_for_the_side_that_is_not(edtf, end, toward):
    line = scene_of(made_up(events=[dated(edtf, 0), dated("2000-01-01", 1)]), "timeline")
    cap, arrow = (m for m in making.group_of(line, "e-0").marks if isinstance(m, Line))
    assert cap.points[0][0] == arrow.points[0][0] == pytest.approx(date.fromisoformat(end).toordinal(), abs=1)
    assert (arrow.points[1][0] - arrow.points[0][0]) * toward > 0
    assert arrow.arrow


def test_a_day_without_its_year_is_listed_with_its_words_and_stands_nowhere_on_the_axis():
    event = {key: value for key, value in dated("2002", 0).items() if key != "date"}
    event |= {"dated_by": "nobody", "quote": {"exact": "On May 8 he left."}}
    group = making.group_of(scene_of(made_up(events=[event, dated("2000-01-01", 1)]), "timeline"), "e-0")
    assert "On May 8 he left." in making.words_of(group)
    assert not [mark for mark in group.marks if isinstance(mark, Line | Rect)]


def test_an_approximate_day_is_hollow_and_dashed():
    day = making.group_of(scene_of(made_up(events=[dated("2001-09-11?", 0)]), "timeline"), "e-0")
    dot = next(m for m in day.marks if not isinstance(m, Text))
    assert (dot.fill, dot.edge) == ("open", "dashed")


def test_a_memo_with_no_dates_has_no_axis_to_read_them_from():
    event = dated("2002", 0)
    event = {key: value for key, value in event.items() if key != "date"} | {"dated_by": "nobody"}
    line = scene_of(made_up(events=[event]), "timeline")
    assert line.x.ticks == ()
    assert making.outside(line) == []
