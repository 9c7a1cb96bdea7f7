import pytest

from extract.reading import page_marks


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("so.\nPage 2\nThen", 2),
        ("so.\n=== PDF PAGE 3 ===\nThen", 3),
        ("so.\nCOMMISSION SENSITIVE 4\nThen", 4),
        ("so.\n5\n\nThen", 5),
        ("so.\n- 6 -\n=== PDF PAGE 7 ===", 6),
    ],
)
def test_a_page_mark_is_a_line_of_its_own(text, number):
    assert page_marks.read(text)[0].number == number


@pytest.mark.parametrize(
    "text", ["see page 2 of it", "the Commission\n11\ns questions", "He has\n21,000\nmen", "0", "so.\nPage 00\nThen"]
)
def test_a_page_in_a_sentence_or_a_figure_between_lines_is_none(text):
    assert page_marks.read(text) == []
