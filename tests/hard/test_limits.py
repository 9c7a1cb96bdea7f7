"""Files made to cost time or room are refused with a clear line, before anything is built from them.

Each within ten seconds of the processor's time, where what they are made to cost is minutes; measured, under 0.3 s.
"""

import time
from collections.abc import Iterator

import pytest

from extract.checks import verify
from extract.loading import store
from extract.problem import Problem
from tests.spoiling import Copy, copy

LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join(['*' + old] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
COST = {
    "a YAML bomb": (LAUGHS, 1, "anchors (&) and aliases (*) are not allowed"),
    "a merge of itself": ("a: &a\n  <<: *a\n", 1, "anchors (&) and aliases (*) are not allowed"),
    "deep lists": ("a: " + "[" * 100_000, 1, "the file is nested more than 40 levels deep"),
    "deep mappings": ("{a: " * 50_000, 1, "the file is nested more than 40 levels deep"),
    "deep blocks": ("- " * 50_000 + "x", 1, "the file is nested more than 40 levels deep"),
    "a deep key": ("? " * 50_000 + "x", 1, "the file is nested more than 40 levels deep"),
    "a key twice": ("memo:\n  id: a\n  id: b\n", 3, "the key 'id' stands twice here"),
    "fifty megabytes": ("# " + "x" * 50_000_000, 0, "the file is larger than 10 MB"),
    "a tag that runs code": ("a: !!python/object/apply:os.system [x]\n", 0, ""),
}


@pytest.fixture(autouse=True)
def within_bounds() -> Iterator[None]:
    began = time.process_time()
    yield
    assert time.process_time() - began < 10


def first_of(spoilt: Copy, name: str) -> Problem:
    return next(one for one in spoilt.problems() if one.file.endswith(name))


@pytest.mark.parametrize("name", COST)
def test_what_is_made_to_cost_is_refused_with_its_line(tmp_path, name: str):
    text, line, what = COST[name]
    spoilt = copy(tmp_path)
    (spoilt.folder / "context.yaml").write_text(text, "utf-8")
    told = [(one.line, one.what) for one in spoilt.problems() if one.file.endswith("context.yaml")]
    assert any(what in said and line in (0, at) for at, said in told), told


def test_a_memo_of_fifty_megabytes_is_refused(tmp_path):
    spoilt = copy(tmp_path)
    (spoilt.folder / "memo.txt").write_bytes(b"x" * 50_000_000)
    assert first_of(spoilt, "memo.txt").what == "the memo is larger than 5 MB"


def test_a_file_that_says_it_is_small_and_goes_on_is_cut_off(tmp_path):
    """/proc and some network folders give a size of 0 for files that are not empty; a log grows while it is read."""
    spoilt = copy(tmp_path)
    (spoilt.folder / "charts.yaml").unlink()
    (spoilt.folder / "charts.yaml").symlink_to("/dev/zero")
    assert spoilt.only().what == "the file cannot be read: Not an ordinary file"


CLIMBING = ("../../etc/passwd", "..", "/etc", "a/b", "a\\b", "CON:", ".hidden", "a\x07b", "%2e%2e", "~")


@pytest.mark.parametrize("name", CLIMBING)
def test_an_id_that_would_climb_out_of_a_folder_is_none(tmp_path, name: str):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "id: arrests\n", f"id: {ascii(name)[1:-1].join(chr(34) * 2)}\n")
    spoilt.replace("charts.yaml", "id: arrests\n", f"id: {ascii(name)[1:-1].join(chr(34) * 2)}\n")
    fields = {one.field.rsplit(".", 1)[-1] for one in spoilt.problems()}
    assert "id" in fields
    assert any(" does not have the form " in one.what for one in spoilt.problems() if one.field == "charts[3].id")


def test_every_word_of_a_crowd_of_problems_is_shown_and_none_is_endless(tmp_path):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "label: Terrorists arrested", f"label: {'x' * 300_000}")
    assert max(len(str(one)) for one in verify.check(store.load(spoilt.folder))) < 3000
