"""Open pages of a served dashboard as different readers would, and note what each page asks for.

Every visit is a browser context of its own: a second visit is a second person, with no cookie and no session of
the first.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

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
PAPER: dict[Scheme, str] = {"light": "rgb(250, 249, 246)", "dark": "rgb(21, 24, 27)"}
# What was asked of the server has come back and stands on the page: blocks mounted, nothing scrolling any more.
STANDS = """() => {
  const app = document.querySelector("[data-testid=stApp]"), main = "[data-testid=stMain] ";
  return {
    done: app?.dataset.testScriptState === "notRunning",
    // Before its first element stands a page calls itself done, too.
    shown: document.querySelector(main + "[data-testid=stElementContainer]") !== null &&
      document.querySelector(main + "[data-testid=stBidiComponentRegular]:not(:has(.hf))") === null &&
      !(performance.now() - window.lastScrolled < 150),
  };
}"""
SCROLLS = "addEventListener('scroll', () => { window.lastScrolled = performance.now(); }, true);"
# What a click sets off in the page has been sent by then.
BEAT = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
CALM = 0.1
GIVE_UP = 180
HEIGHTS = {1280: 800, 390: 844}


@dataclass
class Runs:
    """What a page has asked of its server and not got yet, as heard on its socket and of its scripts.

    A page that looks done may only not have been answered yet: on a busy machine a click is heard a second later.
    One that is left while it fetches a part of Streamlit's program complains of it (React error 306).
    """

    page_asked: bool = True
    fragment_asked: bool = False
    scripts: set[Request] = field(default_factory=set)

    def listen(self, socket: WebSocket) -> None:
        """Follow a socket of the page from its opening on."""
        socket.on("framesent", lambda frame: self._sent(frame))
        socket.on("framereceived", lambda frame: self._received(frame))

    def begin(self) -> None:
        """A document is new: what it will ask for is still to come."""
        self.page_asked, self.fragment_asked = True, False

    def load(self, request: Request) -> None:
        """A script is asked for; whoever watches takes it out of `scripts` again once it has come."""
        if request.resource_type == "script":
            self.scripts.add(request)

    def _sent(self, frame: str | bytes) -> None:
        message = BackMsg.FromString(frame) if isinstance(frame, bytes) else BackMsg()
        if message.WhichOneof("type") == "rerun_script":
            if message.rerun_script.fragment_id:
                self.fragment_asked = True
            else:
                self.page_asked = True

    def _received(self, frame: str | bytes) -> None:
        message = ForwardMsg.FromString(frame) if isinstance(frame, bytes) else ForwardMsg()
        if message.WhichOneof("type") != "script_finished":
            return
        if message.script_finished == ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY:
            self.fragment_asked = False
        elif message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            self.page_asked = False


_runs: WeakKeyDictionary[Page, Runs] = WeakKeyDictionary()


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
        opened.set_default_timeout(GIVE_UP * 1000)
        opened.add_init_script(SCROLLS)
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

        runs = _runs.setdefault(page, Runs())
        page.on("domcontentloaded", lambda _: runs.begin())
        page.on("websocket", runs.listen)
        page.on("request", runs.load)
        page.on("requestfinished", lambda request: runs.scripts.discard(request))
        page.on("requestfailed", lambda request: runs.scripts.discard(request))
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

    What a page lets a part of itself do meanwhile (weighing files, one after the other) is not waited for. Raises
    AssertionError after `GIVE_UP` seconds.
    """
    runs, give_up, since = _runs[page], time.monotonic() + GIVE_UP, None
    while since is None or time.monotonic() - since < CALM:
        assert time.monotonic() < give_up, f"{page.url} has not run to its end within {GIVE_UP} s"
        try:
            page.evaluate(BEAT)
            stands = page.evaluate(STANDS)
        except Error:
            if page.is_closed():
                raise
            continue  # a new document has come meanwhile
        calm = not runs.page_asked and not runs.scripts and stands["shown"] and (stands["done"] or runs.fragment_asked)
        since = (since or time.monotonic()) if calm else None


def until(page: Page, so: Callable[[], object]) -> None:
    """Wait until something is so that the browser tells of: a complaint, a request. Raises AssertionError."""
    give_up = time.monotonic() + GIVE_UP
    while not so():
        assert time.monotonic() < give_up, f"{page.url}: not so within {GIVE_UP} s"
        page.wait_for_timeout(50)


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
