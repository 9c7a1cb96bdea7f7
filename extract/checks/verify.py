"""Check every memo folder: all problems at once, and one record per entry.

Finding is here; failing on what is found is the command's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.checks import (
    attributions,
    changes,
    characters,
    context,
    cuts,
    dates,
    fitting,
    judged,
    places,
    prose,
    quantities,
    references,
    relations,
    source,
    speakers,
    storyline,
    units,
    warnings,
)
from extract.loading.quotes import Span
from extract.loading.store import Loaded, Memo
from extract.problem import Problem, UserError, in_order, shown
from extract.schema.memo import MemoFile
from extract.schema.quantity import Quantity

# Whoever asks whether a dataset holds, a command, an export or the curator's page, asks all of these.
CHECKS = {
    "source": source,
    "characters": characters,
    "references": references,
    "quantities": quantities,
    "units": units,
    "places": places,
    "cuts": cuts,
    "relations": relations,
    "changes": changes,
    "dates": dates,
    "judged": judged,
    "attributions": attributions,
    "speakers": speakers,
    "context": context,
    "prose": prose,
    "storyline": storyline,
    "fitting": fitting,
}


def check(loaded: Loaded) -> list[Problem]:
    """Every problem of one folder, by file and line: those met on loading, then those of every check."""
    problems = list(loaded.problems)
    if loaded.memo is not None:
        for name, one in CHECKS.items():
            problems += (problem if problem.code else replace(problem, code=name) for problem in one.check(loaded))
    return in_order(problems)


def whole(loaded: Loaded) -> Memo:
    """The memo of a folder that has no problem. Raises UserError with the first."""
    problems = check(loaded)
    if loaded.memo is None or problems:
        first = f"{problems[0].file}:{problems[0].line}: {problems[0].what}" if problems else "it cannot be read"
        raise UserError(
            f"{shown(loaded.folder)} has {len(problems)} problem(s), the first: {first}; see python -m extract verify"
        )
    return loaded.memo


def doubts(loaded: Loaded) -> list[Problem]:
    """What may well be right and is worth a second look, by file and line."""
    return in_order(list(warnings.check(loaded))) if loaded.memo else []


def rulings(loaded: Loaded) -> list[judged.Ruling]:
    """Every entry that a person judged, in the order of its file."""
    return list(judged.rulings(loaded)) if loaded.memo else []


def counts(file: MemoFile) -> str:
    """What a clean dataset holds, in one line."""
    marks = sum(len(place.marks) for place in file.redactions)
    return (
        f"{len(file.claims)} claims, {len(file.events)} events, {len(file.assessments)} assessments, "
        f"{marks} redaction marks at {len(file.redactions)} places"
    )


def records(memo: Memo) -> Iterator[dict[str, object]]:
    """One record per entry, None where it has none of them.

    memo, id, kind, quote, start, end, low, high, qualifier, unit; judged: reason, by, date
    """
    for claim in memo.file.claims:
        yield _record(memo, claim.id, "claim", memo.spans.get(claim.id), claim.quantity)
    for kind, entries in (("event", memo.file.events), ("assessment", memo.file.assessments)):
        for entry in entries:
            yield _record(memo, entry.id, kind, memo.spans.get(entry.id))
    # A mark has no id of its own: it is named in a way that no entry can be.
    for place, spans in memo.anchors.marks.items():
        for number, span in enumerate(spans, 1):
            yield _record(memo, f"{place}.{number}", "redaction", span)
    for index, span in enumerate(memo.anchors.page_marks):
        yield _record(memo, f"page_marks[{index}]", "page_mark", span)


def _record(memo: Memo, name: str, kind: str, span: Span | None, quantity: Quantity | None = None) -> dict[str, object]:
    ruling = getattr(memo.entries.get(name), "judged", None)
    return {
        "memo": memo.id,
        "id": name,
        "kind": kind,
        "quote": memo.text[slice(*span)] if span else None,
        **{edge: getattr(span, edge, None) for edge in ("start", "end")},
        **{field: getattr(quantity, field, None) for field in ("low", "high", "qualifier", "unit")},
        "judged": ruling.model_dump() if ruling else None,
    }
