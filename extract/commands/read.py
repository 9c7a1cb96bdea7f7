"""`python -m extract read FILE [--json]`, or `--jsonl` for one {"id", "text"} a line on standard input."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from extract import reading


def run(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m extract read", description=__doc__)
    parser.add_argument("file", nargs="?")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--jsonl", action="store_true")
    options = parser.parse_args(arguments)
    if options.jsonl:
        for line in sys.stdin:
            asked = json.loads(line)
            print(json.dumps({"id": asked["id"], **_answer(asked["text"])}))
        return 0
    print(json.dumps(_answer(Path(options.file).read_text(encoding="utf-8")), indent=1))
    return 0


def _answer(text: str) -> dict[str, Any]:
    marks, _, days, amounts = reading.found(text, reading.header.read(text).date)
    return {
        "quantities": [asdict(amount) for amount in amounts],
        "dates": [asdict(date) for date in days],
        "redactions": [asdict(mark) for mark in marks],
    }
