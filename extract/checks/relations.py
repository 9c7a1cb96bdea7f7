"""What a claim says of another: it goes both ways, and only between what can be so related."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from extract.checks import reread, units
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import Problem, Refused
from extract.schema import derive
from extract.schema.memo import Claim, Event

Bounds = tuple[float | None, float | None]
_BOTH_WAYS = ("may_overlap", "apart_from")
_ROUNDED = 0.1  # by which "a third" and "about 7,000" may differ and say the same


def check(loaded: Loaded) -> Iterator[Problem]:
    """A claim related to itself, round in a ring, or to another in two ways that gainsay each other."""
    assert loaded.memo is not None
    claims = loaded.memo.claims
    for index, claim in enumerate(loaded.memo.file.claims):
        named: list[tuple[Path_, str | None]] = [(("same_as",), claim.same_as), (("quantity", "of"), claim.quantity.of)]
        named += [((field, at), one) for field in _BOTH_WAYS for at, one in enumerate(getattr(claim, field))]
        for field, one in named:
            if one == claim.id:
                what, fix = "a claim is not related to itself", "Name the other claim, or leave this out."
                yield loaded.problem("memo.yaml", ("claims", index, *field), what, fix, claim.id)
        if claim.quantity.of != claim.id and claim.id in _wholes(claim, claims):
            what, fix = "this is a share of what is a share of it", "Name the claim that states the whole."
            yield loaded.problem("memo.yaml", ("claims", index, "quantity", "of"), what, fix, claim.id)
        for one in sorted({*claim.may_overlap} & {*claim.apart_from}):
            what, fix = f"{one} may overlap with this and is counted apart from it", "Keep what the memo's words say."
            yield loaded.problem("memo.yaml", ("claims", index, "apart_from"), what, fix, claim.id)
        same = claims.get(claim.same_as or "")
        holding = _wholes(claim, claims) | (_wholes(same, claims) | {same.id} if same else set())
        for one in sorted(holding & {*claim.apart_from}):
            what, fix = (
                f"{one} is the same as this, or the whole of it, and not apart from it",
                "Leave out the one or the other.",
            )
            yield loaded.problem("memo.yaml", ("claims", index, "apart_from"), what, fix, claim.id)


def doubts(loaded: Loaded) -> Iterator[Problem]:
    """Relations told on one side only, and those of figures that do not fit each other."""
    assert loaded.memo is not None
    claims, amounts = loaded.memo.claims, _amounts(loaded)
    for index, claim in enumerate(loaded.memo.file.claims):
        path: Path_ = ("claims", index)
        for field in _BOTH_WAYS:
            for at, name in enumerate(getattr(claim, field)):
                if name in claims and name != claim.id and claim.id not in getattr(claims[name], field):
                    what, fix = f"{name} does not say so of this claim", f"Say {field} there, too, or here no more."
                    yield loaded.problem("memo.yaml", (*path, field, at), what, fix, claim.id)
        same = claims.get(claim.same_as or "")
        if same and same.id != claim.id and not _says_the_same(claim, same, claims):
            what, fix = f"this is not the number of {same.id}", "Name the claim that says the same in another form."
            yield loaded.problem("memo.yaml", (*path, "same_as"), what, fix, claim.id, _wordings(claim, same))
        whole = claims.get(claim.quantity.of or "")
        if whole and whole.id != claim.id and (what := _strange_whole(loaded, claim, whole, amounts)):
            fix = "Name the claim that the memo's words take the share of."
            yield loaded.problem("memo.yaml", (*path, "quantity", "of"), what, fix, claim.id, _wordings(claim, whole))
    yield from _check_charts(loaded, claims)
    for index, event in enumerate(loaded.memo.file.events):
        for at, name in enumerate(event.claims):
            if name in claims and (what := _from_elsewhere(loaded, event, claims[name])):
                fix = "Name claims that the quote's own words count."
                facts = (("quote", event.quote.exact), ("claim", claims[name].quote.exact))
                yield loaded.problem("memo.yaml", ("events", index, "claims", at), what, fix, event.id, facts)


def _wholes(claim: Claim, claims: dict[str, Claim]) -> set[str]:
    """Every claim that this one is a share of, and those that those are shares of."""
    found: set[str] = set()
    name = claim.quantity.of
    while name and name in claims and name not in found:
        found.add(name)
        name = claims[name].quantity.of
    return found


def _wordings(one: Claim, other: Claim) -> tuple[tuple[str, str], ...]:
    return tuple(
        (claim.id, f"“{claim.quantity.wording}” {claim.quantity.unit or ''}".strip()) for claim in (one, other)
    )


def _says_the_same(one: Claim, other: Claim, claims: dict[str, Claim]) -> bool:
    if not units.alike(one.quantity, other.quantity):
        return False
    first, second = _bounds(one, claims), _bounds(other, claims)
    if first is None or second is None:
        return True
    loose = {one.quantity.hedged, other.quantity.hedged, one.quantity.share != other.quantity.share} != {False}
    return all(
        a is b if a is None or b is None else abs(a - b) <= _ROUNDED * loose * max(abs(a), abs(b))
        for a, b in zip(first, second, strict=True)
    )


def _bounds(claim: Claim, claims: dict[str, Claim]) -> Bounds | None:
    """How much a claim states; None where that cannot be said."""
    quantity = claim.quantity
    if quantity.qualifier == "unstated" or (quantity.share is not None and quantity.of not in claims):
        return None
    if quantity.share is None:
        return quantity.low, quantity.high
    try:
        worked_out = derive.value_of_share(claim, claims[quantity.of or ""])
    except Refused:
        return None
    return worked_out.low, worked_out.high


def _amounts(loaded: Loaded) -> list[tuple[int, str]]:
    """Where each claim that states an amount has it, in the memo's order."""
    assert loaded.memo is not None
    stated = [one for one in loaded.memo.file.claims if one.quantity.qualifier not in ("share", "unstated")]
    return sorted((place, one.id) for one in stated if (place := _place(loaded, one)) is not None)


