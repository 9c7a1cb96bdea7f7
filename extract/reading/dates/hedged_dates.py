"""Hedges before a length of time and around a date, which stay in its words and in its EDTF.

"More than two weeks ago", "before 9/11" and "since 1998" are open on one side, "about 1995" is approximate. Whether the
day itself still counts ("until Friday", "by Friday") EDTF cannot say; the words do.
"""

import re
from datetime import date

from extract.reading.dates.partial_date import Moment

HEDGE = re.compile(
    r"\b(?:(?P<over>more\s+than|over|at\s+least|no\s+less\s+than)"
    r"|(?P<under>less\s+than|fewer\s+than|under|up\s+to|at\s+most|no\s+more\s+than)"
    r"|(?P<near>about|around|roughly|some|nearly|almost|approximately))\s+$"
)
WIDEST = 24
NEAR = re.compile(
    r"(?:\b(?:on|in)\s+or\s+)?\b(?:about|around|approximately|roughly|circa|ca\.?|(?<!d\.\s)(?<!d\.)c\.)\s+(?:the\s+)?$"
)


# "Not until May" means in May.
_SOON = r"(?:(?:shortly|soon|just|right|immediately|long|well|some\s?time|any\s?time)\s+)?"
BOUND = re.compile(
    rf"(?<!\bnot\s)\b{_SOON}(?:(?P<upper>before|prior\s+to|by|until|till|up\s+(?:to|until|till)|(?:no|not)\s+later\s+than"
    r"|not\s+after|earlier\s+than)|(?P<lower>since|(?:no|not)\s+earlier\s+than)|(?P<end>after|later\s+than))"
    r"\s+(?:at\s+least\s+)?(?:the\s+(?:year\s+|end\s+of\s+)?)?$"
)
BOUND_BEHIND = re.compile(
    r"\s+(?:or\s+(?P<upper>earlier|before)|(?P<lower>or\s+(?:later|after)|onwards?|and\s+after|forward))\b"
)
THROUGH = re.compile(r"\bthrough\s+$")
FROM = re.compile(r"\bfrom\s+(?:the\s+)?$")
ON = re.compile(r"\s+on\b(?!\s+(?:the|a|\w+day)\b)")
# "By the end of 1944" runs as far as "by 1944" does, to a day: only of the late part itself is no one sure.
END = re.compile(r"\bend\b")
WHOLE = re.compile(r"(\d{4})-10/\1-12~|(\d{4}-\d\d)-21/\2-\d\d~|\d{3}7/(\d{3}9)~")
# "Before the 1993 bombing": the year sorts the bombing, and it is the bombing that bounds.
SORTS = re.compile(r"\bthe\s+$")


def widened(folded: str, start: int, edtf: str, base: date | None, direction: int) -> tuple[int, str]:
    """Return where the hedge before `start` begins and what it makes of `edtf`, so long before (-1) or behind `base`.

    >>> widened("more than two weeks ago", 10, "2003-10-06", date(2003, 10, 20), -1)
    (0, '../2003-10-06')
    """
    found = HEDGE.search(folded, max(0, start - WIDEST), start)
    if not found:
        return start, edtf
    if not edtf:
        return found.start(), edtf
    if "/" in edtf:
        return found.start(), f"{edtf.rstrip('~')}~" if found["near"] and ".." not in edtf else edtf
    if found["near"]:
        return found.start(), edtf.rstrip("~") + "~"
    if found["over"]:
        return found.start(), f"../{edtf}" if direction < 0 else f"{edtf}/.."
    return found.start(), f"{edtf}/{base}" if direction < 0 else f"{base}/{edtf}"


def approximated(folded: str, moments: list[Moment]) -> list[Moment]:
    """Return the moments, each with its "about", "around" or "circa" inside it and said by EDTF's own mark."""
    floor = 0
    for moment in moments:
        written = moment.written()
        found = NEAR.search(folded, max(floor, moment.start - WIDEST), moment.start)
        if found and written and not set(written) & {"/", "~"}:
            moment.start, moment.edtf = found.start(), f"{written}~"
        floor = moment.end
    return moments


def bounded(folded: str, moments: list[Moment]) -> list[Moment]:
    """Return the moments, each with a word that bounds it inside it, open on the side that the word leaves open.

    What has no year has no place to be open from, and is left as it is.
    """
    floor = 0
    for moment in moments:
        written = moment.written()
        if written and ".." not in written and "XXXX" not in written:
            _bound(folded, moment, written, floor)
        floor = moment.end
    return moments


def side(folded: str, moment: Moment) -> int | None:
    """Return -1 where the moment is the beginning of what still lasts ("since March"), 0 for its end, else None."""
    found = BOUND.search(folded, max(0, moment.start - WIDEST), moment.start)
    if found is None:
        return 0 if THROUGH.search(folded, max(0, moment.start - 10), moment.start) else None
    return -1 if found["lower"] else 0 if found["upper"] and "til" in found["upper"] else None


def _bound(folded: str, moment: Moment, written: str, floor: int) -> None:
    first, last = written.split("/")[0], written.rsplit("/", 1)[-1]
    if (whole := WHOLE.fullmatch(written)) and END.search(folded, moment.start, moment.end):
        last = whole[1] or whole[2] or whole[3]
    behind = BOUND_BEHIND.match(folded, moment.end)
    found = BOUND.search(folded, max(floor, moment.start - WIDEST - 16), moment.start)
    if behind:
        moment.end = behind.end()
        moment.edtf = f"../{last}" if behind["upper"] else f"{first}/.."
    elif found and not (written.isdigit() and SORTS.search(found.group())):
        moment.start = found.start()
        moment.edtf = f"../{last}" if found["upper"] else f"{first if found['lower'] else last}/.."
    elif (found := FROM.search(folded, max(floor, moment.start - 9), moment.start)) and (
        on := ON.match(folded, moment.end)
    ):
        moment.start, moment.end, moment.edtf = found.start(), on.end(), f"{first}/.."
