"""EDTF dates as days on an axis, and the axis's ticks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefing.scene.scene import Axis, Tick
from extract.schema.edtf_dates import bounds

_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)  # months


@dataclass(frozen=True, slots=True)
class Days:
    """Where a date stands, in days as date.toordinal() counts them.

    low          its first day, None where the start is open
    high         the day after its last, None where the end is open
    approximate  True where the date itself says so (~, ?, %, or S: so many of its year's digits)
    """

    low: float | None
    high: float | None
    approximate: bool

    @property
    def one_day(self) -> bool:
        """True where it is one day and nothing wider."""
        return self.low is not None and self.high is not None and self.high - self.low <= 1

    @property
    def known(self) -> list[float]:
        """The ends that are known."""
        return [end for end in (self.low, self.high) if end is not None]


def days(edtf: str) -> Days:
    """Bound an EDTF date; its own uncertainty is kept as `approximate`, never made a ±. Raises ValueError."""
    try:
        low, high = bounds(edtf)
    except ValueError as error:
        raise ValueError(f"{edtf!r} has no place on a time axis: {error}") from error
    return Days(
        float(low.toordinal()) if low else None,
        float(high.toordinal() + 1) if high else None,
        any(sign in edtf for sign in "~?%S"),
    )


def axis(known: list[float], start: float, end: float, room: float, size: float) -> Axis:
    """A time axis over all the days given, with ticks on first days of months at least `room` pixels apart."""
    low, high = min(known), max(known)
    margin = max(20.0, (high - low) * 0.03)
    low, high = low - margin, high + margin * 0.6
    months = next((n for n in _STEPS if n * 30.44 / (high - low) * (end - start) >= room), _STEPS[-1])
    ticks, first = [], date.fromordinal(int(low))
    month = -(-(first.year * 12 + first.month) // months) * months  # the first multiple of the step after `first`
    while (day := date(month // 12, month % 12 + 1, 1)).toordinal() <= high:
        words = str(day.year) if months % 12 == 0 else f"{_MONTHS[day.month - 1]} {day.year}"
        ticks.append(Tick(float(day.toordinal()), words))
        month += months
    return Axis(low, high, start, end, tuple(ticks), "", size)
