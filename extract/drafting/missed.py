"""What the reader missed and a person selects: as far as the words alone can be read, the rest is to be decided."""

from __future__ import annotations

from collections.abc import Container
from itertools import count

from extract.drafting import entries
from extract.drafting.entries import TODO
from extract.drafting.fields import Entry
from extract.drafting.places import placeable
from extract.problem import CannotRun
from extract.quote import Span
from extract.reading import dates, numbers


def suggested(kind: str, said: str, memo_date: str) -> Entry:
    """What the words say of themselves, for a new entry of `kind`: its quantity, its date, or that no more is known."""
    if kind == "claim":
        amount = next(iter(numbers.read(said)), None)
        made = entries.quantity(amount) if amount else {"unstated": True, "unit": TODO}
        return {"quantity": made | {"wording": said}}
    if kind == "assessment":
        return {"direction": "none"}
    day = next(filter(placeable, dates.read(said, memo_date)), None)
    if day is None or "\n" in said:
        return {"kind": "other", "dated_by": "nobody"}
    date = {"edtf": day.edtf, "wording": said} | ({"relative": True} if day.relative else {})
    return {"kind": "other", "dated_by": "memo", "date": date}


def trimmed(words: Span, text: str) -> Span:
    """A span without the white space at its ends. Raises CannotRun where nothing is left."""
    said = text[words.start : words.end]
    start = words.start + len(said) - len(said.lstrip())
    if not said.strip():
        raise CannotRun("no words are selected")
    return Span(start, start + len(said.strip()))


def unused(name: str, taken: Container[str]) -> str:
    """A name that nothing else goes by: itself, or with the first number that is free."""
    return next(one for n in count(1) if (one := f"{name}-{n}" if n > 1 else name) not in taken)
