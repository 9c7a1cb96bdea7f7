"""The briefing as one document that asks nobody for anything: every address in it is a place in itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.evidence import blocks, placed
from briefing.markup import cite
from briefing.markup.html import Html, el
from briefing.markup.links import Links
from briefing.markup.panel import entry_notes
from briefing.markup.reader import paragraphs
from briefing.markup.slides import deck
from briefing.prose import plain
from briefing.storyline import Told
from briefing.view import View


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


def inside(slides: Sequence[Told]) -> Inside:
    """The links of a document with these slides."""
    shown = tuple((one.chart.id, one.id) for one in slides if one.chart)
    return Inside(slides[0].frames.memo, "evidence", View(), False, shown)


def body(slides: Sequence[Told], explore: bool = False) -> Html:
    """Everything between <body> and the scripts; `explore`: Plotly is in the file, too."""
    links = inside(slides)
    it = links.memo.file.memo
    contents = [el("li", el("a", plain(one.message), href=f"#slide-{one.id}")) for one in slides]
    told = deck(links, slides, slides[0].id, reading=True, explore=explore)
    return el(
        "div",
        el("a", "Skip to the memo", href="#memo", class_="skip"),
        el(
            "header",
            el("p", f"{it.publisher} · {it.kind}", class_="eyebrow"),
            el("h1", it.title),
            el("p", f"{it.place}, {cite.day(it.date)}", class_="lead"),
            el("nav", el("ol", contents), class_="contents", aria_label="Slides"),
            id="top",
        ),
        el("main", told, _memo(links), id="content", class_="page"),
        el("footer", el("p", f"{cite.how_to_cite(links.memo)} {it.licence}."), class_="foot"),
        class_="hf",
    )


def _memo(links: Links) -> Html:
    lines = blocks(links.memo)
    notes = [el("div", entry_notes(links, one), data_panel=one.id, hidden=True) for one in placed(links.memo)]
    idle = el("div", el("h3", "Choose a highlight"), el("p", "Each shows what rests on it. Keys: ", el("kbd", "j"),
              " next, ", el("kbd", "k"), " previous."), data_idle=True)  # fmt: skip
    return el(
        "section",
        el("h2", "The memo"),
        el(
            "article",
            *paragraphs(links, lines),
            el("aside", idle, notes, class_="panel", style="--row:1", aria_label="What rests on this sentence"),
            class_="reader",
            lang="en",
            aria_label="The memo",
            style=f"--rows:{len(lines)}",
        ),
        id="memo",
    )
