"""Hedges before a length of time: "more than two weeks ago" is open, "about two weeks ago" is approximate."""

import re
from datetime import date

from extract.reading.dates.moment import Moment

HEDGE = re.compile(
    r"\b(?:(?P<over>more\s+than|over|at\s+least|no\s+less\s+than)"
    r"|(?P<under>less\s+than|fewer\s+than|under|up\s+to|at\s+most|no\s+more\s+than)"
    r"|(?P<near>about|around|roughly|some|nearly|almost|approximately))\s+$"
)
WIDEST = 24
NEAR = re.compile(r"(?:\b(?:on|in)\s+or\s+)?\b(?:about|around|approximately|roughly|circa|ca\.?|c\.)\s+(?:the\s+)?$")


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


def approximated(folded: str, moments: list[Moment]) -> list[Moment]:
    """Return the moments, each with its "about", "around" or "circa" inside it and said by EDTF's own mark."""
    floor = 0
    for moment in moments:
        written = moment.written()
        found = NEAR.search(folded, max(floor, moment.start - WIDEST), moment.start)
        if found and written and not set(written) & {"/", "~"}:
            moment.start, moment.edtf = found.start(), f"{written}~"
        floor = moment.end
    return moments
