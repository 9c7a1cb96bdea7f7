"""An entry as the fields of a form, and back: what a curator sees and types is text, lists of names and ticks.

What is typed is compared with the memo letter for letter, but white space is forgiven: a field of one line cannot
hold the memo's line ends, so the memo's own letters are put back in its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from extract.loading.quotes import Span, find_all, quote
from extract.schema.quantity import FORMS
from extract.schema.wording import number

Entry = dict[str, Any]
Fields = dict[str, Any]
KINDS = {"claim": "claims", "event": "events", "assessment": "assessments", "redaction": "redactions"}
TWO_ENDED = "range"
JUDGED = ("reason", "by", "date")
WORDLESS = ("none", "unstated")  # forms that carry no number of their own


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one field of a form. `holds` is True where the entry can still be kept as it is."""

    field: str
    what: str
    fix: str
    holds: bool = False


def fields_of(kind: str, entry: Entry) -> Fields:
    """What a form for `entry` shows."""
    said = entry.get("said_by", {})
    shown: Fields = {"label": entry["label"], "note": entry.get("note", "")}
    if kind == "redaction":
        return shown | {"mark": entry["marks"][0]["kind"]}
    shown |= {"theme": entry["theme"], "place": entry.get("place", ""), "exact": entry["quote"]["exact"]}
    shown |= {"how": said.get("how", "not_stated"), "who": list(said.get("who", [])), "words": said.get("words", "")}
    given = entry.get("judged") or {}
    shown |= {f"judged_{name}": str(given.get(name, "")) for name in JUDGED}
    if kind == "claim":
        return shown | _of_quantity(entry["quantity"])
    if kind == "event":
        day = entry.get("date") or {}
        shown |= {"happened": entry["kind"], "dated_by": entry["dated_by"], "edtf": day.get("edtf", "")}
        return shown | {"wording": day.get("wording", ""), "relative": bool(day.get("relative"))}
    return shown | {"direction": entry["direction"]}


def _of_quantity(quantity: Entry) -> Fields:
    form = next((form for form in FORMS if quantity.get(form) is not None), "unstated")
    value: Any = quantity.get(form)
    low, high = value if form == TWO_ENDED else ("" if form in WORDLESS else value, "")
    return {
        "form": form,
        "low": _typed(low),
        "high": _typed(high),
        "of": quantity.get("of", ""),
        "unit": quantity.get("unit", ""),
        "wording": quantity["wording"],
        "approximate": bool(quantity.get("approximate")),
    }


