"""One thing is called by one word, whatever carries it."""

from pathlib import Path

from briefing.dataset.vocabulary import STATEMENT_KINDS, long_date, plural
from tests.serving import ROOT


def test_a_day_is_written_out_and_anything_else_stays_as_it_is():
    assert long_date("2003-10-20") == "20 October 2003"
    assert long_date("October 2003") == "October 2003"


def test_one_has_no_s_and_all_others_have():
    assert [plural(count, "mark") for count in (0, 1, 2, 1200)] == ["0 marks", "1 mark", "2 marks", "1,200 marks"]


def test_the_kinds_of_statement_are_named_in_one_module_alone():
    """A second list is a second word: "derived by us" here, "worked out by us" there."""
    assert list(STATEMENT_KINDS) == ["memo", "derived", "context", "inference"]
    other = [
        path.relative_to(ROOT)
        for path in (ROOT / "briefing").rglob("*.py")
        if any(f'"{name}": "{words}"' in path.read_text() for name, words in STATEMENT_KINDS.items())
    ]
    assert other == [Path("briefing/dataset/vocabulary.py")]
