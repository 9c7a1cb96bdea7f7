"""Join two numerals that are the ends of one range: "3 to 5", "between 20 and 30", "four to five thousand"."""

import re

from extract.reading.numerals import Numeral

TO = re.compile(r"\s*(?:-|–|—|−|~|\bto\b|\bthrough\b|\btill\b)\s*$")
AND = re.compile(r"\s+(?:and|to)\s+$")
OPENING = re.compile(r"\b(between|from|(?:ranging|ranges?|ranged) (?:from|between))\s+$")


def opening(folded: str, start: int) -> re.Match[str] | None:
    """Return the word that opens a range right before `start`, if one does."""
    return OPENING.search(folded, max(0, start - 20), start)


def joins(folded: str, low: Numeral, high: Numeral, opened: bool) -> bool:
    """Return whether the words between two numerals make them one range."""
    between = folded[low.end : high.start]
    if len(between) > 12:
        return False
    return bool(TO.fullmatch(between) or (opened and AND.fullmatch(between)))


def bounds(low: Numeral, high: Numeral) -> tuple[float, float]:
    """Return both ends; a multiplier said once covers both: "four to five thousand" is 4,000 to 5,000."""
    value = low.value
    if low.scale < high.scale and value * high.scale < high.value:
        value *= high.scale
    return value, high.value
