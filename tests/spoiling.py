"""Spoil a copy of the project's own memo folder, one slip of the pen at a time."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from extract.checks import verify
from extract.loading import store
from extract.problem import Problem
from tests.serving import ROOT

MEMO = "haider-2003-10-20"


@dataclass
class Copy:
    """A memo folder of the test's own."""

    folder: Path

    def replace(self, name: str, old: str, new: str) -> None:
        """Change the one place in a file where `old` stands."""
        path = self.folder / name
        text = path.read_bytes().decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_bytes(text.replace(old, new).encode())

    def line(self, name: str, words: str) -> int:
        """The line of the first place where `words` stand."""
        text = (self.folder / name).read_text("utf-8")
        return text[: text.index(words)].count("\n") + 1

    def problems(self) -> list[Problem]:
        """What verify finds now."""
        return verify.check(store.load(self.folder))

    def only(self) -> Problem:
        """The one problem there is."""
        found = self.problems()
        assert len(found) == 1, "\n".join(map(str, found))
        return found[0]


def copy(tmp_path: Path) -> Copy:
    """A fresh copy below `tmp_path`."""
    return Copy(Path(shutil.copytree(ROOT / "data" / MEMO, tmp_path / MEMO)))
