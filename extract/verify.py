"""Check every memo folder: all problems at once, and one record per entry.

Finding is here; failing on what is found is the command's.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.anchor import page_names
from extract.checks import attributions, characters, context, dates, prose, quantities, references, source, storyline
from extract.model import MemoFile
from extract.problem import Problem, in_order
from extract.quantity import Quantity
from extract.store import Loaded, Memo

CHECKS = (source, characters, references, quantities, dates, attributions, context, prose, storyline)


def check(loaded: Loaded) -> list[Problem]:
    """Every problem of one folder, by file and line: those met on loading, then those of every check."""
    problems = list(loaded.problems)
    if loaded.memo is not None:
        for one in CHECKS:
            problems += one.check(loaded)
    return in_order(problems)


def counts(file: MemoFile) -> str:
    """What a clean dataset holds, in one line."""
    marks = sum(len(place.marks) for place in file.redactions)
    return (
        f"{len(file.claims)} claims, {len(file.events)} events, {len(file.assessments)} assessments, "
        f"{marks} redaction marks at {len(file.redactions)} places"
    )


def records(memo: Memo) -> Iterator[dict[str, object]]:
    """One record per entry: memo, id, kind, quote, start, end, low, high, qualifier, unit; None where it has none."""
    for claim in memo.file.claims:
        yield _record(memo, claim.id, "claim", claim.quantity)
    for kind, entries in (("event", memo.file.events), ("assessment", memo.file.assessments)):
        for entry in entries:
            yield _record(memo, entry.id, kind)
    for place in memo.file.redactions:
        for number in range(len(place.marks)):
            yield _record(memo, f"{place.id}.{number + 1}", "redaction")
    for name in page_names(memo.file):
        yield _record(memo, name, "page_mark")


def _record(memo: Memo, name: str, kind: str, quantity: Quantity | None = None) -> dict[str, object]:
    span = memo.spans.get(name)
    return {
        "memo": memo.id,
        "id": name,
        "kind": kind,
        "quote": memo.text[span.start : span.end] if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "low": quantity.low if quantity else None,
        "high": quantity.high if quantity else None,
        "qualifier": quantity.qualifier if quantity else None,
        "unit": quantity.unit if quantity else None,
    }
