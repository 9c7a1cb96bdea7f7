"""Find what was withheld: brackets such as [REDACTED], and exemption stamps such as "9/11 Personal Privacy"."""

import re

from extract.reading.folding import fold
from extract.reading.kinds import Redaction

# The inside of a bracket is short: an unclosed one must not make the search run to the end of the text.
BRACKET = r"\[(?:[^\[\]]{0,40}\b)?(?:redacted|redaction|deleted|withheld|excised|sanitized)\b[^\[\]]{0,40}\]"
STAMP = (
    r"(?<!\w)9/11\s+(?:classified\s+information|personal\s+privacy|law\s+enforcement\s+(?:privacy|sensitive|sensitivity)"
    r"|working[\s-]level\s+employee|closed\s+by\s+statute|foreign\s+government\s+information)\b"
    r"|(?<!\d)(?:25|50)\s?x\s?[1-9]\b"
)
# Where OCR lost the box and kept a digit of its code, glued to a small word: "not the1 people in Alec Station".
RESIDUE = r"(?:(?<=\bthe)|(?<=\bof)|(?<=\bto)|(?<=\bby)|(?<=\bwith)|(?<=\band)|(?<=\bfrom)|(?<=\bthat))\d\b"
MARK = re.compile(f"(?P<bracket>{BRACKET})|(?P<stamp>{STAMP})|(?P<residue>{RESIDUE})")


def read(text: str) -> list[Redaction]:
    """Return every redaction mark in order; never overlapping."""
    return [
        Redaction(start, end, found.lastgroup, text[start:end])  # type: ignore[arg-type]
        for found in MARK.finditer(fold(text))
        for start, end in [found.span()]
    ]


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
