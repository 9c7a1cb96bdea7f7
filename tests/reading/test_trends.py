"""What moves from one amount to another is two amounts and a change, never a range."""

import pytest

from extract import reading


def read(text):
    seen = reading.read(text)
    return [a.wording for a in seen.quantities], [
        (change.before and change.before.wording, change.after.wording, change.direction, change.factor)
        for change in seen.changes
    ]


@pytest.mark.parametrize(
    ("text", "amounts", "change"),
    [
        ("The garrison fell from 800 to 200.", ["800", "200"], ("800", "200", "down", 0.25)),
        ("Raids rose from 8 to 14 a week.", ["8", "14"], ("8", "14", "up", 1.75)),
        ("It was cut from about 90 to 60.", ["about 90", "60"], ("about 90", "60", "down", None)),
        ("The toll went\nfrom 4 to 10.", ["4", "10"], ("4", "10", "up", 2.5)),
        ("AID GREW FROM $2 TO $5 MILLION.", ["$2", "$5 MILLION"], ("$2", "$5 MILLION", "up", 2.5)),
        ("an increase in posts from 20 to 30", ["20", "30"], ("20", "30", "up", 1.5)),
        ("There are 40 posts, down from 50.", ["40", "50"], ("50", "40", "down", 0.8)),
        ("Fees rose to 90 rupees from 60 rupees.", ["90 rupees", "60 rupees"], ("60 rupees", "90 rupees", "up", 1.5)),
        ("The fund grew by $3 bn to $20 bn.", ["$3 bn", "$20 bn"], (None, "$20 bn", "up", None)),
        ("The port doubled its staff to 60.", ["60"], (None, "60", "up", 2)),
        ("The grant was halved to about $40.", ["about $40"], (None, "about $40", "down", 0.5)),
        ("Raids trebled from 8 to 24.", ["8", "24"], ("8", "24", "up", 3)),
        ("Sales dropped 8 percent to 400 tons.", ["8 percent", "400"], (None, "400", "down", None)),
    ],
)
def test_before_and_after_are_two_amounts_and_a_change(text, amounts, change):
    assert read(text) == (amounts, [change])


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("They need from 8 to 14 men.", ["from 8 to 14"]),
        ("Losses ranged from 8 to 14.", ["ranged from 8 to 14"]),
        ("Fees rose by 8 to 14 percent.", ["8 to 14 percent"]),
        ("They lost from 8 to 14 men.", ["from 8 to 14"]),
        ("a rise of from 8 to 14 percent", ["from 8 to 14 percent"]),
        ("from 90 to 40", ["90", "40"]),
        ("It fell from 40 to 90.", ["40", "90"]),
        ("He rose. They came from 8 to 14.", ["from 8 to 14"]),
    ],
)
def test_where_nothing_moves_or_the_words_gainsay_it_there_is_no_change(text, amounts):
    assert read(text) == (amounts, [])


def test_the_unit_said_at_one_end_holds_for_both():
    seen = reading.read("The rate rose from 6 to 9 percent and pay from $3 to 4 million.")
    assert [a.unit for a in seen.quantities][:2] == ["percent", "percent"]


def test_two_movements_in_one_sentence_keep_their_own_ends():
    text = "Posts jumped from 240 to 270, and speed climbed from 20 mph in all to 25."
    assert read(text)[1] == [("240", "270", "up", 1.125), ("20", "25", "up", 1.25)]
    assert [amount.unit for amount in reading.read(text).quantities] == [None, None, "mph", "mph"]
