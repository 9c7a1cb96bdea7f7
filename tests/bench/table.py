"""Tables of ratios as text: each line a measure, with what it ought to reach and what it aims at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Aim:
    """The unit of a measure, and the ratio to bare Streamlit that it ought to reach, and that it aims at."""

    unit: str
    reach: float | None = None
    aim: float | None = None


def ratios(aims: Mapping[str, Aim], figures: Mapping[str, Sequence[float]], to: str = "bare") -> str:
    """Return one line a measure: each column's figure and its ratio to the column `to`, then reach, aim and verdict.

    >>> print(ratios({"wait": Aim("ms", 0.5, 0.4)}, {"ours": [45], "bare": [100]}))
    measure                              ours           bare   reach   aim
    wait, ms                        45 (0.45)     100 (1.00)     0.5   0.4   reached
    """
    lines = [f"{'measure':30}" + "".join(f"{name:>15}" for name in figures) + "   reach   aim"]
    for number, (name, aim) in enumerate(aims.items()):
        base = figures[to][number]
        cells = "".join(f"{f'{row[number]:,.0f} ({row[number] / base:.2f})':>15}" for row in figures.values())
        end = f"{aim.reach or '–':>8}{aim.aim or '–':>6}   {verdict(aim, figures['ours'][number] / base)}".rstrip()
        lines.append(f"{name + ', ' + aim.unit:30}" + cells + end)
    return "\n".join(lines)


def verdict(aim: Aim, ratio: float) -> str:
    """Say how far a ratio comes: "aim met", "reached", "missed"; nothing where nothing was aimed at."""
    if aim.reach is None or aim.aim is None:
        return ""
    return "aim met" if ratio <= aim.aim else "reached" if ratio <= aim.reach else "missed"
