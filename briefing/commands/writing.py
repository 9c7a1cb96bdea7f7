"""What the commands that write a briefing share: their options, the slides they are about, how they end."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from briefing.commands import memos
from extract.problem import CannotRun, shown
from extract.store import Memo


def parser(name: str, doc: str, output: str) -> argparse.ArgumentParser:
    """The options that every such command has; `output` says what -o names."""
    made = argparse.ArgumentParser(prog=f"python -m briefing {name}", description=doc.split("\n")[0])
    made.add_argument("-o", "--output", type=Path, required=True, help=output)
    made.add_argument("--memo", default="", help="the memo's id, where there are several")
    made.add_argument("--force", action="store_true", help="write over what is there")
    return made


def telling(name: str, doc: str, output: str) -> argparse.ArgumentParser:
    """The same for commands that tell the storyline."""
    made = parser(name, doc, output)
    made.add_argument("--slides", default="", help="ids of slides, between commas, in their order; all unless named")
    return made


def write(name: str, options: argparse.Namespace, make: Callable[[Memo, Sequence[str]], bytes]) -> int:
    """Make a file from the memo and the slides asked for, and put it in place. Returns the exit code, 0 or 2."""
    from briefing.saving import refuse, save

    slides = [one.strip() for one in options.slides.split(",") if one.strip()]
    try:
        refuse(options.output, options.force)  # before the work, not after it
        content = make(memos.chosen(memos.good(), options.memo), slides)
        save(options.output, content, options.force)
    except CannotRun as error:
        return failed(name, error)
    print(f"{shown(options.output)}: {len(content) / 1000:,.0f} kB")
    return 0


def failed(name: str, error: CannotRun) -> int:
    """Print the one line and return the exit code that goes with it."""
    print(f"{name}: {error}", file=sys.stderr)
    return 2
