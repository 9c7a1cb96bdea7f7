"""A date that no time axis can hold is told, and never drawn somewhere near; no form of EDTF takes a command down."""

from datetime import date
from itertools import product

import pytest
from edtf import parse_edtf

from briefing.charts import date_axis
from extract.schema import edtf_dates
from extract.schema.edtf_dates import bounds, is_edtf, why_not_on_axis
from tests.spoiling import copy

FAR = "it lies outside the years 1000 to 2999"
# Every form of a single date from level 0 to 2: plain, with unspecified digits, seasons, qualifiers, far years.
PLAIN = ("2003", "2003-05", "2003-05-11", "2000-02-29", "2003-XX", "2003-05-XX", "2003-XX-XX", "200X", "20XX")
INSIDE = ("1X03", "2XXX", "2003-1X", "2003-0X", "2003-X1", "2003-05-3X", "2003-XX-11", "200X-02-29", "2003-05-X1")
PARTS = tuple(f"2003-{code}" for code in range(21, 42))
HEDGED = ("2003~", "2003?", "2003-05%", "2003-05-11~", "2003~-05", "2003-~05", "2003-05-~11", "?2003-05-11", "~2003")
DISTANT = ("-2003", "-0001", "0000", "-200X", "9999", "XXXX", "X003", "XXXX-05-11", "Y17003", "Y-17003", "Y17E7",
           "Y1E400", "Y9E999999999", "Y171010000S3", "Y3388E2S3")  # fmt: skip
OTHER = ("1950S2", "2003-05-11T10:20:30", "2003-05-11T10:20:30Z", "2003-21^x", "2003-02-30", "1900-02-29~", "2003-13")
SINGLE = (*PLAIN, *INSIDE, *PARTS, *HEDGED, *DISTANT, *OTHER)
SOME = (
    "2003",
    "2003-05-11",
    "2003-XX",
    "XXXX",
    "2003-1X",
    "2003-24",
    "2003~",
    "2003~-05",
    "-2003",
    "Y17E7",
    "2003-02-30",
)
INTERVALS = tuple(f"{start}/{end}" for start, end in product((*SOME, "..", ""), repeat=2))
SETS = tuple(
    f"{left}{inner}{right}"
    for left, right in ("[]", "{}")
    for one in SOME
    for inner in (one, f"..{one}", f"{one}..", f"{one},2004", f"2001..2002,{one}", f"..{one},2004..", f"2003,{one}..")
)
EVERY = (*SINGLE, *INTERVALS, *SETS)


@pytest.mark.parametrize(
    "edtf", ["2002-01-23", "2002-09", "2003-01/2003-03~", "../2003-10-20", "2003-10-20/..", "20XX"]
)
def test_a_date_of_the_calendar_has_its_place(edtf: str):
    assert why_not_on_axis(edtf) == ""


@pytest.mark.parametrize(
    ("edtf", "why"),
    [
        ("Y-99999999999999", FAR),
        ("Y17E7", FAR),
        ("Y9E999999999", FAR),
        ("-2003", FAR),
        ("XXXX-09-11", "its year is not given"),
        ("../XXXX", "its year is not given"),
        ("2003/XXXX-05", "its year is not given"),
        ("../..", "it is open on both sides and says nothing"),
        ("[..2003,2005..]", "it is open on both sides and says nothing"),
        ("2003-01/2002-01", "it ends before it begins"),
        ("1900-02-29~", "there is no such day"),
        ("2003-02-30/..", "there is no such day"),
    ],
)
def test_one_that_has_none_says_why(edtf: str, why: str):
    assert why_not_on_axis(edtf) == why


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2003/2003-XX", date(2003, 1, 1), date(2003, 12, 31)),
        ("[..2003]", None, date(2003, 12, 31)),
        ("{2003-05,2005..}", date(2003, 5, 1), None),
        ("{1999..2001,2003-05}", date(1999, 1, 1), date(2003, 5, 31)),
        ("2003-1X", date(2003, 10, 1), date(2003, 12, 31)),
        ("2003-05-3X", date(2003, 5, 30), date(2003, 5, 31)),
        ("200X-02-29", date(2000, 2, 29), date(2008, 2, 29)),
        ("2003-22", date(2003, 6, 1), date(2003, 8, 31)),
        ("2003-34", date(2003, 4, 1), date(2003, 6, 30)),
        ("2003/", date(2003, 1, 1), None),
        ("2003-05-11T10:20:30Z", date(2003, 5, 11), date(2003, 5, 11)),
    ],
)
def test_the_days_of_the_rarer_forms(edtf: str, first: date | None, last: date | None):
    assert is_edtf(edtf)
    assert bounds(edtf) == (first, last)


def test_every_form_is_placed_or_refused_in_words_and_drawn_where_it_is_placed(capsys):
    assert len(EVERY) > 350
    placed = 0
    for edtf in EVERY:
        if is_edtf(edtf) and not (why := why_not_on_axis(edtf)):
            placed += 1
            found = date_axis.days(edtf)
            assert found.known, edtf
            assert all(end == int(end) for end in found.known), edtf
        else:
            assert not is_edtf(edtf) or why.startswith(
                ("it is open", "it ends", "it lies", "its year", "there is no")
            ), edtf
    assert placed > 150
    assert capsys.readouterr() == ("", ""), "the library prints what it stumbles over"


def test_the_usual_forms_are_known_and_the_library_takes_every_one(monkeypatch: pytest.MonkeyPatch):
    usual = [one for one in SINGLE if "X" not in one and edtf_dates._known(one)]
    assert usual == ["2003", "2003-05", "2003-05-11", "2000-02-29", "2003~", "2003?", "2003-05%", "2003-05-11~"]
    monkeypatch.setattr(edtf_dates, "_known", lambda words: False)
    assert all(is_edtf.__wrapped__(one) for one in usual)


def test_the_days_are_the_librarys_wherever_it_has_an_answer():
    agreed = 0
    for edtf in (*PLAIN, *INSIDE, *PARTS, *HEDGED, "2003/2004", "2003-05/2004~", "{2001..2002,2003}", "[2003,2004]"):
        try:
            parsed = parse_edtf(edtf)
            theirs = [date(*end[:3]) for end in (parsed.lower_strict(), parsed.upper_strict())]
        except (ValueError, AttributeError):
            continue  # "2003-1X", "2003-05-3X": valid, and it cannot say when
        assert list(bounds(edtf)) == theirs, edtf
        agreed += 1
    assert agreed > 45


@pytest.mark.parametrize("edtf", ["2003/2003-XX", "../XXXX", "[..2003]", "2003-02-30/..", "Y1E400"])
@pytest.mark.parametrize(("name", "old"), [("memo.yaml", "2003-01/2003-03~"), ("context.yaml", "2002-05-08")])
def test_verify_names_the_line_of_any_that_it_cannot_take(tmp_path, edtf: str, name: str, old: str):
    spoilt = copy(tmp_path)
    spoilt.replace(name, f"edtf: {old}", f'edtf: "{edtf}"')
    found = spoilt.problems()
    assert {problem.line for problem in found} <= {spoilt.line(name, edtf)}
    assert bool(found) == (name == "memo.yaml" or bool(why_not_on_axis(edtf)))


def test_verify_names_the_line_of_such_a_date(tmp_path):
    spoilt = copy(tmp_path)
    spoilt.replace("context.yaml", "edtf: 2002-05-08", "edtf: 2002-05-08/2002-05-01")
    assert spoilt.only().line == spoilt.line("context.yaml", "2002-05-08/2002-05-01")
    assert "it ends before it begins" in spoilt.only().what
