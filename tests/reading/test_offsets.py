"""Offsets are into the text as given, whatever stands between the words."""

import pytest

from extract import reading

PLAIN = "Date: May 5, 2003\n\nHill said more than 500 men came in July 2001. [REDACTED] About 40 left."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        (" men", "\u00a0men"),
        (" came", "\tcame"),
        ("Hill", "H\u0130ll"),
        ("Date", "\ufeffDate"),
        (" [", "\f["),
    ],
)
def test_the_same_things_are_read_and_slice_to_the_same_words(old, new):
    text = PLAIN.replace(old, new)
    found = reading.read(text)
    assert [text[a.start : a.end] for a in found.quantities] == ["more than 500", "About 40"]
    assert [a.unit for a in found.quantities] == ["men", None]
    assert [text[d.start : d.end] for d in found.dates] == ["May 5, 2003", "July 2001"]
    assert [text[m.start : m.end] for m in found.redactions] == ["[REDACTED]"]
