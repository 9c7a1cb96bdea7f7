"""A draft whose session is lost, and one whose connection only was: the page says which, before anyone clicks."""

import re

from playwright.sync_api import WebSocketRoute, expect

from tests.browser.test_curate import mark, read
from tests.browser.visiting import Visitor, settle
from tests.curating_memo import OCR
from tests.serving import free_port, serving


def test_a_page_that_lost_its_draft_says_so_before_anyone_clicks(visit: Visitor):
    port = free_port()
    with serving(port=port) as server:
        page = visit("/curate", url=server.url)
        read(page, OCR, "halvorsen")
        mark(page, "some 3 to 5")
        expect(page).to_have_url(re.compile("draft=halvorsen"))
    expect(page.get_by_role("heading", name="Draft:")).to_be_visible()
    with serving(port=port):
        notice = page.locator(".hf .notice")
        expect(notice).to_contain_text("The draft “halvorsen” is no longer here.")
        expect(notice).to_contain_text("You have what you last downloaded")
        expect(page.get_by_role("heading", name="Draft:")).to_have_count(0)
        expect(page.get_by_label("Paste a memo")).to_be_visible()
        # It is said of this draft, not of the next one.
        read(page, OCR, "again")
        expect(page.locator(".hf .notice", has_text="no longer here")).to_have_count(0)


def test_a_page_that_is_loaded_anew_says_which_draft_it_lost(visit: Visitor):
    page = visit("/curate")
    read(page, OCR, "halvorsen")
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.locator(".hf .notice")).to_contain_text("The draft “halvorsen” is no longer here.")


def test_a_connection_that_comes_back_finds_the_draft_as_it_was(visit: Visitor):
    page = visit("/curate", wait=False)
    sockets: list[WebSocketRoute] = []

    def between(socket: WebSocketRoute) -> None:
        socket.connect_to_server()
        sockets.append(socket)

    page.route_web_socket(re.compile("_stcore/stream"), between)
    page.reload()
    settle(page)
    read(page, OCR, "halvorsen")
    mark(page, "some 3 to 5")
    page.get_by_role("button", name="Discard this mark").click()
    settle(page)
    before = len(sockets)
    sockets[-1].close()
    page.wait_for_function(
        "() => document.querySelector('[data-testid=stApp]').dataset.testConnectionState === 'CONNECTED'"
    )
    while len(sockets) == before:
        page.wait_for_timeout(100)
    settle(page)
    expect(page.get_by_text("1 change not downloaded")).to_be_visible()
    expect(page.locator(".hf .notice", has_text="no longer here")).to_have_count(0)
