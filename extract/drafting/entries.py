"""Claims, events and redactions as the reader found them, each with its quote and span."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import isclose

from extract.drafting.places import placeable
from extract.drafting.quoting import quote, sentence_around
from extract.reading import dates, numbers
from extract.reading.kinds import Amount, Attribution, Date, Reading, Redaction

Entry = dict[str, object]
TODO = "TODO"
UNSURE = "TODO: who speaks is not sure"
WHOLE = "TODO: name the claim that this is a share of"
_FLAW = re.compile(r"[^a-z0-9]+")


def slug(words: str, fallback: str) -> str:
    """Lower case, digits and hyphens, at most 40 characters."""
    return _FLAW.sub("-", words.lower()).strip("-")[:40].strip("-") or fallback


def claims(text: str, read: Reading) -> list[Entry]:
    """One claim per quantity, the vague ones too, in the memo's order."""
    return [_claim(text, read, amount, f"c{n}") for n, amount in enumerate(read.quantities, 1)]


def _claim(text: str, read: Reading, amount: Amount, prefix: str) -> Entry:
    start, end = sentence_around(amount.start, amount.end, read.sentences, text)
    voice, unsure = said_by(text, read.speakers, amount.start)
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
    clean = noun and all(one.qualifier == "unstated" for one in numbers.read(noun))
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


def said_by(text: str, speakers: Sequence[Attribution], position: int) -> tuple[Entry, bool]:
    """Return the attribution of the sentence at `position`, and whether the reader is unsure of it."""
    at = bisect_right(speakers, position, key=lambda one: one.sentence[0]) - 1
    found = speakers[at] if at >= 0 and position < speakers[at].sentence[1] else None
    if found is None or found.how == "not_stated" or found.start is None or found.end is None:
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
    voice, unsure = said_by(text, read.speakers, date.start)
    made: Entry = {"id": f"e{number}", "label": TODO, "theme": "todo", "kind": "other", "said_by": voice}
    notes = [UNSURE] if unsure else []
    if placeable(date) and (not date.relative or _stands_alone(date, text[start:end], read.header.date)):
        relative = {"relative": True} if date.relative else {}
        made |= {"dated_by": "memo", "date": {"edtf": date.edtf, "wording": date.wording} | relative}
    else:
        made |= {"dated_by": "nobody"}
        notes.append("TODO: the reader saw a date here and could not place it")
    made["quote"] = quote(start, end, text)
    return made | ({"note": "\n".join(notes)} if notes else {})


def _stands_alone(date: Date, words: str, memo_date: str | None) -> bool:
    """Whether its quote alone says the same date; what more of the memo made of it, `verify` could not follow."""
    return any(one.edtf == date.edtf and one.wording == date.wording for one in dates.read(words, memo_date))


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
