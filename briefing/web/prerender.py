"""The page inside the document itself: read at once, before any script has come, and without scripts for good.

Streamlit's document is empty until two megabytes of scripts have run and a socket is open. Here the same markup that
the session will mount is written into it; the first block that is mounted takes it away (html/js/mount.js).
"""

from __future__ import annotations

import logging
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qs

from briefing.dataset.view import View
from briefing.html import assets
from briefing.html.elements import text
from briefing.web import routing
from briefing.web.views import page_frame
from briefing.web.views.page_bodies import PAGE_BODIES, body

# By name in Streamlit's own style sheet, and how its file begins.
FACES = {"Source Sans": "SourceSansVF-Upright", "Source Serif": "SourceSerifVariable-Roman"}
MOST_CHOICES = 100
_log = logging.getLogger(__name__)


def fill(html: bytes, path: str, query: bytes) -> bytes:
    """Write the page that an address asks for into the document.

    It stays as it is where the address leads to none of ours, and where the page cannot be made: the session, which
    makes it again, says what is wrong, and the rest of the dashboard stays within reach.
    """
    try:
        return _filled(html, path, query)
    except Exception:
        _log.exception("the document goes out without its page: %s", path)
        return html


def _filled(html: bytes, path: str, query: bytes) -> bytes:
    name = path.rsplit("/", 1)[-1] or "overview"
    try:
        asked = parse_qs(query.decode("utf-8", "replace"), max_num_fields=MOST_CHOICES)
    except ValueError:
        return html
    if name not in PAGE_BODIES or "embed" in asked:
        return html
    arrived = routing.resolve(name, asked, routing.refresh())
    links = arrived.links
    if links is None:
        return html
    around = arrived.around(links.view.filters() if name in page_frame.FILTERED else View())
    style = f'<style id="hf-first-style">{_faces()}{assets.css()}</style>'.encode()
    first = page_frame.first((around, body(links), page_frame.footer(links))).encode()
    html = html.replace(b"<title>Streamlit</title>", b"<title>%s</title>" % text(arrived.title).encode())
    head, found, tail = html.partition(b"</body>")
    return head + style + first + found + tail


@cache
def _faces() -> str:
    """Streamlit's own faces, which its scripts would name only later."""
    package = find_spec("streamlit")
    folder = Path(str(package.origin)).parent / "static/static/media" if package else Path()
    files = {family: next(folder.glob(f"{start}*.woff2"), None) for family, start in FACES.items()}
    return "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: 200 900; font-display: swap; '
        f'src: url("./static/media/{file.name}") format("woff2"); }}'
        for family, file in files.items()
        if file
    )
