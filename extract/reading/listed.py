"""Give an amount the unit that its list or its phrase says for it: "12 and 15 men", "a population of 3 million"."""

import re
from dataclasses import replace

from extract.reading import money
from extract.reading.patterns import LazyPattern, any_of
from extract.reading.types import Amount

# "four, five, or six percent", "12 and 15 men": the noun is said once, behind the last.
JOINS = re.compile(r"(?:,\s+)?\s*(?:and|or|nor|to|but)\s+|\s*/\s*")
COIN = LazyPattern(money.LED_BY)
COMMA = re.compile(r",\s+")
# "guns, 10; mortars, 4": an inventory says the noun before the number.
INVENTORY = LazyPattern(r"(?:^|[;:.]|\n)\s*(?P<unit>(?:[^\W\d_]+\s+){0,2}?[^\W\d_]{3,}s)\s*(?:,|:|—|–|\s-)\s*\Z")
ENDED = re.compile(r"\s*(?:[;.\n]|,\s*\n|\Z)")
# What is said to be so many: "a population of 3 million", "with a crew of 40".
BODIES = (
    "population",
    "tonnage",
    "crew",
    "garrison",
    "attendance",
    "membership",
    "votes",
    "audience",
    "strength",
    "staff",
    "displacement",
)
NAMED = LazyPattern(rf"\b(?P<unit>{any_of(BODIES)})\s+(?:of|is|was|at|to)\s+\Z")
# "twelve were killed, of whom 3 ...": the number of something that was counted right before.
NUMBERING = LazyPattern(
    r"(?<![\w-])(?P<unit>[^\W\d_]{3,}s|[^\W\d_]*men|people|children|troops|police)\s+(?:now\s+|already\s+|then\s+)?(?:number(?:ed|ing)?|total(?:led|ed|ling|ing)?)\s+\Z"
)


def with_units(text: str, folded: str, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts, those without a unit given the one that stands elsewhere in the same phrase."""
    given: list[Amount] = []
    chained = False
    for index in range(len(amounts) - 1, -1, -1):
        amount = amounts[index]
        following = given[-1] if given else None
        unit, chained = _from_list(folded, amount, following, chained)
        unit = amount.unit or unit or _from_before(text, folded, amount)
        given.append(amount if unit == amount.unit else replace(amount, unit=unit))
    return given[::-1]


def _from_list(folded: str, amount: Amount, following: Amount | None, chained: bool) -> tuple[str | None, bool]:
    """Return the unit that a list says once behind its last amount, and whether this one is part of such a list."""
    if (
        following is None
        or amount.unit
        or _led_by_coin(folded, following)
        or following.start - amount.end > 12
        or following.start < amount.end
    ):
        return None, False
    chained = chained or " or " in following.wording
    if JOINS.fullmatch(folded, amount.end, following.start) or (
        chained and COMMA.fullmatch(folded, amount.end, following.start)
    ):
        return following.unit, True
    return None, False


def _led_by_coin(folded: str, amount: Amount) -> bool:
    """Return whether the unit stands before the number, where nothing before that shares it: "8 or $9"."""
    coin = COIN().match(folded, amount.core[0])
    return coin is not None and coin.end() > amount.core[0]


def _from_before(text: str, folded: str, amount: Amount) -> str | None:
    start = max(0, amount.start - 48)
    named = NAMED().search(folded, start, amount.start) or NUMBERING().search(folded, start, amount.start)
    if named is None and ENDED.match(folded, amount.end):
        named = INVENTORY().search(folded, start, amount.start)
    return text[slice(*named.span("unit"))] if named else None
