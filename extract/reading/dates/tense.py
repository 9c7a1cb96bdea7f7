"""Whether a sentence tells of what was or of what will be: "in two weeks" counts from the memo only in the latter.

Words such as "the following week" count from whatever was told last; only where nothing past is told is that the
memo's own day.
"""

import re

# Whatever may part two sentences: an abbreviation's stop too, for less of a sentence is safer than more.
STOP = re.compile(r"[.!?;…][\"”’')]*\s|\n\s*\n|\f|[\[\]]|\n[ \t]*page\b|\n(?=[ \t]*[*]{0,2}[a-z][a-z _()/–-]{2,40}+:)")
# Nobody needs more of a sentence to see its tense, and a text without stops must not be searched again and again.
FAR = 240
FUTURE = re.compile(
    r"\b(?:will|shall|won't|going\s+to|(?:expect|plan|hope|intend|need|want|promise|aim)s?\s+to|due|please|let's"
    r"|should|must|(?:is|are|am)\s+to)\b|['’]ll\b"
)
# Verbs that only report ("he stated that") say nothing of when what is reported happened.
REPORTED = (
    r"(?!(?:stat|add|not|explain|ask|repli|mention|confirm|believ|assert|assum|claim|comment|conclud|emphasiz|indicat"
    r"|insist|reiterat|remark|stress|suggest|estimat|inform|describ)ed\b)"
)
PAST = re.compile(
    r"\b(?:was|were|had|did|went|came|left|began|took|met|flew|became|made|gave|sent|held|saw|got|fell|rose"
    rf"|{REPORTED}[a-z]{{3,}}ed)\b"
)
ANY_PAST = re.compile(rf"{PAST.pattern}|\b(?:said|told|[a-z]{{3,}}ed)\b")
# "Should have been done" is past, "will have a meeting" is not.
DONE = re.compile(r"\b(?:has|had|(?<!will\s)have)\b")
# What was still to come when it was told, or what still is: no past event is dated by these.
OPEN = re.compile(
    r"\b(?:is|are|would|could|might|may|(?<!was\s)(?<!were\s)planned|planned\s+(?:to|for)|scheduled|expected|hoped|wanted|(?:was|were)\s+to|to\s+be|until|by)\b"
)
# These count from something told before, unless the sentence is about what is still to come.
ANAPHORIC = re.compile(r"(?:the\s+)?(?:following|preceding)|the\s+next")


def sentence(folded: str, start: int, end: int) -> str:
    """Return the sentence around `folded[start:end]`, no more than 240 characters of it to either side."""
    low, high = _bounds(folded, start, end)
    return folded[low:high]


def _bounds(folded: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(0, start - FAR), min(len(folded), end + FAR)
    for stop in STOP.finditer(folded, low, start):
        low = stop.end()
    behind = STOP.search(folded, end, high)
    return low, behind.start() if behind else high


def is_ahead(folded: str, start: int, end: int) -> bool:
    """Return whether the sentence is about what is still to come."""
    around = sentence(folded, start, end)
    return bool(FUTURE.search(around)) and not DONE.search(around)


def nearest(folded: str, start: int, end: int) -> int:
    """Return -1 or 1 as the verb nearest to the words, within their sentence, tells of what was or will be; 0 for none.

    >>> [nearest("he said on friday that they will go", 8, 17), nearest("he said they will go on friday", 21, 30)]
    [-1, 1]
    """
    verbs: list[tuple[int, int]] = []
    low, high = _bounds(folded, start, end)
    for way, pattern in ((-1, ANY_PAST), (1, FUTURE)):
        verbs += [(max(start - verb.end(), verb.start() - end), way) for verb in pattern.finditer(folded, low, high)]
    return min(verbs, default=(0, 0))[1]


def is_told(folded: str, start: int, end: int) -> bool:
    """Return whether the sentence tells of what was, and of nothing that was then still to come or is now."""
    around = sentence(folded, start, end)
    return bool(PAST.search(around)) and not FUTURE.search(around) and not OPEN.search(around)


def counts_from_another(folded: str, start: int, end: int) -> bool:
    """Return whether words such as "the following week" count from an event the text tells of, not from its own day."""
    if not ANAPHORIC.search(folded, start, end):
        return False
    around = sentence(folded, start, end)
    return bool(PAST.search(around)) and not FUTURE.search(around)
