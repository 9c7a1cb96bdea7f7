"""What is wrong with a dataset, as data: found in one place, printed or failed on in another. And what is raised:

UserError            what was asked for cannot be done: printed as one line, exit code 2
├── Unknown          something that was named is not there
├── NoShortId        what was typed is no short id, or opens nothing here
└── Uncheckable      a file cannot be read, or cannot be held against the dataset
    ├── NoPicture    not a form that carries a record
    ├── TooLarge     refused before it is read or unpacked
    ├── Spoilt       cut short or damaged
    └── Unreadable   there is a record, and it cannot be used
        └── Newer    a later version of this program wrote it
Refused              the memo does not support a calculation: a reader is told why
NotAFigure           prose names a figure in no form that it has

That a quote stands nowhere or twice is for `loading.quotes` and its callers alone.
"""

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
    fix    what to do, one sentence         code   what kind of fault: "file", "model", "quote", "reading" (the reader
                                                   reads the words otherwise), or the check that found it
    """

    file: str
    line: int
    field: str
    what: str
    fix: str
    entry: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    code: str = ""

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


class UserError(Exception):
    """The work cannot start at all: no such folder, no permission. Printed as one line, exit code 2."""

    def __str__(self) -> str:
        # It names files, and a file may be called what breaks a line or moves a terminal's cursor.
        return visible(" ".join(super().__str__().splitlines()))


class Unknown(UserError):
    """Something asked for is not there; the message lists what there is."""


class NoShortId(UserError):
    """What was typed is no short id, or names nothing here."""


class Uncheckable(UserError):
    """The file cannot be checked; the message ends a sentence that began with its name."""


class NoPicture(Uncheckable):
    """It is nothing that carries a record."""


class TooLarge(Uncheckable):
    """It has more bytes or pixels than are looked at."""


class Spoilt(Uncheckable):
    """It is cut short or damaged."""


class Unreadable(Uncheckable):
    """There is a record, and it cannot be used; the message says why in one line."""


class Newer(Unreadable):
    """The record was written by a later version of this program."""


class Refused(ValueError):
    """The memo does not support this calculation; the message is the reason, fit for a reader."""


class NotAFigure(ValueError):
    """A brace without its other, or what stands between two does not name a figure."""


def shown(path: Path) -> str:
    """A path as a reader would type it: relative to where they stand, if it is below."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError, RuntimeError):  # elsewhere; or links in a ring, which resolve() does not survive
        return str(path)


def in_order(problems: Sequence[Problem]) -> list[Problem]:
    """By file and line, as a person mends them."""
    return sorted(problems, key=lambda problem: (problem.file, problem.line, problem.field, problem.what))
