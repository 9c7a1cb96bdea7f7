"""What Ctrl+P makes of a page: the PDF is made, and its words are read back."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from briefing.charts.storyline import prepare
from extract.schema.templates import plain
from tests.browser.visiting import Visitor
from tests.charts.making import our_memo
from tests.tools import tool


def printed(page: Page, folder: Path) -> list[str]:
    """The words of each printed page, as one line."""
    # Paper does not wait for a face that is still coming: its words are missing there, which once lost all headings.
    page.evaluate("document.fonts.ready.then(() => true)")
    (folder / "page.pdf").write_bytes(page.pdf(format="A4", print_background=True))
    command = [tool("pdftotext"), str(folder / "page.pdf"), "-"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [" ".join(one.split()) for one in said.split("\f")[:-1]]


@pytest.mark.parametrize("path", ["/", "/resources", "/timeline", "/assessments", "/evidence", "/data"])
def test_no_word_of_a_page_is_broken_on_paper(path: str, visit: Visitor, tmp_path: Path):
    """ "21,000 police" came out as "21,0 / 00 / polic / e": every word on paper stands on the screen as well."""
    page = visit(path)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    shown = page.evaluate(
        "[...document.querySelectorAll('.hf')].map((one) => one.textContent + ' ' + "
        "[...one.querySelectorAll('text, td, th, a, span, li, dt, dd, h1, h2, h3, p, option, label, button, caption')]"
        ".map((part) => part.textContent).join(' ')).join(' ')"
    )
    known = set(re.findall(r"\w[\w,.’'/-]*", shown))
    found = {word for one in printed(page, tmp_path) for word in re.findall(r"\w[\w,.’'/-]*", one)}
    assert len(found) > 100
    whole = {word.replace("-", "") for word in known}  # a hyphen may end a line, and is then not read back
    assert sorted(word for word in found if word.replace("-", "") not in whole) == []


def test_the_overview_prints_its_figures_whole_and_its_charts_without_their_tables(visit: Visitor, tmp_path: Path):
    said = " ".join(printed(visit("/"), tmp_path))
    assert "Who says so" not in said
    for words in ("21,000 police", "4,000 to 5,000 officers", "more than 500 terrorists", "not one dollar"):
        assert words in said
    assert "[REDACTED]" in said
    assert "Copy" not in said


@pytest.mark.parametrize("presenting", [False, True])
def test_present_prints_every_slide_two_to_a_page(presenting: bool, visit: Visitor, tmp_path: Path):
    page = visit("/present")
    if presenting:
        page.keyboard.press("f")
        page.keyboard.press("ArrowRight")
    pages = printed(page, tmp_path)
    said = " ".join(pages)
    slides = prepare(our_memo(), ())
    for number, slide in enumerate(slides, 1):
        assert plain(slide.message) in said
        assert f"{number} / {len(slides)}" in said
    assert len(pages) == -(-len(slides) // 2)
    assert "Choose slides" not in said
    assert "for all keys" not in said


def test_a_table_on_paper_is_no_wider_than_the_paper(visit: Visitor):
    page = visit("/data")
    page.set_viewport_size({"width": 688, "height": 970})
    page.emulate_media(media="print")
    assert page.evaluate("document.querySelector('.hf table').getBoundingClientRect().right") <= 689
