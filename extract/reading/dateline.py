"""The day a text was written, where no label gives it: its dateline, or the line that it is signed with.

"Department of State, Washington, August 3, 1901.", "LIMA, 2 DEC 88 (AGENCY) --", "SITUATION REPORT AS OF 5 MAY 1999",
"Done at Paris, this 3d day of May, 1901". A stamp (received, reviewed, released, declassified) tells what was done with
the text later, and is never its day.
"""

import re

from extract.reading import dates
from extract.reading.patterns import words
from extract.reading.types import Date

# A dateline stands above the text or, in a dispatch signed at its end, below it, on a line no longer than this.
HEAD, FOOT, LINE = 2000, 400, 160
DAY = re.compile(r"\d{4}-\d\d-\d\d")
GROUP = re.compile(r"\d{6}\s?[a-z]{1,3}\b", re.IGNORECASE)
# What is done with a text later, and what only tells of a day.
STAMP = re.compile(
    r"\b(?:rec(?:eive|[’'])?d|releas\w+|declass\w*|review\w*|approv\w+|downgrad\w+|print\w*|copied|scan\w*|fil(?:ed|ing)"
    r"|archiv\w+|retriev\w+|stamp\w*|expir\w+|exempt\w*|authority|publish\w*|transmit\w*|translat\w+|born|dob|act"
    r"|treaty|since|until|before|after|between|entered|revised|updated)\b",
    re.IGNORECASE,
)
# Of what a dateline may be made beside names and figures.
SMALL = words(
    "of the de del della la le les du da di in at on to from for and und et near off no nos day this as by au aux am"
    " den der van von s its a an st nd rd th hrs hours hour local time memorandum"
)
WORD = re.compile(r"[^\W\d_]+")
LED = re.compile(r"(?:on|in|by|since|from|during|of|and|the|to)\s*", re.IGNORECASE)
# What may follow on the line: an hour, then the line's end, a bracket or, in a wire, the dash before the text.
BEHIND = re.compile(
    r"[ \t.,;:*\])—–-]*(?:,?\s*(?:at\s+)?(?:\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]\.?\s?m\b\.?|\s+noon)?|noon|midnight)"
    r"[\w \t.,:]{0,24}?)?[.,;:*\])]*[ \t]*(?:$|[\n\r(\[]|--|[—–])"
)
SIGNED = re.compile(
    r"\b(?:(?:done|signed|given|sworn|witness|dated|subscribed)\b[^\n.]{0,120}|this|dated)\s*,?\s*(?:the\s+|this\s+)?$",
    re.IGNORECASE,
)


def read(text: str) -> Date | None:
    """Return the day with its place, or None where no line is one."""
    head = dates.read(text[:HEAD])
    lone = sum(_alone(text, day.start, day.end) for day in head)
    for day in head:
        if _is_whole(day) and _heads(text, day.start, day.end, lone):
            return day
    begin = max(HEAD, len(text) - FOOT)
    for day in reversed(dates.read(text[begin:])):
        start, end = begin + day.start, begin + day.end
        if _is_whole(day) and _signs(text, start, end):
            return Date(start, end, day.edtf, day.wording)
    return None


def _is_whole(day: Date) -> bool:
    return bool(DAY.fullmatch(day.edtf)) and not day.relative


def _alone(text: str, start: int, end: int) -> bool:
    """Return whether a date stands on a line of its own, as each entry of a chronology has it."""
    line = text.rfind("\n", 0, start) + 1
    return not text[line:start].strip(" \t*[(") and bool(re.match(r"[ \t.,:*\])]*(?:$|[\n\r])", text[end : end + 12]))


def _heads(text: str, start: int, end: int, lone: int) -> bool:
    """Return whether the line that a day stands on is a dateline: names and little else, at the head of a block."""
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start]
    if len(before) > LINE or STAMP.search(before) or not _only_names(before):
        return False
    if not before.strip(" \t*[("):
        return (lone == 1 and _alone(text, start, end) and _opens(text, line)) or bool(GROUP.match(text, start))
    if not BEHIND.match(text, end):
        return bool(GROUP.match(text, start))
    led = LED.match(before.lstrip())
    if led and (led.end() == len(before.lstrip()) or text[end : end + 2].strip().startswith("(")):
        return False
    return _opens(text, line)


def _opens(text: str, line: int) -> bool:
    """Return whether a line opens a block of its own, and is no broken line's second half, nor under a stamp."""
    above = text[:line].rstrip(" \t\r\n")
    last = above[above.rfind("\n") + 1 :]
    if STAMP.search(last) and len(last) < 60 and line - len(above) < 3:
        return False
    return text[len(above) : line].count("\n") > 1 or _only_names(last)


def _only_names(line: str) -> bool:
    return all(not word.islower() or word in SMALL for word in WORD.findall(line))


def _signs(text: str, start: int, end: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start]
    if STAMP.search(before):
        return False
    if SIGNED.search(text[max(0, start - 160) : start]):
        return True
    names = len(before) < 60 and _only_names(before) and not LED.fullmatch(before.lstrip())
    return names and bool(BEHIND.match(text, end)) and _opens(text, line)
