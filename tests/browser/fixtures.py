"""Fixtures of the browser tests: the system's Chromium, and visitors to the dashboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.find_chromium import find, missing
from tests.browser.visiting import GIVE_UP, QUIET, Visitor

# What is expected may take its time on a busy machine; a test never says how fast a page is.
expect.set_options(timeout=GIVE_UP * 1000)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium. Without one the test fails: a skipped browser test would pass for a good page."""
    path = find()
    if path is None:
        pytest.fail(missing(), pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Open pages: page = visit("/data", width=390, scheme="dark"); visit("/", url=serve(data_copy).url).

    The shared dashboard is started by the first visit that names no url. A request to another host fails the test.
    """
    visitor = Visitor(chromium, lambda: str(request.getfixturevalue("server").url))
    yield visitor
    visitor.leave()
    if visitor.elsewhere:
        pytest.fail("The page asked other hosts: " + ", ".join(sorted(set(visitor.elsewhere))), pytrace=False)
