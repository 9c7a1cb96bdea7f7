"""The page inside the document itself: read at once, before any script has come, and without scripts for good.

Streamlit's document is empty until two megabytes of scripts have run and a socket is open. Here the same markup that
the session will mount is written into it; the first block that is mounted takes it away (markup/js/page.js).
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qs

from briefing import arrival
from briefing.markup import assets, frame
from briefing.markup.bodies import WHOLE, body
from briefing.markup.html import el, text
from briefing.view import View

# By name in Streamlit's own style sheet, and how its file begins.
FACES = {"Source Sans": "SourceSansVF-Upright", "Source Serif": "SourceSerifVariable-Roman"}
MOST_CHOICES = 100


def fill(html: bytes, path: str, query: bytes) -> bytes:
    """Write the page that an address asks for into the document; as it is where the address leads to none of ours."""
    name = path.rsplit("/", 1)[-1] or "overview"
    try:
        asked = parse_qs(query.decode("utf-8", "replace"), max_num_fields=MOST_CHOICES)
    except ValueError:
        return html
    if name not in WHOLE or "embed" in asked:
        return html
    arrived = arrival.arrive(name, asked, arrival.look())
    links = arrived.links
    if links is None:
        return html
    around = arrived.around(links.view.filters() if name in frame.FILTERED else View())
    page = el("div", around, body(links), frame.footer(links), class_="hf")
    style = f'<style id="hf-first-style">{_faces()}{assets.css()}</style>'.encode()
    first = el("div", el("div", page), id="hf-first", role="main").encode()
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
