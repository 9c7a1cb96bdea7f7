"""Prose of the dataset, ready to show: plain runs, and runs that are figures tied to their claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing import derive
from extract import prose
from extract.model import Claim
from extract.wording import label


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `entry` is the claim it states, "" for plain words; `derived` if it is worked out."""

    text: str
    entry: str = ""
    derived: bool = False


def runs(text: str, claims: Mapping[str, Claim]) -> tuple[Run, ...]:
    """Render prose from the dataset. A figure that opens a sentence gets a capital. Raises KeyError, derive.Refused."""
    done: list[Run] = []
    for part in prose.parts(text):
        if isinstance(part, str):
            done.append(Run(part))
            continue
        words, derived = _figure(part, claims)
        before = "".join(run.text for run in done).rstrip()
        opens = not before or before[-1] in ".!?"
        done.append(Run(words[0].upper() + words[1:] if opens else words, part.claim, derived))
    return tuple(done)


def plain(runs_: tuple[Run, ...]) -> str:
    """The same as one string, for alt texts, titles of windows and files."""
    return "".join(run.text for run in runs_)


def _figure(figure: prose.Figure, claims: Mapping[str, Claim]) -> tuple[str, bool]:
    claim = claims[figure.claim]
    if figure.form == "share":
        return derive.share_of(claim, claims[figure.whole]).words, True
    if figure.form == "value":
        return derive.value_of_share(claim, claims[claim.quantity.of or ""]).words, True
    return label(claim.quantity), False
