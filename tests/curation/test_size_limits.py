"""A draft that could not be opened again is refused before any work is put into it, and never one that could."""

import pytest

from extract.curation import draft as desks
from extract.curation import draft_yaml, size_limits
from extract.loading.yaml_file import LARGEST
from extract.problem import UserError
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
    content = draft_yaml.draft(text, "memo")
    written = len(draft_yaml.as_text(content).encode())
    assert written <= size_limits.estimated_size(content) <= written * 2


def test_a_memo_with_more_marks_than_a_draft_can_hold_is_refused_at_once():
    text = "9 men. " * 20_001
    with pytest.raises(
        UserError, match=r"^a.txt: 20,001 marks are more than one draft can hold \(20,000\); cut the memo"
    ):
        desks.from_text(text.encode(), "a.txt", "memo")


def test_a_draft_that_would_be_too_large_to_open_again_is_refused(monkeypatch: pytest.MonkeyPatch):
    text = "Smith saw ten men and a hundred dogs. " * 40
    desks.from_text(text.encode(), "a.txt", "memo")
    monkeypatch.setattr(size_limits, "LARGEST", 20_000)
    with pytest.raises(UserError, match=r"^a.txt: its draft would take 0\.0 MB, more than can be opened again; cut"):
        desks.from_text(text.encode(), "a.txt", "memo")


def test_a_long_memo_with_an_amount_in_every_sentence_leaves_a_curator_room(monkeypatch: pytest.MonkeyPatch):
    """A tenth of the longest memo, held to a tenth of the limit."""
    text = "".join(
        f"Smith said that more than {1000 + n} men came by the north road and stayed at the long quay for the winter. "
        for n in range(1000)
    )
    assert len(text) > 100_000
    monkeypatch.setattr(size_limits, "LARGEST", LARGEST // 10)
    assert len(desks.from_text(text.encode(), "a.txt", "memo").section("claim")) == 1000
