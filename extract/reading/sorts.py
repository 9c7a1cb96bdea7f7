"""What sort of thing an amount counts: money, a percentage, a physical measure, a time, or things."""

from collections.abc import Collection, Iterable
from typing import Literal, get_args

from extract.reading import money
from extract.reading.folding import words
from extract.reading.kinds import Amount
from extract.reading.units import KINDS, SYMBOLS

Sort = Literal["money", "percent", "measure", "time", "count"]
SORTS: tuple[Sort, ...] = get_args(Sort)

PERCENTS = {"percent", "percentage points", "basis points", "percent points", "per mille", "%"}
MONEY = {*money.SIGNS.values(), *money.PREFIXES.values(), *money.NATIONS.values(), *money.NAMED, *money.NAMED.values()}
MONEY |= {code.upper() for code in money.CODES}
TIMES = words(
    "second seconds minute minutes hour hours day days night nights week weeks fortnight month months quarter quarters"
    " year years decade decades century centuries s ms μs ns min mins h hr hrs yr yrs"
)
# Counts of things have the noun as their unit; only a word of this list, or a symbol, makes a measure.
LENGTHS = "inch foot yard mile furlong metre meter kilometre kilometer centimetre centimeter millimetre millimeter"
LENGTHS += " micrometre micrometer nanometre nanometer picometre picometer"
OTHERS = "acre hectare ounce pound ton tonne gram gramme kilogram kilo milligram microgram microgramme gallon litre"
OTHERS += " liter millilitre milliliter pint quart barrel bushel cup tablespoon teaspoon watt kilowatt megawatt"
OTHERS += (
    " gigawatt volt ampere ohm hertz joule calorie newton pascal bit byte kilobyte megabyte gigabyte terabyte knot"
)
OTHERS += " degree radian turn mach decibel carat"
SPELLED = words(f"feet inches {LENGTHS} {OTHERS}")
MEASURES = {*SPELLED, *(word + "s" for word in SPELLED), *(SYMBOLS - TIMES - words("k b p pp bps c"))}


def sort_of(amount: Amount) -> Sort:
    """Return what sort of amount this is, by its unit alone; a share without a unit counts as a percentage.

    >>> from extract.reading import numbers
    >>> [sort_of(amount) for amount in numbers.read("$5 for 3 square miles, 20 percent of 40 men, in two days")]
    ['money', 'measure', 'percent', 'count', 'time']
    """
    unit = amount.unit or ""
    if unit in MONEY:
        return "money"
    if unit in PERCENTS:
        return "percent"
    last = unit.lower().split(" ")[-1]
    if unit in MEASURES or last in MEASURES or unit.lower().split(" ")[0] in KINDS:
        return "measure"
    return "time" if unit in TIMES or last in TIMES else "count"


def chosen(amounts: Iterable[Amount], only: Collection[Sort] | None) -> list[Amount]:
    """Return the amounts of the given sorts, in order; all of them where none is given."""
    return [amount for amount in amounts if not only or sort_of(amount) in only]
