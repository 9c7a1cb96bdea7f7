"""Find the marks that paper leaves in a text: "Page 2", "=== PDF PAGE 3 ===", a number alone at a page's foot."""

import re

from extract.reading.patterns import lower_same_length
from extract.reading.types import PageMark

# A line of its own, or the words would be prose: "see page 2 of the report" is a reference and not a mark.
MARK = re.compile(
    r"^[ \t\f]*+(?:=++[ \t]*+(?:pdf[ \t]++)?page[ \t]++(?P<ruled>\d{1,4})[ \t]*+=++"
    r"|(?:-[ \t]*+)?page[ \t]++(?P<named>\d{1,4})(?:[ \t]++of[ \t]++\d{1,4})?[ \t]*+-?"
    r"|(?:commission\s+sensitive|unclassified|top\s+secret\S*|secret\S*)[ \t]++(?P<banner>\d{1,4})"
    r"|(?:-[ \t]*+)?(?P<bare>\d{1,3})(?:[ \t]*+-)?)[ \t\f]*+\r?$",
    re.MULTILINE,
)


BANNER = re.compile(r"\n[ \t]*(?:COMMISSION SENSITIVE|UNCLASSIFIED|TOP SECRET|SECRET|CONFIDENTIAL)")


def read(text: str) -> list[PageMark]:
    """Return every page mark in order, its span trimmed of white space.

    A bare number counts only where a page can end: before a ruled mark, a form feed, an empty line or the end.
    """
    marks = []
    for found in MARK.finditer(lower_same_length(text)):
        if found["bare"] and not _ends_a_page(text, found):
            continue
        words = found.group().strip()
        start = found.start() + found.group().index(words)
        number = int(found["ruled"] or found["named"] or found["banner"] or found["bare"])
        if number:  # pages are counted from 1
            marks.append(PageMark(start, start + len(words), number))
    return marks


def _ends_a_page(text: str, found: re.Match[str]) -> bool:
    if "\f" in found.group():
        return True
    ahead = text[found.end() : found.end() + 80].lstrip(" \t\r")
    return (
        not ahead.strip()
        or BANNER.match(ahead) is not None
        or ahead.startswith(("\n\n", "\n\r\n", "\f", "\n\f", "\n="))
    )
