"""Join two numerals that are the ends of one range: "3 to 5", "between $20 and $30", "four to five thousand"."""

import re

from extract.reading.numerals import Numeral

SIGN = r"(?:(?:us\s?|hk\s?|c|a)?[$£€¥](?:us)?\s?|rm|usd\s?)?"
ABOUT = r"around|about|approximately|roughly|perhaps|nearly|almost|~|∼|≈"
LOOSE = rf"(?:{ABOUT}|up\s+to)?\s*"
# The unit may be said at both ends; without an opening word it must be the same one.
UNIT = r"(?P<unit>\s*-?\s*(?:%|‰|°(?:\s?[cf])?|per\s*cent|[^\W\d_][^\s\d,;:()$–—-]{0,13}))??"
TO = re.compile(rf"{UNIT}(?:\s*(?:-|–|—|−|~|‐|‑)\s*|\s*-?\s*\b(?:to|through|till|up\s+to)\b\s*-?\s*){LOOSE}{SIGN}")
OPENED = re.compile(rf"(?:\s*[^\d,;:.()]{{0,24}}?)\s(?:to|and|till|until|through|up\s+to)\s+{LOOSE}{SIGN}")
OR = re.compile(r"-?\s+or\s+")
# Two numbers that a tolerance makes one: "3.2 ± 0.1".
TOLERANCE = re.compile(r"\s*(?:±|\+/-|\+/−)\s*")
MINUS = re.compile(r"(?<![\w)\]%.])(?:[-−+]|\b(?:minus|negative)[\s-]+)$")
OPENING = re.compile(
    r"\b(?:between|from|rang(?:e|es|ed|ing)\s+(?:from|between))\s+(?:us\s?|hk\s?)?[$£€¥]?(?:us)?\s?(?:rm)?$"
)

ODDS = re.compile(r"\s+to\s+")
LOOSENED = re.compile(rf"(?<!\w)(?:{ABOUT})(?!\w)")


def opening(folded: str, start: int) -> re.Match[str] | None:
    """Return the words that open a range right before `start`, if any do."""
    return OPENING.search(folded, max(0, start - 24), start)


def joined(folded: str, low: Numeral, high: Numeral, opened: bool) -> tuple[float, float] | None:
    """Return the bounds where the words between two numerals make them one range, or None."""
    start, end = low.end, high.start
    if end - start > 36 or "\n\n" in folded[start:end]:
        return None
    if TOLERANCE.fullmatch(folded, start, end):
        return low.value - high.value, low.value + high.value
    bottom, top = bounds(low, high)
    between = TO.fullmatch(folded, start, end)
    if between and between["unit"] and not opened:
        unit = " ".join(between["unit"].split())
        if not folded[high.end : high.end + 16].lstrip(" -\n").startswith(unit.lstrip(" -")):
            return None
    if between:
        if high.value < low.value and high.value < 0:
            return top, bottom  # "-2 to -7": below zero the smaller is often said last.
        # 9-2 is a score and 3888-2 a code; a range that falls is written out or opened by "from".
        return (bottom, top) if bottom < top or opened else None
    if opened and OPENED.fullmatch(folded, start, end):
        return (top, bottom) if top < bottom and top < 0 else (bottom, top)
    if OR.fullmatch(folded, start, end) and top - bottom in _steps(high):
        return bottom, top
    return None


def loosened(folded: str, low: Numeral, high: Numeral) -> bool:
    """Return whether the upper end is said to be rough: "from 300 to nearly 1,200"."""
    return bool(LOOSENED.search(folded, low.end, high.start))


def signed(folded: str, numeral: Numeral, floor: int) -> Numeral:
    """Return the numeral with the minus right before it counted in, or the numeral itself."""
    sign = MINUS.search(folded, max(floor, numeral.start - 10), numeral.start)
    if sign is None or sign.group() == "+":
        return numeral
    return Numeral(sign.start(), numeral.end, -numeral.value, numeral.form, numeral.scale)


def is_score(folded: str, low: Numeral, high: Numeral) -> bool:
    """Return whether two numerals are a score, odds or a code, counting nothing: "9-2", "10 to 1", "3888-2"."""
    if high.value == 1 and ODDS.fullmatch(folded, low.end, high.start):
        return True
    return folded[low.end : high.start] in ("-", "–") and low.form == high.form == "figures"


def is_repeated(folded: str, first: Numeral, second: Numeral) -> bool:
    """Return whether the second numeral says the first again in brackets: "thirty (30) days"."""
    return (
        first.value == second.value
        and folded[first.end : second.start].strip() == "("
        and folded.startswith(")", second.end)
    )


def bounds(low: Numeral, high: Numeral) -> tuple[float, float]:
    """Return both ends; a multiplier said once covers both: "four to five thousand" is 4,000 to 5,000."""
    value = low.value
    if low.scale < high.scale and value * high.scale < high.value:
        value *= high.scale
    return value, high.value


def _steps(high: Numeral) -> tuple[float, ...]:
    """Return how far apart two numbers stand that "or" makes one guess: "five or six hundred", "eighty or ninety"."""
    if high.scale > 1:
        return (high.scale,)
    # Round figures are as far apart as they are round: "30 or 40", "200 or 300", "25 or 30", but not "10 or 12".
    size = 1.0
    while high.value >= size * 20 and high.value % (size * 10) == 0:
        size *= 10
    fives = (5.0,) if high.value >= 15 and high.value % 5 == 0 else ()
    return (size, *fives)
