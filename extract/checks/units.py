"""A unit is the noun that the quote counts, and holds no amount of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.checks import quantities
from extract.loading.store import Loaded
from extract.problem import Problem
from extract.reading import disguised, numbers
from extract.reading.number_words import GROUPS
from extract.reading.unit_categories import category
from extract.schema.memo import Claim
from extract.schema.quantity import Quantity

_WORD = re.compile(r"[^\W\d_]+")
_LONE = re.compile(r"(?<!\w)\d[\d.,]*|[^\W\d_]+")
_NEAR = re.compile(
    r"[^,;:.!?()]*?(?:[^\W\d_]+[^\w,;:.!?()]*){3}"
)  # the three words behind an amount, in its own clause
_ANYBODY = {"people", "person"}  # "Binalshibh and others": no noun is there to be copied


def check(loaded: Loaded) -> Iterator[Problem]:
    """An amount within a unit is shown beside the figure as if it were part of it."""
    for read in quantities.readings(loaded):
        unit = read.quantity.unit or ""
        stated = _amounts(unit)
        if stated and unit not in (" ".join((one.unit or "").split()) for one in read.amounts):
            what, fix = f"an amount stands in the unit: “{stated[0]}”", "Write the noun alone."
            yield loaded.problem(read.file, (*read.path, "unit"), what, fix, read.entry, (("unit", unit),))


@lru_cache(maxsize=1024)
def _amounts(unit: str) -> Sequence[str]:
    """The words of a unit that are an amount, read or not; kept, for most claims of a memo count by a few."""
    read = [one.wording for one in numbers.read(unit) if one.qualifier != "unstated"] + disguised.read(unit)
    return read + [word for word in _LONE.findall(unit.lower()) if word[0].isdigit() or word in GROUPS]


def doubts(loaded: Loaded) -> Iterator[Problem]:
    """A unit that the quote does not have, or that is not what it counts there."""
    assert loaded.memo is not None
    claims = loaded.memo.claims
    for read in quantities.readings(loaded):
        claim = claims.get(read.entry)
        unit = read.quantity.unit or "TODO"
        if claim is None or read.path[0] != "claims":
            continue
        if unit.startswith("TODO") or stems(unit) == {"unit"} or read.quantity.wording not in read.text:
            continue
        counted = [one.unit for one in read.amounts if one.unit]
        there = stems(read.text)
        if any(_like(unit, one) and stems(unit) <= there | stems(one) for one in counted) or unit in _tied(
            claim, claims
        ):
            continue
        stands = stems(unit) <= stems(_beside(read.text, read.quantity))
        if counted and not (stands and {category(unit), *map(category, counted)} == {"money"}):
            what = f"the quote counts {' or '.join(dict.fromkeys(counted))} here, as read"
        elif stands or (read.quantity.qualifier == "unstated" and stems(unit) <= _ANYBODY):
            continue
        else:
            what = "the quote does not count by this word"
        fix = "Write the noun that the memo's own words count; where it is meant, say so under judged."
        facts = (("unit", unit), ("quote", read.text))
        yield loaded.problem("memo.yaml", (*read.path, "unit"), what, fix, read.entry, facts)


def stems(words: str) -> set[str]:
    """The words in small letters, those of one and of many alike: "Dollars", "dollar"."""
    return {_stem(word) for word in _WORD.findall(words.lower())}


def _stem(word: str) -> str:
    word = {"persons": "person", "men": "man", "women": "woman"}.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two count by one noun; one that has none counts by any."""
    return not one.unit or not other.unit or _like(one.unit, other.unit)


def _like(one: str, other: str) -> bool:
    first, second = stems(one), stems(other)
    return one == other or (bool(first and second) and (first <= second or second <= first))


def _tied(claim: Claim, claims: dict[str, Claim]) -> set[str | None]:
    """The units of what is the same, or of which this is a part, or from which it moved."""
    names = {claim.same_as, claim.quantity.of, claim.up_from, claim.down_from}
    names |= {claims[one].quantity.of for one in names if one in claims}
    return {claims[one].quantity.unit for one in names if one in claims}


def _beside(quote: str, quantity: Quantity) -> str:
    """The words of a quote in which a unit can stand: to the third behind an amount, all where no number is given."""
    if quantity.qualifier == "unstated":
        return quote
    end = quote.index(quantity.wording) + len(quantity.wording)
    near = _NEAR.match(quote, end)
    return quote[: near.end() if near else end] + ("" if near else re.split(r"[,;:.!?()]", quote[end:], maxsplit=1)[0])
