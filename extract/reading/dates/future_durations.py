"""Lengths of time that lie ahead of the memo's day: "we will leave in two weeks", "in a month's time", "within a year".

Only in a sentence about what is to come: "he built it in two weeks" tells how long it took, not when.
"""

import re
from collections.abc import Iterator
from datetime import date

from extract.reading.dates import offsets, resolve_relative, tense
from extract.reading.dates.offsets import COUNT, LENGTH, OR_SO, UNIT
from extract.reading.dates.partial_date import Moment
from extract.reading.patterns import LazyPattern, windows_around

# A cheap sign that such a length may stand near; "within" ends in it too. A pattern that opens with a letter is quick.
HINT = LazyPattern(rf"in\s+(?:(?:the\s+)?(?:next|coming)\s+)?(?:about\s+|some\s+)?{OR_SO}?{COUNT}\s+{UNIT}")
AHEAD = LazyPattern(
    rf"\b(?:(?P<in>in)\s+(?P<near>about\s+|some\s+)?(?P<least>{OR_SO})?(?P<length>{LENGTH})(?P<time>['’]?s?['’]?\s+time\b)?"
    rf"|within\s+(?:(?:the\s+)?(?:next|coming)\s+)?(?P<within>{LENGTH}))(?![\w-]|\s+(?:of|from|after|before|ago|or)\b)"
)


def read(folded: str, anchor: date) -> Iterator[Moment]:
    """Yield every length of time that the memo's day is the beginning of; those of a vague count are left out."""
    for start, end in windows_around(folded, HINT(), 40):
        for found in AHEAD().finditer(folded, start, end):
            if found["time"] or tense.is_ahead(folded, *found.span()):
                written = _written(found, anchor)
                if written and ".." not in written:
                    moment = Moment(*found.span(), edtf=written, relative=True)
                    moment.is_stretch = True
                    yield moment


def _written(found: re.Match[str], anchor: date) -> str:
    try:
        if found["least"]:
            return resolve_relative.between(anchor, found["least"], found["length"], 1)
        far = offsets.moved(anchor, found["length"] or found["within"], 1)
    except (OverflowError, ValueError):  # past the calendar's end
        return ""
    if found["within"]:
        return f"{anchor}/{far}" if far else ""
    return far.rstrip("~") + "~" if far and found["near"] else far
