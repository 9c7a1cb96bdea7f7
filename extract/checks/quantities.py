"""A claim's quantity must follow from its quote: the reader reads the words again, and the two must agree.

The memo is read whole, so that words are understood as they stand in it, and the quote's part of it is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import isclose

from extract.checks import reread
from extract.loading.quotes import Span, find_all
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import Problem
from extract.reading import numbers
from extract.reading.types import Amount
from extract.schema.memo import Claim, ContextEvent
from extract.schema.quantity import Quantity
from extract.schema.wording import number

FIX = (
    "Write the quantity as the quote has it, hedge included, or correct the quote; where the reader is wrong,"
    " say so under judged."
)


@dataclass(frozen=True, slots=True)
class Read:
    """A quantity, the words it rests on, and what the reader finds where its wording stands in them.

    judged  True where a person answers for the reading
    agreed  True where the reader reads it as it is written
    """

    file: str
    path: Path_
    entry: str
    quantity: Quantity
    text: str
    amounts: list[Amount]
    judged: bool

    @property
    def agreed(self) -> bool:
        agreeing = [amount.wording for amount in self.amounts if _agrees(self.quantity, amount)]
        # Of two that say the same, one may be the other and more: it is enough that one is there whole.
        if agreeing:
            return any(words in self.quantity.wording for words in agreeing)
        # No number is given and none is read: whether the words name an amount is the curator's judgement.
        return self.quantity.qualifier == "unstated" and all(one.qualifier == "unstated" for one in self.amounts)


def check(loaded: Loaded) -> Iterator[Problem]:
    """Compare every quantity with what the reader finds in its quote, and every toll part with its own wording."""
    for read in readings(loaded):
        yield from _check(loaded, read)


def readings(loaded: Loaded) -> Iterator[Read]:
    """Every quantity of the memo and its context, beside what the reader finds."""
    assert loaded.memo is not None
    memo = loaded.memo
    whole = reread.whole(loaded)[1]
    for index, claim in enumerate(memo.file.claims):
        span = memo.spans.get(claim.id)
        amounts = _within(whole, span) if span else numbers.read(claim.quote.exact)
        where: Path_ = ("claims", index, "quantity")
        yield _read("memo.yaml", where, claim, claim.quantity, claim.quote.exact, amounts)
    for index, event in enumerate(loaded.memo.context.events):
        if event.toll is None:
            continue
        path: Path_ = ("events", index, "toll")
        yield _read_own_words((*path, "quantity"), event, event.toll.quantity)
        for at, report in enumerate(event.toll.reports):
            for part, quantity in enumerate(report.quantities):
                here = (*path, "reports", at, "quantities", part)
                yield _read_own_words(here, event, quantity)


def _within(amounts: Sequence[Amount], span: Span) -> list[Amount]:
    """The amounts that stand in a quote, moved so that they count from its first character."""
    inside = reread.within(amounts, span)
    return [replace(one, start=one.start - span.start, end=one.end - span.start) for one in inside]


def _read_own_words(path: Path_, event: ContextEvent, quantity: Quantity) -> Read:
    """A figure from the public record has no quote: its wording and unit are all there is to read."""
    words = f"{quantity.wording} {quantity.unit or ''}".strip()
    return _read("context.yaml", path, event, quantity, words, numbers.read(words))


def _read(
    name: str, path: Path_, entry: Claim | ContextEvent, quantity: Quantity, text: str, amounts: list[Amount]
) -> Read:
    places = [*find_all(quantity.wording, text)]
    touched = [one for one in amounts if any(one.start < place.end and place.start < one.end for place in places)]
    return Read(name, path, entry.id, quantity, text, touched, entry.judged is not None)


def _check(loaded: Loaded, read: Read) -> Iterator[Problem]:
    name, path, entry, quantity, text = read.file, read.path, read.entry, read.quantity, read.text
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
    if read.agreed or read.judged:
        return
    agreeing = [amount.wording for amount in read.amounts if _agrees(quantity, amount)]
    if agreeing:
        # The label is built from the wording, so a hedge or an end left out of it would be lost for good.
        facts: tuple[tuple[str, str], ...] = (("wording", quantity.wording), ("the quote has", agreeing[0]))
        fix = "Copy the whole of it, the hedge included."
        yield loaded.problem(
            name, (*path, "wording"), "the wording leaves out part of the quantity", fix, entry, facts, "reading"
        )
        return
    seen = "; ".join(f"“{amount.wording}”: {_in_words(amount)}" for amount in read.amounts) or "no amount"
    facts = (("in the YAML", written(quantity)), ("read in the quote", seen), ("quote", text))
    yield loaded.problem(name, path, "the quote does not support this quantity", FIX, entry, facts, "reading")


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


def written(quantity: Quantity) -> str:
    """What is written, without its unit: “at most 4,000,000”."""
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
