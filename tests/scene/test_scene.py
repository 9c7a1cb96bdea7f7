"""A chart, described once."""

from briefing.scene.scene import Axis, Line, MarkGroup, Scene, Text, Tick


def scene(ticks=(), title=""):
    x = Axis(0, 100, 10, 190, ticks, title)
    return Scene(
        "c", "test", (), (), 200, 80, x, Axis(0, 50, 0, 50), (MarkGroup((Text(0, 0, "about 7,000"),)),), (), "", ""
    )


def test_a_value_stands_at_its_pixel_and_the_pixel_at_its_value():
    axis = Axis(0, 100, 10, 210)
    assert axis.px(50) == 110
    assert axis.at(110) == 50


def test_without_ticks_no_scale_is_drawn():
    assert [len(group.marks) for group in scene().layers()] == [1]


def test_the_scale_lies_under_all_and_is_no_statement():
    scale = next(iter(scene((Tick(0, "0"), Tick(100, "100"))).layers()))
    assert scale.entry == ""
    assert sum(isinstance(mark, Line) for mark in scale.marks) == 3
    assert [mark.text for mark in scale.marks if isinstance(mark, Text)] == ["0", "100"]


def test_the_scale_is_left_out_of_what_is_stated():
    assert [text.text for text in scene((Tick(50, "50"),)).texts()] == ["about 7,000"]


def test_a_tick_label_at_the_edge_stays_on_the_canvas():
    scale = next(iter(scene((Tick(100, "1,000,000,000"),)).layers()))
    label = next(mark for mark in scale.marks if isinstance(mark, Text))
    assert (label.anchor, label.x, label.dx) == ("end", 100, 10)
