"""A hedged quantity: bounds, each inclusive or not, a qualifier, a unit, and the exact words.

Written in YAML as one form and its details: `{more_than: 500, unit: terrorists, wording: More than 500}`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Qualifier = Literal[
    "exactly", "about", "more_than", "at_least", "less_than", "at_most", "range", "share", "none", "unstated"
]
FORMS: tuple[Qualifier, ...] = (
    "exactly",
    "about",
    "more_than",
    "at_least",
    "less_than",
    "at_most",
    "range",
    "share",
    "none",
    "unstated",
)
Number = Annotated[int | float, Field(allow_inf_nan=False)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=400)]


class Quantity(BaseModel):
    """What is counted, how much, and in which words. Exactly one of the ten forms is given.

    share    a fraction such as "1/10", `of` another claim; without `of`, the memo does not say how large the whole is
    unstated true: the memo names an amount and gives no number ("much of the police force")
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)

    exactly: Number | None = None
    about: Number | None = None
    more_than: Number | None = None
    at_least: Number | None = None
    less_than: Number | None = None
    at_most: Number | None = None
    range: Annotated[list[Number], Field(min_length=2, max_length=2)] | None = None
    share: Annotated[str, StringConstraints(pattern=r"^[1-9]\d{0,5}/[1-9]\d{0,5}$")] | None = None
    none: Literal[0] | None = None
    unstated: Literal[True] | None = None
    of: str | None = None
    approximate: bool = False
    unit: Words | None = None
    wording: Words

    @model_validator(mode="after")
    def _one_form(self) -> Quantity:
        given = [form for form in FORMS if getattr(self, form) is not None]
        if len(given) != 1:
            said = " and ".join(given) or "none"
            raise ValueError(f"exactly one form is needed, here {said}; the forms are {', '.join(FORMS)}")
        if self.range is not None and not self.range[0] < self.range[1]:
            raise ValueError(f"the range runs from {self.range[0]} to {self.range[1]}: the lower end comes first")
        if self.share is not None and not (self.of or self.unit):
            raise ValueError(
                "a share needs `of`, the id of the claim it is a share of, or a unit where no claim states the whole"
            )
        if self.of is not None and self.share is None:
            raise ValueError("`of` goes with a share only")
        if self.unit is None and self.of is None:
            raise ValueError("unit is missing: the memo's own noun")
        return self

    @property
    def qualifier(self) -> Qualifier:
        """The one form that is given."""
        return next(form for form in FORMS if getattr(self, form) is not None)

    @property
    def low(self) -> float | None:
        """Lower bound in `unit` (a share: as its fraction); None where the memo leaves it open."""
        return self._bounds()[0]

    @property
    def high(self) -> float | None:
        """Upper bound in `unit` (a share: as its fraction); None where the memo leaves it open."""
        return self._bounds()[1]

    @property
    def low_inclusive(self) -> bool:
        """False where the bound itself is ruled out: more than 500 is not 500."""
        return self.low is not None and self.qualifier != "more_than"

    @property
    def high_inclusive(self) -> bool:
        """False where the bound itself is ruled out: less than 40 is not 40."""
        return self.high is not None and self.qualifier != "less_than"

    @property
    def hedged(self) -> bool:
        """True where the memo itself is inexact about the number."""
        return self.approximate or self.qualifier == "about"

    def _bounds(self) -> tuple[float | None, float | None]:
        match self.qualifier:
            case "range":
                assert self.range is not None
                return _exact(self.range[0]), _exact(self.range[1])
            case "more_than" | "at_least":
                return _exact(getattr(self, self.qualifier)), None
            case "less_than" | "at_most":
                return None, _exact(getattr(self, self.qualifier))
            case "share":
                assert self.share is not None
                part = float(Fraction(self.share))
                return part, part
            case "unstated":
                return None, None
            case form:
                value = _exact(getattr(self, form))
                return value, value


def _exact(value: int | float) -> float:
    """A number as a float; one that a float would round (beyond 2 to the 53rd) stays whole."""
    return value if isinstance(value, int) and int(float(value)) != value else float(value)
