"""The project's own memo, read from nothing."""

from pathlib import Path

from extract.reading import dates, numbers, page_marks, redactions, sentences

MEMO = (Path(__file__).parents[2] / "data/haider-2003-10-20/memo.txt").read_text(encoding="utf-8")


def test_the_nine_quantities_are_read_with_their_bounds_and_hedges():
    found = [(a.wording, a.low, a.high, a.qualifier, a.unit) for a in numbers.read(MEMO) if a.qualifier != "unstated"]
    assert found == [
        ("More than 500", 500, None, "more_than", "terrorists"),
        ("Four to five thousand", 4000, 5000, "range", "officers"),
        ("a hundred", 100, 100, "exactly", "points"),
        ("A tenth", 0.1, 0.1, "share", None),
        ("not one dollar", 0, 0, "none", "USD"),
        ("Fifty", 50, 50, "exactly", "people"),
        ("21,000", 21000, 21000, "exactly", "police"),
        ("A third", 1 / 3, 1 / 3, "share", "force"),
        ("about 7,000", 7000, 7000, "about", None),
    ]


def test_dates_are_the_memos_own_and_never_a_stamps():
    assert [(d.wording, d.edtf) for d in dates.read(MEMO)] == [
        ("October 20, 2003", "2003-10-20"),
        ("Early in 2003", "2003-01/2003-03~"),
        ("9/11", "2001-09-11"),
        ("11 Sept 2002", "2002-09-11"),
        ("9/11", "2001-09-11"),
    ]


def test_six_redaction_marks_stand_at_five_places():
    marks = redactions.read(MEMO)
    assert [mark.kind for mark in marks] == ["stamp", "bracket", "bracket", "stamp", "bracket", "bracket"]
    assert [len(place) for place in redactions.places(marks, MEMO)] == [2, 1, 1, 1, 1]


def test_the_page_mark_is_no_quantity_and_no_sentence():
    assert [(mark.number, MEMO[mark.start : mark.end]) for mark in page_marks.read(MEMO)] == [(2, "Page 2")]
    assert not [1 for start, end in sentences.read(MEMO) if "Page 2" in MEMO[start:end]]


def test_a_redaction_between_two_sentences_belongs_to_neither():
    words = [MEMO[start:end] for start, end in sentences.read(MEMO)]
    assert "They need resources." in words
    assert "Sindh was not an extremist province" in words
