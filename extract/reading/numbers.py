"""Read hedged quantities: find numerals, drop what is no quantity, join ranges, then read the words around them."""

from collections.abc import Iterable

from extract.reading import dates, hedges, numerals, pages, ranges, redactions, references, shares, units, vague
from extract.reading.folding import fold
from extract.reading.kinds import Amount, Qualifier
from extract.reading.numerals import Numeral

Span = tuple[int, int]


def read(text: str, taken: Iterable[Span] | None = None) -> list[Amount]:
    """Return every amount in `text` in order of position, never overlapping.

    `taken` are spans that belong to something else already; without it, redactions, page marks and dates are
    read here and kept out.

    >>> [(a.wording, a.low, a.high, a.qualifier) for a in read("More than 500 terrorists")]
    [('More than 500', 500.0, None, 'more_than')]
    """
    folded = fold(text)
    if taken is None:
        taken = [(found.start, found.end) for kind in (redactions, pages, dates) for found in kind.read(text)]
    blocked = _mask(len(text), taken)
    found = [n for n in numerals.read(folded) if not blocked[n.start] and not references.is_one(text, folded, n)]
    amounts, index, floor = [], 0, 0
    while index < len(found):
        amount, used = _amount(text, folded, found, index, floor)
        index += used
        if amount:
            amounts.append(amount)
            floor = amount.end
    return vague.added(text, folded, amounts, blocked)


def _mask(length: int, taken: Iterable[Span]) -> bytearray:
    blocked = bytearray(length + 1)
    for start, end in taken:
        blocked[start:end] = b"\1" * (end - start)
    return blocked


def _amount(text: str, folded: str, found: list[Numeral], index: int, floor: int) -> tuple[Amount | None, int]:
    """Return the amount that begins with numeral `index` (None if it is none), and how many numerals it used."""
    first = found[index]
    start, end, low, high, used = first.start, first.end, first.value, first.value, 1
    qualifier: Qualifier = "share" if first.form == "part" else "exactly"
    money = units.money_before(folded, start)
    if money and money[0] >= floor:
        start = money[0]
    opened = ranges.opening(folded, start)
    following = found[index + 1] if index + 1 < len(found) else None
    if following and ranges.joins(folded, first, following, bool(opened)):
        low, high = ranges.bounds(first, following)
        end, qualifier, used = following.end, "range", 2
    elif following and (share := shares.of(folded, first, following)):
        low = high = share
        end, qualifier, used = following.end, "share", 2
    core = (start, end)
    end, unit = units.behind(folded, end)
    if money:
        unit = money[1]
    if qualifier == "range" and opened and opened.start() >= floor:
        start = opened.start()
    hedge = hedges.before(folded, start)
    after = hedges.behind(folded, end)
    approximate = False
    bottom: float | None = low
    top: float | None = high
    if hedge and hedge.position >= floor:
        if hedge.qualifier == "none":
            if low != 1:
                hedge = None
            else:
                start, bottom, top, qualifier = hedge.position, 0.0, 0.0, "none"
        else:
            start, approximate = hedge.position, hedge.approximate
            if qualifier != "range":
                qualifier = hedge.qualifier
    else:
        hedge = None
    if hedge is None and after:
        end, approximate = after.position, after.approximate
        if qualifier != "range":
            qualifier = after.qualifier
    if qualifier in ("more_than", "at_least"):
        top = None
    if qualifier in ("less_than", "at_most"):
        bottom = None
    exclusive = qualifier in ("more_than", "less_than")
    return (
        Amount(
            start,
            end,
            bottom,
            top,
            not (exclusive and top is None),
            not (exclusive and bottom is None),
            qualifier,
            approximate,
            unit,
            text[start:end],
            core,
        ),
        used,
    )
