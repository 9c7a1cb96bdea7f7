"""Dates are EDTF, and a date that is called the memo's stands in the memo's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from extract.checks import reread
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import Problem
from extract.reading import dates
from extract.reading.types import Date
from extract.schema.edtf_dates import Bounds, bounds, is_edtf, why_not_on_axis
from extract.schema.memo import Edtf, Event

# Words that mean a time only beside another, which the reader does not turn into a date.
_TIME = re.compile(
    r"\b(?:so far|to date|up to|until|till|by then|yet|now|still|since|already|recent|recently|lately"
    r"|current|currently|present|today|tonight|yesterday|ever|never|past|last|this|ago|before|previous|previously|then|once|earlier|soon|next)\b",
    re.IGNORECASE,
)


def check(loaded: Loaded) -> Iterator[Problem]:
    """Every date of the memo and its context; for the memo's own, its words are read again where they stand."""
    assert loaded.memo is not None
    memo = loaded.memo.file.memo
    yield from _check_form(loaded, "memo.yaml", ("memo", "date"), memo.date, "", drawn=False)
    for index, event in enumerate(loaded.memo.file.events):
        path: Path_ = ("events", index)
        if event.date is not None:
            yield from _check_form(loaded, "memo.yaml", (*path, "date", "edtf"), event.date.edtf, event.id)
        yield from _check_dated_by(loaded, path, event)
    for index, outside in enumerate(loaded.memo.context.events):
        yield from _check_form(loaded, "context.yaml", ("events", index, "date", "edtf"), outside.date.edtf, outside.id)


def _check_form(loaded: Loaded, name: str, path: Path_, edtf: str, entry: str, drawn: bool = True) -> Iterator[Problem]:
    if not is_edtf(edtf):
        fix = "Write it as 2002-09-11, 2002-09, 2003-01/2003-03~ or ../2003-10-20."
        yield loaded.problem(name, path, f"{edtf!r} is not an EDTF date", fix, entry)
    elif drawn and (why := why_not_on_axis(edtf)):
        fix = "Give the days, months or years that the source supports, the earlier one first."
        if "XXXX" in edtf:
            fix = "Say dated_by: nobody: the event is then listed with its quote, off the axis."
        yield loaded.problem(name, path, f"{edtf!r} cannot be placed on a time axis: {why}", fix, entry)


def _check_dated_by(loaded: Loaded, path: Path_, event: Event) -> Iterator[Problem]:
    assert loaded.memo is not None
    place = (*path, "dated_by")
    if event.dated_by != "memo":
        if event.date is not None:
            what = f"the event is dated by {event.dated_by}, but carries a date of the memo"
            fix = "Say dated_by: memo, or move the date to context.yaml."
            yield loaded.problem("memo.yaml", place, what, fix, event.id)
        dated = any(outside.event == event.id for outside in loaded.memo.context.events)
        if event.dated_by == "context" and not dated:
            what = "no event of context.yaml dates this one"
            yield loaded.problem("memo.yaml", place, what, "Add it there with its citation, or say nobody.", event.id)
        return
    if event.date is None:
        what = "the event is called dated by the memo, and has no date"
        yield loaded.problem("memo.yaml", place, what, "Add the date with its wording, or say nobody.", event.id)
        return
    yield from _check_words(loaded, (*path, "date"), event, event.date)


def _check_words(loaded: Loaded, path: Path_, event: Event, date: Edtf) -> Iterator[Problem]:
    assert loaded.memo is not None
    quote, own = event.quote.exact, loaded.memo.file.memo.date
    facts: tuple[tuple[str, str], ...] = (("wording", date.wording), ("quote", quote))
    if date.wording not in quote:
        what = "the event is called dated by the memo, but its quote does not hold these words"
        fix = "Copy the date's words from the quote, or say dated_by: nobody."
        yield loaded.problem("memo.yaml", (*path, "wording"), what, fix, event.id, facts)
        return
    if event.judged is not None or agreed(loaded, event, date):
        return
    read = _read(loaded, event, date)
    if date.relative and not read:
        what = f"a relative date is bounded by the memo's own, {own}, and {date.edtf} is not"
        fix = f"Write ../{own} for what had happened by then; where the reader is wrong, say so under judged."
        yield loaded.problem("memo.yaml", (*path, "edtf"), what, fix, event.id, facts, "reading")
        return
    what = "the quote has no such date"
    facts = (("in the YAML", date.edtf), ("read in the quote", ", ".join(read) or "no date"), ("quote", quote))
    fix = "Write the date as the quote has it, or say dated_by: nobody; where the reader is wrong, say so under judged."
    yield loaded.problem("memo.yaml", (*path, "edtf"), what, fix, event.id, facts, "reading")


