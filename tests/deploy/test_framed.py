"""Who may show a page in a frame of theirs: in a real browser, with a site that was named and one that was not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import expect

from tests.browser.visiting import Visitor, until
from tests.serving import serving


@contextmanager
def site(shows: list[str]) -> Iterator[str]:
    """Somebody's site, whose one page frames the address in `shows`."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f'<h1>A site</h1><iframe width=900 height=600 src="{shows[0]}"></iframe>'.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()


def test_a_site_that_is_named_shows_a_chart_and_no_other_does(visit: Visitor):
    shows: list[str] = []
    with site(shows) as named, site(shows) as other, serving(env={"HEDGED_FRAMED_BY": named}) as server:
        shows.append(f"{server.url}/resources?chart=camera-points&embed=true")
        page = visit("/", url=named, wait=False)
        expect(page.frame_locator("iframe").locator("figure.alone svg").first).to_be_visible()
        page.goto("about:blank")
        page = visit("/", url=other, wait=False)
        expect(page.get_by_role("heading", name="A site")).to_be_visible()
        until(page, lambda: any("frame-ancestors" in one for one in visit.complaints))
        assert page.frame_locator("iframe").locator("figure, .hf, .stApp").count() == 0
        page.goto("about:blank")
        # The frame is the one other address that these pages ask for.
        visit.elsewhere[:] = [one for one in visit.elsewhere if not one.split("://")[1].startswith(server.url[7:])]
