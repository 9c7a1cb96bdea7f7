"""Only an ordinary file is read, and no more of it than is asked for."""

import os
import sys

import pytest

from extract import store
from extract.contents import TooLarge, contents
from tests.spoiling import copy


def test_a_file_is_read_to_its_end(tmp_path):
    (tmp_path / "a").write_bytes(b"12345")
    assert contents(tmp_path / "a", 5) == b"12345"


def test_a_file_with_a_byte_too_many_is_refused(tmp_path):
    (tmp_path / "a").write_bytes(b"123456")
    with pytest.raises(TooLarge):
        contents(tmp_path / "a", 5)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="Not an ordinary file"):
        contents(tmp_path / "pipe", 5)
    with pytest.raises(OSError, match="Is a directory"):
        contents(tmp_path, 5)


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
