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
