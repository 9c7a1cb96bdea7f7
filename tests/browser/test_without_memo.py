"""An empty data folder, seen by the curator who is to fill it."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.axe import axe
from tests.browser.visiting import Visitor, grave, settle
from tests.curating_memo import OCR
from tests.serving import Server


def test_the_way_leads_from_the_empty_front_page_to_a_first_draft(
    visit: Visitor, serve: Callable[..., Server], tmp_path: Path
):
    page = visit("/", url=serve(tmp_path).url)
    expect(page.locator(".notice.wrong")).to_contain_text("no memo folder here")
    assert "\n".join(map(str, axe(page))) == ""
    page.get_by_role("link", name="Curate").click()
    page.get_by_label("Paste a memo").fill(OCR)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="Draft:")).to_be_visible()
    settle(page)
    page.locator(".desk-memo a.seg").first.click()
    expect(page.locator(".reading")).to_be_visible()
    settle(page)
    page.get_by_role("link", name="Check").click()
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": b"id,value\n"}
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".answer")).to_contain_text("a.csv")
    assert grave(visit.complaints) == []
