"""Claims, events and redactions as the reader found them, each with its quote and span."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from fractions import Fraction
from itertools import count, islice, takewhile
from math import isclose

from extract.curation.form_fields import Entry
from extract.curation.positions import placeable
from extract.loading.quotes import Span, quote, sentence_around
from extract.problem import UserError
from extract.reading import dates, disguised, numbers
from extract.reading.types import Amount, Date, Reading, Redaction

TODO = "TODO"
UNSURE = "TODO: who speaks is not sure"
WHOLE = "TODO: name the claim that this is a share of"
_FLAW = re.compile(r"[^a-z0-9]+")


def slug(words: str, fallback: str) -> str:
    """Lower case, digits and hyphens, at most 40 characters."""
    return _FLAW.sub("-", words.lower()).strip("-")[:40].strip("-") or fallback


def claims(text: str, read: Reading) -> list[Entry]:
    """One claim per quantity, the vague ones too, in the memo's order, each with the one that it moved from."""
    made = [_claim(text, read, amount, f"c{n}") for n, amount in enumerate(read.quantities, 1)]
    by_start = {amount.start: claim for amount, claim in zip(read.quantities, made, strict=True)}
    for change in read.changes:
        if change.before is None:
            continue
        before, after = by_start[change.before.start], by_start[change.after.start]
        if "unstated" not in before["quantity"] and change.before.wording in after["quote"]["exact"]:
            after[f"{change.direction}_from"] = before["id"]
    return made


def _claim(text: str, read: Reading, amount: Amount, prefix: str) -> Entry:
    start, end = sentence_around(amount.start, amount.end, read.sentences, text)
    voice, unsure = said_by(text, read, amount.start)
    counted = quantity(amount)
    notes = ([UNSURE] if unsure else []) + ([WHOLE] if "share" in counted else [])
    made: Entry = {
        "id": f"{prefix}-{slug(amount.unit or '', 'amount')}",
        "label": _label(amount),
        "theme": "todo",
        "said_by": voice,
        "quantity": counted,
        "quote": quote(start, end, text),
    }
    return made | ({"note": "\n".join(notes)} if notes else {})


def _label(amount: Amount) -> str:
    """TODO and the memo's noun; only TODO where the noun itself reads as an amount."""
    noun = " ".join((amount.unit or "").split())[:80]
    clean = noun and all(one.qualifier == "unstated" for one in numbers.read(noun)) and not disguised.read(noun)
    return f"{TODO}: {noun}" if clean else TODO


def quantity(amount: Amount) -> Entry:
    """The quantity in the codebook's form; what has no such form is kept as unstated, with its words."""
    unit = " ".join((amount.unit or "").split()) or TODO
    made = _form(amount)
    if made is None:
        made = {"unstated": True}
    elif amount.approximate and "about" not in made:
        made["approximate"] = True
    return made | {"unit": unit, "wording": amount.wording}


def _form(amount: Amount) -> Entry | None:
    low, high = amount.low, amount.high
    match amount.qualifier:
        case "range" if low is not None and high is not None and low < high:
            return {"range": [_plain(low), _plain(high)]}
        case "more_than" | "at_least" if low is not None:
            return {amount.qualifier: _plain(low)}
        case "less_than" | "at_most" if high is not None:
            return {amount.qualifier: _plain(high)}
        case "share" if low is not None and low == high and low > 0:
            part = Fraction(low).limit_denominator(100_000)
            return (
                {"share": f"{part.numerator}/{part.denominator}"} if isclose(float(part), low, rel_tol=1e-9) else None
            )
        case "none":
            return {"none": 0}
        case "exactly" | "about" if low is not None and low == high:
            return {amount.qualifier: _plain(low)}
        case _:
            return None


def _plain(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value


def said_by(text: str, read: Reading, position: int) -> tuple[Entry, bool]:
    """Return the attribution of the sentence at `position`, and whether the reader is unsure of it.

    Nobody is carried on across what is withheld: another may have spoken there.
    """
    at = bisect_right(read.speakers, position, key=lambda one: one.sentence[0]) - 1
    found = read.speakers[at] if at >= 0 and position < read.speakers[at].sentence[1] else None
    if found is None or found.how == "not_stated" or found.start is None or found.end is None:
        return {"how": "not_stated"}, False
    mark = bisect_left(read.redactions, found.end, key=lambda one: one.start)
    between = takewhile(lambda one: one.start < position, islice(read.redactions, mark, None))
    if found.how == "carried_on" and any(one.kind != "residue" for one in between):
        return {"how": "not_stated"}, False
    who = [person_id(name) for name in found.who]
    return {"who": who, "how": found.how, "words": text[found.start : found.end].strip()}, found.unsure


def person_id(name: str) -> str:
    """The id by which a speaker's name goes."""
    return slug(name, "somebody")


def events(text: str, read: Reading) -> Iterator[Entry]:
    """One event per date of the body; a date without its EDTF is kept undated, with a note."""
    for number, date in enumerate(read.dates, 1):
        if date.start >= read.header.body_start:
            yield _event(text, read, date, number)


def _event(text: str, read: Reading, date: Date, number: int) -> Entry:
    start, end = sentence_around(date.start, date.end, read.sentences, text)
    voice, unsure = said_by(text, read, date.start)
    made: Entry = {"id": f"e{number}", "label": TODO, "theme": "todo", "kind": "other", "said_by": voice}
    notes = [UNSURE] if unsure else []
    if placeable(date):
        relative = {"relative": True} if date.relative else {}
        made |= {"dated_by": "memo", "date": {"edtf": date.edtf, "wording": date.wording} | relative}
    else:
        made |= {"dated_by": "nobody"}
        why = f": {date.warning}" if date.warning else ""
        notes.append(f"TODO: the reader saw a date here and could not place it{why}")
    made["quote"] = quote(start, end, text)
    return made | ({"note": "\n".join(notes)} if notes else {})


def redactions(text: str, places: Sequence[Sequence[Redaction]]) -> list[Entry]:
    """One entry per withheld place, with its marks."""
    return [
        {
            "id": f"withheld-{number}",
            "label": TODO,
            "marks": [{"kind": mark.kind, "quote": quote(mark.start, mark.end, text)} for mark in place],
        }
        for number, place in enumerate(places, 1)
    ]


def suggested(kind: str, said: str, memo_date: str) -> Entry:
    """What the words say of themselves, for a new entry of `kind`: its quantity, its date, or that no more is known."""
    if kind == "claim":
        amount = next(iter(numbers.read(said)), None)
        made = quantity(amount) if amount else {"unstated": True, "unit": TODO}
        return {"quantity": made | {"wording": said}}
    if kind == "assessment":
        return {"direction": "none"}
    day = next(filter(placeable, dates.read(said, memo_date)), None)
    if day is None or "\n" in said:
        return {"kind": "other", "dated_by": "nobody"}
    date = {"edtf": day.edtf, "wording": said} | ({"relative": True} if day.relative else {})
    return {"kind": "other", "dated_by": "memo", "date": date}


def trimmed(words: Span, text: str) -> Span:
    """A span without the white space at its ends. Raises UserError where nothing is left."""
    said = text[words.start : words.end]
    start = words.start + len(said) - len(said.lstrip())
    if not said.strip():
        raise UserError("no words are selected")
    return Span(start, start + len(said.strip()))


def unused(name: str, taken: Container[str]) -> str:
    """A name that nothing else goes by: itself, or with the first number that is free."""
    return next(one for n in count(1) if (one := f"{name}-{n}" if n > 1 else name) not in taken)
