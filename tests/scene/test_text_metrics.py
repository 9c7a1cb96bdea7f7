"""How wide words are, and where they break."""

import pytest

from briefing.scene import text_metrics


def test_a_width_is_that_of_the_face_it_is_set_in():
    """By hand: in Source Sans Pro Regular every digit is 497 of 1000 units wide."""
    assert text_metrics.width("0000000000", 100) == pytest.approx(497, abs=1)


def test_widths_grow_with_the_size_and_with_the_weight():
    assert text_metrics.width("about 7,000", 32) == pytest.approx(2 * text_metrics.width("about 7,000", 16))
    assert text_metrics.width("about 7,000", 16, bold=True) > text_metrics.width("about 7,000", 16)


def test_no_line_is_wider_than_its_room_and_no_word_is_lost():
    words = "Police only on protection or countering terrorism in Karachi"
    lines = text_metrics.wrap(words, 120, 16)
    assert max(text_metrics.width(line, 16) for line in lines) <= 120
    assert " ".join(lines) == words


def test_the_first_line_leaves_what_is_taken():
    assert text_metrics.wrap("only on protection", 120, 16, first=110) == ["", "only on", "protection"]


def test_a_word_wider_than_a_line_is_cut_not_lost():
    lines = text_metrics.wrap("Donaudampfschifffahrtsgesellschaft", 60, 16)
    assert len(lines) > 1
    assert "".join(lines) == "Donaudampfschifffahrtsgesellschaft"


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Source: Karachi, 20 October 2003 and more", "20 October 2003"),
        ("interview, October 20, 2003, in Karachi", "October 20,"),
        ("dataset 1.0.0 (24c7ca8ff222) and view 7RTN-TZY9", "dataset 1.0.0 (24c7ca8ff222)"),
        ("a longer one and view CLGRXEFX", "view CLGRXEFX"),
        ("stated · dataset 1.0.0 (24c7ca8ff222) · view 7RTNTZY9", "dataset 1.0.0 (24c7ca8ff222) · view 7RTNTZY9"),
        ("An American mission “Early in 2003”", "in 2003”"),
        ("the raid of 11 Sept 2002 in Karachi", "11 Sept 2002"),
    ],
)
def test_a_date_and_a_version_stay_on_one_line_at_any_width(words: str, whole: str):
    longest = max(text_metrics.width(one, 16) for one in (whole, *words.split()))
    for room in range(round(longest) + 2, 400, 3):
        lines = text_metrics.wrap(words, room, 16)
        assert any(whole in line for line in lines), (room, lines)
        assert " ".join(lines) == words


def test_a_date_wider_than_a_line_is_broken_at_its_spaces():
    assert text_metrics.wrap("20 October 2003", 60, 16) == ["20", "October", "2003"]


def test_balanced_lines_are_as_few_and_leave_no_word_alone():
    words = "A tenth of 100 camera points have been installed"
    assert text_metrics.wrap(words, 300, 16, bold=True)[1:] == ["installed"]
    assert text_metrics.balanced(words, 300, 16, bold=True) == ["A tenth of 100 camera", "points have been installed"]
    assert text_metrics.balanced("One line", 300, 16) == ["One line"]


def test_no_words_make_one_empty_line():
    assert text_metrics.wrap("", 100, 16) == [""]


def test_every_face_a_picture_needs_is_a_static_ttf_that_is_there():
    assert [name.rsplit("/", 1)[1] for name in text_metrics.font_files()] == [
        "SourceSansPro-Regular.ttf",
        "SourceSansPro-Semibold.ttf",
        "SourceSerifPro-Regular.ttf",
        "SourceSerifPro-Bold.ttf",
        "SourceSansPro-It.ttf",
    ]


def test_a_font_that_is_not_installed_says_what_to_do():
    with pytest.raises(FileNotFoundError, match=r"pip install -r requirements\.txt"):
        text_metrics.face("font_of_nobody", "Nobody.ttf")
