"""Open pages of a served dashboard as different readers would, and note what each page asks for.

Every visit is a browser context of its own: a second visit is a second person, with no cookie and no session of
the first.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page

# Chromium asks its maker's hosts on its own; none of these requests would be the page's.
QUIET = (
    "--no-sandbox",  # in a container or as root there is no other way
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-domain-reliability",
    "--no-first-run",
    "--no-proxy-server",
    # A request to another host is noted and fails; it must not get out.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
)
Scheme = Literal["light", "dark"]
DONE = "[data-testid=stApp][data-test-script-state=notRunning]"
CALM = 0.3
GIVE_UP = 30
HEIGHTS = {1280: 800, 390: 844}


@dataclass
class Visitor:
    """Opens pages: visit("/evidence?claim=arrests", width=390, scheme="dark").

    `elsewhere` lists the requests that went to another host than the page's own; `complaints` what the browser's
    console called an error, uncaught exceptions included.
    """

    browser: Browser
    home: Callable[[], str]
    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    _contexts: list[Any] = field(default_factory=list)

    def __call__(
        self,
        path: str = "/",
        *,
        width: int = 1280,
        scheme: Scheme = "light",
        url: str | None = None,
        wait: bool = True,
        **context: Any,
    ) -> Page:
        """Open `path` of the dashboard, or of the server at `url`, in a new context, and wait until it has run.

        `context` goes to Playwright's new_context: reduced_motion="reduce", forced_colors="active".
        """
        height = HEIGHTS.get(width, 800)
        options = {"viewport": {"width": width, "height": height}, "color_scheme": scheme, "accept_downloads": True}
        opened = self.browser.new_context(**(options | context))
        self._contexts.append(opened)
        page = opened.new_page()
        address = (url or self.home()) + path
        self._watch(page, urlsplit(address).netloc)
        opened.on("page", lambda other: self._watch(other, urlsplit(address).netloc))
        page.goto(address)
        if wait:
            settle(page)
        return page

    def _watch(self, page: Page, home: str) -> None:
        def note(address: str) -> None:
            if is_elsewhere(address, home):
                self.elsewhere.append(address)

        def complain(message: ConsoleMessage) -> None:
            if message.type == "error":
                self.complaints.append(message.text)

        page.on("request", lambda request: note(request.url))
        page.on("websocket", lambda socket: note(socket.url))
        page.on("console", complain)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def leave(self) -> None:
        """Close every page that was opened."""
        for context in self._contexts:
            context.close()


def settle(page: Page) -> None:
    """Wait until the page's script has run to its end, after opening it or after a click.

    A click reaches the server a moment after it was made, and until then the page looks done: only a page that stays
    done for a while is. Raises AssertionError after `GIVE_UP` seconds.
    """
    done, shown = page.locator(DONE), page.locator("[data-testid=stMain] [data-testid=stVerticalBlock]")
    give_up, since = time.monotonic() + GIVE_UP, None
    while since is None or time.monotonic() - since < CALM:
        assert time.monotonic() < give_up, f"{page.url} has not run to its end within {GIVE_UP} s"
        page.wait_for_timeout(50)
        since = (since or time.monotonic()) if done.count() and shown.count() else None


def grave(complaints: list[str]) -> list[str]:
    """Complaints without those of Streamlit's search for its own path: below /data it asks for /data/_stcore first."""
    return [one for one in complaints if "status of 404" not in one]


def is_elsewhere(address: str, home: str) -> bool:
    """Tell whether `address` leads to another host or port than `home` ("localhost:8501").

    >>> is_elsewhere("https://fonts.example/a.woff2", "localhost:8501")
    True
    """
    parts = urlsplit(address)
    return parts.scheme in ("http", "https", "ws", "wss", "ftp") and parts.netloc != home
