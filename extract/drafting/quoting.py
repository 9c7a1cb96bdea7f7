"""Make a quote that leads back to exactly one place: the sentence around a span, and a prefix or suffix if needed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

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
    low, high = max(0, start - LONGEST // 3), min(len(text), end + LONGEST // 3)
    while low < start and not text[low - 1 : low].isspace():
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
    while _places(text[start - before : end + after], text) > 1:
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


def _places(words: str, text: str) -> int:
    """1 or 2: whether the words stand in the text more than once, overlapping places counted."""
    first = text.find(words)
    return 2 if text.find(words, first + 1) >= 0 else 1
