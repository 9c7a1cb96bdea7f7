"""A date while it is being read: what its words say, before spans are joined and the memo's own date fills gaps."""

from datetime import date
from typing import NamedTuple

from extract.reading.dates.calendar_words import last_day

# Where in a year or month a word puts us, as first and last month, and as first and last day.
IN_YEAR = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}
IN_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
IN_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}

# Words that put us in a part of what follows; "end" and its like need an "of", or "the end in sight" would be one.
PART = (
    r"(?:(?P<{0}>(?:latter|later|last|early|earlier|first)\s+part(?=\s+of)|early|earlier|mid|late|later|end(?=\s+of)|beginning(?=\s+of)|start(?=\s+of)|middle(?=\s+of))"
    r"(?:\s*-\s*|\s+(?:of\s*|in\s+)?(?:the\s+)?(?:year\s+)?))?"
)
PARTS = {"earlier": "early", "beginning": "early", "start": "early", "middle": "mid", "later": "late", "end": "late"}
PARTS |= {"latter": "late", "last": "late", "first": "early"}


def part_of(word: str | None) -> str | None:
    """Return early, mid or late for a word that means one, or None."""
    return PARTS.get(word.split()[0], word.split()[0]) if word else None


class Anaphor(NamedTuple):
    """How far a date lies from the one told before it, as a unit and how many of them: 1 week for "the following week".

    unit   day, week, month or year; "nth" where `steps` is a day of the month
    steps  below 0 where it lies before, 0 for the same one, None for a few
    back   whether it lies before
    rough  whether it is counted off ("two years later"), and so no more than about that far
    own    whether it counts from the memo's own day where the text tells of no other
    """

    unit: str
    steps: int | None
    back: bool = False
    rough: bool = False
    own: bool = False


# "From $3 million a year ago": of the same quarter, where one was told, and else beside the memo's own day.
YEAR_AGO = Anaphor("year ago", -1, back=True, rough=True, own=True)


class Moment:
    """One date at `text[start:end]`; fields the words do not give are None.

    `part` is early, mid or late. `anaphor` is set where the date counts from one told before it, `warning` where its
    `weekday` (Monday being 0) disagrees with the calendar. `edtf` is set where the words are no plain calendar date (a
    decade, "last March"). `is_stretch` says that, without the memo's day, the words are a length of time and no date.
    """

    __slots__ = (
        "anaphor",
        "day",
        "edtf",
        "end",
        "is_stretch",
        "month",
        "part",
        "relative",
        "season",
        "start",
        "warning",
        "weekday",
        "year",
    )

    def __init__(
        self,
        start: int,
        end: int,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
        edtf: str | None = None,
        relative: bool = False,
    ) -> None:
        self.start, self.end, self.year, self.month, self.day = start, end, year, month, day
        self.edtf, self.relative = edtf, relative
        self.part: str | None = None
        self.is_stretch = False
        self.season: int | None = None
        self.anaphor: Anaphor | None = None
        self.weekday: int | None = None
        self.warning: str | None = None

    def written(self) -> str:
        """Return the moment as EDTF; empty where nothing is known of it without the memo's own date."""
        if self.edtf is not None:
            return self.edtf
        year = f"{self.year:04}" if self.year is not None else "XXXX"
        if self.season:
            # EDTF has no early summer; that it is not the whole of it, its mark can say.
            return f"{year}-{self.season}{'~' if self.part else ''}" if self.year is not None else ""
        if self.part and self.year is not None and self.day is None:
            return self._part_of(year)
        if self.month is None:
            return year if self.year is not None else ""
        month = f"{year}-{self.month:02}"
        return f"{month}-{self.day:02}" if self.day is not None else month

    def _part_of(self, year: str) -> str:
        if self.month is None:
            first, last = IN_YEAR[self.part or "mid"]
            return f"{year}-{first:02}/{year}-{last:02}~"
        first, last = IN_MONTH[self.part or "mid"]
        last = min(last, last_day(self.year or 2000, self.month))
        return f"{year}-{self.month:02}-{first:02}/{year}-{self.month:02}-{last:02}~"


def is_day(year: int | None, month: int, day: int) -> bool:
    """Return whether such a day can be; without a year, 29 February can."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True
