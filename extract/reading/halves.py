"""A part of a unit: behind the whole ("a year and a half", "two miles and a quarter"), or alone ("half an hour")."""

import re

from extract.reading.folding import either
from extract.reading.measures import MEASURES, TIMES
from extract.reading.numerals import Numeral

UNIT = rf"(?P<unit>{either(sorted(MEASURES | TIMES))})(?!\w)"
BETWEEN = re.compile(rf"[\s-]+{UNIT}\s+and\s+")
ONE = re.compile(rf"(?<!\w)an?\s+{UNIT}\s+and\s+$")
ALONE = re.compile(rf"(?:\s*-\s*|\s+(?:of\s+)?an?\s+){UNIT}")


def behind(folded: str, whole: Numeral, part: Numeral) -> re.Match[str] | None:
    """Return the words between a whole and its part: "two [miles and] a quarter"; `unit` is what both count."""
    return BETWEEN.fullmatch(folded, whole.end, part.start) if part.form == "part" else None


def one(folded: str, part: Numeral, floor: int) -> re.Match[str] | None:
    """Return the whole right before a part, where that is one: "[a year and] a half"."""
    return ONE.search(folded, max(floor, part.start - 24), part.start) if part.form == "part" else None


def alone(folded: str, part: Numeral) -> re.Match[str] | None:
    """Return the unit of which there is but a part: "half [an hour]"."""
    return ALONE.match(folded, part.end) if part.form == "part" else None
