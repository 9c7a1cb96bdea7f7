"""An SVG opened where there is no browser and none of our faces: LibreOffice and librsvg draw it, it is read back."""

import io
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from briefing.dataset.view import View
from briefing.export import snapshot
from briefing.render import typst_pages
from briefing.render.presets import PRESETS
from tests.charts.making import our_memo
from tests.render import reading
from tests.tools import tool

MEMO = our_memo()
CHARTS = [chart.id for chart in MEMO.charts.charts]


def words(pdf: Path) -> str:
    """The words of a PDF as one line."""
    said = subprocess.run([tool("pdftotext"), str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return " ".join(said.split())


def texts(drawn: bytes) -> list[str]:
    return [" ".join(one.text.split()) for one in reading.texts(drawn.decode())]


def test_libreoffice_and_librsvg_keep_every_word_of_every_picture(tmp_path: Path):
    for chart in CHARTS:
        picture = tmp_path / f"{chart}.svg"
        picture.write_bytes(snapshot.snapshot(MEMO, chart, None, "card", "svg").data)
        subprocess.run([tool("rsvg-convert"), "-f", "pdf", "-o", str(tmp_path / f"{chart}-rsvg.pdf"), str(picture)])
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [tool("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, tmp_path.glob("*.svg"))], check=True, capture_output=True, timeout=280)
    for chart in CHARTS:
        there = texts((tmp_path / f"{chart}.svg").read_bytes())
        assert len(there) > 5
        for program, pdf in (("LibreOffice", f"{chart}.pdf"), ("librsvg", f"{chart}-rsvg.pdf")):
            said = words(tmp_path / pdf)
            assert [one for one in there if one not in said] == [], f"{program} does not show these words of {chart}"


@pytest.mark.parametrize("preset", ["card", "a4"])
@pytest.mark.parametrize("chart", CHARTS)
def test_librsvg_draws_what_our_png_shows(chart: str, preset: str, tmp_path: Path):
    """Without our faces installed: letters of the same shape at the same place, nothing cut at the edge."""
    (tmp_path / "in.svg").write_bytes(snapshot.snapshot(MEMO, chart, None, preset, "svg").data)
    size = ["-w", "1200"]
    subprocess.run([tool("rsvg-convert"), *size, "-o", str(tmp_path / "out.png"), str(tmp_path / "in.svg")], check=True)
    theirs = Image.open(tmp_path / "out.png").convert("L")
    drawing = snapshot.draw(MEMO, snapshot.chart_named(MEMO, chart), View(), PRESETS[preset], "light")
    ours = Image.open(io.BytesIO(typst_pages.png(drawing.svg, *theirs.size))).convert("L")
    apart = ImageChops.difference(ours, theirs).point(lambda value: 255 if value > 128 else 0)
    ink = sum(ours.point(lambda value: 255 if value < 128 else 0).histogram()[255:])
    assert sum(apart.histogram()[255:]) < ink * 0.05


def test_the_file_says_which_words_are_outlines_and_no_letter_is_drawn_twice():
    drawn = snapshot.snapshot(MEMO, "timeline", None, "card", "svg").data.decode()
    root = ET.fromstring(drawn)
    names = [node.get("id") for node in root.iter(f"{reading.SVG}path") if node.get("id")]
    assert len(names) == len(set(names)) > 40
    assert set(re.findall(r'<use xlink:href="#([^"]+)"', drawn)) == set(names)
    assert len(drawn) < 200_000
