"""The day a text was written, found where no label gives it; a stamp on it is another day's."""

import pytest

from extract import reading
from extract.reading import header

LONG = "He came late and left early.\n" * 120


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Mr. Lund to Mr. Dahl.\n\nEmbassy of Norway,Paris, June 3, 1911. (Received June 20, 1911.)\n\nSir:",
            "1911-06-03",
        ),
        (
            "The Minister in Chile (Dahl) to the Minister\n\nSantiago, May 4, 1931—7 p.m.[Received 9 p.m.]\n\n7. I",
            "1931-05-04",
        ),
        ("Oslo, 3 April 1918, 11.30 a.m.\n\nI have nothing to add.", "1918-04-03"),
        ("QUITO, 7 MAR 91 (WIRE) -- TWO MEN FELL TODAY.", "1991-03-07"),
        ("HERAT, March 3, 2002 (Wire) - Police said so.", "2002-03-03"),
        ("SITUATION REPORT NO. 12\nAS OF 1800 HRS, 5 MAY 1999\n\n1. The road is shut.", "1999-05-05"),
        ("SITREP 4\nDTG 121500Z SEP 01\nFM POST 9\n\nAll quiet.", "2001-09-12"),
        ("3 May 1999\n\nDear Sir,\nI write in haste.", "1999-05-03"),
        ("Minutes of the Harbour Board, Thursday, July 24, 1919, at 9:30 a.m.\n\nPresent: Dahl", "1919-07-24"),
        (f"{LONG}\nSigned at Quetta, this 3rd day of May, 1901.\nA. B.\n", "1901-05-03"),
        (f"{LONG}\nQuetta, 3 May 1901\n", "1901-05-03"),
        ("Page 2\nSECRET\nRELEASED IN FULL 3 MAY 2010\n\nTelegram\nTehran, May 3, 1979.\n\nAll quiet.", "1979-05-03"),
        ("MEMORANDUM FOR THE RECORDEvent: BriefingDate: May 3, 2003Location: Quetta\n\nHe began.", "2003-05-03"),
    ],
)
def test_a_dateline_a_wire_a_report_and_a_signed_line_give_the_day(text, day):
    assert header.read(text).date == day


@pytest.mark.parametrize(
    "text",
    [
        "Declassified 3 May 1999\n\nHe came late.",
        "Approved for Release: 2004/05/03\nBody text here.",
        "RECEIVED\n3 MAY 1999\n\nHe came late.",
        "Reviewed by the archive on March 3, 2009.\n\nHe came late.",
        "He met the governor in the city of\nKarachi on 12 May 2002.\nThen he left.",
        "On 3 May 1999 (a Monday) he left.",
        "1 May 1999\nHe came.\n\n3 May 1999\nHe left.",
        "Chronology\n\nMarch 3, 2001 – He met Khan.\n\nMarch 5, 2001 – He left.",
        f"{LONG}\nHe left on 3 May 1901.\n",
        f"{LONG}\nDeclassified on 3 May 1991\n",
        "The treaty of 3 May 1901 binds them.\n",
    ],
)
def test_a_stamp_a_chronology_and_a_sentence_give_none(text):
    assert header.read(text).date is None


def test_what_has_no_year_counts_from_the_dateline():
    text = "QUITO, 7 MAR 91 (WIRE) -- TWO MEN FELL TODAY; A PATROL FELL ON 22 FEBRUARY."
    assert [day.edtf for day in reading.read(text).dates] == ["1991-03-07", "1991-03-07", "1991-02-22"]
