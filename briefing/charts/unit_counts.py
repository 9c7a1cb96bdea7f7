"""A claim as squares of a unit grid: how many are stated, how many lie inside its hedge, and in which style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.charts import common
from briefing.charts.common import ClaimMark
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene.scene import Role, Statement, TableRow
from extract.problem import Refused
from extract.schema import derive

Style = Literal["solid", "hatched", "open", "plus", "zero", "chip", "derived"]
MOST = 240  # squares of the largest claim, where the size of one is left to us
LIMIT = 1000  # squares, whoever chose their size
_NICE = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500)


@dataclass(frozen=True, slots=True)
class UnitCount:
    """A claim as squares: `sure` of them are stated, the rest up to `most` lies inside its hedge.

    style   open: outlined, no lower bound; plus: open above; zero: an empty outline; chip: words alone
    """

    one: ClaimMark
    sure: float
    most: float
    style: Style
    value: str
    noun: str
    row: TableRow
    words: str
    statement: Statement = "memo"


def unit_size(shown: list[ClaimMark], wanted: float | None = None) -> float:
    """Units for one square: as `wanted`, or a round number so that the largest claim takes no more than MOST squares.

    A wish that would take more than LIMIT squares is not granted.
    """
    amounts = [one.claim.quantity for one in shown if one.claim.quantity.qualifier != "share"]
    most = max((abs(end) for one in amounts for end in (one.low, one.high) if end), default=1.0)
    if wanted and most / wanted <= LIMIT:
        return wanted
    return next((float(n * 10**k) for k in range(0, 16, 3) for n in _NICE if most / (n * 10**k) <= MOST), most)


def unit_count(one: ClaimMark, frames: Frames, unit: float, view: View) -> UnitCount:
    """Work out a claim's squares, `unit` of the memo's units each; a share becomes what it comes to."""
    quantity, low, high = one.claim.quantity, one.claim.quantity.low or 0.0, one.claim.quantity.high
    plain = (one.value, one.noun, one.row, one.words)
    match quantity.qualifier:
        case "share":
            try:
                derived = derive.value_of_share(one.claim, frames.by_id[quantity.of or ""])
            except (Refused, KeyError):
                return UnitCount(one, 0, 0, "chip", *plain)
            if not view.shows("derived") or derived.low is None or derived.high is None:
                return UnitCount(one, 0, 0, "chip", *plain)
            said = f"from “{quantity.wording}”: {one.claim.label[0].lower() + one.claim.label[1:]}"
            words = f"{derived.words} ({derived.formula}), from: {one.words}"
            row = common.derived_row(one, derived)
            return UnitCount(
                one, derived.low / unit, derived.high / unit, "derived", derived.words, said, row, words, "derived"
            )
        case "unstated":
            return UnitCount(one, 0, 0, "chip", *plain)
        case "none":
            return UnitCount(one, 0, 0, "zero", *plain)
        case "more_than" | "at_least":
            return UnitCount(one, low / unit, low / unit, "plus", *plain)
        case "less_than" | "at_most":
            return UnitCount(one, 0, (high or 0) / unit, "open", *plain)
        case "range":
            return UnitCount(one, 0 if quantity.approximate else low / unit, (high or 0) / unit, "hatched", *plain)
        case _:
            sure = 0 if quantity.hedged else low / unit
            return UnitCount(one, sure, low / unit, "hatched" if quantity.hedged else "solid", *plain)


def role_of(amount: UnitCount) -> Role:
    """Its colour."""
    return "derived" if amount.statement == "derived" else "memo"
