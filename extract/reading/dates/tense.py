"""Whether a sentence tells of what was or of what will be: "in two weeks" counts from the memo only in the latter.

Words such as "the following week" count from whatever was told last; only where nothing past is told is that the
memo's own day.
"""

import re

from extract.reading.patterns import LazyPattern

# What parts two sentences; the stop of a month, a title or an initial does not.
SHORT = "".join(
    rf"(?<!\b{name})"
    for name in [
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
        "mr",
        "mrs",
        "dr",
        "gen",
        "col",
        "lt",
        "sgt",
        "no",
        "st",
    ]
)
STOP = re.compile(
    rf"(?:[!?;…]|{SHORT}(?<!\b[a-z])\.)[\"”’')]*\s|"
    r"\n\s*\n|\f|[\[\]]|\n[ \t]*page\b|\n(?=[ \t]*[*]{0,2}[a-z][a-z _()/–-]{2,40}+:)"
)
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
    r"\b(?:was|were|had|did|went|came|left|began|took|met|flew|became|made|gave|sent|held|saw|got|fell|rose|bought"
    r"|brought|built|caught|chose|drew|drove|fled|fought|found|froze|grew|hid|kept|knew|laid|led|lost|paid|ran|sank"
    r"|sought|shook|shot|sold|spent|spoke|stood|stole|struck|swore|taught|threw|won|wore|wrote|broke|blew|burnt"
    rf"|{REPORTED}[a-z]{{3,}}ed)\b"
)
# "Should have been done" is past, "will have a meeting" is not.
DONE = re.compile(r"\b(?:has|had|(?<!will\s)have)\b")
# What is so when it is told: no telling of what is over has these.
NOW = re.compile(r"\b(?:is|are|am|has|have|says?|now|today|currently|still)\b")
# Where a clause begins whose verb stands for itself.
CLAUSE = re.compile(r",\s+(?:which|who|where|when|but|and)\s|\s(?:that|which|who)\s|,\s+(?=payable\b|effective\b)|;\s")
# What was still to come when it was told ("was planned to", "agreed to"), and what falls due.
AHEAD = (
    rf"(?:{FUTURE.pattern}|\bwould)(?:\s+(?:not|also|soon|be|have|been))*(?:\s+[a-z]+ed\b)?"
    r"|\b(?:plan|schedul|expect|hop|intend|promis|propos|agre|vow|pledg|prepar)\w*\s+(?:to|for)\b|\bscheduled\b"
    r"|\b(?:was|were|be|been|is|are)\s+(?:due|set|to|supposed|about)\b"
    r"|\b(?:is|are)\s+(?:now\s+)?(?:expected|planned|slated)\b"
    r"|\bset\s+(?:to|for)\b|\bextended\s+(?:to|until)\b|\bto\s+be(?:\s+[a-z]+ed)?\b"
    r"|\bexpects?\b|\b(?:payable|effective)\b|\bexpir(?:es?|ing)\b"
)
VERB = LazyPattern(rf"(?P<ahead>{AHEAD})|(?P<now>\b(?:is|are)\b)|{PAST.pattern}|\b(?:said|saying|told)\b")
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


def end_of_sentence(folded: str, end: int) -> int:
    """Return where the sentence around the character before `end` stops, no more than 240 characters on."""
    return _bounds(folded, end, end)[1]


def is_ahead(folded: str, start: int, end: int) -> bool:
    """Return whether the sentence is about what is still to come."""
    around = sentence(folded, start, end)
    return bool(FUTURE.search(around)) and not DONE.search(around)


def side(folded: str, start: int, end: int) -> int:
    """Return -1 or 1 as the words are of what was or of what is to come, 0 where nothing says: the verb tells.

    That is the last verb before them in their clause or, where there is none, the first behind.

    >>> side("he said on friday that they will go", 8, 17), side("he said they will go on friday", 21, 30)
    (-1, 1)
    >>> side("they had planned to leave in may", 26, 32)
    1
    """
    low, high = _bounds(folded, start, end)
    for clause in CLAUSE.finditer(folded, low, start):
        low = clause.end()
    before = [*VERB().finditer(folded, low, start)]
    # "Will redeem the preferred shares on Friday": a word in -ed behind what is to come only describes.
    while len(before) > 1 and before[-1].group().endswith("ed") and before[-2]["ahead"]:
        before.pop()
    verb = before[-1] if before else VERB().search(folded, end, high)
    return 0 if verb is None or verb["now"] else 1 if verb["ahead"] else -1


def counts_from_another(folded: str, start: int, end: int) -> bool:
    """Return whether words such as "the following week" count from an event the text tells of, not from its own day."""
    if not ANAPHORIC.search(folded, start, end):
        return False
    around = sentence(folded, start, end)
    return bool(PAST.search(around)) and not FUTURE.search(around)


def is_over(folded: str, start: int, end: int) -> bool:
    """Return whether the sentence tells of nothing but what is over."""
    around = sentence(folded, start, end)
    return not FUTURE.search(around) and not NOW.search(around)
