"""A file is written whole or not at all."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefing.saving import refuse, save
from extract.problem import CannotRun


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path):
    save(tmp_path / "a.png", b"one")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.png", b"one")]


def test_nothing_is_written_over_unasked(tmp_path: Path):
    save(tmp_path / "a.png", b"one")
    with pytest.raises(CannotRun, match="is already there; --force writes over it"):
        save(tmp_path / "a.png", b"two")
    save(tmp_path / "a.png", b"three", force=True)
    assert (tmp_path / "a.png").read_bytes() == b"three"


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    save(tmp_path / "a.png", b"one")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotRun, match=r"a\.png cannot be written: No space left on device"):
        save(tmp_path / "a.png", b"two", force=True)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.png", b"one")]


def test_a_folder_that_is_not_there_and_a_folder_instead_of_a_file_are_named(tmp_path: Path):
    with pytest.raises(CannotRun, match="there is no such folder"):
        save(tmp_path / "no" / "a.png", b"")
    with pytest.raises(CannotRun, match="is a folder; name a file in it"):
        save(tmp_path, b"")


def test_a_folder_without_permission_is_named_before_the_work_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everywhere
    with pytest.raises(CannotRun, match=r"a\.png cannot be written: no permission to write in"):
        refuse(tmp_path / "a.png")


def test_of_two_at_once_one_is_written_and_the_other_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.png"
    wait = os.fsync

    def meanwhile(handle: int) -> None:
        wait(handle)
        if not path.exists():
            path.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(CannotRun, match=r"a\.png is already there; --force writes over it"):
        save(path, b"ours")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.png", b"theirs")]


def test_many_at_once_with_force_leave_one_whole_file(tmp_path: Path):
    path, written = tmp_path / "a.png", [bytes([n]) * 100_000 for n in range(16)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda data: save(path, data, force=True), written))
    assert path.read_bytes() in written
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_without_hard_links_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def none(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", none)
    save(tmp_path / "a.png", b"one")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.png", b"one")]


def test_a_link_is_never_followed_out_of_the_folder(tmp_path: Path):
    (tmp_path / "in").mkdir()
    outside, link = tmp_path / "outside.png", tmp_path / "in" / "a.png"
    link.symlink_to(outside)
    with pytest.raises(CannotRun, match="is already there; --force writes over it"):
        save(link, b"one")
    outside.write_bytes(b"theirs")
    save(link, b"two", force=True)
    assert (link.is_symlink(), link.read_bytes(), outside.read_bytes()) == (False, b"two", b"theirs")


def test_a_device_is_never_replaced(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(CannotRun, match=r"pipe\.png is a device or a pipe; name an ordinary file"):
        save(tmp_path / "pipe.png", b"one", force=True)
    assert not (tmp_path / "pipe.png").is_file()
