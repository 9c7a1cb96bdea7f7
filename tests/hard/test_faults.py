"""The dataset spoilt while it is served: the last good stays, what and since when is told, mended by itself."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from briefing.dataset import catalog as catalogs
from briefing.dataset.catalog import Catalog
from extract import files
from extract.problem import UserError
from tests.serving import ROOT
from tests.spoiling import MEMO, Copy


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(Path(shutil.copytree(ROOT / "data" / MEMO, tmp_path / "data" / MEMO)))


def emptied(copy: Copy) -> None:
    (copy.folder / "memo.yaml").write_text("")


def deleted(copy: Copy) -> None:
    (copy.folder / "memo.txt").unlink()


def all_deleted(copy: Copy) -> None:
    shutil.rmtree(copy.folder)


def root_deleted(copy: Copy) -> None:
    shutil.rmtree(copy.folder.parent)


def a_folder_instead(copy: Copy) -> None:
    (copy.folder / "memo.yaml").unlink()
    (copy.folder / "memo.yaml").mkdir()


def a_file_instead(copy: Copy) -> None:
    shutil.rmtree(copy.folder)
    copy.folder.write_text("not a folder")


def a_pipe_instead(copy: Copy) -> None:
    (copy.folder / "memo.txt").unlink()
    os.mkfifo(copy.folder / "memo.txt")


def half_written(copy: Copy) -> None:
    raw = (copy.folder / "memo.yaml").read_bytes()
    (copy.folder / "memo.yaml").write_bytes(raw[: len(raw) // 2])


FAULTS = (emptied, deleted, all_deleted, root_deleted, a_folder_instead, a_file_instead, a_pipe_instead, half_written)


def mend(copy: Copy) -> None:
    if copy.folder.is_file():
        copy.folder.unlink()
    shutil.rmtree(copy.folder, ignore_errors=True)
    shutil.copytree(ROOT / "data" / MEMO, copy.folder)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda one: one.__name__)
def test_the_last_good_data_stays_the_fault_is_told_and_mended_is_mended(copy: Copy, fault: Callable[[Copy], None]):
    catalog = Catalog(copy.folder.parent)
    (before,) = catalog.refresh()
    fault(copy)
    (during,) = catalog.refresh()
    assert during.memo is before.memo
    assert during.problems
    assert during.since is not None
    assert catalog.refresh()[0].since == during.since
    mend(copy)
    (after,) = catalog.refresh()
    assert (after.problems, after.since) == ((), None)
    assert after.memo is not None
    assert before.memo is not None
    assert after.memo.digest == before.memo.digest


@pytest.mark.parametrize("name", [f"{MEMO}/memo.yaml", f"{MEMO}/memo.txt", MEMO, "."])
def test_what_may_not_be_read_is_told_and_comes_back_with_the_leave_to_read_it(name: str):
    # Not below tmp_path, into which pytest lets its owner alone.
    with tempfile.TemporaryDirectory() as parent:
        Path(parent).chmod(0o755)
        root = Path(shutil.copytree(ROOT / "data", Path(parent, "data")))
        steps = f"look\nchmod 000 {name}\nchmod 755 {name}\n"
        command = [sys.executable, str(ROOT / "tests/hard/as_nobody.py"), str(root)]
        done = subprocess.run(command, input=steps, capture_output=True, text=True, timeout=60)
        before, during, after = map(json.loads, done.stdout.splitlines())
    assert before == {"good": [MEMO], "said": [], "since": False}
    assert during["good"] == [MEMO]
    assert during["since"]
    assert "Permission denied" in " ".join(during["said"])
    assert after == before


def test_a_clock_that_is_set_back_hides_no_edit_and_no_mending(copy: Copy, monkeypatch: pytest.MonkeyPatch):
    catalog = Catalog(copy.folder.parent)
    catalog.refresh()
    good = (copy.folder / "memo.yaml").read_bytes()
    long_ago = datetime(1999, 1, 1).astimezone()

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return long_ago

    monkeypatch.setattr(catalogs, "datetime", Clock)
    copy.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")
    os.utime(copy.folder / "memo.yaml", (0, 0))
    assert catalog.refresh()[0].since == long_ago
    (copy.folder / "memo.yaml").write_bytes(good)
    os.utime(copy.folder / "memo.yaml", (long_ago - timedelta(days=9)).timetuple()[:2])
    assert catalog.refresh()[0].problems == ()


def test_an_edit_of_the_same_size_at_the_same_time_is_seen(copy: Copy):
    catalog = Catalog(copy.folder.parent)
    catalog.refresh()
    path = copy.folder / "memo.yaml"
    was = path.stat()
    copy.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert catalog.refresh()[0].problems


def test_a_link_to_nowhere_beside_the_files_hides_no_edit(copy: Copy):
    (copy.folder / "old.txt").symlink_to("nowhere")
    catalog = Catalog(copy.folder.parent)
    catalog.refresh()
    copy.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")
    assert catalog.refresh()[0].problems


def test_a_mistake_in_our_own_checks_takes_nothing_down(copy: Copy, monkeypatch: pytest.MonkeyPatch):
    catalog = Catalog(copy.folder.parent)
    (before,) = catalog.refresh()
    copy.replace("memo.yaml", "label: Terrorists arrested", "label: Terrorists arrested so far")

    def broken(loaded: object) -> list:
        raise RuntimeError("secret")

    monkeypatch.setattr(catalogs, "check", broken)
    (after,) = catalog.refresh()
    assert after.memo is before.memo
    assert after.problems[0].what == "it cannot be checked (RuntimeError); this is a mistake of the program"


def test_a_full_disk_leaves_what_was_there_and_no_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files.write_folder(tmp_path / "memo", {"a": b"old", "b": b"old"})
    written = []

    def full(handle: int) -> None:
        written.append(handle)
        if len(written) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="cannot be written: No space left on device"):
        files.write_folder(tmp_path / "memo", {"a": b"new", "b": b"new"}, force=True)
    assert {path.name: path.read_bytes() for path in (tmp_path / "memo").iterdir()} == {"a": b"old", "b": b"old"}


def test_of_two_who_write_at_once_each_file_is_one_writers_whole(tmp_path: Path):
    contents = [bytes([65 + n]) * 300_000 for n in range(2)]
    for _ in range(10):
        both = [
            Thread(target=files.write_folder, args=(tmp_path / "memo", {"memo.txt": one}), kwargs={"force": True})
            for one in contents
        ]
        for one in both:
            one.start()
        for one in both:
            one.join()
        assert (tmp_path / "memo/memo.txt").read_bytes() in contents
        assert [path.name for path in (tmp_path / "memo").iterdir()] == ["memo.txt"]


def test_a_dashboard_that_looks_while_a_writer_writes_shows_only_what_is_whole(copy: Copy):
    catalog = Catalog(copy.folder.parent)
    catalog.refresh()
    good = (copy.folder / "memo.yaml").read_bytes()
    label = b"label: Terrorists arrested\n"
    variants = [good, good.replace(label, b"label: Terrorists arrested so far\n")]

    def write() -> None:
        for turn in range(20):
            files.write_folder(copy.folder, {"memo.yaml": variants[turn % 2]}, force=True)

    writer = Thread(target=write)
    writer.start()
    while writer.is_alive():
        assert catalog.refresh()[0].problems == ()
    writer.join()
    (after,) = catalog.refresh()
    assert after.memo is not None
    assert next(one.label for one in after.memo.file.claims if one.id == "arrests") == "Terrorists arrested so far"
