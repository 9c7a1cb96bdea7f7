"""What sort of thing an amount counts: money, a percentage, a physical measure, a time, or things."""

from collections.abc import Collection, Iterable
from typing import Literal, get_args

from extract.reading import money
from extract.reading.patterns import words
from extract.reading.types import Amount
from extract.reading.units import KINDS, MEASURES, SYMBOLS, TIMES

Sort = Literal["money", "percent", "measure", "time", "count"]
SORTS: tuple[Sort, ...] = get_args(Sort)

PERCENTS = {"percent", "percentage points", "basis points", "percent points", "per mille", "%"}
MONEY = {*money.SIGNS.values(), *money.PREFIXES.values(), *money.NATIONS.values(), *money.NAMED, *money.NAMED.values()}
MONEY |= {code.upper() for code in money.CODES}
# Symbols count as the sort of what they stand for; those of a scale or of a percentage are none.
SECONDS = words("s ms μs ns min mins h hr hrs yr yrs")
SYMBOLIC = SYMBOLS - SECONDS - words("k b p pp bps c")


def category(unit: str | None) -> Sort:
    """Return what sort of amount a unit makes; without one, and with a noun, things are counted.

    >>> [sort_of(unit) for unit in ("USD", "percent", "square miles", "days", "men")]
    ['money', 'percent', 'measure', 'time', 'count']
    """
    if unit is None:
        return "count"
    if unit in MONEY:
        return "money"
    if unit in PERCENTS:
        return "percent"
    first, *_, last = unit.lower().split(" ") * 2
    if unit in SYMBOLIC or last in SYMBOLIC or last in MEASURES or first in KINDS:
        return "measure"
    return "time" if unit in SECONDS or last in TIMES else "count"


def filter_by(amounts: Iterable[Amount], only: Collection[Sort] | None) -> list[Amount]:
    """Return the amounts of the given sorts, in order; all of them where none is given."""
    return [amount for amount in amounts if not only or category(amount.unit) in only]
