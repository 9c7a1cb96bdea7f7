"""Join two numerals that are the ends of one range: "3 to 5", "between $20 and $30", "four to five thousand"."""

import re

from extract.reading import money, trends, units
from extract.reading.numerals import Numeral

ABOUT = r"around|about|approximately|roughly|perhaps|nearly|almost|~|∼|≈"
# A quotation mark that is set again at the head of a line is not part of what is said.
LOOSE = rf"(?:{ABOUT}|up\s+to)?\s*(?:(?<=\n)[\"“”‘’|>]\s?)?"
# The unit may be said at both ends; without an opening word it must be the same one.
UNIT = r"(?P<unit>\s*-?\s*(?:%|‰|°(?:\s?[cf])?|per\s*cent|[^\W\d_][^\s\d,;:()$–—-]{0,13}))??"
TO = re.compile(
    rf"{UNIT}(?:\s*(?:-|–|—|−|~|‐|‑)\s*|\s*-?\s*\b(?:to|through|till|up\s+to)\b\s*-?\s*){LOOSE}{money.LED_BY}"
)
OPENED = re.compile(rf"(?:\s*[^\d,;:.()]{{0,24}}?)\s(?:to|and|till|until|through|up\s+to)\s+{LOOSE}{money.LED_BY}")
OR = re.compile(rf"-?\s+or\s+{money.LED_BY}")
# Two numbers that a tolerance makes one: "3.2 ± 0.1".
TOLERANCE = re.compile(r"\s*(?:±|\+/-|\+/−|\+-|[^\W\d_]{0,12}\s*\bplus(?:\s+or\s+|\s*/\s*)minus\b)\s*")
MINUS = re.compile(r"(?<![\w)\]%.])(?:[-−+]|\b(?:minus|negative)[\s-]+)\Z")
OPENING = re.compile(rf"\b(?:rang(?:e|es|ed|ing)\s+)?(?P<word>between|from|by)\s+{LOOSE}{money.LED_BY}\Z")

ODDS = re.compile(r"\s+to\s+")
LOOSENED = re.compile(rf"(?<!\w)(?:{ABOUT})(?!\w)")


def opening(folded: str, start: int) -> re.Match[str] | None:
    """Return the words that open a range right before `start`, if any do."""
    return OPENING.search(folded, max(0, start - 24), start)


def joined(folded: str, low: Numeral, high: Numeral, opened: str) -> tuple[float, float] | None:
    """Return the bounds where the words between two numerals make them one range, or None."""
    start, end = low.end, high.start
    if end - start > 36 or "\n\n" in folded[start:end]:
        return None
    if TOLERANCE.fullmatch(folded, start, end):
        return (low.value - abs(high.value), low.value + abs(high.value)) if high.value else None
    bottom, top = low.value, high.value
    if bottom == top:
        return None
    between = TO.fullmatch(folded, start, end)
    if between and between["unit"] and not opened:
        unit = " ".join(between["unit"].split())
        if not folded[high.end : high.end + 16].lstrip(" -\n").startswith(unit.lstrip(" -")):
            return None
    if between:
        if high.value < low.value and high.value < 0:
            return top, bottom  # "-2 to -7": below zero the smaller is often said last.
        # 9-2 is a score and 3888-2 a code; "from 700 to 430" falls, which is a change of one amount into another.
        return (min(bottom, top), max(bottom, top)) if bottom < top or opened == "between" else None
    if opened and OPENED.fullmatch(folded, start, end) and (bottom < top or top < 0 or opened == "between"):
        return min(bottom, top), max(bottom, top)
    if _ored(folded, low, high) and top - bottom in _steps(high):
        return bottom, top
    return None


def _linked(folded: str, low: Numeral, high: Numeral) -> bool:
    return bool(OPENED.fullmatch(folded, low.end, high.start)) or _ored(folded, low, high)


def _ored(folded: str, low: Numeral, high: Numeral) -> bool:
    """Return whether "or" parts two numerals; a coin before the second alone parts them for good: "8 or $9"."""
    if not OR.fullmatch(folded, low.end, high.start):
        return False
    return not money.before(folded, high.start) or bool(money.before(folded, low.start))


def said_whole(text: str, folded: str, low: Numeral, high: Numeral) -> bool:
    """Return whether each of two numerals has its own unit or none has: "by $12 bn to $90 bn", "by 12 to 17"."""
    between = TO.fullmatch(folded, low.end, high.start)
    if between is None:
        return False
    if between["unit"] or low.form == "suffix" or money.before(folded, high.start):
        return True
    return low.scale == high.scale and units.behind(text, folded, high.end, False)[1] is None


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


def sharing(folded: str, low: Numeral, high: Numeral) -> Numeral:
    """Return the first of two linked numerals with the multiplier that is said once for both.

    "four to five thousand" is 4,000 to 5,000. What falls ("£2.5 to £1.1 million") shares it where the words say that
    it falls, or where both are money or the first has decimals, and they are of one size.
    """
    between = TO.fullmatch(folded, low.end, high.start)
    if between["unit"] if between else not _linked(folded, low, high):
        return low
    value = low.value * high.scale
    if value >= high.value:
        falls = low.value < high.value and trends.moved(folded, low.start) == "down"
        of_one_size = value < 10 * high.value and (money.before(folded, high.start) or not low.value.is_integer())
        if not (falls or of_one_size or MINUS.search(folded, max(0, low.start - 10), low.start)):
            return low
    return Numeral(low.start, low.end, value, low.form, high.scale)


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
