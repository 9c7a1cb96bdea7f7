"""The Check page: drop a file or type the short id, and read what became of it, each sentence one click away."""

from __future__ import annotations

from briefing.check import WHAT_IT_IS, Answer
from briefing.markup.html import Html, el
from briefing.markup.links import Links
from briefing.view import address
from briefing.viewcode import LONGEST, Found


def heading() -> Html:
    """What a check is, and what it is not."""
    return el(
        "div",
        el("h1", "Check"),
        el("p", "Was this picture, table or deck made here, and does the dataset still say so?", class_="lead"),
        el(
            "p",
            f"{WHAT_IT_IS} PNG, SVG, PDF, CSV and PPTX files can be checked; they stay on this machine.",
            class_="who",
        ),
    )


def asked(links: Links | None, typed: str) -> Html:
    """The form for a short id."""
    return el(
        "form",
        el("label", "Short id printed on a picture", for_="short-id"),
        el("input", id="short-id", name="id", value=typed[:40], maxlength=40, autocomplete="off", spellcheck="false"),
        el("button", el("span", "Open its view"), class_="act", type="submit"),
        class_="asked",
        role="search",
        data_go=links.to("check") if links else "check",
        data_most=LONGEST,
    )


def opening(found: Found, several: bool) -> Html:
    """The view that a short id stands for: a link, which the script follows."""
    where = address(found.chart.page, found.view, found.memo.id if several else "")
    words = f"Open {found.chart.id}, as it was seen"
    return el("p", el("a", words, href=f"{where}#{found.chart.id}", data_open=True), class_="acts")


def refused(words: str) -> Html:
    """Why a short id opens nothing."""
    return el(
        "div", el("h2", "That id opens nothing"), el("p", f"{words}."), class_="answer cannot-check", role="status"
    )


def answered(name: str, answer: Answer, several: bool) -> Html:
    """The answer for a file, what changed, and the sentences it rests on."""
    changed = {change.entry for change in answer.changes}
    rests = [one for one in answer.entries if one.quote and (one.id in changed or not changed)]
    there = answer.memo
    own = Links(there, "check", several=several) if there else None
    known = set(there.spans) if there else set()
    return el(
        "section",
        el("h2", f"{answer.headline[0].upper()}{answer.headline[1:]}"),
        el("p", el("code", name[:120]), ": ", answer.why),
        el("ul", [el("li", str(change)) for change in answer.changes], class_="notes") if answer.changes else None,
        el(
            "ul",
            [
                el(
                    "li",
                    el("a", one.label, href=own.sentence(one.id))
                    if own and one.id in known
                    else el("strong", one.label),
                    el("blockquote", f"“{one.quote}”"),
                )
                for one in rests
            ],
        )
        if rests
        else None,
        el("p", WHAT_IT_IS, class_="who"),
        class_=f"answer {answer.verdict.replace(' ', '-')}",
        role="status",
        aria_label="The answer",
    )
