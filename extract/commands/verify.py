"""`python -m extract verify [DIR] [--json]`: check every memo folder below DIR (data/ unless named).

Exit code 0: clean; 1: problems, all of them printed; 2: cannot run.
"""

import argparse
import json
import sys
from pathlib import Path

from extract import store, todo, verify
from extract.problem import CannotRun, Problem


def run(arguments: list[str]) -> int:
    """Print counts, or every problem with its line and what to do; with --json one record per entry and problem."""
    parser = argparse.ArgumentParser(prog="python -m extract verify", description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=None, help="a memo folder, or the folder of all memos")
    parser.add_argument("--json", action="store_true", help="one JSON record a line: the entries, then the problems")
    options = parser.parse_args(arguments)
    try:
        folders = store.folders(options.folder or store.data_folder())
    except CannotRun as error:
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
    if as_json:
        for record in verify.records(loaded.memo) if loaded.memo else ():
            print(json.dumps(record, ensure_ascii=False))
        for problem in problems:
            print(json.dumps({"kind": "problem", **problem.record()}, ensure_ascii=False))
        return
    for problem in problems:
        print(problem, file=sys.stderr)
    if loaded.memo is not None:
        state = "" if problems else ": every quote stands in the memo, every quantity follows from its quote"
        print(f"{loaded.folder.name}: {verify.counts(loaded.memo.file)}{state}")
    waiting = list(todo.listed(loaded))
    if waiting:
        print(f"{loaded.folder.name}: {len(waiting)} to do, each for a person to decide:")
        for file, line, field in waiting:
            print(f"  {file}:{line}: {field}")
