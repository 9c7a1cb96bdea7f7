"""Cut a memo into paragraphs and sentences; lines that merely wrap stay together."""

import re
from collections.abc import Iterable

from extract.reading import page_marks, redactions
from extract.reading.patterns import words
from extract.reading.types import PageMark, Redaction

Span = tuple[int, int]

# Empty lines, a form feed, or a line that opens with a label part paragraphs.
BREAK = re.compile(
    r"\r?\n[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)+|\f|\r?\n(?=[ \t]*[*]{0,2}[A-Z][A-Za-z _()/–-]{2,40}+(?::|[.]{2})[* \t])"
)
# A run of stops is looked at once, from its first; looking again from each would take its length squared.
STOP = re.compile(r"[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"”’')\]*]*+(?=\s++[\"“‘'(\[*•-]*[A-Z0-9]|\s*+\Z)")
SHORT = words(
    "mr mrs ms dr st gen col maj capt lt sgt sen rep gov amb prof vs etc inc corp co jr sr dept u.s u.k e.o e.g"
    " i.e a.m p.m d.c jan feb mar apr jun jul aug sep sept oct nov dec adm cmdr messrs hon rev u.n"
)
# Short for something only in front of a number: "No. 5" against "the answer was no."
NUMBERED = words("no nos sec secs fig figs p pp art vol ch para doc rs approx ca")
AHEAD = re.compile(r"\s*(\S?)")


def paragraphs(text: str, leaves: Iterable[PageMark] | None = None) -> list[Span]:
    """Return every paragraph, trimmed of white space; page marks stand between paragraphs and in none."""
    cuts = [found.span() for found in BREAK.finditer(text)]
    cuts += [(leaf.start, leaf.end) for leaf in (page_marks.read(text) if leaves is None else leaves)]
    return _between(text, 0, len(text), sorted(cuts))


def read(text: str, marks: list[Redaction] | None = None, passages: list[Span] | None = None) -> list[Span]:
    """Return every sentence in order; `marks` and `passages` (the paragraphs) are read here where not given.

    A redaction mark cuts where what follows begins anew; within a sentence it stays part of it.
    """
    marks = redactions.read(text) if marks is None else marks
    found: list[Span] = []
    at = 0
    for start, end in paragraphs(text) if passages is None else passages:
        cuts = []
        while at < len(marks) and marks[at].start < end:
            if _cuts(text, marks[at], end):
                cuts.append((marks[at].start, marks[at].end))
            at += 1
        cuts += [
            (stop.end(), stop.end()) for stop in STOP.finditer(text, start, end) if not _shortens(text, start, stop)
        ]
        found += _between(text, start, end, sorted(cuts))
    return found


def _cuts(text: str, mark: Redaction, end: int) -> bool:
    """Return whether a mark stands between sentences: free of the word before it, with a new start behind it."""
    if mark.kind == "residue" or (mark.start and text[mark.start - 1].isalnum()):
        return False
    ahead = AHEAD.match(text, mark.end, end)
    return ahead is None or not ahead[1] or not (ahead[1].islower() or ahead[1] in ",;:.)-")


def _shortens(text: str, start: int, stop: re.Match[str]) -> bool:
    if stop.group() != ".":
        return False
    before = text[max(start, stop.start() - 12) : stop.start()].rsplit(None, 1)
    word = before[-1].lower().lstrip("(\"'“‘") if before else ""
    if len(word) == 1 and word.isalpha() and before[-1][-1].isupper():
        return True
    if word in NUMBERED:
        ahead = AHEAD.match(text, stop.end())
        return bool(ahead and ahead[1].isdigit())
    return word in SHORT


def _between(text: str, start: int, end: int, cuts: list[Span]) -> list[Span]:
    """Return what is left of `text[start:end]` once the cuts are taken out, each piece trimmed."""
    pieces = []
    for low, high in [*cuts, (end, end)]:
        piece = text[start:low]
        if stripped := piece.strip():
            begin = start + len(piece) - len(piece.lstrip())
            pieces.append((begin, begin + len(stripped)))
        start = max(start, high)
    return pieces
