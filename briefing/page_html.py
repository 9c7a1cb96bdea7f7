"""The whole briefing in one HTML file that opens from disk and asks no other place for anything.

Charts are inline SVG, painted at once. Plotly stands in the file once, packed, and is unpacked when a reader explores
a chart; `light` leaves it out. A Content-Security-Policy in the file forbids every request.
"""

from __future__ import annotations

import base64
import gzip
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefing.draw.figure import figure
from briefing.markup import assets, offline
from briefing.markup.html import Html, el, text
from briefing.storyline import told
from extract.store import Memo

LARGEST, LARGEST_LIGHT = 6_000_000, 600_000  # bytes
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; "
    "base-uri 'none'; form-action 'none'"
)


def page(memo: Memo, chosen: Sequence[str] = (), light: bool = False) -> bytes:
    """The file. Same dataset, same bytes. Raises CannotRun for an unknown slide."""
    slides = told(memo, chosen)
    body = offline.body(slides, explore=not light)
    plots = "" if light else "".join(_plot(one.id, figure(one.scene()).to_json()) for one in slides if one.chart)
    packed = "" if light else f'<script type="text/plain" id="plotly">{_plotly()}</script>'
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="generator" content="hedged-figures"><meta name="dataset" content="{text(memo.digest)}">'
        f"{el('title', memo.file.memo.title)}<style>{assets.offline_css()}</style></head>"
        f'<body>{body}{plots}{packed}<script type="module">{assets.offline_js()}</script></body></html>\n'
    ).encode()


def _plot(slide: str, drawn: str) -> Html:
    """A figure as data. Inside a script nothing is escaped, so no "<" may stand in it."""
    safe = drawn.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Html(f'<script type="application/json" id="plot-{text(slide)}">{safe}</script>')


@cache
def _plotly() -> str:
    """Plotly's script as the Python package carries it (there is no smaller bundle in it), packed: 1.5 MB for 4.8."""
    found = find_spec("plotly")
    assert found is not None
    assert found.origin is not None
    script = Path(found.origin).parent / "package_data" / "plotly.min.js"
    return base64.b64encode(gzip.compress(script.read_bytes(), 9, mtime=0)).decode()
