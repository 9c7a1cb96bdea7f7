"""Dates as EDTF, one sentence a case."""

import pytest

from extract.reading import dates


def read(text, memo_date=None):
    return [(d.wording, d.edtf) for d in dates.read(text, memo_date)]


@pytest.mark.parametrize(
    ("text", "wording", "edtf"),
    [
        ("They met on March 3, 2001.", "March 3, 2001", "2001-03-03"),
        ("the raid of 11 Sept. 2002", "11 Sept. 2002", "2002-09-11"),
        ("the 4th of July 1995", "the 4th of July 1995", "1995-07-04"),
        ("on 10/20/2003 he left", "10/20/2003", "2003-10-20"),
        ("dated 2003-10-20", "2003-10-20", "2003-10-20"),
        ("In June 1992 he left", "June 1992", "1992-06"),
        ("the 1993 bombing", "1993", "1993"),
        ("in the summer of 2001", "summer of 2001", "2001-22"),
        ("in the mid-1990s", "mid-1990s", "1994/1996~"),
        ("during the 1990s", "1990s", "199X"),
        ("Early in 1999 they", "Early in 1999", "1999-01/1999-03~"),
        ("in late June 2001", "late June 2001", "2001-06-21/2001-06-30~"),
        ("by the middle of2004", "by the middle of2004", "../2004-08~"),
        ("since 1996", "since 1996", "1996/.."),
        ("from 3 to 17 March 2001", "3 to 17 March 2001", "2001-03-03/2001-03-17"),
        ("the 9th and 10th of May 1998", "the 9th and 10th of May 1998", "1998-05-09/1998-05-10"),
        ("May 9 and 10, 1998", "May 9 and 10, 1998", "1998-05-09/1998-05-10"),
        ("since 9-11 we knew", "since 9-11", "2001-09-11/.."),
        ("the 9-11 plot", "9-11", "2001-09-11"),
        ("a post-9-11 law", "9-11", "2001-09-11"),
        ("between 2007 and 2009", "2007 and 2009", "2007/2009"),
        ("Nov-Feb 2017", "Nov-Feb 2017", "2016-11/2017-02"),
        ("from 1998 to the present", "1998 to the present", "1998/.."),
        ("before 9/11 nobody", "before 9/11", "../2001-09-11"),
        ("on September 11 he flew", "September 11", "2001-09-11"),
        ("in the third quarter of 2002", "third quarter of 2002", "2002-07-01/2002-09-30"),
        ("in the first half of 2002", "first half of 2002", "2002-01-01/2002-06-30"),
        ("sales of 2002-H2", "2002-H2", "2002-07-01/2002-12-31"),
        ("between March 2001 and now", "March 2001 and now", "2001-03/.."),
        ("minutes-2003-10-20-final.txt", "2003-10-20", "2003-10-20"),
        ("on 6 April nineteen eighty six", "6 April nineteen eighty six", "1986-04-06"),
        ("on May 5", "May 5", "XXXX-05-05"),
        ("May 4-23, 2002", "May 4-23, 2002", "2002-05-04/2002-05-23"),
        ("at 2001-09-11T08:46", "2001-09-11", "2001-09-11"),
        ("on 6-Jan-2000", "6-Jan-2000", "2000-01-06"),
        ("on 14SEP01", "14SEP01", "2001-09-14"),
        ("on 14 SEP 98 they left", "14 SEP 98", "1998-09-14"),
        ("on 14 SEP 98 men left", "14 SEP", "XXXX-09-14"),
        ("dated 14 SEP 98.", "14 SEP 98", "1998-09-14"),
        ("on 3 March 02", "3 March 02", "2002-03-03"),
        ("on 3 March 20 officers left", "3 March", "XXXX-03-03"),
        ("the 1998/99 season", "1998/99", "1998/1999"),
        ("in the winter of 2001-02", "winter of 2001-02", "2001-24"),
        ("back in '98", "'98", "1998"),
        ("in FY98", "FY98", "1998"),
        ("since at least 1998", "since at least 1998", "1998/.."),
        ("in about 1995", "about 1995", "1995~"),
        ("circa 1995", "circa 1995", "1995~"),
        ("around March 2001", "around March 2001", "2001-03~"),
        ("on or about 15 May 2000", "on or about 15 May 2000", "2000-05-15~"),
        ("in the late summer of 2001", "late summer of 2001", "2001-22~"),
    ],
)
def test_a_date_is_read_as_edtf(text, wording, edtf):
    assert read(text) == [(wording, edtf)]


def test_a_month_borrows_the_year_of_the_one_beside_it():
    assert read("talk in July and August 2001") == [("July", "2001-07"), ("August 2001", "2001-08")]


@pytest.mark.parametrize(
    "text",
    [
        "You may not!",
        "They march on.",
        "2000 pieces",
        "1500 officers",
        "$1999",
        "a 4:3 ratio",
        "1/2 of it",
        "Tel: 138-2010-2015",
        "Tel: +92 2010-2015-86",
        "form B-10-20-03",
        "a rate of 1/20 of that",
        "after 2-4 weeks",
        "the gene OCT4",
        "an SD-OCT scan",
        "Bloody Sunday",
        "about 1500 men",
        "9-11 guards",
        "Box 2001, Room 1999",
        "from twenty-five to thirty guards",
        "from two thousand to nine thousand rounds",
        "a mass of ~1500–2000 g",
        "the last week of talks",
        "the last year of the war",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert read(text) == []


def test_a_stamp_is_no_date():
    assert read("9/11 Personal Privacy") == []
