"""EDTF dates as days on an axis, and the axis's ticks."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from briefing.charts.scene import Axis, Tick

_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_PLAIN = re.compile(r"\d{4}-\d\d-\d\d")
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)  # months


@dataclass(frozen=True, slots=True)
class Days:
    """Where a date stands, in days as date.toordinal() counts them.

    low          its first day, None where the start is open
    high         the day after its last, None where the end is open
    approximate  True where the date itself says so (~, ? or %)
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


@lru_cache(maxsize=512)
def days(edtf: str) -> Days:
    """Bound an EDTF date; its own uncertainty is kept as `approximate`, never made a ±. Raises ValueError."""
    if _PLAIN.fullmatch(edtf):
        # Most dates are a day; the grammar takes 15 ms for one.
        with suppress(ValueError):
            day = float(date.fromisoformat(edtf).toordinal())
            return Days(day, day + 1, False)
    from edtf import parse_edtf  # 0.2 s to import, and only a timeline needs it

    try:
        parsed = parse_edtf(edtf)
    except Exception as error:
        raise ValueError(f"{edtf!r} is not an EDTF date") from error
    start, _, end = edtf.partition("/")
    low = None if start in ("", "..") else _ordinal(parsed.lower_strict())
    high = None if "/" in edtf and end in ("", "..") else _ordinal(parsed.upper_strict()) + 1
    return Days(low, high, any(sign in edtf for sign in "~?%"))


def _ordinal(when: Any) -> float:
    return float(date(max(1, when[0]), when[1], when[2]).toordinal())


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
