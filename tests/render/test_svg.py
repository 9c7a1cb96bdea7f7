"""A Scene as SVG text."""

import re
from xml.etree import ElementTree

import pytest

from briefing.render.layout import compose
from briefing.render.svg import svg
from briefing.render.theme import DARK, LIGHT, PAGE
from briefing.scene import geometry, text_metrics
from briefing.scene.scene import Axis, Dot, Line, MarkGroup, Rect, Scene, Text
from extract.schema.templates import TextRun
from tests.charts.making import our_memo, ours

NAME = "{http://www.w3.org/2000/svg}"


def small(*marks, words="more than 500 terrorists", entry="arrests", title="A <title> & more"):
    axis = Axis(0, 100, 0, 200), Axis(0, 50, 0, 50)
    groups = (MarkGroup(marks, entry, words),)
    return Scene("c", "test", (TextRun(title),), (TextRun("sub"),), 200, 50, *axis, groups, (), "The alt", "The source")


def parsed(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def test_a_box_stands_where_its_axis_puts_it():
    """x from 10 to 40 of 100 on 200 pixels is 20 to 80."""
    assert 'd="M20 5H80V15H20Z"' in svg(small(Rect(10, 40, 5, 15)))


def test_boxes_of_one_style_are_one_path():
    part = next(g for g in parsed(svg(ours("force-allocation"))).iter(NAME + "g") if g.get("data-entry") == "police-on-protection")  # noqa: E501  # fmt: skip
    hatched = [path for path in part.iter(NAME + "path") if "hatch" in path.get("fill", "")]
    assert len(hatched) == 1
    assert hatched[0].get("d").count("M") == 70


def test_210_squares_are_compact():
    assert len(svg(ours("force-allocation"))) < 16_000


def test_the_same_scene_gives_the_same_bytes():
    assert svg(ours("timeline"), PAGE, prefix="a") == svg(ours("timeline"), PAGE, prefix="a")


def test_each_entry_is_one_stop_for_the_keyboard_with_its_words():
    root = parsed(svg(ours("protection-duty")))
    stops = [g for g in root.iter() if g.get("tabindex") == "0"]
    assert [g.get("data-entry") for g in stops] == ["officers-redeployed", "police-on-protection", "police-all"]
    assert all(g.get("role") == "link" for g in stops)
    assert (
        stops[0].get("aria-label").startswith("4,000 to 5,000 officers redeployed to protect foreigners; attributed to")
    )
    assert stops[0].find(NAME + "title").text == stops[0].get("aria-label")


def test_a_link_needs_no_script():
    text = svg(ours("arrests"), href=lambda entry: f"#{entry}&x")
    assert '<a class="mark" href="#arrests&amp;x"' in text
    assert "tabindex" not in text


def test_a_picture_has_no_stops_and_is_one_image_with_its_alt_text():
    root = parsed(svg(ours("arrests"), interactive=False))
    assert root.get("role") == "img"
    assert root.get("aria-label") == ours("arrests").alt
    assert not [one for one in root.iter() if one.get("tabindex")]


def test_a_thin_mark_takes_clicks_on_24_pixels():
    root = parsed(svg(small(Line(((10, 20), (10, 30))))))
    hit = next(one for one in root.iter() if one.get("class") == "hit")
    assert hit.get("d") == "M8 13H32V37H8Z"


@pytest.mark.parametrize("chart", ["force-allocation", "camera-points", "protection-duty", "assessments"])
def test_what_lights_up_under_the_pointer_takes_in_no_mark_of_another(chart: str):
    scene = ours(chart)
    for group in scene.groups:
        if not group.entry:
            continue
        boxes = geometry.around(scene, group)
        assert len(boxes) < 12
        for other in scene.groups:
            for mark in other.marks:
                if other.entry in ("", group.entry) or isinstance(mark, Line | Text):
                    continue
                x0, y0, x1, y1 = geometry.box(scene, mark)
                middle = (x0 + x1) / 2, (y0 + y1) / 2
                assert not any(b[0] < middle[0] < b[2] and b[1] < middle[1] < b[3] for b in boxes), (
                    group.entry,
                    other.entry,
                )


def test_every_text_is_escaped():
    scene = small(Text(0, 10, "<b>5 & 6</b>"), words='"<i>"')
    text = svg(scene, furniture=compose(scene))
    assert "&lt;b&gt;5 &amp; 6&lt;/b&gt;" in text
    assert "<b>" not in text
    assert "<i>" not in text
    parsed(text)


def test_ids_carry_the_prefix_so_that_two_charts_share_a_page():
    text = svg(ours("force-allocation"), prefix="fa") + svg(ours("arrests"), prefix="ar")
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert all(one.startswith(("fa-", "ar-")) for one in ids)
    assert set(re.findall(r"url\(#([^)]+)\)", text)) == set(ids)


def test_on_the_page_every_colour_is_a_variable():
    assert "#" not in re.sub(r"url\(#[^)]*\)", "", svg(ours("timeline"), PAGE).replace("data-entry", ""))


def test_an_open_end_fades_and_has_no_outline():
    text = svg(small(Rect(10, 90, 5, 15, fill="fading")))
    path = re.search(r"<path d=\"M20 5[^>]*>", text)[0]
    assert "stroke" not in path
    assert 'stop-opacity="0"' in text


def test_a_face_that_stands_in_is_squeezed_to_the_width_that_was_measured():
    """Without it “about 7,000” ran into the words after it, before the page's own fonts had come."""
    text = svg(small(Text(0, 10, "0000000000", 100)))
    assert 'textLength="497' in text
    assert "textLength" not in svg(small(Text(0, 10, "0000000000", 100)), interactive=False)


def test_nothing_stands_in_a_picture_that_other_programs_do_not_know():
    """`paint-order` and `textLength` are known to browsers; elsewhere labels are covered or run over the edge."""
    for chart in our_memo().charts.charts:
        scene = ours(chart.id)
        drawn = svg(scene, furniture=compose(scene), interactive=False, outlines=True)
        assert [name for name in ("paint-order", "textLength", "lengthAdjust") if name in drawn] == []


def test_outlines_stand_where_the_letters_do_and_the_words_are_there_to_be_found():
    """Half of 1,000 units to the em: a zero of Source Sans is 497 wide, so the second begins at 497."""
    drawn = svg(small(Text(0, 10, "00", 100)), interactive=False, outlines=True)
    assert re.findall(r'<use xlink:href="#c-0" x="(\d+)"/>', drawn) == ["0", "497"]
    assert drawn.count('<path id="c-0"') == 1
    assert re.search(r'<text [^>]*font-size="75"[^>]* fill-opacity="0.004">00</text>', drawn)


def test_a_letter_that_our_faces_lack_leaves_its_words_to_the_reader_s_own():
    drawn = svg(small(Text(0, 10, "\u05d0")), interactive=False, outlines=True)
    assert "<use" not in drawn
    assert "fill-opacity" not in drawn


def test_a_text_on_rules_stands_on_a_box_of_the_ground():
    """From half its size over its middle, which is at 25, to a little more under it; two pixels wider on each side."""
    drawn = svg(small(Text(0, 25, "00", 100, halo=True)), interactive=False)
    assert f'<rect x="-2" y="-25" width="103.41" height="106" fill="{LIGHT.paper}"/><text' in drawn


def test_a_dashed_edge_is_dashed_and_a_hollow_dot_shows_the_ground():
    text = svg(small(Rect(0, 50, 5, 15, fill="hatched", edge="dashed"), Dot(50, 25, fill="open")), DARK)
    assert 'stroke-dasharray="4 3"' in text
    assert f'fill="{DARK.paper}" stroke="{DARK.strong["memo"]}"' in text


def test_the_furniture_holds_title_subtitle_notes_and_source():
    scene = ours("protection-duty")
    words = " ".join(one.text or "" for one in parsed(svg(scene, furniture=compose(scene))).iter(NAME + "text"))
    assert "Figures for protection duty may overlap; how they relate is not said" in words
    assert "4,000 to 5,000 and about 7,000 may overlap" in words
    assert "dataset 1.0.0" in words
    assert our_memo().digest[:12] in words.replace(" ", "")


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_the_furniture_never_runs_past_the_paper(size):
    for chart in our_memo().charts.charts:
        scene = ours(chart.id, size)
        root = parsed(svg(scene, furniture=compose(scene), interactive=False))
        width, height = float(root.get("width")), float(root.get("height"))
        for text in root.findall(NAME + "text"):
            bold = text.get("font-weight") == "700"
            wide = text_metrics.width(text.text, float(text.get("font-size")), bold, bold)
            assert float(text.get("x")) + wide <= width
            assert float(text.get("y")) < height
