"""What is wrong with a dataset, as data: found in one place, printed or failed on in another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from extract.characters import visible


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and what to do about it.

    file   path as the user named it        line   from 1; 0 where no line can be named
    field  "claims[1].quote.exact"          entry  the entry's id, "" where there is none
    what   what is wrong, one sentence      facts  label and text pairs, such as the memo's nearest words
    fix    what to do, one sentence
    """

    file: str
    line: int
    field: str
    what: str
    fix: str
    entry: str = ""
    facts: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        named = self.field + (f" ({self.entry})" if self.entry else "")
        rows = [f"{where}: {named}: {self.what}" if named else f"{where}: {self.what}"]
        wide = max((len(name) for name, _ in self.facts), default=0)
        rows += [f"    {name:<{wide}} {text}" for name, text in self.facts]
        # A file may be called, and hold, what a terminal would obey.
        return visible("\n".join([*rows, f"    {self.fix}"])).replace("\t", " ").replace("\r", "\ufffd")

    def record(self) -> dict[str, object]:
        """The same as a JSON-ready mapping."""
        return asdict(self) | {"facts": dict(self.facts)}


class CannotRun(Exception):
    """The work cannot start at all: no such folder, no permission. Printed as one line, exit code 2."""

    def __str__(self) -> str:
        # It names files, and a file may be called what breaks a line or moves a terminal's cursor.
        return visible(" ".join(super().__str__().splitlines()))


def shown(path: Path) -> str:
    """A path as a reader would type it: relative to where they stand, if it is below."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError, RuntimeError):  # elsewhere; or links in a ring, which resolve() does not survive
        return str(path)


def in_order(problems: Sequence[Problem]) -> list[Problem]:
    """By file and line, as a person mends them."""
    return sorted(problems, key=lambda problem: (problem.file, problem.line, problem.field, problem.what))
