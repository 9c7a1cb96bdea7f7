"""What the reader finds in a memo. Every span counts characters from 0, end excluded: `text[start:end] == wording`."""

from dataclasses import dataclass
from typing import Literal

Qualifier = Literal[
    "exactly", "about", "more_than", "at_least", "less_than", "at_most", "range", "share", "none", "unstated"
]
Trend = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Amount:
    """One quantity, hedge words included: "More than 500" in "More than 500 terrorists".

    low, high    bounds in `unit`; None where the memo leaves a side open, or gives no number at all
    unit         the memo's own noun ("terrorists"), "USD" and the like for money, "percent", or None
    core         the span of the bare number words: "500" in "More than 500"
    approximate  True where a word says so ("about", "some", "nearly"), whatever the qualifier
    """

    start: int
    end: int
    low: float | None
    high: float | None
    low_inclusive: bool
    high_inclusive: bool
    qualifier: Qualifier
    approximate: bool
    unit: str | None
    wording: str
    core: tuple[int, int]
    trend: Trend | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A movement from one amount to another: "fell from 700 to 430"; both stand among the quantities as well.

    before     the amount it began at; None where only the change and its end are said ("grew by 12 to 90")
    after      the amount it ended at
    direction  "up" or "down", as the words say and the numbers do not gainsay
    factor     how many times the first the second is; None unless both are exact, or the words say it ("doubled to 90")
    """

    before: Amount | None
    after: Amount
    direction: Trend
    factor: float | None


@dataclass(frozen=True, slots=True)
class Date:
    """A date or a span of time as EDTF.

    `relative` is True where the words only mean a date beside another: the memo's own ("last March") or one told before
    ("in August" behind "in May 1919"); `edtf` is then reckoned from it, and empty, or without its year (`XXXX`), where
    that date is not known.

    `warning` says what is wrong where a weekday and the calendar disagree; the year is then open.
    """

    start: int
    end: int
    edtf: str
    wording: str
    relative: bool = False
    warning: str | None = None


@dataclass(frozen=True, slots=True)
class Redaction:
    """One mark of something withheld: a "bracket" ([REDACTED]), an exemption "stamp" (25X1), or its "residue".

    A residue is what scanning left of a mark: a digit glued to a word, with the box around it gone.
    """

    start: int
    end: int
    kind: Literal["bracket", "stamp", "residue"]
    wording: str


@dataclass(frozen=True, slots=True)
class PageMark:
    """A printed page mark; `number` is None for a form feed, which has none."""

    start: int
    end: int
    number: int | None


@dataclass(frozen=True, slots=True)
class Field:
    """One labelled line of a header, its label as printed ("Dace:"), its name as meant ("date").

    `text[start:end] == value`; a value that wraps keeps its line ends.
    """

    name: str
    label: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Party:
    """The participants of one side; `side` is "commission", "non_commission", "american" or None where none is said."""

    side: str | None
    names: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above a memo's body; `date` is EDTF or None, `body_start` where the first sentence can begin."""

    title: str | None
    date: str | None
    fields: tuple[Field, ...]
    participants: tuple[Party, ...]
    body_start: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a sentence is attributed to, names as written, and how we know.

    sentence    the span of the sentence
    how         "stated" here, "carried_on" from an earlier sentence, or "not_stated"
    unsure      True where it rests on a pronoun, or was carried into another paragraph
    start, end  the attribution words ("Asad said"), here or where they were carried from; None where there are none
    """

    sentence: tuple[int, int]
    who: tuple[str, ...]
    how: Literal["stated", "carried_on", "not_stated"]
    unsure: bool
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read of one text; no span of redactions, pages, dates and quantities overlaps another."""

    header: Header
    redactions: tuple[Redaction, ...]
    pages: tuple[PageMark, ...]
    dates: tuple[Date, ...]
    quantities: tuple[Amount, ...]
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    speakers: tuple[Attribution, ...]
    changes: tuple[Change, ...]
