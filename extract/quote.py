"""Find a quote in a memo.

A quote is the exact words and, where those words occur twice, a little of what stands before and after
them: the W3C's TextQuoteSelector; in a memo that repeats whole passages its span tells which. Nothing is matched
fuzzily; `nearest` only helps a person to mend a quote.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from extract.model import Quote
from extract.places import places


class Span(NamedTuple):
    """W3C TextPositionSelector: characters from 0, end excluded."""

    start: int
    end: int


class QuoteNotFound(ValueError):
    """The words do not stand in the memo."""


class QuoteAmbiguous(ValueError):
    """The words stand in the memo more than once; `spans` says where."""

    def __init__(self, spans: list[Span]) -> None:
        super().__init__(f"{len(spans)} places")
        self.spans = spans


def locate(quote: Quote, text: str, known: Mapping[str, list[int]] | None = None) -> Span:
    """Return the one place in `text` where `quote` stands, so that `text[span.start:span.end] == quote.exact`.

    `known` says where each quote's whole words begin, where many were looked for at once.

    Raises QuoteNotFound, or QuoteAmbiguous when two places fit and the quote's span is none of them.

    >>> locate(Quote(exact="forty people"), "We have forty people on inference.")
    Span(start=8, end=20)
    """
    if settled := at_span(quote, text):
        return settled
    begun = places(whole(quote), text) if known is None else known[whole(quote)]
    first, length = len(quote.prefix), len(quote.exact)
    spans = [Span(at + first, at + first + length) for at in begun]
    if not spans:
        raise QuoteNotFound(quote.exact)
    if len(spans) > 1:
        raise QuoteAmbiguous(spans)
    return spans[0]


def at_span(quote: Quote, text: str) -> Span | None:
    """The quote's own span, where it names one and the words stand there: then nothing has to be looked for."""
    if quote.span is None:
        return None
    start, end = quote.span
    low = start - len(quote.prefix)
    fits = low >= 0 and end - start == len(quote.exact) and text.startswith(whole(quote), low)
    return Span(start, end) if fits else None


def whole(quote: Quote) -> str:
    """The words that have to stand in the memo: the quote with what is around it."""
    return quote.prefix + quote.exact + quote.suffix


def line_number(text: str, position: int) -> int:
    """The line, from 1, on which a character stands."""
    return text.count("\n", 0, position) + 1


def nearest(quote: Quote, text: str) -> tuple[int, str] | None:
    """The memo's sentence most like the quote, with its line number; None where nothing comes close."""
    best: tuple[float, int, str] = (0.5, 0, "")
    for found in re.finditer(r"[^\n]+?(?:[.!?](?=\s)|$)", text, re.MULTILINE):
        matcher = SequenceMatcher(None, quote.exact[:1000], found[0].strip()[:1000], autojunk=False)
        if matcher.real_quick_ratio() > best[0] and matcher.quick_ratio() > best[0]:
            score = matcher.ratio()
            if score > best[0]:
                best = (score, line_number(text, found.start()), found[0].strip())
    return (best[1], best[2]) if best[1] else None
