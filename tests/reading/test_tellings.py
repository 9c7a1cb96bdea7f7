"""The year of a date that gives none comes from the telling it stands in, from the memo's day, or stays open."""

import pytest

from extract import reading
from extract.reading import dates

MEMO = "2003-10-20"


def read(text, memo_date=MEMO):
    return [d.edtf for d in dates.read(text, memo_date)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The siege began in May 1919. In August the walls fell.", ["1919-05", "1919-08"]),
        ("He was sworn in on 3 November 1998. On 5 January he flew home.", ["1998-11-03", "1999-01-05"]),
        ("In 1987 the mill was sold. It burnt down in June.", ["1987", "1987-06"]),
        ("They sailed on 2 March 1941 and landed on 30 April.", ["1941-03-02", "1941-04-30"]),
        ("Talks opened in March 1995 and lasted from May to July.", ["1995-03", "1995-05/1995-07"]),
        ("The bank failed in October 1931 and reopened in February.", ["1931-10", "1932-02"]),
        ("The strike of May 1926 ended on the 12th.", ["1926-05", "1926-05-12"]),
        ("It rained from 28 December 1966 to 3 January.", ["1966-12-28/1967-01-03"]),
        ("In March 1995 it had 40 men, more than a year earlier. In June it shut.", ["1995-03", "1994~", "1995-06"]),
    ],
)
def test_a_date_takes_the_year_that_the_telling_is_in(text, edtf):
    assert read(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He was born in May 1960. The hearing is on 3 November.", ["1960-05", "2003-11-03"]),
        ("He was born in May 1960. We will meet on 3 November.", ["1960-05", "2003-11-03"]),
        ("He was born in May 1960.\n\nWe met on October 2.", ["1960-05", "2003-10-02"]),
        ("The 1993 bombing was planned here. On October 2 they said so.", ["1993", "2003-10-02"]),
        (
            "In May 1960 he was born. Yesterday he came. On October 2 he called.",
            ["1960-05", "2003-10-19", "2003-10-02"],
        ),
    ],
)
def test_a_telling_ends_with_its_paragraph_or_where_the_text_turns_to_its_own_day(text, edtf):
    assert read(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # The year may be of both days, or of the second alone.
        ("He came Jan. 3 and left Jan. 5, 1999.", ["XXXX-01-03", "1999-01-05"]),
        # Six months either way is as near.
        ("They met in May 1919. In November they fell out.", ["1919-05", "XXXX-11"]),
        # A year only touched upon may not be the day's.
        ("He had studied there in 1974. On 3 March he was arrested.", ["1974", "XXXX-03-03"]),
    ],
)
def test_a_year_in_doubt_stays_open(text, edtf):
    assert read(text) == edtf


HISTORY = """1936

The rising began on 17 July 1936. In August 1936 the south fell. In 1937 the north was lost, and in March 1938 the east.

On 16 November the last of them crossed the river. "Tomorrow it will be you", he said.

1939

Barcelona fell on 26 January. By 28 March Madrid had gone.
"""


def test_a_history_goes_on_over_its_paragraphs_and_headings_and_never_takes_the_writers_year():
    assert read(HISTORY, "2009-12-19") == [
        *("1936", "1936-07-17", "1936-08", "1937", "1938-03", "1937-11-16", "", "1939", "1939-01-26", "../1939-03-28"),
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He flew in on 3 May 1998. Two days later he left.", ["1998-05-03", "1998-05-05"]),
        ("He flew in on 3 May 1998. The next day he left.", ["1998-05-03", "1998-05-04"]),
        ("He flew in on 3 May 1998 and was seen on the same day.", ["1998-05-03", "1998-05-03"]),
        ("The house was sold in June 1998. A year later it burnt.", ["1998-06", "1999~"]),
        ("He came in June 1998 and left two months later.", ["1998-06", "1998-08~"]),
        ("He came in June 1998 and left in August of the following year.", ["1998-06", "1999-08"]),
        ("He fled in June 1998. In August of that year he was seen.", ["1998-06", "1998-08"]),
        ("He fled in May 1919; by 1917 he was ill. In June of that year he fell.", ["1919-05", "../1917", "1917-06"]),
        ("The port was shut in March 1971. That summer it reopened.", ["1971-03", "1971-22"]),
        ("He fled in June 1998. At the end of the year he was caught.", ["1998-06", "1998-10/1998-12~"]),
        ("He fled on 3 June 1998. A few days later he was caught.", ["1998-06-03", "1998-06-03/.."]),
    ],
)
def test_what_counts_from_a_date_told_before_is_reckoned_from_it(text, edtf):
    assert read(text) == edtf


