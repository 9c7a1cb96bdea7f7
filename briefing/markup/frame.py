"""What stands around every page: where one is, which memo, what is wrong with the dataset, what it is made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.markup import cite
from briefing.markup.html import Html, el
from briefing.markup.links import PAGES, Links
from briefing.view import View
from extract.problem import Problem, in_order
from extract.store import Memo

FILTERED = ("resources", "timeline", "assessments")
WITHOUT_MEMO = ("curate", "check")  # pages that can be used before there is a memo
MOST_PROBLEMS = 20


def header(links: Links, memos: Sequence[Memo], kept: View) -> Html:
    """Skip link, the memo's name, the pages; `kept` holds the filters to take along to pages that have them."""
    items = [
        el(
            "li",
            el(
                "a",
                name,
                href=links.to(page, kept if page in FILTERED else None),
                aria_current="page" if page == links.page else None,
            ),
        )
        for page, name in PAGES.items()
    ]
    return el(
        "header",
        el("a", "Skip to content", href="#content", class_="skip", data_skip=True),
        el("p", el("a", links.memo.file.memo.title, href=links.to("overview")), class_="brand"),
        _picker(links, memos) if len(memos) > 1 else None,
        el("nav", el("ul", items), class_="pages", aria_label="Pages"),
        class_="top",
    )


def header_alone(page: str) -> Html:
    """The same where there is no memo to show: the pages that need none, so that one can be made or mended."""
    items = [
        el("li", el("a", PAGES[one], href=one, aria_current="page" if one == page else None)) for one in WITHOUT_MEMO
    ]
    return el(
        "header",
        el("a", "Skip to content", href="#content", class_="skip", data_skip=True) if page in WITHOUT_MEMO else None,
        el("p", "No memo to show", class_="brand"),
        el("nav", el("ul", items), class_="pages", aria_label="Pages"),
        class_="top",
    )


def _picker(links: Links, memos: Sequence[Memo]) -> Html:
    items = [
        el(
            "li",
            el(
                "a",
                f"{memo.file.memo.title}, {cite.day(memo.file.memo.date)}",
                href=Links(memo, several=True).to(links.page),
                aria_current="true" if memo.id == links.memo.id else None,
            ),
        )
        for memo in memos
    ]
    return el("details", el("summary", f"{len(memos)} memos"), el("ul", items), class_="picker", id="picker")


def footer(links: Links) -> Html:
    """Source, dataset and licence, on every page."""
    return el(
        "footer",
        el("p", f"Source: {cite.source(links.memo)}. {links.memo.file.memo.licence}."),
        el("p", f"{cite.dataset(links.memo).capitalize()}."),
        class_="foot",
    )


def messages(words: Iterable[str]) -> Html | None:
    """What the address asked for and could not get."""
    rows = [el("p", one) for one in words]
    return el("div", rows, class_="notice", role="status") if rows else None


def draft(waiting: int) -> Html | None:
    """Over a dataset that is not finished: how much of it waits for a person."""
    if not waiting:
        return None
    said = f"{waiting} field{'s' * (waiting != 1)}"
    words = f" {said} of this dataset wait for a curator. Labels in quotation marks are the memo’s own words."
    return el("div", el("p", el("strong", "A draft."), words), class_="notice", role="note")


def problems(found: Sequence[Problem], since: str, shown: bool) -> Html | None:
    """The banner over the last good data: what is wrong, with file and line, and since when."""
    if not found:
        return None
    rows = in_order(found)
    stale = f"The dataset has a mistake since {since}; what you see is the last good one." if shown else ""
    return el(
        "div",
        el("p", el("strong", stale or "This dataset cannot be shown until these mistakes are mended.")),
        el("ul", [_problem(one) for one in rows[:MOST_PROBLEMS]]),
        el("p", f"and {len(rows) - MOST_PROBLEMS} more") if len(rows) > MOST_PROBLEMS else None,
        class_="notice wrong",
        role="alert",
    )


def _problem(one: Problem) -> Html:
    where = f"{one.file}:{one.line}" if one.line else one.file
    named = f" {one.field}" + (f" ({one.entry})" if one.entry else "")
    facts = [el("span", f"{name}: {words}", class_="fact") for name, words in one.facts]
    return el("li", el("code", where + named), f" {one.what} ", facts, f" {one.fix}")


def page(links: Links, *body: Html | None) -> Html:
    """The page's own part, to which the skip link leads. Streamlit's own <main> stands around it."""
    return page_called(links.page, *body)


def page_called(name: str, *body: Html | None) -> Html:
    """The same for a page that may have no memo to link to."""
    return el("div", *body, id="content", class_=f"page {name}", tabindex=-1)
