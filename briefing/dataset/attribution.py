"""Who is behind a statement, and how we know, in words a reader understands."""

from __future__ import annotations

import re

from extract.loading import anchoring
from extract.loading.quotes import Span
from extract.loading.store import Memo
from extract.schema.memo import SaidBy

_ATTRIBUTED = "attributed to "
_NOT_STATED = "the memo does not say who"
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\r?\n\s*")


def speaker(memo: Memo, said_by: SaidBy, quote: Span) -> str:
    """Return "Asad", "attributed to Asad, carried on from the paragraph before" or "the memo does not say who"."""
    if said_by.how == "not_stated":
        return _NOT_STATED
    names = " and ".join(name_of(memo, person) for person in said_by.who)
    if said_by.how == "stated":
        return _ATTRIBUTED + names
    words = anchoring.attribution(said_by, quote, memo.text)
    return f"{_ATTRIBUTED}{names}, carried on from {_how_far(memo.text, words, quote)}"


def brief(words: str) -> str:
    """What `speaker` says, for where it stands beside the statement: "Asad", "not stated"."""
    return "not stated" if words == _NOT_STATED else words.removeprefix(_ATTRIBUTED)


def name_of(memo: Memo, person: str) -> str:
    """The short name by which the page calls someone; the id where the dataset does not list them."""
    return next((known.name for known in memo.file.people if known.id == person), person)


def _how_far(text: str, words: Span | None, quote: Span) -> str:
    if words is None:
        return "an earlier sentence"
    breaks = len(_PARAGRAPH_BREAK.findall(text[words.end : quote.start]))
    match breaks:
        case 0:
            return "the same paragraph"
        case 1:
            return "the paragraph before"
        case _:
            return f"{_in_words(breaks)} paragraphs before"


def _in_words(count: int) -> str:
    return {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}.get(count, str(count))
