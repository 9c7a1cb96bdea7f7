"""Amounts said in two parts: a dollar and cents, feet and inches, or a lower and an upper bound."""

import re
from dataclasses import replace

from extract.reading.types import Amount

# The larger unit, the smaller, and how many of the smaller make one of the larger.
PARTS = {("USD", "cents"): 100, ("feet", "inches"): 12, ("foot", "inches"): 12, ("pounds", "ounces"): 16}
PARTS |= {("ft", "in"): 12, ("lb", "oz"): 16, ("feet", "inch"): 12, ("ft", "inches"): 12, ("USD", "cent"): 100}
# "15 dollars 50." says fifty cents without the word, where nothing else is counted behind it.
CHANGE, HUNDRED = "hundredths", 100
DECIMAL = {"USD", "GBP", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "rupees"}
ENDED = re.compile(r"\s*(?:[.;:!?)]|$)|\s+(?:per|each|apiece)\b")
INCHES = re.compile(r"\s?in(?=\s*(?:[.,;:!?)]|$)|\s+(?:tall|high|long|wide|deep|and)\b)")
BETWEEN = re.compile(r"\s*(?:(?:feet|foot|ft|pounds|lbs?)\s*)?(?:(?:,|and)\s*)?")
BOTH = re.compile(r"\s+(?:(?:and|but)\s+)?")


def merged(text: str, folded: str, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts with the two parts of one put together."""
    kept: list[Amount] = []
    for amount in amounts:
        before = kept[-1] if kept else None
        whole = _whole(text, folded, before, amount) if before and amount.start - before.end < 12 else None
        if whole:
            kept[-1] = whole
        else:
            kept.append(amount)
    return kept


def _whole(text: str, folded: str, first: Amount, second: Amount) -> Amount | None:
    if BOTH.fullmatch(folded, first.end, second.start) and (both := _bounded(text, folded, first, second)):
        return both
    smaller, end = _smaller(folded, first, second)
    size = HUNDRED if smaller == CHANGE else PARTS.get((first.unit or "", smaller))
    if size is None or first.qualifier == "range" or second.qualifier != "exactly" or second.low is None:
        return None
    if second.low >= size or not BETWEEN.fullmatch(folded, first.end, second.start):
        return None
    more = second.low / size
    return replace(
        first,
        end=end,
        low=None if first.low is None else first.low + more,
        high=None if first.high is None else first.high + more,
        wording=text[first.start : end],
        core=(first.core[0], second.core[1]),
    )


def _smaller(folded: str, first: Amount, second: Amount) -> tuple[str, int]:
    """Return the smaller unit, said or understood, and where the second part ends."""
    if first.unit in ("ft", "feet", "foot") and (inches := INCHES.match(folded, second.end)):
        return "inches", inches.end()
    coin_said = first.end > first.core[1] and first.unit in DECIMAL
    if second.unit is None and coin_said and second.low and second.low >= 10 and ENDED.match(folded, second.end):
        return CHANGE, second.end
    return second.unit or "", second.end


def _bounded(text: str, folded: str, first: Amount, second: Amount) -> Amount | None:
    """Return the range that "more than 10 and less than 20" is; bounds that exclude each other stay two amounts."""
    if folded[first.end : second.start].strip() == "" and not folded.startswith("nor", second.start):
        return None
    lower, upper = (first, second) if first.high is None else (second, first)
    if lower.high is not None or upper.low is not None or lower.low is None or upper.high is None:
        return None
    if lower.low >= upper.high:
        return None
    return replace(
        first,
        end=second.end,
        low=lower.low,
        high=upper.high,
        low_inclusive=lower.low_inclusive,
        high_inclusive=upper.high_inclusive,
        qualifier="range",
        unit=second.unit or first.unit,
        wording=text[first.start : second.end],
        core=(first.core[0], second.core[1]),
    )
