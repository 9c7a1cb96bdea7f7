"""What stands around every page: where one is, which memo, what is wrong with the dataset, what it is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.dataset import citation
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import PAGES, Links
from extract.loading.store import Memo
from extract.problem import Problem, in_order

FILTERED = ("resources", "timeline", "assessments")
WITHOUT_MEMO = ("curate", "check")  # pages that can be used before there is a memo
MOST_PROBLEMS = 20
MOST_NAMES = 3


def elsewhere(found: Mapping[str, Sequence[Problem]]) -> Html:
    """The line over a good memo about the others: folders with mistakes, by name; what is wrong is inside."""
    wrong = {name: problems for name, problems in found.items() if problems}
    return _FRAME.elsewhere([*wrong], [problem for problems in wrong.values() for problem in problems])


def page(links: Links, *body: Html | None) -> Html:
    """The page's own part, to which the skip link leads."""
    return page_called(links.page, *body)


def page_called(name: str, *body: Html | None) -> Html:
    """The same for a page that may have no memo to link to."""
    return _FRAME.page(name, body)


def _at(memo: Memo, page: str) -> str:
    return Links(memo, several=True).to(page)


_FRAME = Template(
    "page_frame",
    PAGES=PAGES,
    FILTERED=FILTERED,
    WITHOUT_MEMO=WITHOUT_MEMO,
    MOST_PROBLEMS=MOST_PROBLEMS,
    MOST_NAMES=MOST_NAMES,
    dataset=citation.dataset,
    elsewhere_at=_at,
    in_order=in_order,
)
header, header_without_memo, footer = _FRAME.header, _FRAME.header_without_memo, _FRAME.footer
first, made_from, more = _FRAME.first, _FRAME.made_from, _FRAME.more
messages, draft, problems = _FRAME.messages, _FRAME.draft, _FRAME.problems
