"""Cut a memo into paragraphs and sentences; lines that merely wrap stay together."""

import re

from extract.reading import pages, redactions

Span = tuple[int, int]

BREAK = re.compile(r"\r?\n[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)+|\f|\r?\n(?=[ \t]*[*]{0,2}[A-Z][\w ()/–-]{2,40}:[* \t])")
STOP = re.compile(r"[.!?…]+[\"”’')\]*]*(?=\s+[\"“‘'(\[*]*[A-Z0-9]|\s*$)")
SHORT = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "gen",
        "col",
        "maj",
        "capt",
        "lt",
        "sgt",
        "sen",
        "rep",
        "gov",
        "amb",
        "prof",
        "no",
        "nos",
        "vs",
        "etc",
        "inc",
        "corp",
        "co",
        "jr",
        "sr",
        "dept",
        "sec",
        "fig",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "u.s",
        "u.k",
        "e.o",
        "e.g",
        "i.e",
        "a.m",
        "p.m",
        "d.c",
    ]
)


def paragraphs(text: str) -> list[Span]:
    """Return every paragraph, trimmed of white space; page marks stand between paragraphs and in none."""
    cuts = [(found.start(), found.end()) for found in BREAK.finditer(text)]
    cuts += [(mark.start, mark.end) for mark in pages.read(text)]
    return _between(text, 0, len(text), sorted(cuts))


def read(text: str) -> list[Span]:
    """Return every sentence in order.

    A redaction mark cuts where what follows begins anew; within a sentence it stays part of it.
    """
    marks = redactions.read(text)
    found: list[Span] = []
    at = 0
    for start, end in paragraphs(text):
        cuts = []
        while at < len(marks) and marks[at].start < end:
            mark = marks[at]
            at += 1
            rest = text[mark.end : end].lstrip()
            if not rest or not rest[0].islower():
                cuts.append((mark.start, mark.end))
        for stop in STOP.finditer(text, start, end):
            word = text[max(start, stop.start() - 12) : stop.start()].rsplit(None, 1)[-1:]
            if (
                word
                and stop.group() == "."
                and (word[0].lower().lstrip("(") in SHORT or re.fullmatch(r"[A-Z]", word[0]))
            ):
                continue
            cuts.append((stop.end(), stop.end()))
        found += _between(text, start, end, sorted(cuts))
    return found


def _between(text: str, start: int, end: int, cuts: list[Span]) -> list[Span]:
    """Return what is left of `text[start:end]` once the cuts are taken out, each piece trimmed."""
    pieces = []
    for low, high in [*cuts, (end, end)]:
        piece = text[start:low]
        if stripped := piece.strip():
            begin = start + piece.index(stripped)
            pieces.append((begin, begin + len(stripped)))
        start = max(start, high)
    return pieces
