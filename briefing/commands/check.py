"""`python -m briefing check FILE…`: hold pictures and tables against the dataset; a short id instead opens its view.

Exit code 0: all match; 1: one does not, or has no record; 2: a file cannot be read or checked.
"""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from briefing.commands import memos
from briefing.dataset import short_id
from briefing.dataset.statements import Statement
from briefing.dataset.view import View, to_url
from briefing.export.check.answer import Answer
from briefing.export.check.snapshots import LARGEST, WHAT_IT_IS, check, too_large
from extract.characters import visible
from extract.files import read_bounded
from extract.loading.quotes import line_number
from extract.loading.store import Memo
from extract.problem import NoShortId, TooLarge, UserError

CODES = {"matches": 0, "another version": 0, "changed": 1, "altered": 1, "no record": 1, "cannot check": 2}


def run(arguments: list[str]) -> int:
    """Print one answer a file, with the sentences it rests on, and return the worst exit code."""
    parser = argparse.ArgumentParser(prog="python -m briefing check", description=__doc__.split("\n")[0])
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a PNG, SVG, PDF, CSV or PPTX; or the short id printed on one"
    )
    parser.add_argument("--json", action="store_true", help="one JSON record a file")
    parser.add_argument("--quiet", action="store_true", help="one line a file, without the sentences")
    options = parser.parse_args(arguments)
    try:
        there = memos.good()
    except UserError as error:
        print(f"check: {error}", file=sys.stderr)
        return 2
    worst = 0
    for name in options.files:
        answer = _answer(name, there)
        if isinstance(answer, str):
            print(visible(answer), file=sys.stderr)
            worst = 2
            continue
        worst = max(worst, CODES[answer.verdict])
        if options.json:
            print(json.dumps(_as_json(name, answer), ensure_ascii=False))
        else:
            _print(name, answer, options.quiet)
    if not options.json:
        print(WHAT_IT_IS, file=sys.stderr)
    return worst


def _answer(name: str, there: list[Memo]) -> Answer | str:
    """The answer for a file; a line to print where it cannot be read, or where a short id was typed and refused."""
    path = Path(name)
    try:
        if not path.exists() and "." not in name and "/" not in name:
            return _opened(name, there)
        too_large(path.stat().st_size)  # before a byte of it is read
        return check(read_bounded(path, LARGEST), there)
    except TooLarge as error:
        return f"{name}: cannot be checked: {error}."
    except OSError as error:
        return f"{name}: cannot be read: {error.strerror or error}."


def _opened(typed: str, there: list[Memo]) -> Answer | str:
    try:
        found = short_id.read(typed, there)
    except NoShortId as error:
        return f"{typed[:60]}: there is no such file, and as a short id: {error}."
    where = to_url(found.chart.page, found.view, found.memo.id if len(there) > 1 else "")
    return Answer(
        "matches", f"It is the short id of {found.chart.id}, memo {found.memo.id}: open {where}#{found.chart.id}"
    )


def _print(name: str, answer: Answer, quiet: bool) -> None:
    """One line, then what changed and the sentences."""
    print(_line(f"{name}: {answer.headline}. {answer.why}"))
    changed = {change.entry for change in answer.changes}
    for change in answer.changes:
        print("   ", _line(str(change)))
    if quiet:
        return
    for one in answer.entries:
        if one.quote and (one.id in changed or not changed):
            print("   ", _line(f"{one.id}: “{one.quote}” {_where(one, answer.memo)}"))


def _line(words: str) -> str:
    """Words that may come from a stranger's file, as one line that no terminal obeys and that ends no line early."""
    return visible(" ".join(words.split()))


def _where(entry: Statement, memo: Memo | None) -> str:
    if memo is None or entry.start is None or entry.end is None:
        return ""
    link = to_url("evidence", View(claim=entry.id))
    if memo.text[entry.start : entry.end] != entry.quote:
        return f"(no longer there; {link})"
    return f"(memo line {line_number(memo.text, entry.start)}; {link})"


def _as_json(name: str, answer: Answer) -> dict[str, object]:
    return {
        "file": name,
        "verdict": answer.verdict,
        "headline": answer.headline,
        "why": answer.why,
        "changes": [asdict(change) for change in answer.changes],
        "record": answer.record.model_dump() if answer.record else None,
    }
