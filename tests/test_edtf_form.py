"""A date that no time axis can hold is told, and never drawn somewhere near."""

import pytest

from extract.edtf_form import unplaceable
from tests.spoiling import copy

FAR = "it lies outside the years 1000 to 2999"


@pytest.mark.parametrize(
    "edtf", ["2002-01-23", "2002-09", "2003-01/2003-03~", "../2003-10-20", "2003-10-20/..", "20XX"]
)
def test_a_date_of_the_calendar_has_its_place(edtf: str):
    assert unplaceable(edtf) == ""


@pytest.mark.parametrize(
    ("edtf", "why"),
    [
        ("Y-99999999999999", FAR),
        ("Y17E7", FAR),
        ("-2003", FAR),
        ("XXXX-09-11", FAR),
        ("../..", "it is open on both sides and says nothing"),
        ("2003-01/2002-01", "it ends before it begins"),
    ],
)
def test_one_that_has_none_says_why(edtf: str, why: str):
    assert unplaceable(edtf) == why


def test_verify_names_the_line_of_such_a_date(tmp_path):
    spoilt = copy(tmp_path)
    spoilt.replace("context.yaml", "edtf: 2002-05-08", "edtf: 2002-05-08/2002-05-01")
    assert spoilt.only().line == spoilt.line("context.yaml", "2002-05-08/2002-05-01")
    assert "it ends before it begins" in spoilt.only().what
