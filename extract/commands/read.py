"""`python -m extract read FILE [--json]` prints what the reader finds; `--jsonl` answers a line for a line."""

import argparse
import json
import sys
from collections.abc import Collection, Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import IO, Any

from extract import files, reading
from extract.characters import visible
from extract.problem import UserError
from extract.reading import header, trends
from extract.reading.types import Amount, Change, Reading
from extract.reading.unit_categories import SORTS, Sort, filter_by
from extract.schema import wording


def run(arguments: list[str]) -> int:
    """Read one file, or one JSON object a line from standard input; return 0, or 2 with one line on what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m extract read", description=__doc__)
    parser.add_argument("file", nargs="?", help="the memo, plain text in UTF-8; - for standard input")
    parser.add_argument("--json", action="store_true", help="print everything as one JSON object")
    parser.add_argument("--jsonl", action="store_true", help='read {"id", "text"} a line, answer one a line')
    parser.add_argument("--date", type=_day, help="the memo's own date (YYYY-MM-DD), where its header does not say it")
    parser.add_argument("--only", choices=SORTS, nargs="+", help="read amounts of these sorts alone")
    options = parser.parse_args(arguments)
    if bool(options.file) == options.jsonl:
        parser.error("name a FILE, or give --jsonl" if not options.file else "--jsonl reads standard input, no FILE")
    try:
        if options.jsonl:
            answer_lines(files.piped(sys.stdin), sys.stdout, options.only)
        else:
            given = options.file
            text = files.streamed(sys.stdin) if given == "-" else files.read_memo(Path(given))[1]
            found = reading.read(text, options.date)
            amounts = tuple(filter_by(found.quantities, options.only))
            found = replace(found, quantities=amounts, changes=tuple(_between(found.changes, amounts)))
            print(json.dumps(plain(found), ensure_ascii=False, indent=1) if options.json else visible(summary(found)))
    except UserError as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


def _day(written: str) -> str:
    """A day in the one form that relative dates are reckoned from; argparse says what is wrong with another."""
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written} is no day such as 2003-10-20") from None


def answer_lines(lines: Iterable[bytes], out: IO[str], only: Collection[Sort] | None = None) -> None:
    """Answer each line {"id", "text"} with its quantities, dates and redactions; "date" gives the memo's own date.

    `only` keeps the quantities of some sorts alone.

    Raises UserError, with the line's number, at the first line that is no such object.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            text, memo_date = asked["text"], asked.get("date")
            if not isinstance(text, str) or not isinstance(memo_date, str | None):
                raise TypeError
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise UserError(f'standard input, line {number}: not an object {{"id": …, "text": "…"}}') from None
        marks, _, days, amounts = reading.read_spans(text, memo_date or header.read(text).date)
        kept = filter_by(amounts, only)
        changes = _between(trends.changes(text, amounts), kept)
        answer = {"id": asked.get("id"), "quantities": kept, "changes": changes, "dates": days, "redactions": marks}
        out.write(json.dumps(plain(answer), separators=(",", ":")) + "\n")


def _between(changes: Iterable[Change], amounts: Collection[Amount]) -> list[Change]:
    """Return the changes whose ends are all among the amounts."""
    return [change for change in changes if change.after in amounts and (change.before or change.after) in amounts]


def plain(value: Any) -> Any:
    """Return dataclasses as dicts and tuples as lists, all the way down; a change has the ends "from" and "to"."""
    if isinstance(value, Change):
        ends = {"from": plain(value.before), "to": plain(value.after)}
        return ends | {"direction": value.direction, "factor": value.factor}
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def summary(found: Reading) -> str:
    """Return what was read for a person: one line a thing, where it stands, its words and what they mean."""
    lines = [f"date {found.header.date or 'not found'}; {len(found.sentences)} sentences"]
    lines += [f"  {field.name}: {' '.join(field.value.split())}" for field in found.header.fields]
    lines.append("quantities")
    for amount in found.quantities:
        bounds = f"{_bound(amount.low)}..{_bound(amount.high)} {amount.unit or ''}".rstrip()
        lines.append(f"  {amount.start:>7} {_one_line(amount.wording)}: {amount.qualifier} {bounds}")
    lines.append(f"changes: {len(found.changes)}")
    for change in found.changes:
        before = _one_line(change.before.wording) if change.before else "not said"
        lines.append(f"  {change.after.start:>7} {before} -> {_one_line(change.after.wording)}: {change.direction}")
    lines.append("dates")
    for day in found.dates:
        relative = " (beside the memo's date)" if day.relative else ""
        warning = f" (but {day.warning})" if day.warning else ""
        lines.append(f"  {day.start:>7} {_one_line(day.wording)}: {day.edtf or 'not reckoned'}{relative}{warning}")
    lines.append(f"redactions: {len(found.redactions)} marks")
    lines += [f"  {mark.start:>7} {_one_line(mark.wording)}: {mark.kind}" for mark in found.redactions]
    return "\n".join(lines)


def _bound(value: float | None) -> str:
    return "" if value is None else wording.number(value)


def _one_line(words: str) -> str:
    return " ".join(words.split())
