"""Dates are EDTF, and a date that is called the memo's stands in the memo's words."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks import reread
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import Problem
from extract.reading import dates
from extract.schema.edtf_dates import is_edtf, why_not_on_axis
from extract.schema.memo import Edtf, Event


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


def _read(loaded: Loaded, event: Event, date: Edtf) -> list[str]:
    """What the reader finds where the date's words stand, as EDTF."""
    assert loaded.memo is not None
    span = loaded.memo.spans.get(event.id)
    own = loaded.memo.file.memo.date
    found = reread.within(reread.whole(loaded)[0], span) if span else dates.read(event.quote.exact, own)
    return [one.edtf for one in found if one.wording in date.wording or date.wording in one.wording]
