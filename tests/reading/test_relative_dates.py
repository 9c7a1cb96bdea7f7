"""Dates that count from the memo's own day, here 20 October 2003, a Monday; each calendar day was looked up by hand."""

import pytest

from extract.reading import dates

MEMO = "2003-10-20"


def read(text, memo_date=MEMO):
    return [(d.wording, d.edtf) for d in dates.read(text, memo_date)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("We saw him last March.", "2003-03"),
        ("We saw him two weeks ago.", "2003-10-06"),
        ("We saw him yesterday.", "2003-10-19"),
        ("We saw him last year.", "2002"),
        ("We see him next week.", "2003-10-27/2003-11-02"),
        ("We see him in early January.", "2004-01-01/2004-01-10~"),
        ("We saw him on Friday.", "2003-10-17"),
        ("We will see him on Friday.", "2003-10-24"),
        ("Haider said on Friday that they will leave.", "2003-10-17"),
        ("Haider said that they will leave on Friday.", "2003-10-24"),
        ("He came in December last year.", "2002-12"),
        ("He came on February 11 this year.", "2003-02-11"),
        ("We see him three days after tomorrow.", "2003-10-24"),
        ("We see him two months from today on Tuesday.", "2003-12-23"),
        ("We see him Friday, two weeks from now.", "2003-11-07"),
        ("He has been here since last March.", "2003-03/.."),
        ("He works on it next quarter.", "2004-01-01/2004-03-31"),
        ("It opens in the 4th month of next year.", "2004-04"),
        ("He comes Thursday the 23rd.", "2003-10-23"),
        ("He came Thursday the 25th.", "2003-09-25"),
        ("He came on the 27th.", "2003-09-27"),
        ("He comes on the 27th.", "2003-10-27"),
        ("He will come before the third day of the month.", "../2003-10-03"),
        ("He came day before yesterday.", "2003-10-18"),
        ("He stays for the rest of the year.", "2003-10-20/2003-12-31"),
        ("He stays for the rest of this week.", "2003-10-20/2003-10-26"),
        ("In the second quarter of last year he came.", "2002-04-01/2002-06-30"),
    ],
)
def test_a_relative_date_is_reckoned_from_the_memos_own_and_marked(text, edtf):
    [found] = dates.read(text, MEMO)
    assert (found.edtf, found.relative) == (edtf, True)


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("It happened two years ago.", "two years ago", "2001-10-20~"),
        ("It happened more than two weeks ago.", "more than two weeks ago", "../2003-10-06"),
        ("It happened less than ten days ago.", "less than ten days ago", "2003-10-10/2003-10-20"),
        ("It happened about two weeks ago.", "about two weeks ago", "2003-10-06~"),
        ("It happened four to five months ago.", "four to five months ago", "2003-05-20~/2003-06-20~"),
        ("It happened 10-15 days ago.", "10-15 days ago", "2003-10-05/2003-10-10"),
        ("It happened a few days ago.", "a few days ago", "../2003-10-20"),
        ("It happened several years ago.", "several years ago", "../2003-10-20"),
    ],
)
def test_the_hedge_before_a_length_of_time_stays_in_its_date(text, wording, edtf):
    assert read(text) == [(wording, edtf)]


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("arrests of the last 3 days", "the last 3 days", "2003-10-17/2003-10-19"),
        ("arrests of the past three months", "the past three months", "2003-07-20~/2003-10-20"),
        ("arrests over the past year", "past year", "2002-10-20~/2003-10-20"),
        ("arrests of the past few years", "the past few years", "../2003-10-20"),
        ("arrests of the last two or three days", "the last two or three days", "2003-10-17~/2003-10-19"),
        ("the next 4 business days", "the next 4 business days", "2003-10-21/2003-10-24"),
        ("the previous 4 working days", "the previous 4 working days", "2003-10-14/2003-10-17"),
        ("the next couple of weeks", "the next couple of weeks", "2003-10-21/2003-11-03"),
        ("the last two quarters", "the last two quarters", "2003-04-01/2003-09-30"),
        ("5 past years", "5 past years", "1998-10-20~/2003-10-20"),
        ("the next forty days", "the next forty days", "2003-10-21/2003-11-29"),
    ],
)
def test_a_stretch_of_time_ends_or_begins_at_the_memos_day(text, wording, edtf):
    assert read(text) == [(wording, edtf)]


