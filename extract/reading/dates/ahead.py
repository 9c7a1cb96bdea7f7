"""Lengths of time that lie ahead of the memo's day: "we will leave in two weeks", "in a month's time", "within a year".

Only in a sentence about what is to come: "he built it in two weeks" tells how long it took, not when.
"""

import re
from collections.abc import Iterator
from datetime import date

from extract.reading.dates import beside, reckoning, tense
from extract.reading.dates.moment import Moment
from extract.reading.dates.reckoning import COUNT, LENGTH, OR_SO, UNIT
from extract.reading.folding import Late, windows

# A cheap sign that such a length may stand near; "within" ends in it too. A pattern that opens with a letter is quick.
HINT = re.compile(rf"in\s+(?:(?:the\s+)?(?:next|coming)\s+)?(?:about\s+|some\s+)?{OR_SO}?{COUNT}\s+{UNIT}")
AHEAD = Late(
    rf"\b(?:(?P<in>in)\s+(?P<near>about\s+|some\s+)?(?P<least>{OR_SO})?(?P<length>{LENGTH})(?P<time>['’]?s?['’]?\s+time\b)?"
    rf"|within\s+(?:(?:the\s+)?(?:next|coming)\s+)?(?P<within>{LENGTH}))(?![\w-]|\s+(?:of|from|after|before|ago|or)\b)"
)


def read(folded: str, anchor: date) -> Iterator[Moment]:
    """Yield every length of time that the memo's day is the beginning of; those of a vague count are left out."""
    for start, end in windows(folded, HINT, 40):
        for found in AHEAD().finditer(folded, start, end):
            if found["time"] or tense.is_ahead(folded, *found.span()):
                written = _written(found, anchor)
                if written and ".." not in written:
                    yield Moment(*found.span(), edtf=written, relative=True)


def _written(found: re.Match[str], anchor: date) -> str:
    try:
        if found["least"]:
            return beside.between(anchor, found["least"], found["length"], 1)
        far = reckoning.moved(anchor, found["length"] or found["within"], 1)
    except (OverflowError, ValueError):  # past the calendar's end
        return ""
    if found["within"]:
        return f"{anchor}/{far}" if far else ""
    return far.rstrip("~") + "~" if far and found["near"] else far
