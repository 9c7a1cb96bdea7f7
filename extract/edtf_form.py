"""Whether words are an EDTF date. Its parser takes 10 ms a date, so each is asked about once."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

FIRST_YEAR, LAST_YEAR = 1000, 2999
_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")


@lru_cache(maxsize=4096)
def is_edtf(words: str) -> bool:
    """Tell whether `words` are an EDTF date.

    >>> is_edtf("2003-01/2003-03~"), is_edtf("early 2003")
    (True, False)
    """
    if _DAY.fullmatch(words):
        try:
            return bool(date.fromisoformat(words))
        except ValueError:
            return False
    try:
        return bool(words) and bool(parse_edtf(words))
    except EDTFParseException:
        return False


@lru_cache(maxsize=4096)
def unplaceable(words: str) -> str:
    """Say why an EDTF date cannot stand on a time axis, "" where it can: ends open on both sides, swapped, far away.

    >>> unplaceable("2003-01/2002-01")
    'it ends before it begins'
    """
    if _DAY.fullmatch(words):
        return ""
    start, _, end = words.partition("/")
    if start in ("", "..") and end in ("", ".."):
        return "it is open on both sides and says nothing"
    parsed = parse_edtf(words)
    low = None if start in ("", "..") else parsed.lower_strict()[:3]
    high = None if "/" in words and end in ("", "..") else parsed.upper_strict()[:3]
    if not all(FIRST_YEAR <= one[0] <= LAST_YEAR for one in (low, high) if one):
        return f"it lies outside the years {FIRST_YEAR} to {LAST_YEAR}"
    return "it ends before it begins" if low and high and high < low else ""
