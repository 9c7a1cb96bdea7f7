"""A file is written whole or not at all."""

import os
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
