"""Prose in the data names figures, it does not repeat them.

{police-on-protection}                     the figure with its hedge      about 7,000
{camera-points-installed=}                 what a share comes to          10, derived
{officers-redeployed/police-all}           one figure as a share of another   19 to 24 percent, derived
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from extract.problem import NotAFigure, Refused
from extract.schema import derive
from extract.schema.memo import Claim
from extract.schema.wording import label

_FIGURE = re.compile(r"\{([^{}]*)\}")
_SHAPE = re.compile(r"(?P<claim>[a-z0-9-]+)(?:(?P<value>=)|/(?P<whole>[a-z0-9-]+))?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure named in prose: which claim, and whether as stated, as what it comes to, or as a share of `whole`."""

    claim: str
    form: Literal["stated", "value", "share"] = "stated"
    whole: str = ""

    def __str__(self) -> str:
        return self.claim + ("=" if self.form == "value" else f"/{self.whole}" if self.whole else "")

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of all claims that it rests on."""
        return (self.claim, self.whole) if self.whole else (self.claim,)


def parse(text: str) -> Iterator[str | Figure]:
    """Split prose into plain text and the figures it names, in order. Raises NotAFigure.

    >>> list(parts("{arrests} were arrested."))
    [Figure(claim='arrests', form='stated', whole=''), ' were arrested.']
    """
    at = 0
    for found in _FIGURE.finditer(text):
        if found.start() > at:
            yield _without_braces(text[at : found.start()])
        shape = _SHAPE.fullmatch(found[1])
        if shape is None:
            raise NotAFigure(found[0])
        whole = shape["whole"] or ""
        yield Figure(shape["claim"], "share" if whole else "value" if shape["value"] else "stated", whole)
        at = found.end()
    if at < len(text):
        yield _without_braces(text[at:])


def _without_braces(text: str) -> str:
    if brace := re.search(r"[{}].{0,20}", text):
        raise NotAFigure(brace[0])
    return text


def without_figures(text: str) -> str:
    """The prose with every named figure blanked out, character for character, so that positions stay."""
    return _FIGURE.sub(lambda found: " " * len(found[0]), text)


@dataclass(frozen=True, slots=True)
class TextRun:
    """A stretch of text; `entry` is the claim it states, "" for plain words; `derived` if it is worked out."""

    text: str
    entry: str = ""
    derived: bool = False


def runs(text: str, claims: Mapping[str, Claim]) -> tuple[TextRun, ...]:
    """Render prose from the dataset. A figure that opens a sentence gets a capital. Raises KeyError, Refused."""
    done: list[TextRun] = []
    for part in parse(text):
        if isinstance(part, str):
            done.append(TextRun(part))
            continue
        words, derived = render(part, claims)
        before = "".join(run.text for run in done).rstrip()
        opens = not before or before[-1] in ".!?"
        done.append(TextRun(words[0].upper() + words[1:] if opens else words, part.claim, derived))
    return tuple(done)


def plain(runs_: tuple[TextRun, ...]) -> str:
    """The same as one string, for alt texts, titles of windows and files."""
    return "".join(run.text for run in runs_)


def render(figure: Figure, claims: Mapping[str, Claim]) -> tuple[str, bool]:
    """A figure in words, and whether it is derived. Raises KeyError where a claim is not there, Refused."""
    claim = claims[figure.claim]
    if figure.form == "share":
        return derive.share_of(claim, claims[figure.whole]).words, True
    if figure.form == "value":
        if claim.quantity.of is None:
            raise Refused(f"“{claim.label}” is not a share of a claim")
        return derive.value_of_share(claim, claims[claim.quantity.of]).words, True
    return label(claim.quantity), False
