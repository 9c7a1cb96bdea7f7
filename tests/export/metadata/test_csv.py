"""Each row of a table carries its own digest."""

import pytest

from briefing.export.metadata import csv
from extract.problem import Spoilt

DIGEST = csv.digest(["arrests", "more than 500"])
WHOLE = f"id,value,row_sha256\r\narrests,more than 500,{DIGEST}\r\n".encode("utf-8-sig")


def test_an_edited_cell_is_found_and_other_line_ends_are_not():
    for data in (WHOLE, WHOLE.replace(b"\r\n", b"\n"), WHOLE.replace(b"more than 500", b'"more than 500"')):
        (row,) = csv.read(data) or []
        assert csv.whole(row)
    (row,) = csv.read(WHOLE.replace(b"500", b"5000")) or []
    assert not csv.whole(row)


def test_a_table_of_another_s_is_none_of_ours():
    assert csv.read(b"id,value\r\na,b\r\n") is None
    assert csv.read(b"\xff\xfe") is None
    assert csv.read(b"") is None


def test_a_row_cut_short_is_said_to_be():
    with pytest.raises(Spoilt, match="its row 2 has 2 cells where the head has 3: is it cut short"):
        csv.read(b"id,value,row_sha256\r\narrests,more th")
