"""A dataset that still waits for its curator, made fit to be looked at: the memo's own words where a label is to come.

"TODO" on a bar says nothing. What stands in for it is taken from the memo, in quotation marks, and cut so that no
amount is parted from its hedge; the files are not touched, and a notice on every page says that this is a draft.
"""

from __future__ import annotations

from dataclasses import replace

from extract.curation.positions import wording
from extract.loading.store import Memo
from extract.reading import numbers
from extract.schema.memo import Claim, Entry, Event, MemoFile

TODO = "TODO"
LONGEST, SHORTER = 72, 44  # characters of the memo's words in a label, and beside a date
SOURCE = {
    "title": "A memo without a title yet",
    "kind": "kind of memo to be decided",
    "publisher": "publisher to be decided",
    "place": "place to be decided",
    "licence": "Licence to be decided",
}


def fill_todos(memo: Memo) -> Memo:
    """The memo with words in place of each TODO that a reader would see; the same object where there is none."""
    file = memo.file
    source = {name: words for name, words in SOURCE.items() if _todo(getattr(file.memo, name))}
    changes: dict[str, object] = {"memo": file.memo.model_copy(update=source)} if source else {}
    themes = {theme: "not sorted by theme yet" if _todo(label) else label for theme, label in file.themes.items()}
    if themes != file.themes:
        changes["themes"] = themes
    for section in ("claims", "events", "assessments"):
        entries = getattr(file, section)
        shown = [_entry(one) for one in entries]
        if any(new is not old for new, old in zip(shown, entries, strict=True)):
            changes[section] = shown
    places = [
        one.model_copy(update={"label": "not described yet", **_note(one.note)}) if _todo(one.label) else one
        for one in file.redactions
    ]
    if any(_todo(one.label) for one in file.redactions):
        changes["redactions"] = places
    if not changes:
        return memo
    shown_file: MemoFile = file.model_copy(update=changes)
    return replace(memo, file=shown_file)


def _todo(words: str | None) -> bool:
    return bool(words) and str(words).startswith(TODO)


def _entry(entry: Entry) -> Entry:
    changes: dict[str, object] = _note(entry.note)
    if _todo(entry.label):
        kind = "claim" if isinstance(entry, Claim) else "event"
        words = wording(kind, entry.model_dump()) if isinstance(entry, Claim | Event) else ""
        changes["label"] = excerpt(entry.quote.exact, words, LONGEST if kind == "claim" else SHORTER)
    if isinstance(entry, Claim) and _todo(entry.quantity.unit):
        changes["quantity"] = entry.quantity.model_copy(update={"unit": "unit to be decided"})
    return entry.model_copy(update=changes) if changes else entry


def _note(note: str | None) -> dict[str, object]:
    """A note that is only a list of what is to be decided is for the curator, not for readers."""
    lines = [line for line in (note or "").splitlines() if not _todo(line)]
    return {"note": "\n".join(lines) or None} if note and _todo(note) else {}


def excerpt(quote: str, words: str, most: int = LONGEST) -> str:
    """Some of a sentence around `words`, in quotation marks; no amount in it is cut apart.

    >>> excerpt("He said that more than 500 men came, and that they all came by the long road from the north.", "500")
    '“He said that more than 500 men came, and that they all came by the long road…”'
    """
    at = max(0, quote.find(words)) if words else 0
    low = max(0, at - (most - len(words)) // 3)
    high = min(len(quote), max(low + most, at + len(words)))
    low, high = _at_words(quote, low, high)
    for amount in numbers.read(quote):
        low = amount.start if amount.start < low < amount.end else low
        high = amount.end if amount.start < high < amount.end else high
    said = " ".join(quote[low:high].split()).strip()
    return f"“{'…' if low else ''}{said}{'…' if high < len(quote) else ''}”"


def _at_words(quote: str, low: int, high: int) -> tuple[int, int]:
    while low > 0 and not quote[low - 1].isspace():
        low -= 1
    while high < len(quote) and not quote[high].isspace():
        high += 1
    return low, high
