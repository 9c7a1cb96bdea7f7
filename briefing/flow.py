"""A memo's lines as paragraphs: a scan breaks every line where the paper ended, a reader wants them to run on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extract.quote import Span

LINE = re.compile(r"[^\r\n\f\v]+")
LONGEST = 60  # lines, more than a printed page has: what runs on for longer is a list, whose lines stay apart
SHORT = 0.75  # of the longest lines: a sentence that ends before this ends its paragraph, too
_ENDS = (".", "!", "?", '"', "”", ":", "]", ")")


def paragraphs(
    text: str, within: Span, cuts: Sequence[tuple[int, int]], header: Sequence[tuple[int, int]]
) -> Iterator[list[Span]]:
    """The paragraphs of a stretch of `text`, each as its lines; line ends and form feeds stand in none.

    `cuts` are the reader's paragraphs, `header` the spans of header fields: each of them is a paragraph of its own.
    """
    lines = [Span(within.start + one.start(), within.start + one.end()) for one in LINE.finditer(text[slice(*within)])]
    lines = [one for one in lines if text[slice(*one)].strip()]
    widths = sorted(len(text[slice(*one)].rstrip()) for one in lines)
    full = widths[len(widths) * 9 // 10] * SHORT if widths else 0
    starts = [start for start, _ in cuts]
    made: list[Span] = []
    for line in lines:
        if made and _parted(text, made[-1], line, full, starts, header):
            yield from _whole(made)
            made = []
        made.append(line)
    if made:
        yield from _whole(made)


def _whole(lines: list[Span]) -> list[list[Span]]:
    return [lines] if len(lines) <= LONGEST else [[line] for line in lines]


def _parted(
    text: str, one: Span, other: Span, full: float, starts: Sequence[int], header: Sequence[tuple[int, int]]
) -> bool:
    """Whether a paragraph ends between two lines."""
    first, second = _first(text, one), _first(text, other)
    if bisect_right(starts, first) != bisect_right(starts, second):
        return True
    if any(start < one.end and one.start < end <= other.start for start, end in header):
        return True
    said = text[slice(*one)].rstrip()
    return len(said) < full and said.endswith(_ENDS)


def _first(text: str, line: Span) -> int:
    """Where the first character that can be seen stands."""
    words = text[slice(*line)]
    return line.start + len(words) - len(words.lstrip())
