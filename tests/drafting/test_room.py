"""A draft that could not be opened again is refused before any work is put into it, and never one that could."""

import pytest

from extract import reading
from extract.drafting import desk as desks
from extract.drafting import memo, room
from extract.problem import CannotRun
from extract.yamlfile import LARGEST
from tests.curating_memo import OCR


@pytest.mark.parametrize(
    "text",
    [
        OCR,
        "Ten men.\n" * 200,
        "5 men \U0001f6a2 ё. " * 200,
        "é 5\nmen\n" * 200,
        "5 \x1b men. " * 200,
        '5 men: "\\" left.\r\n' * 200,
    ],
)
def test_no_draft_comes_out_larger_than_it_was_weighed(text: str):
    content = memo.draft(text, "memo")
    written = len(memo.as_text(content).encode())
    assert written <= room.weight(content) <= written * 2


def test_a_memo_with_more_marks_than_a_draft_can_hold_is_refused_at_once():
    text = "9 men. " * 20_001
    with pytest.raises(
        CannotRun, match=r"^a.txt: 20,001 marks are more than one draft can hold \(20,000\); cut the memo"
    ):
        desks.lay(text.encode(), "a.txt", "memo")


def test_a_draft_that_would_be_too_large_to_open_again_is_refused():
    text = "\n".join("".join(f" {word} {row}{at} men" for at, word in enumerate(["above"] * 90)) for row in range(70))
    assert len(reading.read(text).quantities) < room.MOST_MARKS
    with pytest.raises(CannotRun, match=r"^a.txt: its draft would take \d\.\d MB, more than can be opened again; cut"):
        desks.lay(text.encode(), "a.txt", "memo")
    assert room.weight(memo.draft(text[: len(text) // 4], "memo")) < LARGEST
