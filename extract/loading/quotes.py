"""Find a quote in a memo, and quote a place in it.

A quote is the exact words and, where those words occur twice, a little of what stands before and after
them: the W3C's TextQuoteSelector; in a memo that repeats whole passages its span tells which. Nothing is matched
fuzzily; `nearest` only helps a person to mend a quote.

Looking through the whole text for each quote takes four times as long where both text and quotes are twice as many.
Many quotes are looked for together: one walk over the text asks, at every character, whether some quote begins here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import islice
from typing import NamedTuple

from extract.schema.memo import Quote

HEADS = (32, 12, 5)  # characters by which a quote is known on the walk: the most that it has
MANY = 64  # from here on a walk is quicker than looking for each


class Span(NamedTuple):
    """W3C TextPositionSelector: characters from 0, end excluded."""

    start: int
    end: int


def find_all(
    words: str, text: str, within: Span | None = None, any_space: bool = False, any_case: bool = False
) -> Iterator[Span]:
    """Each place where `words` stand in `text`, in order, looked for as it is asked for; exact places may overlap.

    any_space  a run of white space stands for any other; then no words stand nowhere      any_case  upper or lower

    >>> [span.start for span in find_all("aa", "aaa")]
    [0, 1]
    """
    low, high = within or (0, len(text))
    if any_space or any_case:
        pattern = r"\s+".join(map(re.escape, words.split())) if any_space else re.escape(words)
        for match in re.compile(pattern, re.IGNORECASE * any_case).finditer(text, low, high) if pattern else ():
            yield Span(*match.span())
        return
    start = text.find(words, low, high)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1, high)


def _starts(words: str, text: str) -> list[int]:
    return [span.start for span in find_all(words, text)]


def all_places(those: Iterable[str], text: str) -> dict[str, list[int]]:
    """The same for many: words -> where they begin."""
    groups: dict[int, list[str]] = {}
    for words in dict.fromkeys(those):
        groups.setdefault(next((n for n in HEADS if n <= len(words)), 0), []).append(words)
    found: dict[str, list[int]] = {}
    for length, group in groups.items():
        found |= _walked(group, text, length) if length and len(group) >= MANY else {w: _starts(w, text) for w in group}
    return found


def _walked(group: list[str], text: str, length: int) -> dict[str, list[int]]:
    heads: dict[str, list[int]] = {words[:length]: [] for words in group}
    for at in range(len(text) - length + 1):
        begun = heads.get(text[at : at + length])
        if begun is not None:
            begun.append(at)
    # Where a text says the same over and over, looking is quicker than trying every place.
    return {
        words: [at for at in begun if text.startswith(words, at)] if len(begun) < MANY else _starts(words, text)
        for words in group
        for begun in (heads[words[:length]],)
    }


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
    begun = _starts(whole(quote), text) if known is None else known[whole(quote)]
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


FARTHEST = 256  # characters of a prefix or suffix; of a memo that repeats itself further, the span alone tells
LONGEST = 1200  # characters of a quote; a memo without full stops is cut near the words instead
Quoted = dict[str, object]


def sentence_around(start: int, end: int, sentences: Sequence[tuple[int, int]], text: str) -> tuple[int, int]:
    """The span of the sentence (or sentences) that hold `start` to `end`; cut at spaces where that is too long.

    `sentences` are in the memo's order, none overlapping another.
    """
    before, last = bisect_right(sentences, (start, len(text))) - 1, bisect_left(sentences, (end, 0)) - 1
    low = sentences[before][0] if before >= 0 and start < sentences[before][1] else start
    high = sentences[last][1] if last >= 0 and end <= sentences[last][1] else end
    if high - low <= LONGEST and low <= start and end <= high:
        return low, high
    # Not past the sentence's own ends: the words of another sentence would be quoted as its own.
    first, low, high = low, max(low, start - LONGEST // 3), min(high, end + LONGEST // 3)
    while first < low < start and not text[low - 1 : low].isspace():
        low += 1
    while high > end and not text[high : high + 1].isspace():
        high -= 1
    return low, high


def quote(start: int, end: int, text: str) -> Quoted:
    """A TextQuoteSelector with its span; prefix and suffix grow word by word until one place is left."""
    exact = text[start:end]
    made: Quoted = {"exact": exact}
    before = after = 0
    far = 16
    while len([*islice(find_all(text[start - before : end + after], text), 2)]) > 1:
        if far > FARTHEST:
            before = after = 0
            break
        before, after = min(start, far), min(len(text) - end, far)
        far *= 2
    if before:
        made["prefix"] = text[start - before : start]
    if after:
        made["suffix"] = text[end : end + after]
    return made | {"span": [start, end]}
