"""`python -m extract verify [DIR] [--json]`: check every memo folder below DIR (data/ unless named).

Exit code 0: clean, or warnings alone; 1: problems, all of them printed; 2: cannot run.
"""

import argparse
import json
import sys
from pathlib import Path

from extract.characters import visible
from extract.checks import todo, verify
from extract.loading import store
from extract.problem import Problem, UserError

# What is said of the entries that a person judged, one and many.
_STATES = {
    "person": ("reading is a person's, not the reader's", "readings are a person's, not the reader's"),
    "year": (
        "reading is a person's, and its year does not stand in the memo",
        "readings are a person's, and their years do not stand in the memo",
    ),
    "shared": (
        "judgement is shared by the reader now, and can go",
        "judgements are shared by the reader now, and can go",
    ),
}


def run(arguments: list[str]) -> int:
    """Print counts, or every problem with its line and what to do; with --json one record per entry and problem."""
    parser = argparse.ArgumentParser(prog="python -m extract verify", description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=None, help="a memo folder, or the folder of all memos")
    parser.add_argument(
        "--json",
        action="store_true",
        help="one JSON record a line: the entries, what a person judged, problems, warnings",
    )
    options = parser.parse_args(arguments)
    try:
        folders = store.folders(options.folder or store.data_folder())
    except UserError as error:
        print(error, file=sys.stderr)
        return 2
    problems: list[Problem] = []
    for folder in folders:
        loaded = store.load(folder)
        found = verify.check(loaded)
        problems += found
        _print(loaded, found, options.json)
    if not options.json and problems:
        print(f"{len(problems)} problem{'s' if len(problems) > 1 else ''} in {len(folders)} memo(s)", file=sys.stderr)
    return 1 if problems else 0


def _print(loaded: store.Loaded, problems: list[Problem], as_json: bool) -> None:
    doubts, rulings = verify.doubts(loaded), verify.rulings(loaded)
    if as_json:
        for record in verify.records(loaded.memo) if loaded.memo else ():
            print(json.dumps(record, ensure_ascii=False))
        for ruling in rulings:
            print(json.dumps(ruling.record(), ensure_ascii=False))
        for kind, found in (("problem", problems), ("warning", doubts)):
            for problem in found:
                print(json.dumps({"kind": kind, **problem.record()}, ensure_ascii=False))
        return
    for problem in problems:
        print(problem, file=sys.stderr)
    name = visible(loaded.folder.name)
    if loaded.memo is not None:
        state = "" if problems else ": every quote stands in the memo, every quantity follows from its quote"
        more = " or from a person's judgement" if rulings and not problems else ""
        print(f"{name}: {verify.counts(loaded.memo.file)}{state}{more}")
    for state, (one, many) in _STATES.items():
        told = [ruling for ruling in rulings if ruling.state == state]
        if told:
            print(f"{name}: {len(told)} {one if len(told) == 1 else many}:")
        for ruling in told:
            who = f"{ruling.judged.by}, {ruling.judged.date}: {' '.join(ruling.judged.reason.split())}"
            print(visible(f"  {ruling.file}:{ruling.line}: {ruling.entry}: {' '.join(ruling.words.split())}; {who}"))
    if doubts:
        print(f"{name}: {len(doubts)} warning{'s' * (len(doubts) > 1)}, each worth a second look and no problem:")
    for doubt in doubts:
        print("  " + str(doubt).replace("\n", "\n  "))
    waiting = list(todo.listed(loaded))
    if waiting:
        print(f"{name}: {len(waiting)} to do, each for a person to decide:")
        for file, line, field in waiting:
            print(f"  {file}:{line}: {field}")
