"""The whole briefing in one HTML file that opens from disk and asks no other place for anything.

Charts are inline SVG, painted at once; the faces come along, with the letters that the document uses. A
Content-Security-Policy in the file forbids every request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.charts.storyline import PreparedSlide, prepare
from briefing.dataset.evidence import blocks, placed
from briefing.dataset.view import View
from briefing.html import assets
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.evidence_panel import entry_notes
from briefing.html.links import Links
from briefing.html.memo_text import paragraphs
from briefing.html.slides import deck
from briefing.render import webfonts
from extract.loading.store import Memo

LARGEST = 900_000  # bytes, for a memo of a few pages
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)


def page(memo: Memo, chosen: Sequence[str] = ()) -> bytes:
    """The file. Same dataset, same bytes. Raises UserError for an unknown slide."""
    body = document(prepare(memo, chosen))
    css, js = assets.offline_css(), assets.offline_js()
    fonts = webfonts.css("".join((memo.file.memo.title, body, js, css)))
    return f"{_ONE_FILE.page(memo, Html(POLICY), Html(fonts + css), body, Html(js))}\n".encode()


@dataclass(frozen=True)
class Inside(Links):
    """Links inside one document. `shown` names the slide on which each chart stands: (chart, slide) pairs."""

    shown: tuple[tuple[str, str], ...] = ()

    def to(self, page: str, view: View | None = None) -> str:
        """A page of the dashboard is a place in the document."""
        if view is not None and view.claim:
            return f"#at-{view.claim}"
        return "#memo" if page == "evidence" else "#top"

    def chart(self, chart: str) -> str:
        """The slide that shows a chart."""
        return f"#slide-{dict(self.shown)[chart]}" if chart in dict(self.shown) else "#top"


def inside(slides: Sequence[PreparedSlide]) -> Inside:
    """The links of a document with these slides."""
    shown = tuple((one.chart.id, one.id) for one in slides if one.chart)
    return Inside(slides[0].frames.memo, "evidence", View(), False, shown)


def document(slides: Sequence[PreparedSlide]) -> Html:
    """Everything between <body> and the script."""
    links = inside(slides)
    lines = blocks(links.memo)
    stage = deck(links, slides, slides[0].id, reading=True)
    return _ONE_FILE.document(links, slides, stage, paragraphs(links, lines), len(lines), placed(links.memo))


_ONE_FILE = Template("one_file", entry_notes=entry_notes)
