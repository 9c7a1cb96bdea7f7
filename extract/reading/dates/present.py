"""The memo's own time, said without a date: "there are now 40 of them", "he was recently seen".

"Now" is the memo's day only in a sentence of what is: "the army was now at the gates" is of a day that was told. Who
says "recently" says no more than that it is over.
"""

import re
from collections.abc import Iterator
from datetime import date

from extract.reading.dates import tense
from extract.reading.dates.partial_date import Moment
from extract.reading.patterns import LazyPattern, windows_around

HINT = re.compile(r"now\b|currently|recently|lately|at\s+(?:present|the\s+moment)|of\s+late")
WORDS = LazyPattern(
    r"\b(?:(?P<now>(?:right\s+|just\s+)?now|currently|at\s+(?:present|the\s+moment))|(?P<recent>recently|lately|of\s+late))\b(?![-’'])"
)
# "By now" and "until now" end there; "now that" and "now," tell no time.
LED = re.compile(r"\b(?:by|until|till|from|than|and|up\s+to)\s+$|-$")
TURNED = re.compile(r"\s*,|\s+(?:that|and\s+then)\b")
IS = re.compile(r"\b(?:is|are|am|has|have|can|cannot|do|does)\b|['’](?:s|re|ve)\b")


def read(folded: str, anchor: date) -> Iterator[Moment]:
    """Yield every such word, reckoned from `anchor`, without which it says nothing."""
    for start, end in windows_around(folded, HINT, 8):
        for found in WORDS().finditer(folded, start, end):
            if found["recent"]:
                yield Moment(*found.span(), edtf=f"../{anchor}", relative=True)
            elif _is_now(folded, *found.span()):
                yield Moment(*found.span(), edtf=anchor.isoformat(), relative=True)


def _is_now(folded: str, start: int, end: int) -> bool:
    if LED.search(folded, max(0, start - 8), start) or TURNED.match(folded, end):
        return False
    return bool(IS.search(tense.sentence(folded, start, end)))