def agreed(loaded: Loaded, event: Event, date: Edtf) -> bool:
    """Whether the reader reads the date where the event's quote stands as it is written."""
    assert loaded.memo is not None
    read = _read(loaded, event, date)
    return date.edtf in read or (date.relative and not read and loaded.memo.file.memo.date in date.edtf)


def doubts(loaded: Loaded) -> Iterator[Problem]:
    """What differs from the header, from its own wording, or lies after the memo and is said to be what it tells of."""
    assert loaded.memo is not None
    own, header = loaded.memo.file.memo.date, reread.memo(loaded).header.date or ""
    last = _bounds(own)
    if is_edtf(header) and last and _bounds(header) != last:
        what, fix = f"the header's date is {header}, as read", "Write the day that the memo itself bears."
        yield loaded.problem("memo.yaml", ("memo", "date"), what, fix)
    for index, event in enumerate(loaded.memo.file.events):
        if event.dated_by == "memo" and event.date and (fault := _loose(loaded, event, event.date)):
            facts = (("in the YAML", f"{event.date.edtf} (“{event.date.wording}”)"), ("quote", event.quote.exact))
            path: Path_ = ("events", index, "date", fault[0])
            yield loaded.problem("memo.yaml", path, fault[1], fault[2], event.id, facts)
    for index, outside in enumerate(loaded.memo.context.events):
        path = ("events", index, "date", "edtf")
        words = (("wording", outside.date.wording),)
        there = _bounds(outside.date.edtf)
        if there and (read := dates.read(outside.date.wording, own)) and not _is_one_of(outside.date.edtf, there, read):
            what = f"its own wording reads as {', '.join(one.edtf for one in read)}"
            fix = "Write the date as its wording has it."
            yield loaded.problem("context.yaml", path, what, fix, outside.id, words)
        if there and last and there[0] and last[1] and there[0] > last[1]:
            what = f"this lies after the memo's own date, {own}"
            fix = "See whether the memo can speak of it at all."
            yield loaded.problem("context.yaml", path, what, fix, outside.id, words)


def _bounds(edtf: str) -> Bounds | None:
    with suppress(ValueError):  # a date that has no place is a problem, told elsewhere
        return bounds(edtf)
    return None


def _is_one_of(edtf: str, there: Bounds, read: list[Date]) -> bool:
    """Whether a date is what was read of its wording, or runs from the first of several days there to the last."""
    if edtf in (one.edtf for one in read):
        return True
    ends = [found for one in read if (found := _bounds(one.edtf))]
    firsts, lasts = [first for first, _ in ends if first], [last for _, last in ends if last]
    return bool(firsts and lasts) and there == (min(firsts), max(lasts))


def _loose(loaded: Loaded, event: Event, date: Edtf) -> tuple[str, str, str] | None:
    """Why a date is not wholly what its words say: (the field, what is wrong, what to do)."""
    assert loaded.memo is not None
    own, read = loaded.memo.file.memo.date, _found(loaded, event, date)
    same = [one.wording for one in read if one.edtf == date.edtf]
    if same and not any(words in date.wording for words in same):
        return "wording", f"the wording leaves out part of “{same[0]}”", "Copy the whole of it, the hedge included."
    if date.relative and not read and date.edtf not in (own, f"../{own}", f"{own}/.."):
        return (
            "edtf",
            "the words give no other end than the memo's own date",
            f"Write ../{own} for what had happened by then.",
        )
    if date.relative and not read and not _TIME.search(date.wording):
        return "wording", "these words name no time", "Copy the words that do, or say dated_by: nobody."
    return None


def _read(loaded: Loaded, event: Event, date: Edtf) -> list[str]:
    """What the reader finds where the date's words stand, as EDTF."""
    return [one.edtf for one in _found(loaded, event, date)]


def _found(loaded: Loaded, event: Event, date: Edtf) -> list[Date]:
    assert loaded.memo is not None
    span = loaded.memo.spans.get(event.id)
    own = loaded.memo.file.memo.date
    found = reread.within(reread.whole(loaded)[0], span) if span else dates.read(event.quote.exact, own)
    return [one for one in found if one.wording in date.wording or date.wording in one.wording]
