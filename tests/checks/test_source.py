"""Every mark of something withheld stands in the dataset, or was set aside by somebody who said why."""

from pathlib import Path

import pytest

from tests.spoiling import Copy, copy


@pytest.fixture
def memo(tmp_path: Path) -> Copy:
    return copy(tmp_path)


ASIDE = """
set_aside:
  - quote: {exact: "[redacted]", prefix: "extremist province "}
    reason: The clerk’s own word.
"""


def test_a_mark_that_was_set_aside_is_not_asked_for_and_not_listed_either(memo: Copy):
    path = memo.folder / "memo.yaml"
    whole = path.read_text("utf-8")
    start, end = whole.index("  - id: withheld-after-province"), whole.index("  - id: withheld-before-iran")
    without = whole[:start] + whole[end:]
    path.write_text(without + ASIDE, "utf-8")
    assert memo.problems() == []
    path.write_text(whole + ASIDE, "utf-8")
    assert memo.only().what == "this is listed as a mark, too"
    path.write_text(without + ASIDE.replace("The clerk’s own word.", "One of 7 such words."), "utf-8")
    assert memo.only().what.startswith("an amount is written out: ")


def test_a_page_s_number_is_one_that_a_memo_can_have(memo: Copy):
    memo.replace("memo.yaml", "{page: 2, quote", "{page: 999999999999999999, quote")
    told = next(one for one in memo.problems() if one.field == "page_marks[0].page")
    assert told.line == memo.line("memo.yaml", "{page: 9")
    assert "less than or equal to 9999" in told.what
