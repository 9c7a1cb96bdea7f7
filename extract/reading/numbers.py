"""Read hedged quantities: find numerals, drop what is no quantity, join ranges, then read the words around them."""

import re
from collections.abc import Iterable, Iterator
from heapq import merge

from extract.reading import (
    compounds,
    dates,
    digits,
    hedges,
    listed,
    money,
    multiples,
    not_quantities,
    numerals,
    page_marks,
    ranges,
    redactions,
    shares,
    single_measures,
    stated_zeros,
    trends,
    unit_categories,
    unit_fractions,
    units,
    vague,
)
from extract.reading.number_words import SUFFIXES
from extract.reading.numerals import Numeral
from extract.reading.patterns import LazyPattern, lower_same_length, words
from extract.reading.types import Amount, Qualifier, Trend

Span = tuple[int, int]

# "thirty (30) days" says one number twice; "USD 4.5 m" counts millions, as nothing is measured in dollars and metres.
REPEATED = re.compile(r"\s*\(([\d,]*\d)\)")
MILLIONS = re.compile(r"\s([mbk]|cr)(?![\w'’/]|\.\w)")
# Scanning loses the space before a number behind these: "more than40,000".
GLUED = LazyPattern(
    r"(?<![^\W\d_])(?:than|of|about|over|some|nearly|least|most|to|and|with|by|the|were|was|under|around|almost"
    r"|approximately|estimated|until|from|killed|lost)\Z"
)
HEADINGS = words(
    "heads headings articles sections titles flags names conditions circumstances presidents kings treaties laws acts"
)
# "half the force", "two thirds of that sum"
WHOLE = re.compile(r"\s+(?:of\s+)?(?:the|this|that|these|those|all|its|his|her|their|our|my|your|every|each|an?)(?=\s)")
ODD = re.compile(r"-odd\s")
PRONOUN = re.compile(
    r"[-,;]?\s++(?:(?:in|on|of|to|from|for|with|by|about|at)\s++which|(?:which|that|who|whom|whose|where|as|from|to|for|at|about|like)\b)"
    r"|\s*+[.,;:)!?]"
)
NOUNED = re.compile(r"\b(?:an?|the|his|its|their|very)\s+(?:[^\W\d_]+\s+){1,2}\Z")
SIGNED = "~∼≈≃<>≤≥±"
TAIL = re.compile(r"[^\W\d_]{1,6}(?!\w)")
# "35m of its devices" counts millions; "37m long" measures metres.
METRES = re.compile(
    r"\s*(?:[)(.,;:/-]|$)|\s+(?:tall|long|wide|high|deep|above|below|from|away|internal|and|or|to|x"
    r"|in\s+(?:length|height|width|depth|diameter|circumference|size))\b"
)


class Draft:
    """An amount while the words around it are still being read; the fields are those of Amount."""

    __slots__ = ("approximate", "core", "end", "high", "low", "qualifier", "scale", "start", "trend", "unit")

    def __init__(self, start: int, end: int, low: float, high: float, qualifier: Qualifier) -> None:
        self.start, self.end, self.core = start, end, (start, end)
        self.low: float | None = low
        self.high: float | None = high
        self.qualifier = qualifier
        self.approximate = False
        self.unit: str | None = None
        self.trend: Trend | None = None

    def finished(self, text: str) -> Amount:
        exclusive = self.qualifier in ("more_than", "less_than")
        return Amount(
            self.start,
            self.end,
            _whole(self.low),
            _whole(self.high),
            not (exclusive and self.high is None),
            not (exclusive and self.low is None),
            self.qualifier,
            self.approximate,
            self.unit,
            text[self.start : self.end],
            self.core,
            self.trend,
        )


def read(text: str, taken: Iterable[Span] | None = None) -> list[Amount]:
    """Return every amount in `text` in order of position, never overlapping.

    `taken` are spans that belong to something else already; without it, redactions, page marks and dates are
    read here and kept out.

    >>> [(a.wording, a.low, a.high, a.qualifier) for a in read("More than 500 terrorists")]
    [('More than 500', 500.0, None, 'more_than')]
    """
    folded = lower_same_length(text)
    if taken is None:
        taken = [(found.start, found.end) for kind in (redactions, page_marks, dates) for found in kind.read(text)]
    blocked = bytearray(len(text) + 1)
    for start, end in taken:
        blocked[start:end] = b"\1" * (end - start)
    found = [
        numeral
        for numeral in _numerals(folded)
        if not blocked[numeral.start] and not not_quantities.counts_nothing(text, folded, numeral, blocked)
    ]
    for place in range(len(found) - 2, -1, -1):
        if found[place].scale < found[place + 1].scale and found[place + 1].start - found[place].end < 40:
            found[place] = ranges.sharing(folded, found[place], found[place + 1])
    amounts: list[Amount] = []
    index = floor = 0
    while index < len(found):
        draft, used = _joined(text, folded, found, index, floor)
        index += used
        last = found[index - 1]
        if draft is None or draft.core[0] < floor or not _measured(text, folded, draft, last, floor):
            continue
        end = draft.end
        _hedged(folded, draft, floor, max(floor, blocked.rfind(1, max(0, draft.start - 100), draft.start) + 1))
        if draft.unit is None and draft.end > end:
            draft.unit = units.noun(text, folded, draft.end)
        if (
            draft.unit is None
            and draft.qualifier != "none"
            and last.form == "part"
            and (whole := WHOLE.match(folded, draft.end))
        ):
            draft.unit = units.noun(text, folded, whole.end())
        _moved(folded, draft, amounts)
        if draft.unit is None and _is_pronoun(folded, draft):
            continue
        if blocked.find(1, draft.start, draft.end) >= 0:
            continue  # Its words reach into something else, which goes before.
        amounts.append(draft.finished(text))
        floor = draft.end
    amounts = listed.with_units(text, folded, trends.with_units(text, _unmultiplied(folded, amounts)))
    return vague.added(text, folded, stated_zeros.added(text, folded, compounds.merged(text, folded, amounts)), blocked)


