"""The Present page: the slides on a stage, and which of them are told, in which order: the choice is in the address."""

from __future__ import annotations

from functools import lru_cache

from briefing.markup import cite
from briefing.markup.html import Html, el, hidden
from briefing.markup.links import Links
from briefing.markup.slides import deck
from briefing.prose import plain, runs
from briefing.storyline import slides_of, told


def heading(links: Links) -> Html:
    """What is here, and the two ways out."""
    href = links.to("present", links.view)
    return el(
        "div",
        el("h1", "Present"),
        el("p", "Press ", el("kbd", "f"), " to start, ", el("kbd", "?"), " for all keys.", class_="lead"),
        el(
            "p",
            cite.copy_button(cite.LINK, href, "Copy the link to this choice of slides", "Copy link"),
            el("a", "Take these slides away", href=links.to("takeaway", links.view), class_="act"),
            class_="acts",
        ),
    )


@lru_cache(maxsize=16)
def stage(links: Links) -> Html:
    """The slides themselves."""
    return deck(links, told(links.memo, links.view.slides), links.view.slide)


def choose(links: Links) -> Html:
    """Every slide with a box to tick and two ways to move it; ticked ones first, in their order."""
    every = slides_of(links.memo)
    ids = [slide.id for slide in every]
    chosen = list(links.view.slides or ids)
    claims = {claim.id: claim for claim in links.memo.file.claims}
    words = {slide.id: plain(runs(slide.message, claims)) for slide in every}

    def link(face: str, more: str, order: list[str], key: str, **role: str) -> Html:
        slides = () if order == ids else tuple(order)
        href = links.here(slides=slides, slide="")
        return el("a", face, hidden(f": {more}"), href=href, class_="act", data_focus=key, **role)

    items = []
    for at, one in enumerate(chosen):
        up = [*chosen[: at - 1], one, chosen[at - 1], *chosen[at + 1 :]] if at else None
        down = [*chosen[:at], chosen[at + 1], one, *chosen[at + 2 :]] if at + 1 < len(chosen) else None
        without = [other for other in chosen if other != one]
        items.append(
            el(
                "li",
                el("span", f"{at + 1}", class_="count"),
                el("span", words[one]),
                el(
                    "span",
                    link("Earlier", words[one], up, f"up:{one}") if up else None,
                    link("Later", words[one], down, f"down:{one}") if down else None,
                    link("Leave out", words[one], without, f"in:{one}") if without else None,
                    class_="acts",
                ),
            )
        )
    for one in ids:
        if one not in chosen:
            add = el("span", link("Add", words[one], [*chosen, one], f"in:{one}"), class_="acts")
            items.append(el("li", el("span", "–", class_="count"), el("span", words[one]), add, class_="out"))
    reset = el("a", "All slides, in their own order", href=links.here(slides=(), slide=""), class_="act")
    return el(
        "section",
        el("h2", "Choose slides"),
        el("ol", items, class_="choose"),
        el("p", reset, class_="acts") if links.view.slides else None,
    )
