"""What a reader's browser asks for, and when: Plotly's 4.7 MB only once a chart is explored."""

from playwright.sync_api import Page

from tests.browser.visiting import Visitor, settle

STAYS = 5_000  # milliseconds that a reader looks at a page and does nothing


def asked(page: Page) -> list[str]:
    """The names of all files asked for so far."""
    found: list[str] = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    return found


def test_plotly_is_not_asked_for_while_charts_are_only_read(visit: Visitor):
    pages = [visit(path) for path in ("/resources", "/timeline", "/evidence")]
    for page in pages:
        page.locator("[data-testid=stMain] .pic svg text").first.wait_for()
        # Between a group's marks nothing is hit: the pointer may come to rest there.
        page.locator("[data-testid=stMain] .pic svg [data-entry]").first.hover(force=True)
    pages[-1].wait_for_timeout(STAYS)
    for page in pages:
        files = asked(page)
        # The log holds the page's own files, so it would hold Plotly's.
        assert any("/static/js/" in one for one in files)
        assert [one for one in files if "plotly" in one.lower()] == []


def test_plotly_is_asked_for_once_a_chart_is_explored(visit: Visitor):
    page = visit("/resources")
    page.locator("#protection-duty").get_by_role("link", name="Explore and compare").click()
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    settle(page)
    assert len([one for one in asked(page) if "PlotlyChart" in one and one.endswith(".js")]) == 1
