"""Snapshots: the same bytes each time, whole in every preset, each thread its own."""

import io
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest
from PIL import Image

from briefing import record, snapshot, viewcode
from briefing.carry import pdf, png, svg
from briefing.draw import metrics
from briefing.presets import FORMATS, PRESETS
from briefing.view import View
from tests.charts.making import our_memo
from tests.serving import ROOT

MEMO = our_memo()
CHARTS = [chart.id for chart in MEMO.charts.charts]
FIXED = {"slide": (1920, 1080), "square": (1080, 1080), "card": (1200, 630), "a4": (2480, 3508)}
# Written down by hand: 8 pt at 300 dpi, and 1.6 % of the short side.
LEAST = {"slide": 17.28, "square": 17.28, "card": 10.08, "a4": 33.33}
SVG = "{http://www.w3.org/2000/svg}"


def texts(drawn: str) -> list[tuple[str, float, float, float, float]]:
    """Every text of an SVG: words, left, right, baseline and size, in pixels of the picture."""
    root = ET.fromstring(drawn)
    zoom = float(root.get("width", "")) / float(root.get("viewBox", "").split()[2])
    found = []

    def walk(node: ET.Element, dx: float, dy: float) -> None:
        moved = re.match(r"translate\(([-\d.]+) ([-\d.]+)\)", node.get("transform", ""))
        if moved:
            dx, dy = dx + float(moved[1]), dy + float(moved[2])
        if node.tag == f"{SVG}text":
            size, words = float(node.get("font-size", "")), node.text or ""
            bold = (node.get("font-weight") or "400") != "400"
            wide = metrics.width(words, size, bold, "Serif" in (node.get("font-family") or ""))
            left = float(node.get("x", "")) + dx - {"middle": wide / 2, "end": wide}.get(node.get("text-anchor", ""), 0)
            found.append(
                (words, left * zoom, (left + wide) * zoom, (float(node.get("y", "")) + dy) * zoom, size * zoom)
            )
        for child in node:
            walk(child, dx, dy)

    walk(root, 0, 0)
    return found


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("chart", CHARTS)
def test_no_text_of_any_chart_is_cut_off_or_too_small_in_any_preset(chart: str, preset: str):
    made = snapshot.snapshot(MEMO, chart, None, preset, "svg")
    root = ET.fromstring(made.data.decode())
    wide, tall = float(root.get("width", "")), float(root.get("height", ""))
    if preset in FIXED:
        assert (wide, tall) == FIXED[preset]
    least = LEAST.get(preset, 0.016 * min(wide, tall))
    for words, left, right, baseline, size in texts(made.data.decode()):
        assert size >= least * 0.999, (words, size)
        assert left >= 0, words
        assert right <= wide, words
        assert baseline - size * 0.8 >= 0, words
        assert baseline + size * 0.25 <= tall, words


@pytest.mark.parametrize("chart", CHARTS)
def test_a_picture_carries_message_measure_sentence_source_version_and_short_id(chart: str):
    drawn = snapshot.snapshot(MEMO, chart, None, "slide", "svg").data.decode()
    words = " ".join(text for text, *_ in texts(drawn))
    proof = record.parse(svg.find(drawn.encode()) or "")
    assert proof.title in words
    assert any(entry.quote and f"“{entry.quote}”" in words for entry in proof.entries)
    assert "Source: 9/11 Commission, Memorandum for the Record: Anwar Haider" in words
    assert f"dataset {MEMO.file.memo.version} ({MEMO.digest[:12]})" in words
    assert f"view {proof.code}" in words
    assert viewcode.read(proof.code, [MEMO]).chart.id == chart
    assert f"<title>{proof.title}" in drawn.replace("&quot;", '"')
    assert "<desc>" in drawn


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("preset", FIXED)
def test_every_preset_s_png_is_read_back_with_its_size_and_record(preset: str, look: str):
    made = snapshot.snapshot(MEMO, "camera-points", None, preset, "png", look)
    proof = record.parse(png.find(made.data) or "")
    with Image.open(io.BytesIO(made.data)) as image:
        assert image.size == FIXED[preset]
        paper = image.convert("RGB").getpixel((2, 2))
    assert paper == {"light": (250, 249, 246), "dark": (21, 24, 27)}[look]
    assert (proof.preset, proof.look, proof.whole) == (preset, look, True)
    assert png.drawn(made.data) == proof.drawn


