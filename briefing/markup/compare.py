"""Claims side by side: each with hedge, speaker and sentence, and either what they come to or why that is not said."""

from __future__ import annotations

from briefing import derivations, derive
from briefing.markup import cite
from briefing.markup.chart_block import Drawn, copy_link
from briefing.markup.figures import amount, attribution, badge, claims_of, worked
from briefing.markup.html import Html, el, hidden
from briefing.markup.links import Links
from extract.model import Claim
from extract.wording import with_unit

MOST = 6


def choosable(links: Links, one: Drawn) -> list[Claim]:
    """The claims that stand on a chart, each once, in its order."""
    by_id = claims_of(links)
    return [by_id[id_] for id_ in dict.fromkeys(row.entry for row in one.wide.rows) if id_ in by_id]


def chosen(links: Links, one: Drawn) -> list[Claim]:
    """Those of them that the address asks to compare."""
    return [claim for claim in choosable(links, one) if claim.id in links.view.compare][:MOST]


def tools(links: Links, one: Drawn) -> Html:
    """The way back to the picture, and a choice of claims for those who do not click marks."""
    options = choosable(links, one)
    ids = tuple(claim.id for claim in options)
    on = tuple(id_ for id_ in ids if id_ in links.view.compare)
    chips = [_chip(links, one, claim, on) for claim in options]
    name = f"{one.chart.id}-choose"
    back = el("a", "Back to the picture", href=f"{links.here(explore='', compare=())}#{one.chart.id}", class_="act")
    return el(
        "div",
        el("p", back, copy_link(links, one), class_="acts"),
        el("p", "Click marks, or choose here, to set figures side by side.", class_="count")
        if len(options) > 1
        else None,
        el(
            "div",
            el("span", "Compare", class_="name", id=name),
            chips,
            class_="group",
            role="group",
            aria_labelledby=name,
        )
        if len(options) > 1
        else None,
        class_="tools",
    )


def _chip(links: Links, one: Drawn, claim: Claim, on: tuple[str, ...]) -> Html:
    ticked = claim.id in on
    after = tuple(id_ for id_ in on if id_ != claim.id) if ticked else (*on, claim.id)
    return el(
        "a",
        with_unit(claim.quantity),
        hidden(f": {claim.label}"),
        href=links.here(compare=after),
        class_="chip on" if ticked else "chip",
        role="checkbox",
        aria_checked="true" if ticked else "false",
        data_focus=f"compare:{claim.id}",
    )


def comparison(links: Links, one: Drawn) -> Html | None:
    """The chosen claims side by side, and the verdict; nothing before a choice is made."""
    claims = chosen(links, one)
    if not claims:
        return None
    title = f"{one.chart.id}-compared"
    return el(
        "section",
        el("h3", "Side by side", id=title),
        el("ul", [_card(links, claim) for claim in claims], class_="cards"),
        verdict(links, one, claims) if len(claims) > 1 else el("p", "Choose another to compare.", class_="count"),
        class_="compared",
        aria_labelledby=title,
    )


def _card(links: Links, claim: Claim) -> Html:
    return el(
        "li",
        badge("memo"),
        el("p", el("a", amount(claim.quantity), href=links.sentence(claim.id), class_="big")),
        el("p", claim.label, class_="label"),
        worked(links, claim),
        el("blockquote", f"“{claim.quote.exact}”"),
        attribution(links, claim),
        el("p", cite.copy_sentence(links, claim), class_="acts"),
        class_="tile",
        data_entry=claim.id,
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
    parts = [claim for claim in claims if claim is not whole]
    lines = [_share(derivations.share(part, whole)) for part in parts] if whole is not None and whole in claims else []
    return el("div", words, lines, class_="verdict", role="status")


def _share(found: derivations.Worked | str) -> Html:
    if isinstance(found, str):
        return el("p", el("strong", "No share. "), _sentence(found))
    return el(
        "p", badge("derived"), f" {found.words} ({found.formula}{'; ' + found.assumes if found.assumes else ''})."
    )


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + ("" if words.endswith(".") else ".")