def _unmultiplied(folded: str, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts without the exact multiples whose end is one of them: "doubled its fleet to 40"."""
    multiple = {start for start, _ in filter(None, (multiples.ended(folded, amount.start) for amount in amounts))}
    return [amount for amount in amounts if amount.start not in multiple]


def _numerals(folded: str) -> Iterator[Numeral]:
    """Yield numbers, multiples and single measures in order; of two that overlap, the multiple, then the number."""
    end = 0
    order = merge(
        multiples.read(folded), numerals.read(folded), single_measures.read(folded), key=lambda one: one.start
    )
    for numeral in order:
        if numeral.start >= end:
            yield numeral
            end = numeral.end


def _whole(bound: float | None) -> float | None:
    """Return a bound without what binary fractions add to it: 4.1 million is 4,100,000 and not 4,099,999.9999999995."""
    return bound if bound is None or -1 < bound < 1 else float(f"{bound:.15g}")


def _joined(text: str, folded: str, found: list[Numeral], index: int, floor: int) -> tuple[Draft | None, int]:
    """Return the draft that begins with numeral `index`, joined with the next if both are one, and how many it used."""
    first = found[index]
    if first.form == "multiple":
        draft = Draft(first.start, first.end, first.value, first.value, "exactly")
        draft.unit = "times"
        return draft, 1
    following = found[index + 1] if index + 1 < len(found) else None
    if following and following.start - first.end < 40 and following.form != "multiple":
        if ranged := _ranged(text, folded, first, following, floor):
            return ranged, 2
        if share := shares.of(folded, first, following):
            return Draft(first.start, following.end, share, share, "share"), 2
        if ranges.is_score(folded, first, following):
            return None, 2
        if ranges.is_repeated(folded, first, following):
            return Draft(first.start, following.end + 1, first.value, first.value, "exactly"), 2
        if said := unit_fractions.behind(folded, first, following):
            return _parted(text, said, first.start, following.end, first.value + following.value), 2
    if said := unit_fractions.one(folded, first, floor):
        return _parted(text, said, said.start(), first.end, 1 + first.value), 1
    if said := unit_fractions.alone(folded, first):
        return _parted(text, said, first.start, first.end, first.value), 1
    return Draft(first.start, first.end, first.value, first.value, "share" if first.form == "part" else "exactly"), 1


def _parted(text: str, said: re.Match[str], start: int, end: int, value: float) -> Draft:
    """Return the draft of an amount that a part of its unit closes, or is: the unit stands within, or right behind."""
    draft = Draft(start, end, value, value, "exactly")
    draft.unit = text[slice(*said.span("unit"))]
    return draft


def _ranged(text: str, folded: str, first: Numeral, last: Numeral, floor: int) -> Draft | None:
    """Return the draft of the range that two numerals are, signs counted in: "-100 to 200", "between -2 and -7".

    What moves from one to the other ("fell from 700 to 430") is no range but two amounts.
    """
    low = ranges.signed(folded, first, floor)
    opened = ranges.opening(folded, low.start)
    word = opened["word"] if opened else ""
    if word == "by" and ranges.said_whole(text, folded, low, last):
        return None
    if trends.moved(folded, low.start):
        return None
    for high in (ranges.signed(folded, last, first.end), last):
        if pair := ranges.joined(folded, low, high, word if word != "by" else ""):
            draft = Draft(low.start, high.end, *pair, "range")
            draft.approximate = ranges.loosened(folded, low, high)
            if opened and word != "by":
                draft.start = opened.start()
            return draft
    return None


def _measured(text: str, folded: str, draft: Draft, last: Numeral, floor: int) -> bool:
    """Read sign, currency and unit around the bare number; return False where it proves to be a code."""
    factor = 1.0
    first, named = draft.core[0], draft.unit
    if sign := ranges.MINUS.search(folded, max(floor, first - 10), first):
        if sign.group() != "+":
            factor = -1.0
        draft.start = min(draft.start, sign.start())
        draft.core = (sign.start(), draft.core[1])
        first = sign.start()
    coin = money.before(folded, first)
    if coin and coin[0] < floor:
        coin = None
    if coin:
        draft.start, draft.unit, factor = min(draft.start, coin[0]), coin[1], factor * coin[2]
        draft.core = (coin[0], draft.core[1])
        if last.scale == 1.0 and (letter := MILLIONS.match(folded, draft.end)):
            factor, draft.end = factor * SUFFIXES[letter[1]], letter.end()
            draft.core = (draft.core[0], draft.end)
    elif (
        first
        and (folded[first - 1].isalnum() or folded[first - 1] == "_")
        and not GLUED().search(folded, max(0, first - 16), first)
    ):
        return False
    if (again := REPEATED.match(folded, draft.end)) and digits.value_of(again[1]) == last.value:
        draft.end = again.end()
    suffixed = last.form == "suffix"
    if suffixed and coin is None and folded[draft.end - 1] == "m" and text[draft.end - 1] == "m":
        letters = 2 if folded[draft.end - 2] == "m" else 1
        if letters == 2 or METRES.match(folded, draft.end):
            factor, suffixed = factor / last.scale, False
            draft.end -= letters
            draft.core = (draft.core[0], draft.end)
    end, unit, multiplier = units.behind(text, folded, draft.end, suffixed)
    if end == draft.end and units.glued(text, folded, end):
        unit = units.glued(text, folded, end)
    elif end == draft.end and (text[end : end + 1].isalpha() or (text[end : end + 1].isalnum() and not coin)):
        # Letters glued behind make a code of a figure (SF90, 3D), unless a sign before it says it was measured (~15kR).
        tail = TAIL.match(text, end)
        if tail is None or not draft.start or folded[draft.start - 1] not in SIGNED:
            return False
        end, unit = tail.end(), tail.group()
    draft.unit = draft.unit if named or (coin and multiplier == 1.0) else unit
    factor *= multiplier
    draft.end = end
    if factor != 1.0 and draft.low is not None and draft.high is not None:
        draft.low, draft.high = draft.low * factor, draft.high * factor
    return True


def _hedged(folded: str, draft: Draft, floor: int, clear: int) -> None:
    """Read the hedges around a draft; a range keeps its own bounds, and a bound said behind goes before "about"."""
    before, behind = hedges.before(folded, draft.start), hedges.behind(folded, draft.end)
    behind = behind or _marked(folded, draft)
    before = before or hedges.distant(folded, draft.start, clear)
    if before and before.position < floor:
        before = None
    if (
        before
        and folded.startswith("within", before.position)
        and unit_categories.category(draft.unit) not in ("measure", "time")
    ):
        before = None  # "within two hours" bounds the hours, "within two districts" says where.
    if before and folded.startswith("under", before.position) and (draft.unit or "").lower() in HEADINGS:
        before = None  # "under four heads"
    if before and before.qualifier == "none":
        if draft.low == 1 and draft.qualifier == "exactly":
            draft.start, draft.low, draft.high, draft.qualifier = before.position, 0.0, 0.0, "none"
        elif draft.qualifier == "exactly" and folded.startswith("not even", before.position):
            draft.start, draft.low, draft.qualifier = before.position, None, "less_than"
        return
    if ODD.search(folded, *draft.core):
        draft.approximate, draft.qualifier = True, "about"
    for hedge in (before, behind):
        if hedge is None:
            continue
        draft.start, draft.end = min(draft.start, hedge.position), max(draft.end, hedge.position)
        draft.approximate |= hedge.qualifier == "about"
        if draft.qualifier in ("exactly", "share", "about"):
            draft.qualifier = hedge.qualifier
    if draft.qualifier in ("more_than", "at_least"):
        draft.high = None
    elif draft.qualifier in ("less_than", "at_most"):
        draft.low = None


def _is_pronoun(folded: str, draft: Draft) -> bool:
    """Return whether a "one" that counts nothing said stands for a noun: "an unfriendly one", "one which I sent"."""
    if folded[slice(*draft.core)] != "one" or draft.qualifier == "none":
        return False
    return (
        PRONOUN.match(folded, draft.end) is not None
        or NOUNED.search(folded, max(0, draft.start - 40), draft.start) is not None
    )


def _marked(folded: str, draft: Draft) -> hedges.Hedge | None:
    """Return the mark of roughness right behind the amount, or right behind what it counts: "450 men (est.)"."""
    unit = folded.find(draft.unit.lower(), draft.end, draft.end + 30) if draft.unit else -1
    behind_unit = hedges.marked(folded, unit + len(draft.unit or "")) if unit >= 0 else None
    return hedges.marked(folded, draft.end) or behind_unit


def _moved(folded: str, draft: Draft, amounts: list[Amount]) -> None:
    """Read whether the amount is a change; "rose from 20 to 45" names two levels, and the change is left to others."""
    last = amounts[-1] if amounts else None
    draft.trend = trends.before(folded, draft.start)
    if draft.trend is None and last and last.trend and trends.carries_on(folded, last.end, draft.start):
        draft.trend = last.trend
