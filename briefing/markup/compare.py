"""What was chosen, side by side: hedge, speaker, sentence; and what it comes to, or why that is not said."""

from __future__ import annotations

from briefing import derivations, derive
from briefing.evidence import entries
from briefing.markup import cite
from briefing.markup.chart_block import Drawn, copy_link
from briefing.markup.figures import amount, attribution, badge, claims_of, worked
from briefing.markup.html import Html, el, hidden
from briefing.markup.links import Links
from extract.model import Claim, Entry
from extract.wording import with_unit

MOST = 6  # side by side
FEW = 8  # more choices than that are folded


def choosable(links: Links, one: Drawn) -> list[Entry]:
    """What stands on a chart, each once, in its order."""
    by_id = entries(links.memo)
    return [by_id[id_] for id_ in dict.fromkeys(row.entry for row in one.wide.rows) if id_ in by_id]


def chosen(links: Links, one: Drawn) -> list[Entry]:
    """Those of them that the address asks to compare."""
    return [entry for entry in choosable(links, one) if entry.id in links.view.compare][:MOST]


def tools(links: Links, one: Drawn) -> Html:
    """The way back to the picture, and a choice for those who do not click marks."""
    options = choosable(links, one)
    ids = tuple(entry.id for entry in options)
    on = tuple(id_ for id_ in ids if id_ in links.view.compare)
    name = f"{one.chart.id}-choose"
    label = el("span", "Compare", class_="name", id=name)
    chips = [_chip(links, entry, on) for entry in options]
    group = el("div", label, chips, class_="group", role="group", aria_labelledby=name)
    back = el("a", "Back to the picture", href=f"{links.here(explore='', compare=())}#{one.chart.id}", class_="act")
    several = len(options) > 1
    return el(
        "div",
        el("p", back, copy_link(links, one), class_="acts"),
        el("p", "Click marks, or choose here, to set statements side by side.", class_="count") if several else None,
        _folded(group, len(options)) if several else None,
        class_="tools",
    )


def _folded(group: Html, count: int) -> Html:
    """A long choice stays folded until asked for."""
    return group if count <= FEW else el("details", el("summary", f"Choose from {count}"), group, id="choose")


def _chip(links: Links, entry: Entry, on: tuple[str, ...]) -> Html:
    ticked = entry.id in on
    after = tuple(id_ for id_ in on if id_ != entry.id) if ticked else (*on, entry.id)
    words = [with_unit(entry.quantity), hidden(f": {entry.label}")] if isinstance(entry, Claim) else entry.label
    return el(
        "a",
        words,
        href=links.here(compare=after),
        class_="chip on" if ticked else "chip",
        role="checkbox",
        aria_checked="true" if ticked else "false",
        data_focus=f"compare:{entry.id}",
    )


def comparison(links: Links, one: Drawn) -> Html | None:
    """What was chosen side by side, and the verdict on figures; nothing before a choice is made."""
    picked = chosen(links, one)
    if not picked:
        return None
    claims = [entry for entry in picked if isinstance(entry, Claim)]
    title = f"{one.chart.id}-compared"
    return el(
        "section",
        el("h3", "Side by side", id=title),
        el("ul", [_card(links, entry) for entry in picked], class_="cards"),
        verdict(links, one, claims) if len(claims) > 1 else None,
        el("p", "Choose another to compare.", class_="count") if len(picked) == 1 else None,
        class_="compared",
        aria_labelledby=title,
    )


def _card(links: Links, entry: Entry) -> Html:
    href = links.sentence(entry.id)
    return el(
        "li",
        badge("memo"),
        el("p", el("a", amount(entry.quantity), href=href, class_="big")) if isinstance(entry, Claim) else None,
        el("p", entry.label, class_="label"),
        worked(links, entry) if isinstance(entry, Claim) else None,
        el("blockquote", f"“{entry.quote.exact}”"),
        attribution(links, entry),
        el("p", el("a", "In the memo", href=href, class_="act"), cite.copy_sentence(links, entry), class_="acts"),
        class_="tile",
        data_entry=entry.id,
    )


def verdict(links: Links, one: Drawn, claims: list[Claim]) -> Html:
    """What the claims come to together, or the reason why they are not added; then shares of the chart's whole."""
    whole = claims_of(links).get(one.chart.whole or "")
    try:
        if whole is not None and whole in claims:
            raise derive.Refused(f"“{whole.label}” is the whole that the others are set against, so they are not added")
        found = derive.total(claims)
        assumes = f"; {found.assumes}" if found.assumes else ""
        words = el("p", badge("derived"), f" Together {found.words} ({found.formula}{assumes}).")
    except derive.Refused as reason:
        words = el("p", el("strong", "Not added. "), _sentence(str(reason)))
    lines: list[Html] = []
    if whole is not None and whole in claims:
        lines = [_share(derivations.share(part, whole)) for part in claims if part is not whole]
    return el("div", words, lines, class_="verdict", role="status")


def _share(found: derivations.Worked | str) -> Html:
    if isinstance(found, str):
        return el("p", el("strong", "No share. "), _sentence(found))
    return el(
        "p", badge("derived"), f" {found.words} ({found.formula}{'; ' + found.assumes if found.assumes else ''})."
    )


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + ("" if words.endswith(".") else ".")
