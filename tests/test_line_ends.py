"""A clone is the same, byte for byte, where git is told to write the line ends of Windows."""

import subprocess
import sys
from pathlib import Path

import pytest

from extract.commands.verify import run as verify
from tests.cloning import clone, git
from tests.serving import ROOT


@pytest.fixture(scope="module")
def cloned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clone(tmp_path_factory.mktemp("clone") / "it", "-c", "core.autocrlf=true")


def test_every_file_has_the_bytes_that_git_holds(cloned: Path):
    # "i/lf w/crlf attr/… NAME": what the index holds, what stands there.
    ends = [line.split() for line in git(cloned, "ls-files", "--eol").splitlines()]
    assert [line for line in ends if line[0].removeprefix("i/") != line[1].removeprefix("w/")] == []
    # Without the settings above: what would be committed from there is what is there.
    assert git(cloned, "-c", "core.autocrlf=false", "status", "--porcelain") == ""
    for name in ("data/haider-2003-10-20/memo.yaml", ".ci/venv.sh", ".github/overview.png"):
        committed = subprocess.run(["git", "show", f"HEAD:{name}"], cwd=cloned, capture_output=True, check=True)
        assert (cloned / name).read_bytes() == committed.stdout


def test_it_verifies_there_with_the_same_words(cloned: Path, capsys: pytest.CaptureFixture[str]):
    assert verify([str(ROOT / "data"), "--json"]) == 0
    call = [sys.executable, "-m", "extract", "verify", "--json"]
    there = subprocess.run(call, cwd=cloned, capture_output=True, text=True, check=True)
    assert there.stdout == capsys.readouterr().out


def test_a_memo_with_the_line_ends_of_windows_keeps_them(cloned: Path):
    """`memo.txt` is as received: git neither takes its carriage returns nor adds any."""
    folder = cloned / "data/from-windows"
    folder.mkdir()
    (folder / "memo.txt").write_bytes(b"Two officers.\r\nThree clerks.\n")
    git(cloned, "add", "data/from-windows/memo.txt")
    held = subprocess.run(["git", "show", ":data/from-windows/memo.txt"], cwd=cloned, capture_output=True, check=True)
    assert held.stdout == b"Two officers.\r\nThree clerks.\n"
    git(cloned, "rm", "--quiet", "--force", "data/from-windows/memo.txt")
