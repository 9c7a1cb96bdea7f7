"""Find what was withheld: brackets such as [REDACTED], and exemption stamps such as "9/11 Personal Privacy"."""

import re
from typing import Literal

from extract.reading.patterns import lower_same_length
from extract.reading.types import Redaction

# The inside of a bracket is short: an unclosed one must not make the search run to the end of the text.
BRACKET = re.compile(
    r"\[(?:[^\[\]]{0,40}\b)?(?:redacted|redaction|deleted|withheld|excised|sanitized)\b[^\[\]]{0,40}\]"
)
# 9/11 Commission stamps; scanning makes an l of the last figure.
STAMP = re.compile(
    r"9/1[1l|]\s+(?:classified\s+information|personal\s+privac\w|law\s+enforcement\s+(?:privac\w|sensitiv\w+)"
    r"|working[\s-]+level\s+employee|closed\s+by\s+statute|foreign\s+government\s+information)(?!\w)"
)
# Declassification exemptions (25X1) and those of the Freedom of Information Act ((b)(6)); behind a section number the
# latter cite a law, and between slashes the former belong to a page's classification banner.
CODE = re.compile(
    r"(?<!\d)(?<!//)(?:25|50)\s?x\s?[1-9](?!\w|//)|(?<![\w.)])\(b\)\s?\([1-9]\)(?:\s?\([a-f]\))?|^[ \t]*x[1-8][ \t]*$",
    re.MULTILINE,
)
# Where OCR lost the box and kept a digit of its code, glued to a small word: "not the1 people in Alec Station".
RESIDUE = re.compile(
    r"\d\b(?:(?<=\bthe\d)|(?<=\bof\d)|(?<=\bto\d)|(?<=\bby\d)|(?<=\bwith\d)|(?<=\band\d)|(?<=\bfrom\d)|(?<=\bthat\d))"
)
Kind = Literal["bracket", "stamp", "residue"]
PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("bracket", BRACKET),
    ("stamp", STAMP),
    ("stamp", CODE),
    ("residue", RESIDUE),
)


def read(text: str) -> list[Redaction]:
    """Return every redaction mark in order; never overlapping."""
    folded = lower_same_length(text)
    spans = sorted(
        (*_trimmed(folded, *found.span()), kind) for kind, mark in PATTERNS for found in mark.finditer(folded)
    )
    marks: list[Redaction] = []
    for start, end, kind in spans:
        if not marks or start >= marks[-1].end:
            marks.append(Redaction(start, end, kind, text[start:end]))
    return marks


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    words = folded[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def places(marks: list[Redaction], text: str) -> list[list[Redaction]]:
    """Group marks by the place they stand at: a stamp, only white space, and a bracket are one withheld passage."""
    grouped: list[list[Redaction]] = []
    for mark in marks:
        before = grouped[-1][-1] if grouped else None
        if before and (before.kind, mark.kind) == ("stamp", "bracket") and not text[before.end : mark.start].strip():
            grouped[-1].append(mark)
        else:
            grouped.append([mark])
    return grouped