def _typed(value: object) -> str:
    """A number as a person writes it: 21,000 and 2.5."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value)
    return str(value or "")


def entry_from(kind: str, fields: Fields, old: Entry, text: str, near: Span) -> tuple[Entry, list[FieldError]]:
    """The entry that a form describes, and what cannot be made of its fields. What no form shows is kept from `old`."""
    made, troubles = dict(old), list[FieldError]()
    made["label"] = str(fields["label"]).strip()
    _put(made, "note", str(fields["note"]).strip())
    if kind == "redaction":
        made["marks"] = [{**old["marks"][0], "kind": fields["mark"]}, *old["marks"][1:]]
        return made, troubles
    _put(made, "place", str(fields["place"]).strip())
    made["theme"] = fields["theme"]
    stands = near
    if fields["exact"] != old["quote"]["exact"]:
        found = fitted(fields["exact"], text, near)
        if found is None:
            troubles.append(FieldError("exact", "these words do not stand in the memo", "Copy the memo's own words."))
        else:
            stands = found
            made["quote"] = quote(*found, text)
    made["said_by"] = _said_by(fields, text, stands, troubles)
    sentence = str(made["quote"]["exact"])
    if kind == "claim":
        made["quantity"] = _quantity(fields, old["quantity"], sentence, troubles)
    elif kind == "event":
        made |= {"kind": fields["happened"], "dated_by": fields["dated_by"]}
        made.pop("date", None)
        if fields["dated_by"] == "memo":
            made["date"] = {"edtf": fields["edtf"].strip(), "wording": _within(fields["wording"], sentence, troubles)}
            made["date"] |= {"relative": True} if fields["relative"] else {}
    else:
        made["direction"] = fields["direction"]
        return made, troubles
    _judge(made, fields, troubles)
    return made, troubles


def _judge(made: Entry, fields: Fields, troubles: list[FieldError]) -> None:
    """A person's own reading stands with a reason and a name; the day is today's where none is typed."""
    typed = {name: str(fields.get(f"judged_{name}", "")).strip() for name in JUDGED}
    made.pop("judged", None)
    if not typed["reason"] and not typed["by"]:
        return
    for name, what in (("reason", "a reason is needed"), ("by", "a name is needed: who judges answers for it")):
        if not typed[name]:
            troubles.append(FieldError(f"judged_{name}", what, "Write it, or empty both to follow the reader."))
    made["judged"] = typed | {"date": typed["date"] or date.today().isoformat()}


def _put(entry: Entry, name: str, value: str) -> None:
    entry.pop(name, None)
    if value:
        entry[name] = value


def _said_by(fields: Fields, text: str, near: Span, troubles: list[FieldError]) -> Entry:
    if fields["how"] == "not_stated":
        return {"how": "not_stated"}
    words = str(fields["words"]).strip()
    found = fitted(words, text, near) if words else None
    if words and found is None:
        troubles.append(
            FieldError("words", "these words do not stand in the memo", "Copy the memo's words, such as “he said”.")
        )
    made = {"who": list(fields["who"]), "how": fields["how"]}
    _put(made, "words", text[found.start : found.end] if found else words)
    return made


def _quantity(fields: Fields, old: Entry, sentence: str, troubles: list[FieldError]) -> Entry:
    form, unit = fields["form"], str(fields["unit"]).strip()
    made: Entry = {}
    if form == "share":
        made["share"] = str(fields["low"]).strip()
        _put(made, "of", str(fields["of"]).strip())
    elif form in WORDLESS:
        made[form] = 0 if form == "none" else True
    elif form == TWO_ENDED:
        made[form] = [_number(fields["low"], "low", troubles), _number(fields["high"], "high", troubles)]
    else:
        made[form] = _number(fields["low"], "low", troubles)
    if fields["approximate"] and form not in WORDLESS:
        made["approximate"] = True
    _put(made, "unit", unit)
    made["wording"] = (
        _within(fields["wording"], sentence, troubles) if fields["wording"] != old["wording"] else old["wording"]
    )
    return made


def _number(typed: str, field: str, troubles: list[FieldError]) -> int | float:
    plain = re.sub(r"(?<=\d)[,\s](?=\d{3}\b)", "", str(typed).strip())
    if re.fullmatch(r"-?\d{1,15}", plain):
        return int(plain)
    if re.fullmatch(r"-?\d{1,15}\.\d{1,9}", plain):
        return float(plain)
    said = f"“{typed}” is not a number" if plain else "a number is needed here"
    troubles.append(FieldError(field, said, "Write digits, such as 21,000 or 2.5."))
    return 0


def _within(words: str, sentence: str, troubles: list[FieldError]) -> str:
    found = fitted(words, sentence, Span(0, 0))
    if found is None:
        troubles.append(
            FieldError("wording", "these words are not in the sentence", "Copy them from it, letter for letter.")
        )
        return words
    return sentence[found.start : found.end]


def fitted(words: str, text: str, near: Span) -> Span | None:
    """Where `words` stand in `text`, any white space standing for any other; of several places the one nearest `near`.

    >>> fitted("about 40", "nearly\\nabout\\n40 men", Span(0, 0))
    Span(start=7, end=15)
    """
    return min(
        find_all(words, text, any_space=True), key=lambda one: (abs(one.start - near.start), one.start), default=None
    )
