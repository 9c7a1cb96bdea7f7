"""How to read the marks: one short list, each mark beside what it means."""

from __future__ import annotations

from briefing.markup.figures import STATEMENTS, badge
from briefing.markup.html import Html, el

_MARKS = (
    ('<circle cx="20" cy="10" r="6" fill="var(--memo)"/>', "Filled: stated as it stands"),
    (
        '<circle cx="20" cy="10" r="5.5" fill="var(--paper)" stroke="var(--memo)" stroke-width="2"/>',
        "Hollow: the memo says “about”, or the bound itself is ruled out",
    ),
    (
        '<path d="M6 10H34M6 4V16M34 4V16" stroke="var(--memo)" stroke-width="2.5"/>',
        "Capped line: a range, no midpoint meant",
    ),
    (
        '<path d="M6 10H30" stroke="var(--memo)" stroke-width="2.5"/><path d="M29 5L37 10L29 15Z" fill="var(--memo)"/>',
        "Arrow or fading end: no bound is given on that side",
    ),
    (
        '<path d="M10 4H30V16H10Z" fill="var(--memo-soft)" stroke="var(--memo)" stroke-width="1.5"/>'
        '<path d="M12 16L24 4M18 16L30 4" stroke="var(--memo)" stroke-width="1.4"/>',
        "Hatched, with a dashed edge: hedged",
    ),
    (
        '<path d="M10 4H30V16H10Z" fill="none" stroke="var(--memo)" stroke-width="1.5" stroke-dasharray="4 3"/>',
        "Dashed outline: inexact, or the speaker is not stated",
    ),
    ('<path d="M20 3L27 10L20 17L13 10Z" fill="var(--derived)"/>', "Diamond: worked out by us, never stated"),
    (
        '<path d="M20 3L27 10L20 17L13 10Z" fill="var(--paper)" stroke="var(--context)" stroke-width="2"/>',
        "Diamond outline: from the public record, not from the memo",
    ),
    ('<path d="M4 5H36V15H4Z" fill="var(--redacted)"/>', "Solid block: withheld; what stood there is not known"),
)


def legend(chart: str) -> Html:
    """The list, folded away until asked for. `chart` keeps its id apart from those of other charts."""
    rows = [
        el(
            "li",
            Html(f'<svg viewBox="0 0 40 20" width="40" height="20" aria-hidden="true">{drawn}</svg>'),
            el("span", words),
        )
        for drawn, words in _MARKS
    ]
    kinds = el("p", "Four kinds of statement: ", [[badge(kind), " "] for kind in STATEMENTS], class_="kinds")
    return el(
        "details", el("summary", "How to read the marks"), el("ul", rows), kinds, class_="legend", id=f"{chart}-legend"
    )
