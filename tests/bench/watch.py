"""What a reader's browser sees of a page, in milliseconds: each kind of page says what is a chart, a click, a new page.

A moment is taken in the animation frame after the one in which the condition first held: by then it is painted.
"""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

SEEN = """
window.seen = (selector) => [...document.querySelectorAll(selector)].some(
  (one) => one.textContent.trim() && one.getBoundingClientRect().width > 0 && one.checkVisibility());
window.words = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent).join("|");
window.once = (holds) => new Promise((done, fail) => {
  const late = performance.now() + 60000;
  const look = () => {
    if (holds()) requestAnimationFrame(() => done(performance.now()));
    else if (performance.now() > late) fail(new Error("did not come within a minute"));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
"""
PAINTED = """
window.painted = Promise.all(Object.entries(%s).map(
  async ([name, selector]) => [name, await once(() => seen(selector))])).then(Object.fromEntries);
"""
CLICKED = """
async ([selector, wanted, drawn]) => {
  const before = words(drawn), began = performance.now();
  const one = document.querySelector(selector);
  if (!one) throw new Error(`nothing to click at ${selector}`);
  one.click();
  const holds = () => wanted ? document.querySelector(wanted) && seen(drawn) : seen(drawn) && words(drawn) !== before;
  return await once(holds) - began;
}
"""


@dataclass(frozen=True)
class Kind:
    """How one kind of dashboard is used: selectors in its page.

    chart       a word of a readable chart
    control     what to click to change a control; `changed` is there once it was (empty: the chart's words differ)
    other       what leads to the other page; `arrived` is there once it is shown
    path        where the first page stands
    """

    chart: str
    control: str
    other: str
    changed: str = ""
    arrived: str = ""
    path: str = "/"
    live: str = ""


@dataclass
class Visit:
    """One reader's browser, with an empty cache at first; open pages in it and count what they fetch."""

    browser: Browser
    kind: Kind
    url: str

    def __post_init__(self) -> None:
        self.context: BrowserContext = self.browser.new_context(viewport={"width": 1280, "height": 800})
        self.fetched: list[tuple[str, float]] = []

    def open(self) -> tuple[Page, dict[str, float]]:
        """Open the first page; return it, and when which of the chart's forms could be read."""
        page = self.context.new_page()
        self._count(self.context.new_cdp_session(page))
        forms = {"chart": self.kind.chart} | ({"live": self.kind.live} if self.kind.live else {})
        page.add_init_script(SEEN + PAINTED % repr(forms))
        page.goto(self.url + self.kind.path, wait_until="commit")
        return page, page.evaluate("painted")

    def click(self, page: Page, what: str, wanted: str) -> float:
        """Click, and return the milliseconds until the page shows what was wanted."""
        return float(page.evaluate(CLICKED, [what, wanted, self.kind.live or self.kind.chart]))

    def _count(self, session: CDPSession) -> None:
        addresses: dict[str, str] = {}
        session.send("Network.enable")

        def asked(event: dict[str, Any]) -> None:
            addresses[event["requestId"]] = event["request"]["url"]

        def came(event: dict[str, Any]) -> None:
            self.fetched.append((addresses.get(event["requestId"], ""), event["encodedDataLength"]))

        def framed(event: dict[str, Any]) -> None:
            # Binary frames come as base64.
            self.fetched.append(("websocket", len(event["response"]["payloadData"]) * 0.75))

        session.on("Network.requestWillBeSent", asked)
        session.on("Network.loadingFinished", came)
        session.on("Network.webSocketFrameReceived", framed)
