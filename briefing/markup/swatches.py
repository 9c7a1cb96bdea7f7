"""How a memo is marked: a patch of each kind's look, with how many there are."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.markup.html import Html, el

ONE_AND_MANY = {
    "claim": ("figure", "figures"),
    "event": ("event", "events"),
    "assessment": ("judgement", "judgements"),
    "redaction": ("withheld place", "withheld places"),
}


def swatches(counts: Mapping[str, int], names: Mapping[str, tuple[str, str]] = ONE_AND_MANY) -> Html:
    """One item a kind; `names` are its words for one and for many."""
    items = [
        el("li", el("span", "abc", class_=f"swatch {kind}", aria_hidden="true"), f" {n:,} {names[kind][n != 1]}")
        for kind, n in counts.items()
    ]
    return el("ul", items, class_="swatches", aria_label="How the memo is marked")
