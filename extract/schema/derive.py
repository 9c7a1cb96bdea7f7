"""Quantities worked out from claims: by a named formula, with interval arithmetic, never typed into YAML.

A derived quantity says which claims it rests on and what it takes for granted. One that would combine claims which may
overlap is refused with its reason; what is left of a whole has no formula, for the memo has to subtract itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, isclose, isinf

from extract.problem import Refused
from extract.schema.memo import Claim
from extract.schema.wording import label, number


@dataclass(frozen=True, slots=True)
class Derived:
    """A quantity that stands in no memo.

    low, high    bounds in `unit`; None where a claim leaves that side open
    formula      "21,000 ÷ 3", with the figures' hedges
    approximate  True where a claim it rests on is hedged
    assumes      what it takes for granted, "" if nothing
    inclusive    True where an open quantity's one bound is itself possible: "at least", not "more than"
    """

    low: float | None
    high: float | None
    unit: str
    formula: str
    claims: tuple[str, ...]
    approximate: bool = False
    assumes: str = ""
    inclusive: bool = False

    @property
    def words(self) -> str:
        """The value in words, always with "derived": "19 to 24 percent, derived"."""
        hedge = "about " if self.approximate else ""
        if self.low is None or self.high is None:
            # A bound is rounded away from what it rules out: more than 2.6 percent is more than 2, not more than 3.
            if self.high is None:
                amount, hedge = _rounded(self.low or 0, floor), "at least " if self.inclusive else "more than "
            else:
                amount, hedge = _rounded(self.high, ceil), "at most " if self.inclusive else "less than "
        elif _rounded(self.low) == _rounded(self.high):
            amount = _rounded(self.low)
        else:
            amount = f"{_rounded(self.low)} to {_rounded(self.high)}"
        return f"{hedge}{amount}{' percent' if self.unit == 'percent' else ''}, derived"


def _half_up(value: float) -> int:
    return floor(value + 0.5)


def _rounded(value: float, whole: Callable[[float], int] = _half_up) -> str:
    if 0 < abs(value) < 1:  # less than 40 of 21,000 is not "less than 0 percent"
        return number(float(f"{value:.2g}"))
    return number(float(value)) if float(value).is_integer() else number(whole(value))


def value_of_share(part: Claim, whole: Claim) -> Derived:
    """What a stated share comes to: a tenth of 100 points is 10 points."""
    if part.quantity.share is None:
        raise Refused(f"{part.id} is not a share of anything")
    if whole.quantity.qualifier in ("share", "unstated"):
        raise Refused(f"“{whole.label}” is not an amount, so nothing comes of a share of it")
    share = Fraction(part.quantity.share)
    low, high = (
        None if side is None else float(share * Fraction(side)) for side in (whole.quantity.low, whole.quantity.high)
    )
    sign = f"÷ {share.denominator}" if share.numerator == 1 else f"× {share.numerator}/{share.denominator}"
    return Derived(
        low,
        high,
        whole.quantity.unit or "",
        f"{label(whole.quantity)} {sign}",
        (part.id, whole.id),
        whole.quantity.hedged,
        inclusive=_inclusive([whole]),
    )


def share_of(part: Claim, whole: Claim) -> Derived:
    """`part` as percent of `whole`, both ends worked out: 4,000 to 5,000 of 21,000 is 19 to 24 percent.

    Raises Refused where a bound that it needs is open, the whole is not one positive number, or the part is no amount.
    """
    if whole.quantity.qualifier in ("share", "unstated", "none") or part.quantity.qualifier in ("share", "unstated"):
        raise Refused(f"“{part.label}” and “{whole.label}” are not both amounts")
    if whole.quantity.low is None or whole.quantity.high is None or whole.quantity.low <= 0:
        raise Refused(f"“{whole.label}” is open on one side, so nothing can be a share of it")
    low = None if part.quantity.low is None else 100 * part.quantity.low / whole.quantity.high
    high = None if part.quantity.high is None else 100 * part.quantity.high / whole.quantity.low
    assumes = ""
    if part.quantity.unit != whole.quantity.unit:
        assumes = f"takes “{part.quantity.unit}” and “{whole.quantity.unit}” for the same; the memo uses both words"
    hedged = part.quantity.hedged or whole.quantity.hedged
    formula = f"{label(part.quantity)} ÷ {label(whole.quantity)}"
    return Derived(low, high, "percent", formula, (part.id, whole.id), hedged, assumes, _inclusive([part]))


def total(claims: Iterable[Claim]) -> Derived:
    """The sum of claims that the dataset says are counted apart. Raises Refused for all others, with the reason."""
    chosen = list(claims)
    for at, one in enumerate(chosen):
        for other in chosen[at + 1 :]:
            _check_apart(one, other)
    if not chosen:
        raise Refused("there is nothing to add")
    lows, highs = [c.quantity.low for c in chosen], [c.quantity.high for c in chosen]
    return Derived(
        None if None in lows else sum(low for low in lows if low is not None),
        None if None in highs else sum(high for high in highs if high is not None),
        chosen[0].quantity.unit or "",
        " + ".join(label(c.quantity) for c in chosen),
        tuple(c.id for c in chosen),
        any(c.quantity.hedged for c in chosen),
        inclusive=_inclusive(chosen),
    )


def _inclusive(claims: Iterable[Claim]) -> bool:
    """Whether every open claim takes its own bound in: at least 500, at most 40."""
    return all(claim.quantity.qualifier not in ("more_than", "less_than") for claim in claims)


def _check_apart(one: Claim, other: Claim) -> None:
    pair = f"“{one.label}” and “{other.label}”"
    if other.id in one.may_overlap or one.id in other.may_overlap:
        raise Refused(f"{pair} may overlap: the memo does not say how the two relate, so they are not added")
    if other.id in (one.same_as, one.quantity.of) or one.id in (other.same_as, other.quantity.of):
        raise Refused(f"{pair} are two forms of one statement, or one is part of the other, so they are not added")
    for claim in (one, other):
        if claim.quantity.qualifier in ("share", "unstated"):
            raise Refused(f"“{claim.label}” is not an amount, so it is not added")
    if one.quantity.unit != other.quantity.unit:
        raise Refused(
            f"{pair} count different things ({one.quantity.unit}, {other.quantity.unit}), so they are not added"
        )
    if other.id not in one.apart_from and one.id not in other.apart_from:
        raise Refused(f"the memo does not say that {pair} are counted apart, so they are not added")


def agrees(derived: Derived, claim: Claim) -> bool:
    """Whether a stated figure is the one worked out: 21,000 ÷ 3 against “about 7,000”."""
    pairs = ((derived.low, claim.quantity.low), (derived.high, claim.quantity.high))
    return all(a is not None and b is not None and not isinf(a) and isclose(a, b, rel_tol=1e-9) for a, b in pairs)
