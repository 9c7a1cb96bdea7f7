"""Where marks stand, in pixels."""

import pytest

from briefing.scene import geometry
from briefing.scene.scene import Axis, Dot, Line, MarkGroup, Rect, Scene, Text

SCENE = Scene("c", "test", (), (), 200, 100, Axis(0, 10, 0, 200), Axis(0, 100, 0, 100), (), (), "", "")


def test_a_box_is_in_order_whichever_way_it_was_given():
    assert geometry.box(SCENE, Rect(5, 1, 40, 20)) == (20, 20, 100, 40)


def test_a_diamond_reaches_past_a_circle_of_its_size():
    assert geometry.box(SCENE, Dot(5, 50, 10, "circle")) == pytest.approx((95, 45, 105, 55))
    assert geometry.box(SCENE, Dot(5, 50, 10, "diamond")) == pytest.approx((93.5, 43.5, 106.5, 56.5))


def test_an_arrow_ends_at_its_tip_and_its_line_inside_the_head():
    line = Line(((0, 50), (10, 50)), arrow=True)
    assert geometry.head(SCENE, line)[0] == (200, 50)
    assert geometry.points(SCENE, line)[-1] == pytest.approx((191.2, 50))


def test_a_short_arrow_does_not_begin_before_its_line():
    line = Line(((5, 50), (5.1, 50)), arrow=True)
    assert min(x for x, _ in geometry.head(SCENE, line)) == pytest.approx(100)


def test_an_arrow_of_no_length_breaks_nothing():
    assert len(geometry.head(SCENE, Line(((5, 50), (5, 50)), arrow=True))) == 3


def test_words_that_end_at_a_point_stand_left_of_it():
    left, _, right, _ = geometry.box(SCENE, Text(5, 50, "about 7,000", anchor="end"))
    assert right == pytest.approx(100)
    assert left < 30


def test_a_group_covers_all_its_marks():
    assert geometry.around(SCENE, MarkGroup((Rect(0, 1, 0, 10), Rect(5, 6, 50, 60)))) == [
        (0, 0, 20, 10),
        (100, 50, 120, 60),
    ]
