"""Squares that each stand for so many."""

from dataclasses import replace

from briefing import charts
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.scene.scene import WIDE, Line, Rect
from tests.charts import making
from tests.charts.making import our_memo, ours


def test_force_allocation_is_210_squares_of_which_70_are_hatched():
    part = making.group_of(ours("force-allocation"), "police-on-protection")
    rest = making.group_of(ours("force-allocation"), "police-all")
    assert len(making.rects(part, "hatched")) == 70
    assert len(making.rects(rest, "open")) == 140


def test_the_edge_of_about_7_000_is_dashed_and_touches_no_square():
    part = making.group_of(ours("force-allocation"), "police-on-protection")
    rest = making.group_of(ours("force-allocation"), "police-all")
    edge = next(mark for mark in part.marks if isinstance(mark, Line))
    assert edge.dash == "dashed"
    at = edge.points[0][0]
    assert max(box.x1 for box in making.rects(part, "hatched")) + 4 < at
    assert min(box.x0 for box in making.rects(rest, "open")) - 4 > at


def test_what_is_left_of_the_force_has_no_name():
    words = " ".join(text.text for text in ours("force-allocation").texts())
    assert "other" not in words.replace("in another form", "")
    assert "14,000" not in words + ours("force-allocation").alt


def test_a_third_of_the_force_is_the_same_statement_not_more_squares():
    twin = making.group_of(ours("force-allocation"), "police-third")
    assert making.words_of(twin) == (
        "“A third of the force”: the same statement in another form; 21,000 ÷ 3 comes to 7,000, derived"
    )
    assert not any(isinstance(mark, Rect) for mark in twin.marks)


def test_ten_camera_points_are_derived_diamonds_and_vanish_with_the_derived():
    points = making.group_of(ours("camera-points"), "camera-points-installed")
    assert sum(getattr(mark, "shape", "") == "diamond" for mark in points.marks) == 10
    assert making.words_of(points).startswith("10, derived from “A tenth”")
    without = ours("camera-points", "wide", View(fact=("memo",)))
    assert "10, derived" not in " ".join(text.text for text in without.texts())
    assert "a tenth" in making.words_of(making.group_of(without, "camera-points-installed"))


def test_height_to_spare_makes_larger_squares_never_smaller_ones_and_fits():
    chart = next(one for one in our_memo().charts.charts if one.id == "camera-points")
    size = replace(WIDE, width=500)
    before = charts.build(frames(our_memo()), chart, size)
    largest = _across(before)
    for spare in (10, 80, 160, 400):
        taller = charts.build(frames(our_memo()), chart, replace(size, height=before.height + spare))
        assert _across(taller) >= largest - 0.01
        assert taller.height <= before.height + spare + 0.01
        assert making.outside(taller) == []
        largest = _across(taller)
    assert largest > 1.4 * _across(before)


def _across(scene) -> float:
    """How wide one derived diamond is, in pixels."""
    points = making.group_of(scene, "camera-points-installed")
    return max(getattr(mark, "size", 0) for mark in points.marks if getattr(mark, "shape", "") == "diamond")
