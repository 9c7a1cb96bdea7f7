"""A quantity's label: the memo's own hedge with the number in digits, built from the wording.

Where the wording does not open with a hedge that digits can follow, the label is the memo's words as they
stand: nothing is put into the memo's mouth.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the reader's command writes numbers too, and needs no pydantic
    from extract.schema.memo import Judged
    from extract.schema.quantity import Quantity

_HEDGES = {
    "about": ("about", "around", "approximately", "roughly", "some", "nearly", "almost", "close to", "an estimated"),
    "more_than": ("more than", "over", "above", "in excess of"),
    "at_least": ("at least", "no fewer than", "no less than", "not less than", "upwards of"),
    "less_than": ("less than", "fewer than", "under", "below"),
    "at_most": ("at most", "no more than", "not more than", "up to", "as many as"),
}
_SAFE_TO_LOWER = frozenset(["a", "an", "no", "none", "not", "half"])


def number(value: float) -> str:
    """A number in digits, thousands set apart, to its last digit: 21,000 and 2.5, never 21000.0 or 1.3e+06."""
    if isinstance(value, int):
        return f"{value:,}"
    return f"{Decimal(repr(value)).normalize():,f}"  # repr: as few digits as read back as the same number


def label(quantity: Quantity) -> str:
    """What stands on a bar, in a tile, in a table: never a number without its hedge.

    >>> from extract.schema.quantity import Quantity
    >>> label(Quantity(more_than=500, unit="terrorists", wording="More than 500"))
    'more than 500'
    >>> label(Quantity(range=[4000, 5000], unit="officers", wording="Four to five thousand"))
    '4,000 to 5,000'
    >>> label(Quantity(unstated=True, unit="police", wording="much of the police force"))
    '“much of the police force”'
    """
    form = quantity.qualifier
    words = " ".join(quantity.wording.split())
    if form == "unstated":
        return f"“{words}”"
    if form == "exactly" and not quantity.approximate:
        return number(quantity.exactly or 0)
    if form == "range" and not quantity.approximate:
        low, high = quantity.range or (0, 0)
        return f"{number(low)} to {number(high)}"
    hedge = _opening(words, _HEDGES.get(form, ()))
    # "Nearly half" and "about two and a half" stay words: no memo that says so has written 0.5 or 2.5.
    if hedge and form != "range" and getattr(quantity, form) % 1 and not any(map(str.isdigit, words)):
        return hedge + words[len(hedge) :]
    if hedge and form != "range":
        return f"{hedge} {number(getattr(quantity, form))}"
    return _as_it_stands(words)


def judgement(judged: Judged | None, words: str = "") -> str:
    """Whose reading it is, of when and why; "" where it is the reader's. `words`: given where no quote shows them."""
    if judged is None:
        return ""
    return f"{f'“{words}”, ' * bool(words)}a person’s own reading ({judged.by}, {judged.date}): {judged.reason}"


def _opening(wording: str, hedges: tuple[str, ...]) -> str:
    plain = wording.casefold()
    return next((hedge for hedge in hedges if plain.startswith(hedge + " ")), "")


def _as_it_stands(wording: str) -> str:
    first = wording.split(maxsplit=1)[0]
    return wording[0].lower() + wording[1:] if first.casefold() in _SAFE_TO_LOWER else wording


def with_unit(quantity: Quantity) -> str:
    """The label and the memo's own noun: "about 7,000 police". Words that hold their noun already stand alone."""
    words = label(quantity)
    if quantity.unit is None or quantity.qualifier in ("unstated", "none", "share"):
        return words
    if quantity.unit == "percent":
        return f"{words} percent"
    return f"{words} {quantity.unit}"
