"""Whether words are an EDTF date, and which days it covers: the one place where dates are read for checks and charts.

The library `edtf` judges the grammar. It takes 0.1 s to load and 10 ms a date, so the usual forms are known without it.
The days are ours: asked for those of a date that its grammar takes, it may raise, or answer with infinity or with ten
years from the other end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1000, 2999
FAR = f"it lies outside the years {FIRST_YEAR} to {LAST_YEAR}"
Bounds = tuple[date | None, date | None]
_USUAL = re.compile(r"([12]\d{3})(?:-(\d\d))?(?:-(\d\d))?[~?%]?", re.ASCII)
_SET = {"[": "]", "{": "}"}
_NO_END = re.compile(r"[/TY^\[\]{}]")  # what a date has that no interval can end in
_UNSPECIFIED = re.compile(r"(?=.*X)[\dX]{4}(-(0[1-9X]|1[0-2X]|X[\dX])(-(0[1-9X]|[12][\dX]|3[01X]|X[\dX]))?)?", re.ASCII)
_QUALIFIERS = re.compile(r"[~?%]")
# What follows a date and does not move its days: a time, how many digits of the year count, whose season it is.
_BESIDE = re.compile(r"T\d.*|S\d+|\^\S")
_DATE = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?", re.ASCII)
# First and last month of the seasons, quarters, thirds and halves that level 2 counts from 21. A winter stands at the
# end of its year, as the library has it.
_PARTS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_PARTS |= {code + 4: months for code, months in _PARTS.items()}
_PARTS |= {29: (9, 11), 30: (12, 12), 31: (3, 5), 32: (6, 8)}
_PARTS |= {33 + n: (3 * n + 1, 3 * n + 3) for n in range(4)}
_PARTS |= {37 + n: (4 * n + 1, 4 * n + 4) for n in range(3)} | {40: (1, 6), 41: (7, 12)}


@lru_cache(maxsize=4096)
def is_edtf(words: str) -> bool:
    """Tell whether `words` are an EDTF date.

    >>> is_edtf("2003-01/2003-03~"), is_edtf("early 2003")
    (True, False)
    """
    if _known(words):
        return True
    # Sets and intervals are asked about date by date: of those that its own grammar takes, the library cannot make
    # `2003/2003-XX`, and needs a tenth of a second for a set.
    if words[:1] in _SET:
        return words[-1] == _SET[words[0]] and all(_are_ends(part.strip(), "..") for part in words[1:-1].split(","))
    if "/" in words:
        return words != "/" and _are_ends(words, "/")
    from edtf import parse_edtf  # 0.1 s to load

    with suppress(Exception):  # it has more ways to refuse than its own errors
        return bool(words) and bool(parse_edtf(words))
    return False


def _known(words: str) -> bool:
    """Whether these are a day, month or year, or digits left open, that need no library. No is no answer."""
    if _UNSPECIFIED.fullmatch(words):
        return True  # the library's grammar takes 2003-1X, too, and it cannot make it
    found = _USUAL.fullmatch(words)
    if found is None:
        return False
    with suppress(ValueError):
        return bool(date(int(found[1]), int(found[2] or 1), int(found[3] or 1)))
    return False


def _are_ends(words: str, sign: str) -> bool:
    start, between, end = words.partition(sign)
    ends = (start, end) if between else (start,)
    open_ = ("", "..") if between else ()
    return all(one in open_ or (not _NO_END.search(one) and is_edtf(one)) for one in ends)


@lru_cache(maxsize=4096)
def bounds(words: str) -> Bounds:
    """The first and the last day of an EDTF date, None where it is open or unknown on that side.

    Raises ValueError, with the reason in a few words, where no time axis can hold it.

    >>> bounds("../2003-02")
    (None, datetime.date(2003, 2, 28))
    """
    low, high = _bounds(words.strip())
    if low is None and high is None:
        raise ValueError("it is open on both sides and says nothing")
    if low and high and high < low:
        raise ValueError("it ends before it begins")
    return low, high


def why_not_on_axis(words: str) -> str:
    """Say why an EDTF date cannot stand on a time axis, "" where it can: ends open on both sides, swapped, far away.

    >>> unplaceable("2003-01/2002-01")
    'it ends before it begins'
    """
    try:
        bounds(words)
    except ValueError as error:
        return str(error)
    return ""


def _bounds(words: str) -> Bounds:
    if words[:1] in _SET:
        parts = [_between(part.strip(), "..") for part in words[1:-1].split(",")]
        lows, highs = ([part[side] for part in parts] for side in (0, 1))
        return _outermost(lows, min), _outermost(highs, max)
    return _between(words, "/")


def _outermost(ends, pick) -> date | None:  # type: ignore[no-untyped-def]
    return None if None in ends else pick(ends)


def _between(words: str, sign: str) -> Bounds:
    """An interval between the dates on both sides of `sign`, or one date."""
    start, between, end = words.partition(sign)
    if not between:
        return _one(words)
    return (None if start in ("", "..") else _one(start)[0]), (None if end in ("", "..") else _one(end)[1])


def _one(words: str) -> tuple[date, date]:
    plain = _BESIDE.sub("", _QUALIFIERS.sub("", words))
    if plain.startswith(("Y", "-")):
        raise ValueError(FAR)
    found = _DATE.fullmatch(plain)
    if found is None:
        raise ValueError("it is not an EDTF date")
    if found["year"] == "XXXX":
        raise ValueError("its year is not given")
    if not FIRST_YEAR <= int(found["year"].replace("X", "0")) <= int(found["year"].replace("X", "9")) <= LAST_YEAR:
        raise ValueError(FAR)
    first = next(_days(found, 1), None)
    last = next(_days(found, -1), None)
    if first is None or last is None:
        raise ValueError("there is no such day")
    return first, last


def _days(found: re.Match[str], step: int) -> Iterator[date]:
    """The days that the digits allow, from the first on, or with -1 from the last back."""
    month = found["month"] or "XX"
    part = _PARTS.get(int(month)) if month.isdecimal() else None
    months = [number for number in range(1, 13) if part or _fits(month, f"{number:02}")]
    months = [number for number in months if not part or part[0] <= number <= part[1]]
    numbers = [number for number in range(1, 32) if _fits(found["day"] or "XX", f"{number:02}")]
    for year in range(FIRST_YEAR, LAST_YEAR + 1)[::step]:
        if _fits(found["year"], str(year)):
            for at in months[::step]:
                for number in numbers[::step]:
                    with suppress(ValueError):
                        yield date(year, at, number)


def _fits(digits: str, number: str) -> bool:
    return all(digit in ("X", other) for digit, other in zip(digits, number, strict=True))
