"""Where a person reads words otherwise than the reader: what they may judge, and what the words must still hold.

A judge changes scale, hedge, unit, date and what belongs to what, never the figure itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from extract.checks import dates, quantities, warnings
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import Problem
from extract.reading import number_words, numerals
from extract.reading.dates.calendar_words import MONTHS
from extract.reading.patterns import lower_same_length
from extract.schema.edtf_dates import is_edtf, why_not_on_axis
from extract.schema.memo import Claim, ContextEvent, Edtf, Event, Judged
from extract.schema.quantity import Quantity
from extract.schema.wording import number

FIX = "Correct the figure: a person may judge scale, hedge, unit and date, never the figure the words give."
_MORE = {"couple": 2.0, "pair": 2.0, "both": 2.0, "twice": 2.0, "double": 2.0, "single": 1.0, "once": 1.0,
         "thrice": 3.0, "triple": 3.0, "scores": 20.0, "fourscore": 80.0, "gross": 144.0}  # fmt: skip
_PARTS = number_words.PART | number_words.PARTS
_WORTH = (
    number_words.ORDINALS
    | _PARTS
    | number_words.ONES
    | number_words.TENS
    | number_words.GROUPS
    | number_words.SCALES
    | _MORE
)
_NOTHING = re.compile(
    r"\b(?:0|zero|no|not|none|nothing|nobody|nowhere|never|nil|nought|naught|neither|nor|without|cannot)\b|n['’]t\b"
)
# As another country writes them: "1,2 million", "1.200.000"; which of them part a fraction off is a matter of scale.
_WRITTEN = re.compile(r"\d+(?:[.,'’]\d+)*")
_TENS = {"twenty": 20, "thirty": 30}
_ORDINAL = re.compile(rf"\b(?:(twenty|thirty)[\s-])?({'|'.join(number_words.ORDINALS)})\b")
# Words that count from the day or year they name.
_MOVED = re.compile(r"\b(?:after|later|before|earlier|eve|ago|next|following|previous)\b")
_YEAR = re.compile(r"(?<![\d-])\d{4}")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_NAMED = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_DAY = re.compile(r"\d{4}-\d\d-(\d\d)")


@dataclass(frozen=True, slots=True)
class Ruling:
    """One entry that a person judged.

    state  person: the reader reads it otherwise; year: the same, and the year does not stand in the memo;
           shared: the reader has come to agree with all of it
    words  what the person reads, with the source's own words for it
    """

    file: str
    line: int
    field: str
    entry: str
    state: str
    words: str
    judged: Judged

    def record(self) -> dict[str, object]:
        """The same as a JSON-ready mapping."""
        return {
            "kind": "judged", "state": self.state, "file": self.file, "line": self.line, "field": self.field,
            "entry": self.entry, "words": self.words, **self.judged.model_dump(),
        }  # fmt: skip


def check(loaded: Loaded) -> Iterator[Problem]:
    """The form of every `judged`, and the figures of every reading that the reader does not share."""
    judged = list(_judged(loaded))
    if not judged:
        return  # what follows reads every quote again
    shared, doubted = _shared(loaded), {one.entry for one in warnings.answerable(loaded)}
    for name, path, entry in judged:
        assert entry.judged is not None
        day = entry.judged.date
        if not is_edtf(day) or why_not_on_axis(day):
            fix = "Write the day on which it was judged, such as 2003-10-20."
            yield loaded.problem(name, (*path, "judged", "date"), f"{day!r} is no date", fix, entry.id)
        if isinstance(entry, Event) and entry.date is not None and not shared[name, path]:
            yield from _check_date(loaded, (*path, "date", "edtf"), entry, entry.date)
        elif isinstance(entry, Event) and entry.date is None and entry.id not in doubted:
            fix = "Leave it out, or say how the date is to be read."
            yield loaded.problem(name, (*path, "judged"), "there is no date here to be judged", fix, entry.id)
        elif isinstance(entry, ContextEvent) and entry.toll is None:
            fix = "Leave it out: of an outside event the reader reads the toll alone."
            yield loaded.problem(name, (*path, "judged"), "there is no toll here to be judged", fix, entry.id)
    for reading in quantities.readings(loaded):
        if reading.judged and not reading.agreed and reading.quantity.wording in reading.text:
            yield from _check_figures(loaded, reading)


def rulings(loaded: Loaded) -> Iterator[Ruling]:
    """Every judged entry, in the order of its file."""
    assert loaded.memo is not None
    judged = list(_judged(loaded))
    shared = _shared(loaded) if judged else {}
    doubted = {one.entry for one in warnings.answerable(loaded)} if judged else set()
    for name, path, entry in judged:
        assert entry.judged is not None
        problem = loaded.problem(name, (*path, "judged"), "", "", entry.id)
        strange = isinstance(entry, Event) and entry.date and _strange_years(entry.date, loaded.memo.text)
        state = "shared" if shared[name, path] and entry.id not in doubted else "year" if strange else "person"
        yield Ruling(problem.file, problem.line, problem.field, entry.id, state, _words(entry), entry.judged)


def _judged(loaded: Loaded) -> Iterator[tuple[str, Path_, Claim | Event | ContextEvent]]:
    assert loaded.memo is not None
    file = loaded.memo.file
    groups: tuple[tuple[str, str, Sequence[Claim | Event | ContextEvent]], ...] = (
        ("memo.yaml", "claims", file.claims),
        ("memo.yaml", "events", file.events),
        ("context.yaml", "events", loaded.memo.context.events),
    )
    for name, section, entries in groups:
        for index, entry in enumerate(entries):
            if entry.judged is not None:
                yield name, (section, index), entry


def _shared(loaded: Loaded) -> dict[tuple[str, Path_], bool]:
    """(file, path of the entry) -> whether the reader reads all of it as it is written."""
    assert loaded.memo is not None
    found: dict[tuple[str, Path_], bool] = {}
    for reading in quantities.readings(loaded):
        key = (reading.file, reading.path[:2])
        found[key] = found.get(key, True) and reading.agreed
    for index, event in enumerate(loaded.memo.file.events):
        if event.date is not None:
            found["memo.yaml", ("events", index)] = dates.agreed(loaded, event, event.date)
    return dict.fromkeys(((name, path) for name, path, _ in _judged(loaded)), True) | found


def _words(entry: Claim | Event | ContextEvent) -> str:
    if isinstance(entry, Event):
        return f"{entry.date.edtf} (“{entry.date.wording}”)" if entry.date else ""
    toll = entry.toll if isinstance(entry, ContextEvent) else None
    quantity = toll.quantity if toll else entry.quantity if isinstance(entry, Claim) else None
    if quantity is None:
        return ""
    noun = f" {quantity.unit}" if quantity.unit and quantity.qualifier != "unstated" else ""
    return f"{quantities.written(quantity)}{noun} (“{quantity.wording}”)"


def _check_figures(loaded: Loaded, reading: quantities.Read) -> Iterator[Problem]:
    quantity = reading.quantity
    lost = [number(figure) for figure in _figures(quantity) if not _holds(quantity.wording, figure)]
    if quantity.share is not None and not _holds_share(quantity.wording, quantity.share):
        lost = [quantity.share]
    if lost:
        what = f"the wording does not have the figure {' or '.join(lost)}"
        facts = (("wording", quantity.wording), ("quote", reading.text))
        yield loaded.problem(reading.file, reading.path, what, FIX, reading.entry, facts)


def _figures(quantity: Quantity) -> list[float]:
    if quantity.share is not None:
        return []
    return list(dict.fromkeys(end for end in (quantity.low, quantity.high) if end is not None))


def _holds(wording: str, figure: float) -> bool:
    """Whether the words have the figure's significant digits, in digits or in number words; zeros are scale.

    >>> _holds("as high as Rs 40 lakhs", 4_000_000), _holds("as high as Rs 40 lakhs", 4_100_000)
    (True, False)
    """
    folded = lower_same_length(wording)
    if figure == 0:
        return bool(_NOTHING.search(folded))
    read = [numeral.value for numeral in numerals.read(folded)]
    read += [_MORE[word] for word in re.findall(r"\w+", folded) if word in _MORE]
    written = {re.sub(r"\D", "", digits).strip("0") for digits in _WRITTEN.findall(wording)}
    return _digits(figure) in {*map(_digits, read), *written}


def _digits(value: float) -> str:
    return f"{abs(value):.12e}".partition("e")[0].replace(".", "").strip("0")


def _holds_share(wording: str, share: str) -> bool:
    """Whether the words have a share: its decimals ("30 percent"), or both its numbers, a lone part being one of them.

    >>> _holds_share("a third", "1/3"), _holds_share("two thirds", "1/3"), _holds_share("nine out of ten", "9/10")
    (True, False, True)
    """
    if _holds(wording, float(Fraction(share))):
        return True
    words = re.findall(r"[^\W\d_]+|\d+", lower_same_length(wording))
    numbers = {float(word) if word.isdecimal() else _WORTH.get(word, 0.0) for word in words}
    counted = [word for word in words if word.isdecimal() or word in number_words.ONES]
    if not counted or {"a", "an"} & {*words}:
        numbers.add(1.0)  # "a third", "half"
    part, whole = map(float, share.split("/"))
    return part in numbers and whole in numbers


def _check_date(loaded: Loaded, path: Path_, event: Event, date: Edtf) -> Iterator[Problem]:
    assert loaded.memo is not None
    assert event.judged is not None
    folded = lower_same_length(date.wording)
    facts = (("in the YAML", date.edtf), ("wording", date.wording))
    moved = _MOVED.search(folded)
    said = {int(number) for number in re.findall(r"(?<!\d)\d{1,2}(?!\d)", folded)}
    said |= {_TENS.get(tens, 0) + int(number_words.ORDINALS[unit]) for tens, unit in _ORDINAL.findall(folded)}
    days = {int(day) for day in _DAY.findall(date.edtf)}
    if days and said and not days & said and not moved:
        yield loaded.problem("memo.yaml", path, "the wording gives another day", FIX, event.id, facts)
    months, named = {int(month) for month in _MONTH.findall(date.edtf)}, {*map(MONTHS.get, _NAMED.findall(folded))}
    if months and named and not months & named and not moved:
        yield loaded.problem("memo.yaml", path, "the wording gives another month", FIX, event.id, facts)
    years, own = set(_YEAR.findall(date.edtf)), set(re.findall(r"(?<!\d)\d{4}(?!\d)", folded))
    if years and own and not years & own and not moved:
        yield loaded.problem("memo.yaml", path, "the wording gives another year", FIX, event.id, facts)
    for year in sorted(_strange_years(date, loaded.memo.text)):
        if year not in event.judged.reason:
            fix = f"Say in the reason what {year} follows from, naming it."
            what = f"the year {year} does not stand in the memo, and the reason does not say what it follows from"
            yield loaded.problem("memo.yaml", ("events", path[1], "judged", "reason"), what, fix, event.id, facts)


def _strange_years(date: Edtf, text: str) -> set[str]:
    """The years of a date that stand nowhere in the memo, neither whole nor as '98."""
    return {
        year for year in _YEAR.findall(date.edtf) if not re.search(rf"(?<!\d){year}(?!\d)|['’‘/]{year[2:]}(?!\d)", text)
    }
