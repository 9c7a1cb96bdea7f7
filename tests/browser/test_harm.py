"""Readers and curators who mean harm: whatever stands in a text field or in the address comes out as words, everywhere.

The battery is put into every free text of the dataset at once, and into every parameter of the address.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_pages import PAGES
from tests.browser.visiting import Visitor, grave, settle
from tests.hard.harm import BATTERY, PARAMETERS, spoilt
from tests.serving import Server

WEIRD = "() => [...document.querySelectorAll('.hf *, [data-testid=stApp] iframe')].filter((e) => e.id === 'harm' || \
['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'FOREIGNOBJECT', 'MATH', 'BASE'].includes(e.nodeName.toUpperCase()) || \
[...e.attributes].some((a) => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value) && a.name === 'href') || \
e.nodeName === 'IMG').map((e) => e.outerHTML.slice(0, 200))"


def unharmed(page: Page, visit: Visitor) -> None:
    page.wait_for_timeout(100)
    assert page.evaluate("window.harmed") is None
    assert page.evaluate(WEIRD) == []
    assert grave(visit.complaints) == []
    assert visit.elsewhere == []


def test_nothing_in_any_text_of_the_dataset_becomes_more_than_words(
    visit: Visitor, serve: Callable[..., Server], data_copy: Path
):
    (folder,) = (one for one in data_copy.iterdir() if one.is_dir())
    spoilt(folder)
    url = serve(data_copy).url
    page = visit("/", url=url)
    page.on("dialog", lambda dialog: visit.complaints.append(f"a dialog: {dialog.message}"))
    for path in (
        *PAGES,
        "/resources?explore=arrests&compare=arrests",
        "/evidence?claim=arrests",
        "/data?table=context",
    ):
        page.goto(url + path)
        settle(page)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator(".notice.wrong")).to_have_count(0)
        unharmed(page, visit)
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 1280
    page.goto(url + "/")
    settle(page)
    assert "<script>window.harmed=x</script>" in page.locator("#content").inner_text() + page.title()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_in_the_address_becomes_more_than_words(visit: Visitor, path: str):
    page = visit(path)
    page.on("dialog", lambda dialog: visit.complaints.append(f"a dialog: {dialog.message}"))
    for half in (BATTERY[:5], BATTERY[5:]):
        words = quote(" ".join(half), safe="")
        page.goto("about:blank")
        page.goto(visit.home() + path + f"?{'&'.join(f'{name}={words}' for name in PARAMETERS)}#{words}")
        settle(page)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        unharmed(page, visit)


def test_a_fragment_that_is_no_utf_8_stops_nothing(visit: Visitor):
    page = visit("/resources#%E0%A4%A")
    page.get_by_role("link", name="Evidence", exact=True).click()
    page.wait_for_url("**/evidence")
    unharmed(page, visit)
