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
from tests.hard.breaking import instead, leaves
from tests.serving import Server

BATTERY = (
    "<script>window.harmed=1</script><img src=x onerror=window.harmed=1>",
    "</title></style></textarea><svg onload=window.harmed=1><b id=harm>",
    "\"><a id=harm href=javascript:window.harmed=1>x</a>' onfocus=window.harmed=1 autofocus='",
    "**bold** [x](javascript:window.harmed=1) ![x](https://elsewhere.example/x.png) `code` :red[x] # h",
    "$$\\frac{x}{y}$$ \\(x\\) $\\href{javascript:window.harmed=1}{x}$ %{customdata} &lt;i&gt; &#x3c;i&#x3e;",
    "<![CDATA[<b>]]> <!ENTITY x SYSTEM 'file:///etc/passwd'> ]]> <foreignObject><iframe src=//elsewhere.example>",
    "data:text/html,<script>window.harmed=1</script> javascript:window.harmed=1 //elsewhere.example/x",
    '{{7*7}} ${7*7} <%= 7*7 %> =HYPERLINK("https://elsewhere.example") @SUM(1) +1 -1',
    "👩‍👩‍👧‍👦‍👩‍👩‍👧‍👦 Z̷̡̛a̴͇͝l̵̠̄g̶̣̈o̷͉̚ \u200d\u200d\u200b\u00ad עברית العربية",
    "W" * 380,
)
FREE = ("label", "title", "kind", "publisher", "place", "licence", "name", "role", "side", "note", "subtitle", "reason")
ONLY = {"kind": ("memo",), "place": ("memo", "claims", "events", "assessments")}
PARAMETERS = (
    *("memo", "theme", "speaker", "fact", "unit", "explore", "compare", "claim", "find", "table", "page"),
    *("as", "size", "format", "style", "code", "embed_options", "__proto__", "constructor"),
)
WEIRD = "() => [...document.querySelectorAll('.hf *, [data-testid=stApp] iframe')].filter((e) => e.id === 'harm' || \
['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'FOREIGNOBJECT', 'MATH', 'BASE'].includes(e.nodeName.toUpperCase()) || \
[...e.attributes].some((a) => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value) && a.name === 'href') || \
e.nodeName === 'IMG').map((e) => e.outerHTML.slice(0, 200))"


def spoilt(folder: Path) -> None:
    """Every free text of a memo's folder becomes one of the battery, by turns; verify finds nothing wrong with it."""
    for name in ("memo.yaml", "context.yaml", "charts.yaml"):
        text = (folder / name).read_text("utf-8")
        found = [(path, node) for path, node in leaves(text) if free(path)]
        for turn, (path, node) in reversed([*enumerate(found)]):
            words = safe(path, BATTERY[turn % len(BATTERY)])
            text = instead(text, node, '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"')
        (folder / name).write_text(text, "utf-8")


def free(path: tuple[str | int, ...]) -> bool:
    last = path[-1]
    return path[0] == "themes" or (last in FREE and path[0] in ONLY.get(str(last), (path[0],)))


def safe(path: tuple[str | int, ...], words: str) -> str:
    """Amounts and braces mean something in prose, and verify refuses them there: the rest of the battery stays."""
    return "".join("x" if one in "{}0123456789" else one for one in words)


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


@pytest.mark.parametrize("words", BATTERY, ids=[f"battery-{n}" for n in range(len(BATTERY))])
def test_nothing_in_the_address_becomes_more_than_words(visit: Visitor, words: str):
    query = "&".join(f"{name}={quote(words, safe='')}" for name in PARAMETERS)
    page = visit(f"/resources?{query}#{quote(words, safe='')}")
    page.on("dialog", lambda dialog: visit.complaints.append(f"a dialog: {dialog.message}"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    unharmed(page, visit)


def test_a_fragment_that_is_no_utf_8_stops_nothing(visit: Visitor):
    page = visit("/resources#%E0%A4%A")
    page.get_by_role("link", name="Evidence", exact=True).click()
    page.wait_for_url("**/evidence")
    unharmed(page, visit)
