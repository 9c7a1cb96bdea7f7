"""Outside facts carry citations that are there, and a toll is the whole interval of its reports."""

from __future__ import annotations

from collections.abc import Iterator

from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import Problem
from extract.schema.memo import Report, Toll
from extract.schema.quantity import Quantity
from extract.schema.wording import number


def check(loaded: Loaded) -> Iterator[Problem]:
    """Each event of context.yaml: its citations, and its toll against its reports."""
    assert loaded.memo is not None
    cited = {one.id for one in loaded.memo.context.citations}
    for index, event in enumerate(loaded.memo.context.events):
        path: Path_ = ("events", index)
        lists: list[tuple[Path_, list[str]]] = [((*path, "citations"), event.citations)]
        for at, report in enumerate(event.toll.reports if event.toll else []):
            lists.append(((*path, "toll", "reports", at, "citations"), report.citations))
        for where, names in lists:
            for at, name in enumerate(names):
                if name not in cited:
                    fix = f"List it under citations, or name one of: {', '.join(sorted(cited)) or 'none yet'}."
                    yield loaded.problem("context.yaml", (*where, at), f"there is no citation {name}", fix, event.id)
                elif name not in event.citations:
                    what, fix = f"the event does not list {name}", "List it under the event's own citations, too."
                    yield loaded.problem("context.yaml", (*where, at), what, fix, event.id)
        if event.toll is not None:
            yield from _check_toll(loaded, (*path, "toll", "quantity"), event.id, event.toll)


def _check_toll(loaded: Loaded, path: Path_, entry: str, toll: Toll) -> Iterator[Problem]:
    stated = [_sum(report) for report in toll.reports]
    low, high = min(one for one, _ in stated), max(one for _, one in stated)
    if (toll.quantity.low, toll.quantity.high) != (low, high):
        what = f"the reports run from {number(low)} to {number(high)}"
        fix = "Give the whole interval: reports that disagree are never averaged or picked from."
        yield loaded.problem("context.yaml", path, what, fix, entry, (("in the YAML", toll.quantity.wording),))


def _sum(report: Report) -> tuple[float, float]:
    """A report's own total; an open side counts as far as the report names a number."""
    return sum(_end(q, "low") for q in report.quantities), sum(_end(q, "high") for q in report.quantities)


def _end(quantity: Quantity, side: str) -> float:
    here, other = getattr(quantity, side), quantity.high if side == "low" else quantity.low
    return float(here if here is not None else other or 0)
