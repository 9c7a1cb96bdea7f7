"""Run the benchmarks: python -m tests.bench [NAME ... | all] [-- options of the one named].

Each module of this folder with a main(arguments) is one; without a name all run, in the order of their names.
Never a test: a busy machine is no fault of the code.
"""

import importlib
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent


def names() -> list[str]:
    """Return the benchmarks there are: modules that define main(arguments)."""
    return sorted(
        path.stem
        for path in HERE.glob("[a-z]*.py")
        if re.search(r"^def main\(arguments\b", path.read_text("utf-8"), re.MULTILINE)
    )


def main(arguments: list[str]) -> int:
    """Run what was asked for, one after the other; 2 for a name that is none, else the worst of their own codes."""
    own, options = arguments, []
    if "--" in arguments:
        at = arguments.index("--")
        own, options = arguments[:at], arguments[at + 1 :]
    there = names()
    wanted = there if own in ([], ["all"]) else own
    if unknown := [name for name in wanted if name not in there]:
        print(f"No benchmark is called {', '.join(unknown)}. There is: {', '.join(there)}, all.", file=sys.stderr)
        return 2
    codes = []
    for name in wanted:
        print(f"\n== {name}", flush=True)
        codes.append(int(importlib.import_module(f"tests.bench.{name}").main(options)))
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
