"""Prose in the data names figures, it does not repeat them.

{police-on-protection}                     the figure with its hedge      about 7,000
{camera-points-installed=}                 what a share comes to          10, derived
{officers-redeployed/police-all}           one figure as a share of another   19 to 24 percent, derived
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_FIGURE = re.compile(r"\{([^{}]*)\}")
_SHAPE = re.compile(r"(?P<claim>[a-z0-9-]+)(?P<value>=)?(?:/(?P<whole>[a-z0-9-]+))?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure named in prose: which claim, and whether as stated, as what it comes to, or as a share of `whole`."""

    claim: str
    form: Literal["stated", "value", "share"] = "stated"
    whole: str = ""

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of all claims that it rests on."""
        return (self.claim, self.whole) if self.whole else (self.claim,)


class NotAFigure(ValueError):
    """What stands between the braces does not name a figure."""


def parts(text: str) -> Iterator[str | Figure]:
    """Split prose into plain text and the figures it names, in order. Raises NotAFigure.

    >>> list(parts("{arrests} were arrested."))
    [Figure(claim='arrests', form='stated', whole=''), ' were arrested.']
    """
    at = 0
    for found in _FIGURE.finditer(text):
        if found.start() > at:
            yield text[at : found.start()]
        shape = _SHAPE.fullmatch(found[1])
        if shape is None:
            raise NotAFigure(found[0])
        whole = shape["whole"] or ""
        yield Figure(shape["claim"], "share" if whole else "value" if shape["value"] else "stated", whole)
        at = found.end()
    if at < len(text):
        yield text[at:]


def without_figures(text: str) -> str:
    """The prose with every named figure blanked out, character for character, so that positions stay."""
    return _FIGURE.sub(lambda found: " " * len(found[0]), text)
