"""A part of a unit: behind the whole ("a year and a half", "two miles and a quarter"), or alone ("half an hour")."""

import re

from extract.reading.numerals import Numeral
from extract.reading.patterns import LazyPattern, any_of
from extract.reading.units import MEASURES, TIMES

UNIT = rf"(?P<unit>{any_of(sorted(MEASURES | TIMES))})(?!\w)"
BETWEEN = LazyPattern(rf"[\s-]+{UNIT}\s+and\s+")
ONE = LazyPattern(rf"(?<!\w)an?\s+{UNIT}\s+and\s+$")
ANOTHER = re.compile(r"\s+(?:of\s+)?(?:an?|the)\s+[^\W\d_]")
ALONE = LazyPattern(rf"(?:\s*-\s*|\s+(?:of\s+)?an?\s+){UNIT}")


def behind(folded: str, whole: Numeral, part: Numeral) -> re.Match[str] | None:
    """Return the words between a whole and its part: "two [miles and] a quarter"; `unit` is what both count."""
    if part.form != "part" or ALONE().match(folded, part.end) or ANOTHER.match(folded, part.end):
        return None  # "3 1/4 kilos and half a sack" are two things.
    return BETWEEN().fullmatch(folded, whole.end, part.start)


def one(folded: str, part: Numeral, floor: int) -> re.Match[str] | None:
    """Return the whole right before a part, where that is one: "[a year and] a half"."""
    return ONE().search(folded, max(floor, part.start - 24), part.start) if part.form == "part" else None


def alone(folded: str, part: Numeral) -> re.Match[str] | None:
    """Return the unit of which there is but a part: "half [an hour]"."""
    return ALONE().match(folded, part.end) if part.form == "part" else None
