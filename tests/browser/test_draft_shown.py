"""A draft put into the data opens beside the curated memo, with no code touched, and no TODO reaches a reader."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from extract.curation import draft_yaml as drafting
from tests.browser.axe import axe
from tests.browser.visiting import Visitor
from tests.curating_memo import OCR
from tests.serving import Server

MEMO = "halvorsen-2004-03-03"


@pytest.mark.parametrize("width", [1280, 390])
def test_the_draft_of_a_scanned_memo_opens_beside_ours(
    visit: Visitor, serve: Callable[..., Server], data_copy: Path, width: int
):
    folder = data_copy / MEMO
    folder.mkdir()
    (folder / "memo.txt").write_bytes(OCR.encode())
    (folder / "memo.yaml").write_text(drafting.as_text(drafting.draft(OCR, MEMO)), "utf-8")
    url = serve(data_copy).url
    for page, words in {
        "": "some 3 to 5 boats",
        "resources": "Figures that stand alone",
        "timeline": "When the events that the memo names took place",
        "assessments": "nothing to draw on this page yet",
        "evidence": "Where statements rest in the memo",
        "data": "some 3 to 5",
    }.items():
        shown = visit(f"/{page}?memo={MEMO}", url=url, width=width)
        expect(shown.locator("#content")).to_contain_text(words)
        expect(shown.locator(".picker summary")).to_have_text("2 memos")
        expect(shown.locator(".notice").first).to_contain_text("A draft.")
        assert "TODO" not in shown.locator(".stMain").inner_text()
        assert shown.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
        assert "\n".join(map(str, axe(shown))) == ""
        shown.context.close()
