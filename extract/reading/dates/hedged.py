"""Hedges before a length of time: "more than two weeks ago" is open, "about two weeks ago" is approximate."""

import re
from datetime import date

HEDGE = re.compile(
    r"\b(?:(?P<over>more\s+than|over|at\s+least|no\s+less\s+than)"
    r"|(?P<under>less\s+than|fewer\s+than|under|up\s+to|at\s+most|no\s+more\s+than)"
    r"|(?P<near>about|around|roughly|some|nearly|almost|approximately))\s+$"
)
WIDEST = 24


def widened(folded: str, start: int, edtf: str, base: date | None, direction: int) -> tuple[int, str]:
    """Return where the hedge before `start` begins and what it makes of `edtf`, so long before (-1) or behind `base`.

    >>> widened("more than two weeks ago", 10, "2003-10-06", date(2003, 10, 20), -1)
    (0, '../2003-10-06')
    """
    found = HEDGE.search(folded, max(0, start - WIDEST), start)
    if not found:
        return start, edtf
    if not edtf:
        return found.start(), edtf
    if "/" in edtf:
        return found.start(), f"{edtf.rstrip('~')}~" if found["near"] and ".." not in edtf else edtf
    if found["near"]:
        return found.start(), edtf.rstrip("~") + "~"
    if found["over"]:
        return found.start(), f"../{edtf}" if direction < 0 else f"{edtf}/.."
    return found.start(), f"{edtf}/{base}" if direction < 0 else f"{base}/{edtf}"