def _place(loaded: Loaded, claim: Claim) -> int | None:
    assert loaded.memo is not None
    span = loaded.memo.spans.get(claim.id)
    return span.start + claim.quote.exact.find(claim.quantity.wording) if span else None


def _strange_whole(loaded: Loaded, part: Claim, whole: Claim, amounts: list[tuple[int, str]]) -> str:
    """Why a share is hardly of that claim: it is neither named by its noun, nor the nearest amount before."""
    if not units.alike(part.quantity, whole.quantity):
        return f"{whole.id} counts by another noun"
    named = units.stems(whole.quantity.unit or "") & units.stems(part.quote.exact)
    place = _place(loaded, part)
    if place is None or named or whole.quantity.wording in part.quote.exact:
        return ""
    at = bisect_left(amounts, (place, ""))
    nearest = amounts[at - 1][1] if at else ""
    return "" if nearest == whole.id else f"the share's words do not name what {whole.id} counts"


def _check_charts(loaded: Loaded, claims: dict[str, Claim]) -> Iterator[Problem]:
    assert loaded.memo is not None
    for index, chart in enumerate(loaded.memo.charts.charts):
        whole = claims.get(chart.whole or "")
        parts = [claims[one] for one in chart.claims if one in claims and one != chart.whole]
        if whole is None or not parts:
            continue
        path: Path_ = ("charts", index, "whole")
        fix = "Name the claim that the others are parts of."
        of_it = [one for one in parts if one.quantity.of == whole.id or one.quantity.unit == whole.quantity.unit]
        above = [one.id for one in of_it if not one.quantity.of and _exceeds(one, whole)]
        if not of_it:
            what = f"nothing on this chart is counted in {whole.quantity.unit or 'this'}"
            yield loaded.problem("charts.yaml", path, what, fix, chart.id)
        elif above:
            what = f"{', '.join(above)} is more than this whole"
            yield loaded.problem("charts.yaml", path, what, fix, chart.id)


def _exceeds(one: Claim, whole: Claim) -> bool:
    low, high = one.quantity.low, whole.quantity.high
    return low is not None and high is not None and low > high


def _from_elsewhere(loaded: Loaded, event: Event, claim: Claim) -> str:
    assert loaded.memo is not None
    here, there = (loaded.memo.spans.get(one.id) for one in (event, claim))
    if here is None or there is None:
        return ""
    sentences = reread.memo(loaded).sentences
    ours = reread.holding(here.start, sentences)
    same = ours is not None and ours == reread.holding(there.start, sentences)
    if not same and not (here.start < there.end and there.start < here.end):
        return f"{claim.id} stands in another sentence than the event"
    return f"{claim.id} is of another place" if {event.place, claim.place} - {None, event.place} and event.place else ""
