"""How large a chart is drawn. Every layout is worked out from these, so any canvas will do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """A canvas and its type, in pixels as drawn 1:1.

    height   of the plot; 0 for as tall as it needs. A chart that needs more takes more and cuts nothing.
    label    figures and names in the plot       tick   scales, notes, small words
    title, subtitle, source   of the furniture around the plot, where a hand draws it
    margin   white space around plot and furniture, where a hand draws it
    compact  lists flow in columns: for a picture of given height, where length is short
    """

    width: float = 880
    height: float = 0
    label: float = 16
    tick: float = 15
    title: float = 25
    subtitle: float = 17
    source: float = 13
    margin: float = 36
    compact: bool = False

    @property
    def narrow(self) -> bool:
        """True where words go above their marks, not beside them."""
        return self.width < 36 * self.label

    @property
    def line(self) -> float:
        """From one line of label type to the next."""
        return round(self.label * 1.3)


WIDE = Size()
NARROW = Size(width=344, label=15, tick=13, title=21, subtitle=15, source=12, margin=18)
