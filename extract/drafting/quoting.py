"""Make a quote that leads back to exactly one place: the sentence around a span, and a prefix or suffix if needed."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 1200  # characters of a quote; a memo without full stops is cut near the words instead
Quoted = dict[str, object]


def sentence_around(start: int, end: int, sentences: Sequence[tuple[int, int]], text: str) -> tuple[int, int]:
    """The span of the sentence (or sentences) that hold `start` to `end`; cut at spaces where that is too long."""
    low = max((s for s, e in sentences if s <= start < e), default=start)
    high = min((e for s, e in sentences if s < end <= e), default=end)
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
    step = 16
    while _places(text[start - before : end + after], text) > 1:
        before, after = min(start, before + step), min(len(text) - end, after + step)
        step *= 2
    if before:
        made["prefix"] = text[start - before : start]
    if after:
        made["suffix"] = text[end : end + after]
    return made | {"span": [start, end]}


def _places(words: str, text: str) -> int:
    """1 or 2: whether the words stand in the text more than once, overlapping places counted."""
    first = text.find(words)
    return 2 if text.find(words, first + 1) >= 0 else 1
