"""Every chart in every preset and both looks is read back: its size, its record, and nothing cut off or covered."""

import io
import xml.etree.ElementTree as ET

import pytest
from PIL import Image

from briefing.dataset import short_id
from briefing.export import record, snapshot
from briefing.export.metadata import png, svg
from briefing.render.presets import LOOKS, PRESETS
from briefing.render.theme import DARK, LIGHT
from tests.charts.making import our_memo
from tests.render import reading

MEMO = our_memo()
CHARTS = [chart.id for chart in MEMO.charts.charts]
FIXED = {"slide": (1920, 1080), "square": (1080, 1080), "card": (1200, 630), "a4": (2480, 3508)}
# Written down by hand: 8 pt at 300 dpi, and 1.6 % of the short side.
LEAST = {"slide": 17.28, "square": 17.28, "card": 10.08, "a4": 33.33}
EACH = [(chart, preset, look) for chart in CHARTS for preset in PRESETS for look in LOOKS]


@pytest.mark.parametrize(("chart", "preset", "look"), EACH)
def test_an_svg_has_its_size_its_record_and_every_text_whole_and_apart(chart: str, preset: str, look: str):
    made = snapshot.snapshot(MEMO, chart, None, preset, "svg", look).data
    root = ET.fromstring(made.decode())
    wide, tall = float(root.get("width", "")), float(root.get("height", ""))
    if preset in FIXED:
        assert (wide, tall) == FIXED[preset]
    proof = record.parse(svg.extract(made) or "")
    assert (proof.chart, proof.preset, proof.look, proof.whole) == (chart, preset, look, True)
    assert svg.digest(made) == proof.drawn
    least = LEAST.get(preset, 0.016 * min(wide, tall))
    found = reading.texts(made.decode())
    assert [one.text for one in found if one.size < least * 0.999] == []
    assert [one for one in found if one.left < 0 or one.right > wide or one.top < 0 or one.foot > tall] == []
    assert reading.on_each_other(found) == []


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("chart", CHARTS)
def test_a_picture_carries_message_hedges_sentence_source_version_and_short_id(chart: str, preset: str):
    drawn = snapshot.snapshot(MEMO, chart, None, preset, "svg").data
    words, proof = reading.words_of(drawn.decode()), record.parse(svg.extract(drawn) or "")
    assert proof.title in words
    assert any(entry.quote and f"“{entry.quote}”" in words for entry in proof.entries)
    assert short_id.read(proof.code, [MEMO]).chart.id == chart
    root = ET.fromstring(drawn)
    assert root.findtext(f"{reading.SVG}title") == proof.title
    assert (root.findtext(f"{reading.SVG}desc") or "").startswith(proof.title)
    assert "Source: 9/11 Commission, Memorandum for the Record: Anwar Haider" in words
    # On one line each, whatever the width: who types them in must not have to join them.
    lines = [one.text for one in reading.texts(drawn.decode())]
    assert any(f"dataset {MEMO.file.memo.version} ({MEMO.digest[:12]})" in line for line in lines)
    assert any(f"view {proof.code}" in line for line in lines)


@pytest.mark.parametrize(("chart", "preset", "look"), EACH[::2] + EACH[1::16])
def test_a_png_has_its_size_its_ground_and_its_record(chart: str, preset: str, look: str):
    made = snapshot.snapshot(MEMO, chart, None, preset, "png", look).data
    proof = record.parse(png.extract(made) or "")
    with Image.open(io.BytesIO(made)) as image:
        assert preset not in FIXED or image.size == FIXED[preset]
        paper = image.convert("RGB").getpixel((2, 2))
    assert paper == {"light": (250, 249, 246), "dark": (21, 24, 27)}[look]
    assert (proof.chart, proof.preset, proof.look, proof.whole) == (chart, preset, look, True)
    assert png.digest(made) == proof.drawn


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_text_of_a_picture_stands_out_from_its_ground(palette):
    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def contrast(one: str, other: str) -> float:
        dark, light = sorted((luminance(one), luminance(other)))
        return (light + 0.05) / (dark + 0.05)

    drawn = [snapshot.snapshot(MEMO, chart, None, "slide", "svg", palette.name).data.decode() for chart in CHARTS]
    inks = {node.get("fill", "") for one in drawn for node in ET.fromstring(one).iter(f"{reading.SVG}text")}
    assert len(inks) > 3
    assert {ink: contrast(ink, palette.paper) for ink in inks if contrast(ink, palette.paper) < 4.5} == {}


def test_the_pictures_say_where_figures_may_overlap_and_what_the_memo_does_not_date():
    for preset in PRESETS:
        duty = reading.words_of(snapshot.snapshot(MEMO, "protection-duty", None, preset, "svg").data.decode())
        assert "may overlap: the memo does not say" in duty
        timeline = reading.words_of(snapshot.snapshot(MEMO, "timeline", None, preset, "svg").data.decode())
        assert "Not dated by the memo" in timeline


@pytest.mark.parametrize(
    ("chart", "opens"),
    [
        ("force-allocation", "“A third of the force, about 7,000, only worked on protecting people"),
        ("timeline", "“the ISI-led raid on 11 Sept 2002 that netted Ramzi Binalshibh and others"),
        ("assessments", "“Asad feels the terrorist network in Karachi has been broken.”"),
    ],
)
def test_the_key_sentence_is_the_one_the_title_rests_on(chart: str, opens: str):
    for preset in PRESETS:
        found = reading.texts(snapshot.snapshot(MEMO, chart, None, preset, "svg").data.decode())
        # Drawn in this order: title, measure, notes, sentences, source, and then the plot.
        source = next(at for at, one in enumerate(found) if one.text.startswith("Source: "))
        first = next(at for at, one in enumerate(found) if one.text.startswith("“") and "another form" not in one.text)
        assert " ".join(one.text for one in found[first:source]).startswith(opens), preset


def test_the_reader_of_texts_sees_what_lies_on_each_other():
    line = '<text x="{}" y="{}" font-size="10">{}</text>'.format
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="200" viewBox="0 0 100 50">{}</svg>'.format
    apart = reading.texts(drawn(line(0, 10, "about 7,000") + line(0, 21, "of 21,000")))
    assert reading.on_each_other(apart) == []
    assert (apart[0].size, apart[0].left, apart[1].foot) == (20, 0, pytest.approx(2 * (21 + 2.2)))
    close = reading.texts(drawn(line(0, 10, "about 7,000") + line(20, 14, "of 21,000")))
    assert reading.on_each_other(close) == [("about 7,000", "of 21,000")]
