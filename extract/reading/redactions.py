"""Find what was withheld: brackets such as [REDACTED], and exemption stamps such as "9/11 Personal Privacy"."""

import re
from typing import Literal

from extract.reading.folding import fold
from extract.reading.kinds import Redaction

# The inside of a bracket is short: an unclosed one must not make the search run to the end of the text.
BRACKET = re.compile(
    r"\[(?:[^\[\]]{0,40}\b)?(?:redacted|redaction|deleted|withheld|excised|sanitized)\b[^\[\]]{0,40}\]"
)
STAMP = re.compile(
    r"9/11\s+(?:classified\s+information|personal\s+privacy|law\s+enforcement\s+(?:privacy|sensitive|sensitivity)"
    r"|working[\s-]level\s+employee|closed\s+by\s+statute|foreign\s+government\s+information)\b"
)
CODE = re.compile(r"[25][50]\s?x\s?[1-9]\b")
# Where OCR lost the box and kept a digit of its code, glued to a small word: "not the1 people in Alec Station".
RESIDUE = re.compile(
    r"\d\b(?:(?<=\bthe\d)|(?<=\bof\d)|(?<=\bto\d)|(?<=\bby\d)|(?<=\bwith\d)|(?<=\band\d)|(?<=\bfrom\d)|(?<=\bthat\d))"
)


def read(text: str) -> list[Redaction]:
    """Return every redaction mark in order; never overlapping."""
    folded = fold(text)
    spans: list[tuple[int, int, Literal["bracket", "stamp", "residue"]]] = []
    spans += [(*found.span(), "bracket") for found in BRACKET.finditer(folded)]
    spans += [
        (*found.span(), "stamp")
        for found in STAMP.finditer(folded)
        if not folded[found.start() - 1 : found.start()].isalnum()
    ]
    spans += [
        (*found.span(), "stamp")
        for found in CODE.finditer(folded)
        if not folded[max(0, found.start() - 1) : found.start()].isdigit()
        and folded[found.start() : found.start() + 2] in ("25", "50")
    ]
    spans += [(*found.span(), "residue") for found in RESIDUE.finditer(folded)]
    marks: list[Redaction] = []
    for start, end, kind in sorted(spans):
        if not marks or start >= marks[-1].end:
            marks.append(Redaction(start, end, kind, text[start:end]))
    return marks


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
