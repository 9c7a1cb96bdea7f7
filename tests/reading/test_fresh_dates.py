"""Thirty sentences about dates, written with their right reading before anyone saw how they are read.

34 of the 35 dates were right at that first sight.
Each says which characters are a date and every EDTF that is right for it, and the amounts beside it.
"""

import json
from pathlib import Path

import pytest

from extract import reading

CASES = json.loads(Path(__file__).with_name("fresh_dates.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_sentence_gives_its_dates_and_amounts_and_no_others(case):
    answer = reading.read(case["text"], case["date"])
    assert len(answer.dates) == len(case["dates"])
    for date, right in zip(answer.dates, case["dates"], strict=True):
        assert date.start < right["end"]
        assert right["start"] < date.end
        assert date.edtf in right["edtf"]
    amounts = [(amount.low, amount.high, amount.qualifier) for amount in answer.quantities]
    assert amounts == [(right["low"], right["high"], right["reader"]) for right in case["quantities"]]


def test_a_day_behind_the_name_of_its_month_is_not_led_by_in():
    assert [d.edtf for d in reading.read("In May the second wall fell.", "2003-10-20").dates] == ["2003-05"]
    assert [d.edtf for d in reading.read("On May the second they fell.", "2003-10-20").dates] == ["2003-05-02"]