@pytest.mark.parametrize("text", ["Two days later he left.", "A year earlier it was 40.", "That summer he left."])
def test_what_counts_from_a_date_that_is_not_told_is_no_date(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They planned to leave on Saturday.", "2003-10-25"),
        ("They were to leave in December.", "2003-12"),
        ("They agreed to pay in January.", "2004-01"),
        ("It is set to open in March.", "2004-03"),
        ("He said that the port had closed in November.", "2002-11"),
        ("The men, who were held in December, are free.", "2002-12"),
        ("They left the town on Gen. Khan's word in November.", "2002-11"),
        ("He told us on Sunday that they want to leave.", "2003-10-19"),
        ("The spokesman came Friday. The first tests are due.", "2003-10-17"),
        ("Losses in the third quarter were heavy.", "2003-07-01/2003-09-30"),
        ("Third-quarter losses were heavy.", "2003-07-01/2003-09-30"),
        ("Last year's third quarter was calm.", "2002-07-01/2002-09-30"),
        ("The 1998 second quarter was calm.", "1998-04-01/1998-06-30"),
        ("In the latest quarter it fell.", "2003-07-01/2003-09-30"),
        ("It must be done by the end of the year.", "../2003"),
    ],
)
def test_the_verb_of_its_clause_tells_on_which_side_of_the_memo_a_date_lies(text, edtf):
    assert read(text) == [edtf]


def test_a_quarter_a_year_before_one_that_was_told_is_the_same_of_its_year():
    text = "In the third quarter it earned $4 million, against $3 million a year earlier."
    assert read(text) == ["2003-07-01/2003-09-30", "2002-07-01/2002-09-30"]


@pytest.mark.parametrize(
    ("text", "edtf", "warning"),
    [
        ("They left on Friday, Dec. 25.", "XXXX-12-25", "25 December 2002 was a Wednesday"),
        ("They met on Monday, 25 December 2003.", "XXXX-12-25", "25 December 2003 was a Thursday"),
        ("They met on Fri 12/25/2003.", "XXXX-12-25", "25 December 2003 was a Thursday"),
        ("They met on Thursday, 25 December 2003.", "2003-12-25", None),
        # Nearest is 2003, a Tuesday; on the other side of the memo's day it fits.
        ("They meet on Wednesday, November 12.", "2003-11-12", None),
        ("They met on Monday, April 26.", "2004-04-26", None),
    ],
)
def test_a_weekday_that_disagrees_with_the_calendar_leaves_the_year_open_and_warns(text, edtf, warning):
    [found] = dates.read(text, MEMO)
    assert (found.edtf, found.warning) == (edtf, warning)


def test_two_years_in_falling_order_are_two_dates():
    assert read("It fell from 1924 to 1923.") == ["1924", "1923"]
    assert read("The talks of May 1998 to April 1997 failed.") == ["1998-05", "1997-04"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The tower is of the 19th century.", "18XX"),
        ("The early nineteenth century was calm.", "1800/1833~"),
        ("In your note of the 10th ultimo you asked.", "2003-09-10"),
        ("On the 14th instant he called.", "2003-10-14"),
        ("Over the weekend they left.", "2003-10-18/2003-10-19"),
        ("They will meet over the weekend.", "2003-10-25/2003-10-26"),
        ("A week or so ago he left.", "2003-10-13~"),
        ("He called this morning.", "2003-10-20"),
        ("He called last night.", "2003-10-19"),
        ("The officer will redeem the promised shares in March.", "2004-03"),
        ("It is expected in December.", "2003-12"),
    ],
)
def test_centuries_weekends_letters_and_parts_of_days_are_read(text, edtf):
    assert read(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("There are now 40 of them.", ["2003-10-20"]),
        ("It is currently shut.", ["2003-10-20"]),
        ("He was recently seen.", ["../2003-10-20"]),
        ("He has lately been ill.", ["../2003-10-20"]),
        ("The army was now at the gates.", []),
        ("By now all is lost.", []),
        ("Now, he is here.", []),
        ("Now that he is here, all is well.", []),
    ],
)
def test_now_is_the_memos_day_in_a_sentence_of_what_is_and_recently_is_over_by_then(text, edtf):
    assert read(text) == edtf


def test_a_half_without_its_year_lies_beside_the_memos_day():
    assert read("In the first half of the year it fell.") == ["2003-01-01/2003-06-30"]
    assert read("In May 1998 he came; the second half of the year was calm.") == ["1998-05", "1998-07-01/1998-12-31"]


def test_a_day_behind_a_date_that_only_sorts_a_thing_stays_open():
    assert read("Talks led to the March 1987 truce. Troops moved on Aug. 2.") == ["1987-03", "XXXX-08-02"]
    assert read("The truce was made in March 1987. Troops moved on Aug. 2.") == ["1987-03", "1987-08-02"]


def test_what_is_so_now_is_compared_with_a_year_before_the_memo_and_not_with_a_quarter_told_before():
    text = "In the first quarter the mine lost money. The town has 900 jobless, up from 400 a year ago."
    assert read(text) == ["2003-01-01/2003-03-31", "2002-10-20~"]


def test_a_stretch_counted_in_a_history_is_a_length_of_time_and_no_date():
    told = "In 1812 they won. In 1813 they starved. In May 1814 they fell back. In 1815 they lost. In 1816 they left."
    answer = reading.read(f"{told} For the next two months nobody wrote.", MEMO)
    assert [d.wording for d in answer.dates][4:] == ["1816"]
    assert [(q.low, q.unit) for q in answer.quantities] == [(2, "months")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The bank made a revision Friday to December's figures.", ["2003-10-17", "2002-12"]),
        ("Thefts rose this year through March.", ["2003-01/2003-03"]),
        ("The camp was shut this past spring.", ["2003-21"]),
    ],
)
def test_the_ends_of_a_span_are_as_exact_as_each_other_and_its_own(text, edtf):
    assert read(text) == edtf
