"""Only an ordinary file is read, and no more of it than is asked for."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from extract.files import read_bounded, refuse, write_atomic
from extract.loading import store
from extract.problem import TooLarge, UserError
from tests.spoiling import copy


def test_a_file_is_read_to_its_end(tmp_path):
    (tmp_path / "a").write_bytes(b"12345")
    assert read_bounded(tmp_path / "a", 5) == b"12345"


def test_a_file_with_a_byte_too_many_is_refused(tmp_path):
    (tmp_path / "a").write_bytes(b"123456")
    with pytest.raises(TooLarge):
        read_bounded(tmp_path / "a", 5)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="Not an ordinary file"):
        read_bounded(tmp_path / "pipe", 5)
    with pytest.raises(OSError, match="Is a directory"):
        read_bounded(tmp_path, 5)


def test_a_link_to_nowhere_is_told_and_not_taken_for_a_file_left_out(tmp_path):
    spoilt = copy(tmp_path)
    (spoilt.folder / "charts.yaml").unlink()
    (spoilt.folder / "charts.yaml").symlink_to("nowhere.yaml")
    assert spoilt.only().what == "the file cannot be read: No such file or directory"


def test_the_digest_is_of_what_was_read_and_of_no_other_file_beside_it(tmp_path):
    spoilt = copy(tmp_path)
    before = store.load(spoilt.folder).memo
    (spoilt.folder / "notes.txt").write_bytes(b"mine")
    (spoilt.folder / "old.yaml").mkdir()
    after = store.load(spoilt.folder).memo
    assert before is not None
    assert after is not None
    assert before.digest == after.digest


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path):
    write_atomic(tmp_path / "a.png", b"one")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.png", b"one")]


def test_nothing_is_written_over_unasked(tmp_path: Path):
    write_atomic(tmp_path / "a.png", b"one")
    with pytest.raises(UserError, match="is already there; --force writes over it"):
        write_atomic(tmp_path / "a.png", b"two")
    write_atomic(tmp_path / "a.png", b"three", force=True)
    assert (tmp_path / "a.png").read_bytes() == b"three"


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write_atomic(tmp_path / "a.png", b"one")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match=r"a\.png cannot be written: No space left on device"):
        write_atomic(tmp_path / "a.png", b"two", force=True)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.png", b"one")]


def test_a_folder_that_is_not_there_and_a_folder_instead_of_a_file_are_named(tmp_path: Path):
    with pytest.raises(UserError, match="there is no such folder"):
        write_atomic(tmp_path / "no" / "a.png", b"")
    with pytest.raises(UserError, match="is a folder; name a file in it"):
        write_atomic(tmp_path, b"")


def test_a_folder_without_permission_is_named_before_the_work_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everywhere
    with pytest.raises(UserError, match=r"a\.png cannot be written: no permission to write in"):
        refuse(tmp_path / "a.png")


def test_of_two_at_once_one_is_written_and_the_other_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.png"
    wait = os.fsync

    def meanwhile(handle: int) -> None:
        wait(handle)
        if not path.exists():
            path.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(UserError, match=r"a\.png is already there; --force writes over it"):
        write_atomic(path, b"ours")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.png", b"theirs")]


def test_many_at_once_with_force_leave_one_whole_file(tmp_path: Path):
    path, written = tmp_path / "a.png", [bytes([n]) * 100_000 for n in range(16)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda data: write_atomic(path, data, force=True), written))
    assert path.read_bytes() in written
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_without_hard_links_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def none(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", none)
    write_atomic(tmp_path / "a.png", b"one")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.png", b"one")]


def test_a_link_is_never_followed_out_of_the_folder(tmp_path: Path):
    (tmp_path / "in").mkdir()
    outside, link = tmp_path / "outside.png", tmp_path / "in" / "a.png"
    link.symlink_to(outside)
    with pytest.raises(UserError, match="is already there; --force writes over it"):
        write_atomic(link, b"one")
    outside.write_bytes(b"theirs")
    write_atomic(link, b"two", force=True)
    assert (link.is_symlink(), link.read_bytes(), outside.read_bytes()) == (False, b"two", b"theirs")


def test_a_device_is_never_replaced(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(UserError, match=r"pipe\.png is a device or a pipe; name an ordinary file"):
        write_atomic(tmp_path / "pipe.png", b"one", force=True)
    assert not (tmp_path / "pipe.png").is_file()
