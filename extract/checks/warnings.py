"""What may well be right and is worth a second look: told apart from problems, and no reason to stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace

from extract.checks import cuts, dates, places, prose, quantities, relations, speakers, units
from extract.loading.store import Loaded
from extract.problem import Problem
from extract.reading import numerals
from extract.reading.patterns import lower_same_length
from extract.schema.chart_kinds import CHART_KINDS
from extract.schema.edtf_dates import bounds
from extract.schema.memo import Claim
from extract.schema.wording import with_unit

FAR = 1000
# What a person may know better: an entry's `judged` answers it.
ANSWERABLE = {
    "speakers": speakers.doubts,
    "units": units.doubts,
    "places": places.doubts,
    "dates": dates.doubts,
    "cuts": cuts.doubts,
    "relations": relations.doubts,
}
UNANSWERABLE = {"prose": prose.doubts}


def answerable(loaded: Loaded) -> Iterator[Problem]:
    """What a person may know better of an entry of the memo, answered or not."""
    document = loaded.documents["memo.yaml"]
    yield from (one for one in _told(loaded, ANSWERABLE) if one.entry and one.file == document.file)


def _told(loaded: Loaded, by: Mapping[str, Callable[[Loaded], Iterator[Problem]]]) -> Iterator[Problem]:
    for name, doubts in by.items():
        yield from (replace(problem, code=name) for problem in doubts(loaded))


def check(loaded: Loaded) -> Iterator[Problem]:
    """A date after the memo's own, a low end above the high one as read, a value far from all others on one chart.

    And what a person may know better, where no `judged` answers it.
    """
    assert loaded.memo is not None
    own = loaded.documents["memo.yaml"].file
    file = loaded.memo.file
    judged = {one.id for one in file.claims if one.judged} | {one.id for one in file.events if one.judged}
    for doubt in (*_told(loaded, ANSWERABLE), *_told(loaded, UNANSWERABLE)):
        if doubt.code in UNANSWERABLE or doubt.file != own or doubt.entry not in judged:
            yield doubt
    yield from _check_dates(loaded)
    for reading in quantities.readings(loaded):
        for amount in reading.amounts:
            # The reader sets a range's ends in order; which of them the words name first is looked up again.
            ends = [numeral.value for numeral in numerals.read(lower_same_length(amount.wording))]
            if amount.qualifier == "range" and len(ends) == 2 and ends[0] > ends[1] >= 0:
                what, fix = "as read, the low end lies above the high one", "See whether the words mean a range at all."
                facts = (("read in the quote", amount.wording), ("quote", reading.text))
                yield loaded.problem(reading.file, reading.path, what, fix, reading.entry, facts)
    yield from _check_charts(loaded)


def _check_dates(loaded: Loaded) -> Iterator[Problem]:
    assert loaded.memo is not None
    with suppress(ValueError):  # a date that has no place is a problem, told elsewhere
        last = bounds(loaded.memo.file.memo.date)[1]
        for index, event in enumerate(loaded.memo.file.events):
            with suppress(ValueError):
                first = bounds(event.date.edtf)[0] if event.date else None
                if first and last and first > last:
                    what = f"this lies after the memo's own date, {loaded.memo.file.memo.date}"
                    fix = "See whether the memo speaks of what was still to come."
                    facts = (("quote", event.quote.exact),)
                    path = ("events", index, "date", "edtf")
                    yield loaded.problem("memo.yaml", path, what, fix, event.id, facts)


def _check_charts(loaded: Loaded) -> Iterator[Problem]:
    """Of the figures that share an axis, one that is a thousand times the next, or a thousandth of it."""
    assert loaded.memo is not None
    claims = loaded.memo.claims
    places = {claim.id: index for index, claim in enumerate(loaded.memo.file.claims)}
    drawn = [chart.claims or list(claims) for chart in loaded.memo.charts.charts if CHART_KINDS[chart.kind].one_axis]
    if not drawn:  # charts of their own are made of what has one unit
        units = dict.fromkeys(claim.quantity.unit for claim in claims.values())
        drawn = [[one for one, claim in claims.items() if claim.quantity.unit == unit] for unit in units]
    told = set[str]()
    for ids in drawn:
        sized = [(size, claims[one]) for one in dict.fromkeys(ids) if one in claims and (size := _size(claims[one]))]
        if len(sized) < 2:
            continue
        sized.sort(key=lambda pair: pair[0])
        if sized[-1][0] >= FAR * sized[-2][0]:
            far, near, how = sized[-1][1], sized[-2][1], "a thousand times or more"
        elif sized[1][0] >= FAR * sized[0][0]:
            far, near, how = sized[0][1], sized[1][1], "a thousandth or less of"
        else:
            continue
        if far.id not in told:
            told.add(far.id)
            what = f"this is {how} what stands next to it on one chart ({near.id})"
            fix = "See whether both are in one unit and at their right scale."
            facts = tuple((one.id, f"{with_unit(one.quantity)} (“{one.quantity.wording}”)") for one in (far, near))
            yield loaded.problem("memo.yaml", ("claims", places[far.id], "quantity"), what, fix, far.id, facts)


def _size(claim: Claim) -> float:
    """The largest end that is stated; 0 for a share, a zero, or an amount without a number."""
    if claim.quantity.qualifier == "share":
        return 0.0
    return max((abs(end) for end in (claim.quantity.low, claim.quantity.high) if end is not None), default=0.0)
