"""Five hundred broken datasets: five hundred clear notes, no trace, nothing written."""

from __future__ import annotations

import shutil
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.commands import verify as command
from extract.problem import Problem
from tests.hard.breaking import BREAKS
from tests.serving import ROOT
from tests.spoiling import MEMO, Copy

HALVES = (list(BREAKS)[::2], list(BREAKS)[1::2])  # two tests, so that two workers share them
TIMES = settings(
    max_examples=250, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


def pristine(parent: Path) -> Copy:
    return Copy(Path(shutil.copytree(ROOT / "data" / MEMO, parent / MEMO)))


def state(folder: Path) -> dict[str, object]:
    """What stands in a folder: each name with its kind, its size and its time of change."""
    return {
        path.name: (path.lstat().st_mode, path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.iterdir()
    }


def unclear(problem: Problem, folder: Path) -> str:
    """What a colleague could not make sense of in a problem; "" where there is nothing."""
    path = ROOT / problem.file if not Path(problem.file).is_absolute() else Path(problem.file)
    if path.parent.resolve() != folder.resolve():
        return f"it names {problem.file}, which is not in the folder"
    if problem.line and problem.line > path.read_bytes().count(b"\n") + 1:
        return f"line {problem.line} is past the file's end"
    if not problem.what.strip() or not problem.fix.strip().endswith((".", "?")):
        return "it does not say what is wrong, or what to do"
    words = str(problem)
    if any(word in words for word in ("Traceback", "0x7f", "<class", "pydantic", "NoneType", "Error(")):
        return "it shows the inside"
    if strange := {c for c in words if (c != "\n" and unicodedata.category(c) in ("Cc", "Cs")) or c in "\u202e\u2066"}:
        return f"it would move the reader's cursor: {strange!r}"
    return "it is longer than anyone reads" if len(words) > 12_000 else ""


@TIMES
@given(st.data())
@pytest.mark.parametrize("breaks", HALVES, ids=["some", "others"])
def test_500_broken_datasets_give_500_clear_notes_no_trace_and_nothing_written(breaks: list[str], data: st.DataObject):
    name = data.draw(st.sampled_from(breaks))
    with tempfile.TemporaryDirectory() as parent:
        copy = pristine(Path(parent))
        BREAKS[name](copy, data.draw)
        before = state(copy.folder)
        problems = copy.problems()
        assert problems, name
        assert [why for one in problems if (why := unclear(one, copy.folder))] == []
        assert state(copy.folder) == before


@settings(TIMES, max_examples=2)
@given(st.data())
@pytest.mark.parametrize("name", BREAKS)
def test_the_command_prints_each_kind_of_break_and_ends_with_1(name: str, capsys, data: st.DataObject):
    with tempfile.TemporaryDirectory() as parent:
        copy = pristine(Path(parent))
        BREAKS[name](copy, data.draw)
        assert command.run([str(copy.folder)]) == 1
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert "problem" in said.err
        assert command.run([str(copy.folder), "--json"]) == 1