def test_the_key_sentence_is_that_of_the_figure_the_title_opens_with():
    words = [text for text, *_ in texts(snapshot.snapshot(MEMO, "force-allocation", form="svg").data.decode())]
    quotes = " ".join(text for text in words if text.startswith("“") and "the same statement" not in text)
    assert quotes.startswith("“A third of the force, about 7,000, only worked on protecting people")


def test_protection_duty_says_on_the_picture_that_its_figures_may_overlap():
    words = " ".join(text for text, *_ in texts(snapshot.snapshot(MEMO, "protection-duty", form="svg").data.decode()))
    assert "may overlap: the memo does not say" in words


def test_what_is_exported_is_what_is_seen():
    shares = snapshot.snapshot(MEMO, "protection-duty", View(unit="share"), form="svg").data.decode()
    assert "percent" in " ".join(text for text, *_ in texts(shares))
    without = snapshot.snapshot(MEMO, "timeline", View(fact=("memo",)), form="svg").data.decode()
    assert "Daniel Pearl kidnapped" not in " ".join(text for text, *_ in texts(without))


@pytest.mark.parametrize("form", FORMATS)
def test_a_new_process_makes_the_same_bytes(form: str):
    script = (
        "import sys, hashlib; from tests.charts.making import our_memo; from briefing.snapshot import snapshot;"
        f"print(hashlib.sha256(snapshot(our_memo(), 'timeline', None, 'card', {form!r}).data).hexdigest())"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    mine = snapshot.snapshot(MEMO, "timeline", None, "card", form).data
    assert done.stdout.strip() == sha256(mine).hexdigest()


def test_eight_threads_get_each_their_own_picture():
    jobs = [(chart, look) for chart in CHARTS for look in ("light", "dark")] * 2
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda job: snapshot.snapshot(MEMO, job[0], None, "card", "png", job[1]), jobs))
    assert len(made) == 32
    for (chart, look), one in zip(jobs, made, strict=True):
        proof = record.parse(png.find(one.data) or "")
        assert (proof.chart, proof.look, png.drawn(one.data)) == (chart, look, proof.drawn)


def test_a_pdf_has_the_record_and_the_page_of_its_preset():
    made = snapshot.snapshot(MEMO, "camera-points", None, "a4", "pdf").data
    proof = record.parse(pdf.find(made) or "")
    assert pdf.drawn(made, (proof.drawn, proof.seal)) == proof.drawn
    assert re.search(rb"/MediaBox\s*\[0 0 595\.27\d* 84[12]\.\d+\]", made)
    assert b"/Marked true" in made


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ("foo", "seen", "png"),
            "there is no chart of haider-2003-10-20 “foo”; there is: force-allocation, ",
        ),
        (("arrests", "huge", "png"), "there is no preset “huge”; there is: slide, square, card, a4, seen, phone"),
        (("arrests", "seen", "gif"), "there is no format “gif”; there is: png, svg, pdf, csv"),
        (("../arrests", "seen", "png"), "there is no chart of haider-2003-10-20 “../arrests”; there is: force-alloc"),
    ],
)
def test_what_is_not_there_is_answered_with_what_there_is(arguments: tuple[str, str, str], says: str):
    chart, preset, form = arguments
    with pytest.raises(snapshot.Unknown) as error:
        snapshot.snapshot(MEMO, chart, None, preset, form)
    assert str(error.value).startswith(says)


def test_a_view_that_leaves_nothing_makes_no_picture():
    with pytest.raises(snapshot.Unknown, match="the view leaves nothing of camera-points; choose other filters"):
        snapshot.snapshot(MEMO, "camera-points", View(theme=("society",)))
