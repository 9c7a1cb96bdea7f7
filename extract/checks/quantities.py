"""A claim's quantity must follow from its quote: the reader reads the words again, and the two must agree.

The memo is read whole, so that words are understood as they stand in it, and the quote's part of it is compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from math import isclose

from extract import reading
from extract.problem import Problem
from extract.quantity import Quantity
from extract.quote import Span
from extract.reading import numbers
from extract.reading.kinds import Amount
from extract.store import Loaded
from extract.wording import number
from extract.yamlfile import Path_

FIX = "Write the quantity as the quote has it, hedge included, or correct the quote."


@lru_cache(maxsize=2)
def _whole(text: str, day: str) -> Sequence[Amount]:
    """What the reader finds in a memo, kept: its text stays the same while its YAML is edited and checked again."""
    return reading.found(text, day)[3]


def check(loaded: Loaded, whole: Sequence[Amount] | None = None) -> Iterator[Problem]:
    """Compare every quantity with what the reader finds in its quote, and every toll part with its own wording.

    `whole` is what the reader found in the memo, read here where it is not given.
    """
    assert loaded.memo is not None
    memo = loaded.memo
    whole = _whole(memo.text, memo.file.memo.date) if whole is None else whole
    for index, claim in enumerate(memo.file.claims):
        span = memo.spans.get(claim.id)
        amounts = _within(whole, span) if span else numbers.read(claim.quote.exact)
        where: Path_ = ("claims", index, "quantity")
        yield from _check(loaded, "memo.yaml", where, claim.id, claim.quantity, claim.quote.exact, amounts)
    for index, event in enumerate(loaded.memo.context.events):
        if event.toll is None:
            continue
        path: Path_ = ("events", index, "toll")
        yield from _check_own_words(loaded, (*path, "quantity"), event.id, event.toll.quantity)
        for at, report in enumerate(event.toll.reports):
            for part, quantity in enumerate(report.quantities):
                here = (*path, "reports", at, "quantities", part)
                yield from _check_own_words(loaded, here, event.id, quantity)


def _within(amounts: Sequence[Amount], span: Span) -> list[Amount]:
    """The amounts that stand in a quote, moved so that they count from its first character. They come in its order."""
    first = bisect_left(amounts, span.start, key=lambda one: one.start)
    last = bisect_left(amounts, span.end, key=lambda one: one.start)
    inside = [one for one in amounts[first:last] if one.end <= span.end]
    return [replace(one, start=one.start - span.start, end=one.end - span.start) for one in inside]


def _check_own_words(loaded: Loaded, path: Path_, entry: str, quantity: Quantity) -> Iterator[Problem]:
    """A figure from the public record has no quote: its wording and unit are all there is to read."""
    words = f"{quantity.wording} {quantity.unit or ''}".strip()
    yield from _check(loaded, "context.yaml", path, entry, quantity, words, numbers.read(words))


def _check(
    loaded: Loaded, name: str, path: Path_, entry: str, quantity: Quantity, text: str, amounts: list[Amount]
) -> Iterator[Problem]:
    if quantity.wording not in text:
        yield loaded.problem(
            name,
            (*path, "wording"),
            "the wording is not in the quote",
            "Copy the words of the quantity from the quote, letter for letter.",
            entry,
            (("wording", quantity.wording), ("quote", text)),
        )
        return
    read = [amount for amount in amounts if _touches(amount, text, quantity.wording)]
    if any(_agrees(quantity, amount) for amount in read):
        yield from _check_wording_is_whole(loaded, name, path, entry, quantity, text, read)
        return
    if quantity.qualifier == "unstated" and all(amount.qualifier == "unstated" for amount in read):
        return  # no number is given and none is read; whether the words name an amount is the curator's judgement
    seen = "; ".join(f"“{amount.wording}”: {_in_words(amount)}" for amount in read) or "no amount"
    facts = (("in the YAML", _written(quantity)), ("read in the quote", seen), ("quote", text))
    yield loaded.problem(name, path, "the quote does not support this quantity", FIX, entry, facts)


def _check_wording_is_whole(
    loaded: Loaded, name: str, path: Path_, entry: str, quantity: Quantity, text: str, read: list[Amount]
) -> Iterator[Problem]:
    """The label is built from the wording, so a hedge or an end left out of it would be lost for good."""
    agreeing = [amount.wording for amount in read if _agrees(quantity, amount)]
    # Of two that say the same, one may be the other and more: it is enough that one is there whole.
    if not any(words in quantity.wording for words in agreeing):
        facts = (("wording", quantity.wording), ("the quote has", agreeing[0]))
        fix = "Copy the whole of it, the hedge included."
        yield loaded.problem(name, (*path, "wording"), "the wording leaves out part of the quantity", fix, entry, facts)


def _touches(amount: Amount, text: str, wording: str) -> bool:
    """Whether the amount stands in one of the places where the wording does."""
    start = text.find(wording)
    while start >= 0:
        if amount.start < start + len(wording) and start < amount.end:
            return True
        start = text.find(wording, start + 1)
    return False


def _agrees(quantity: Quantity, amount: Amount) -> bool:
    if quantity.qualifier != amount.qualifier:
        return False
    if quantity.hedged != amount.approximate:
        return False
    return _same(quantity.low, amount.low) and _same(quantity.high, amount.high)


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-9)


def _written(quantity: Quantity) -> str:
    return _bounds(quantity.qualifier, quantity.low, quantity.high, quantity.hedged)


def _in_words(amount: Amount) -> str:
    return _bounds(amount.qualifier, amount.low, amount.high, amount.approximate)


def _bounds(qualifier: str, low: float | None, high: float | None, hedged: bool) -> str:
    if qualifier == "unstated":
        return "an amount without a number"
    if qualifier == "share" and low is not None:
        return f"a share of {Fraction(low).limit_denominator(1_000_000)}"
    ends = [number(side) for side in (low, high) if side is not None]
    words = qualifier.replace("_", " ")
    more = ", approximate" if hedged and qualifier != "about" else ""
    return f"{words} {' to '.join(dict.fromkeys(ends))}{more}"
