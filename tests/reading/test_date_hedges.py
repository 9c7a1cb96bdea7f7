"""What bounds a date stays in its words and opens its EDTF; what only stands beside one does not belong to it."""

import pytest

from extract.reading import dates, read


def dated(text, memo_date="2005-03-10"):
    return [(d.wording, d.edtf) for d in dates.read(text, memo_date)]


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("Nobody came before 9/11.", "before 9/11", "../2001-09-11"),
        ("He fled after 9/11.", "after 9/11", "2001-09-11/.."),
        ("He was free until June 2002.", "until June 2002", "../2002-06"),
        ("It must close no later than 3 May 2006.", "no later than 3 May 2006", "../2006-05-03"),
        ("Since March 1999 he has lived here.", "Since March 1999", "1999-03/.."),
        ("Up to 2001 it was calm.", "Up to 2001", "../2001"),
        ("Prior to the summer of 1998 he taught.", "Prior to the summer of 1998", "../1998-22"),
        ("He was seen shortly after March 3, 2001.", "shortly after March 3, 2001", "2001-03-03/.."),
        ("They will go by Friday.", "by Friday", "../2005-03-11"),
        ("They had gone by late 1996.", "by late 1996", "../1996-12~"),
        ("From May 1998 on he was watched.", "From May 1998 on", "1998-05/.."),
        ("It dates from 1990 or later.", "1990 or later", "1990/.."),
        ("He was paid from 1998 onwards.", "1998 onwards", "1998/.."),
        ("He had left by about 1995.", "by about 1995", "../1995~"),
        ("The garrison held out until the end of March 1942.", "until the end of March 1942", "../1942-03"),
        ("They must leave by the end of 2006.", "by the end of 2006", "../2006"),
        ("He had fled before the end of the 1970s.", "before the end of the 1970s", "../1979"),
        ("No convoy came after the end of 1997.", "after the end of 1997", "1997/.."),
        ("He has been in jail since the end of 1996.", "since the end of 1996", "1996-10/.."),
    ],
)
def test_a_bound_keeps_its_word_and_opens_the_date(text, wording, edtf):
    assert dated(text) == [(wording, edtf)]


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("He did not leave, not until May 2002.", "May 2002", "2002-05"),
        ("The talks before the 1993 bombing failed.", "1993", "1993"),
        ("On the day after 3 May 2001 he left.", "the day after 3 May 2001", "2001-05-04"),
        ("From May 1998 to June 1999 he was away.", "May 1998 to June 1999", "1998-05/1999-06"),
        ("He has paid up to $90 through January.", "January", "2005-01"),
    ],
)
def test_what_does_not_bound_a_date_leaves_it_closed(text, wording, edtf):
    assert dated(text) == [(wording, edtf)]


def test_up_to_a_number_of_people_is_a_number():
    assert dated("Up to 2001 men were held.") == []
    assert [amount.high for amount in read("Up to 2001 men were held.").quantities] == [2001]


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("On 9/11, 19 men boarded.", "9/11", "2001-09-11"),
        ("A post-9/11 law forbids it.", "9/11", "2001-09-11"),
        ("They stayed Feb. 14 to Monday.", "Feb. 14 to Monday", "2005-02-14/2005-03-07"),
        ("They fought on 6-7 January.", "6-7 January", "2005-01-06/2005-01-07"),
        ("from 7 Jun-14 Jul 2002", "7 Jun-14 Jul 2002", "2002-06-07/2002-07-14"),
        ("From 28 December to 3 January it was shut.", "28 December to 3 January", "2004-12-28/2005-01-03"),
        ("On 5 January 99 he left.", "5 January 99", "1999-01-05"),
        ("On 5 January 99 men left.", "5 January", "2005-01-05"),
        ("It fell in December 98.", "December 98", "1998-12"),
        ("It fell in the latter part of May 98.", "latter part of May 98", "1998-05-21/1998-05-31~"),
        ("In January nineteen ninety-seven it fell.", "January nineteen ninety-seven", "1997-01"),
        ("A nineteen ninety-seven attack", "nineteen ninety-seven", "1997"),
        ("signed 121500Z SEP 01 by him", "121500Z SEP 01", "2001-09-12"),
        ("They meet on April 24 and 25.", "April 24 and 25", "2005-04-24/2005-04-25"),
        ("On March 3 and 4 men were held.", "March 3", "2005-03-03"),
        ("4. March 2002 was the worst.", "March 2002", "2002-03"),
        ("In the summer of '99 it fell.", "summer of '99", "1999-22"),
        ("It fell on 5/6 June 1944.", "5/6 June 1944", "1944-06-05/1944-06-06"),
        ("In May eleven men left.", "May", "2004-05"),
        ("In July, two men left.", "July", "2004-07"),
        ("They came in April. One left.", "April", "2004-04"),
        ("It takes 13 percent in FY 2003-04.", "FY 2003-04", "2003/2004"),
    ],
)
def test_a_number_beside_a_date_is_part_of_it_only_where_it_dates(text, wording, edtf):
    assert dated(text) == [(wording, edtf)]


@pytest.mark.parametrize(
    "text",
    [
        "The Baltimore Sun said so.",
        "Sun Shipping lost a hull.",
        'They are "the 12" people.',
        "They burnt 2045 litres.",
        "Sales fell by 1998 units.",
        "They burnt 1990 sacks of flour.",
        "It measures 1640 sq m.",
        "The curfew begins at 2100 (1600 GMT).",
        "He fired from 1500 metres.",
    ],
)
def test_what_only_looks_like_a_date_beside_a_number_or_a_name_is_none(text):
    assert dated(text) == []


@pytest.mark.parametrize("text", ["On Sun. he came.", "The 1988 sales of cars fell.", "At 1998 prices it is less."])
def test_its_twin_that_is_one_is_read(text):
    assert len(dated(text)) == 1
