"""The browser tests' own tools, tried on a page of our own: what they are to catch, they catch."""

import os
import signal
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.axe import FRAMEWORK, Finding, axe, everything, is_framework
from tests.browser.find_chromium import missing
from tests.browser.visiting import PAPER, Visitor, is_elsewhere, settle, until
from tests.serving import ROOT, Server, serving

pytestmark = pytest.mark.xdist_group("harness")  # its tests share a server of their own

APP = ROOT / "tests/browser/app.py"


@pytest.fixture(scope="module")
def running() -> Iterator[Server]:
    with serving(script=APP) as server:
        yield server


@pytest.fixture
def app(running: Server) -> str:
    return running.url


def test_a_page_is_seen_in_both_widths_and_both_schemes_and_asks_no_other_host(visit: Visitor, app: str):
    for width in (1280, 390):
        for scheme, paper in PAPER.items():
            page = visit("/", url=app, width=width, scheme=scheme)
            expect(page.get_by_role("heading", name="A title")).to_be_visible()
            assert page.evaluate("innerWidth") == width
            style = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
            assert page.evaluate(style) == paper
    assert (visit.elsewhere, visit.complaints) == ([], [])


def test_headings_are_set_in_source_serif_and_the_rest_in_source_sans(visit: Visitor, app: str):
    page = visit("/", url=app)
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily") == '"Source Serif", serif'
    assert page.evaluate("getComputedStyle(document.querySelector('p')).fontFamily") == '"Source Sans", sans-serif'
    # Asked of the browser, for a face that was not loaded is drawn in another without a word.
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('700 34px \"Source Serif\"'))")


def test_a_click_is_waited_for(visit: Visitor, app: str):
    page = visit("/", url=app, scheme="dark")
    page.get_by_role("button", name="Ask").click()
    settle(page)
    assert page.get_by_text("Asked in dark").is_visible()


def test_a_click_is_waited_for_where_the_server_hears_of_it_late(visit: Visitor, running: Server):
    page = visit("/", url=running.url)
    os.kill(running.pid, signal.SIGSTOP)
    threading.Timer(1.5, os.kill, (running.pid, signal.SIGCONT)).start()
    page.get_by_role("button", name="Ask").click()
    settle(page)
    assert page.get_by_text("Asked in light").is_visible()


def test_a_request_to_another_host_is_noted_and_does_not_get_out(visit: Visitor, app: str):
    page = visit("/?elsewhere=1", url=app)
    page.locator("img[src*=elsewhere]").wait_for(state="attached")
    until(page, lambda: any("ERR_NAME_NOT_RESOLVED" in line for line in visit.complaints))
    assert visit.elsewhere == ["https://elsewhere.example/pixel.png"]
    visit.elsewhere.clear()


@pytest.mark.parametrize(
    ("address", "elsewhere"),
    [
        ("http://localhost:8501/static/a.js", False),
        ("ws://localhost:8501/_stcore/stream", False),
        ("data:image/png;base64,AA", False),
        ("blob:http://localhost:8501/1", False),
        ("http://localhost:8502/", True),
        ("https://fonts.example/a.woff2", True),
        ("wss://stats.example/", True),
    ],
)
def test_the_page_s_own_host_and_port_is_told_from_every_other(address: str, elsewhere: bool):
    assert is_elsewhere(address, "localhost:8501") is elsewhere


def test_axe_finds_what_is_wrong_and_nothing_on_the_theme_s_own_page(visit: Visitor, app: str):
    page = visit("/", url=app)
    assert "\n".join(map(str, axe(page))) == ""
    page.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\"><button></button>')"
    )
    assert {finding.rule for finding in axe(page)} == {"image-alt", "button-name"}


def test_the_framework_s_findings_are_named_one_by_one_each_with_its_reason():
    nav = '<ul data-testid="stSidebarNavItems" class="x">'
    assert is_framework(Finding("list", "serious", nav, ""))
    assert not is_framework(Finding("list", "serious", "<ul>", ""))
    assert not is_framework(Finding("color-contrast", "serious", nav, ""))
    assert all(own.reason for own in FRAMEWORK)


def test_without_chromium_the_note_says_what_to_install():
    assert missing().startswith("No Chromium was found, and the browser tests need one (looked for chromium-headless")
    assert "apt-get install chromium-headless-shell" in missing()


def test_two_visits_are_two_people(chromium: Browser, visit: Visitor, app: str):
    first, second = visit("/", url=app), visit("/", url=app)
    first.evaluate("localStorage.setItem('mine', '1')")
    assert second.evaluate("localStorage.getItem('mine')") is None
    assert everything(first) is not None