def test_a_stretch_is_a_mere_length_of_time_without_the_memos_day_or_where_it_is_of_something_else():
    assert read("arrests of the past three months", None) == []
    assert read("in the last two years of his life") == []


def test_what_ends_a_stretch_does_not_swallow_the_date_behind_it():
    text = "They searched for the last 3 months and 2 days ago they found it."
    assert [words for words, _ in read(text)] == ["the last 3 months", "2 days ago"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Earlier this year he left.", "2003-01-01/2003-10-20"),
        ("He leaves later this month.", "2003-10-20/2003-10-31"),
        ("He left late last month.", "2003-09-21/2003-09-30~"),
        ("He left at the end of last year.", "2002-10/2002-12~"),
    ],
)
def test_earlier_and_later_are_parted_by_the_memos_day_early_and_late_are_not(text, edtf):
    [(_, found)] = read(text)
    assert found == edtf


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("The camera will work in two weeks.", "in two weeks", "2003-11-03"),
        ("They will be trained within nine months.", "within nine months", "2003-10-20/2004-07-20~"),
        ("The camera works in a fortnight's time.", "in a fortnight's time", "2003-11-03"),
        ("It is due in about two months.", "in about two months", "2003-12-20~"),
        ("It is due in two to three weeks.", "in two to three weeks", "2003-11-03/2003-11-10"),
    ],
)
def test_a_length_of_time_lies_ahead_where_the_sentence_is_about_what_is_to_come(text, wording, edtf):
    assert read(text) == [(wording, edtf)]


@pytest.mark.parametrize(
    "text", ["They built it in two weeks.", "It should have been done in two weeks.", "They will need a few months."]
)
def test_a_length_of_time_that_something_took_is_no_date(text):
    assert read(text) == []


def test_what_counts_from_an_event_that_was_told_is_found_but_not_reckoned():
    assert read("In June he flew to Karachi. The following week he left.") == [
        ("June", "2003-06"),
        ("following week", ""),
    ]
    assert read("He was ill for the rest of the year.") == [("the rest of the year", "")]
    assert read("We will see him the following week.") == [("following week", "2003-10-27/2003-11-02")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They left Karachi in December.", "2002-12"),
        ("He said that the elections in December will be calm.", "2003-12"),
        ("It was planned to end in December.", "2003-12"),
        ("The attack of March 3 was planned abroad.", "2003-03-03"),
    ],
)
def test_a_month_of_what_was_lies_behind_the_memo(text, edtf):
    [(_, found)] = read(text)
    assert found == edtf


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("We saw him last March.", "last March", ""),
        ("We saw him more than two weeks ago.", "more than two weeks ago", ""),
        ("We met on February 11 last year.", "February 11 last year", "XXXX-02-11"),
        ("We see him the 27th.", "the 27th", "XXXX-XX-27"),
        ("We see him Friday the 22nd.", "Friday the 22nd", "XXXX-XX-22"),
        ("We see him on the third day of the month.", "the third day of the month", "XXXX-XX-03"),
    ],
)
def test_without_the_memos_date_a_relative_one_says_what_its_words_say(text, wording, edtf):
    [found] = dates.read(text)
    assert (found.wording, found.edtf, found.relative) == (wording, edtf, True)


@pytest.mark.parametrize("text", ["He comes every Friday.", "The court sits on Fridays.", "He left half a year ago."])
def test_what_recurs_or_is_halved_is_not_read_as_one_day(text):
    assert read(text) == []


def test_weekdays_of_no_week_in_particular_make_no_span():
    assert read("The court sits Monday to Friday.") == [("Monday to Friday", "")]
    assert read("It sits next Monday to Friday.") == [("next Monday to Friday", "2003-10-27/2003-10-31")]


def test_a_memos_date_with_a_time_of_day_is_its_day_and_an_odd_one_is_unknown():
    assert read("yesterday", "2003-10-20T09:30:00") == [("yesterday", "2003-10-19")]
    assert read("yesterday", "9999-12-31") == [("yesterday", "")]


def test_a_length_past_the_calendars_end_is_not_reckoned():
    assert read("It happened 999 decades ago.") == [("999 decades ago", "")]
