"""What is no memo is refused in the same words by every command that takes one: one line, code 2, nothing written."""

import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from extract.__main__ import main
from tests.serving import ROOT

Run = subprocess.CompletedProcess[str]
NOBODY = 65534
# Everything is imported before the rights are dropped: Python's own files may be root's alone.
AS_NOBODY = f"""
import edtf, locale, os, shutil, sys
from extract.commands import draft, read
from extract.__main__ import main
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
sys.exit(main(sys.argv[1:]))
"""


def run(command: str, *arguments: str | Path) -> Run:
    """Run a command here: starting Python for each of these would take most of the time."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([command, *map(str, arguments)])
    return Run([command], code, out.getvalue(), err.getvalue())


def run_apart(command: str, *arguments: str | Path) -> Run:
    """Run it in a process of its own, which can be given up."""
    return _run([sys.executable, "-m", "extract", command, *map(str, arguments)])


def run_as_nobody(command: str, *arguments: str | Path) -> Run:
    return _run([sys.executable, "-c", AS_NOBODY, command, *map(str, arguments)])


def _run(command: list[str]) -> Run:
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=60)


def refused(done: Run) -> str:
    """The one line of a refusal."""
    assert (done.returncode, done.stdout) == (2, ""), done.stdout
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr.rstrip("\n")


@pytest.fixture(params=["read", "draft"])
def refusal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., str]]:
    """How a command refuses a file; afterwards, that it wrote nothing."""
    out = tmp_path / "out"
    more = ("-o", out) if request.param == "draft" else ()
    yield lambda path, run=run: refused(run(request.param, path, *more))
    assert not out.exists()


@pytest.fixture
def everyones() -> Iterator[Path]:
    """A folder that a stranger may look into, which pytest's own is not."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty; there is nothing to read"),
        (b" \r\n\t\f", "empty; there is nothing to read"),
        (b"abc\0def", "not text (it holds NUL bytes); save the memo as plain text in UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not text (it holds NUL bytes)"),
        ("Ten men".encode("utf-16"), "not text (it holds NUL bytes)"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "in.txt:2: not UTF-8; save the memo as plain text in UTF-8"),
        ("Ten men\nat the café".encode("latin-1"), "in.txt:2: not UTF-8"),
        (b"x" * 5_000_001, "larger than 5 MB, which no memo is; cut it into memos"),
    ],
)
def test_a_file_that_holds_no_memo(refusal: Callable[..., str], tmp_path: Path, content: bytes, reason: str):
    path = tmp_path / "in.txt"
    path.write_bytes(content)
    assert reason in refusal(path)


def test_a_file_of_50_mb_is_not_read_to_its_end(refusal: Callable[..., str], tmp_path: Path):
    path = tmp_path / "in.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "larger than 5 MB" in refusal(path)


def test_a_folder_and_a_file_that_is_not_there(refusal: Callable[..., str], tmp_path: Path):
    assert refusal(tmp_path).endswith("this is a folder; name the memo's text file")
    assert refusal(tmp_path / "gone.txt").endswith("gone.txt: cannot be read: No such file or directory")
    assert refusal(tmp_path / ("x" * 300)).endswith("cannot be read: File name too long")


def test_a_pipe_is_refused_not_waited_for(refusal: Callable[..., str], tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe", run_apart).endswith("cannot be read: Not an ordinary file")
    assert refusal(Path("/dev/zero"), run_apart).endswith("cannot be read: Not an ordinary file")


def test_links_to_nowhere_and_in_a_ring(refusal: Callable[..., str], tmp_path: Path):
    (tmp_path / "nowhere").symlink_to("gone")
    (tmp_path / "ring").symlink_to("ring")
    assert "cannot be read: No such file" in refusal(tmp_path / "nowhere")
    assert "cannot be read: Too many levels of symbolic links" in refusal(tmp_path / "ring")


def test_a_link_to_a_memo_is_read_as_the_memo(tmp_path: Path):
    (tmp_path / "memo.txt").write_text("Ten men came.", "utf-8")
    (tmp_path / "link.txt").symlink_to("memo.txt")
    assert "Ten: exactly 10..10 men" in run("read", tmp_path / "link.txt").stdout


def test_a_file_that_may_not_be_read(refusal: Callable[..., str], everyones: Path):
    path = everyones / "shut.txt"
    path.write_text("Ten men came.", "utf-8")
    path.chmod(0)
    assert refusal(path, run_as_nobody).endswith("shut.txt: cannot be read: Permission denied")


def test_a_name_that_would_break_the_line_is_made_visible(refusal: Callable[..., str], tmp_path: Path):
    assert "a b\ufffd[2J.txt: cannot be read" in refusal(tmp_path / "a\nb\x1b[2J.txt")


def test_a_folder_that_may_not_be_written_or_looked_into_is_left_as_it_is(everyones: Path):
    memo = everyones / "memo.txt"
    memo.write_text("Ten men came.", "utf-8")
    for name, rights in (("read-only", 0o555), ("shut", 0o000)):
        folder = everyones / name
        folder.mkdir()
        folder.chmod(rights)
        for out in (folder, folder / "below"):
            line = refused(run_as_nobody("draft", memo, "-o", out))
            assert line.endswith("cannot be written: Permission denied"), line
        assert list(folder.iterdir()) == []


def test_a_draft_is_not_written_into_a_file_nor_below_one(tmp_path: Path):
    memo = tmp_path / "memo.txt"
    memo.write_text("Ten men came.", "utf-8")
    (tmp_path / "taken").write_text("mine", "utf-8")
    assert refused(run("draft", memo, "-o", tmp_path / "taken")).endswith("this is a file; name a folder")
    assert "cannot be written: Not a directory" in refused(run("draft", memo, "-o", tmp_path / "taken" / "below"))
    assert (tmp_path / "taken").read_text("utf-8") == "mine"


@pytest.mark.parametrize("given", [b"", b"a\0b", b"\xff", b"x" * 5_000_001])
def test_what_comes_through_a_pipe_is_held_to_the_same(given: bytes):
    command = [sys.executable, "-m", "extract", "read", "-"]
    done = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert done.stderr.startswith(b"standard input")
