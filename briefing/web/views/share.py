"""Under every chart, folded: take it away as a picture, a table, words or a link. What is made is what is seen.

The buttons say what is wanted; the script asks for it without moving the page: see js/share.js.
"""

from __future__ import annotations

from briefing.dataset import citation, short_id
from briefing.html.environment import Template
from briefing.html.links import Links
from briefing.render.presets import PRESETS

SIZES = {"seen": "As seen", **{name: one.label for name, one in PRESETS.items() if name not in ("seen", "phone")}}
PICTURES = {"png": "PNG", "svg": "SVG", "pdf": "PDF"}


def code(links: Links, chart: str) -> str:
    """The short id of a chart as it is seen here."""
    return short_id.code(links.memo, chart, links.view.filters())


def embedded(links: Links, chart: str) -> str:
    """The address at which the chart stands alone, for a frame of 640 × 480."""
    here = links.here()
    return f"{here}{'&' if '?' in here else '?'}chart={chart}&embed=true"


def embedding(title: str) -> str:
    """The HTML to paste; the script puts the full address in the place of {link}."""
    safe = title.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return f'<iframe src="{citation.LINK}" width="640" height="480" title="{safe}" style="border:0"></iframe>'


_SHARE = Template("share", SIZES=SIZES, PICTURES=PICTURES, code=code, embedded=embedded, embedding=embedding)
share, all_charts = _SHARE.share, _SHARE.all_charts
