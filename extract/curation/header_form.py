"""What stands around the memo's sentences, as lines of a form and back: its header's fields and its page marks.

    Dace: March 3, 2004         a header's field: its label, and the memo's own words
    2: Page 2                   a page mark: the page, and the memo's own words

A line that says what an entry says keeps that entry, its quote and its note. A new line is looked up in the memo.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extract.curation.form_fields import Entry, FieldError
from extract.curation.positions import Taken
from extract.loading.quotes import Span, find_all, quote

_NAMES = {"header": "label", "page_marks": "page"}


def lines(section: str, entries: Sequence[Entry]) -> str:
    """The entries of a section, "header" or "page_marks", one a line."""
    return "\n".join(_line(section, one) for one in entries)


def _line(section: str, entry: Entry) -> str:
    return f"{entry[_NAMES[section]]}: {' '.join(entry['quote']['exact'].split())}"


def entries_from(section: str, typed: str, old: Sequence[Entry], text: str) -> tuple[list[Entry], list[FieldError]]:
    """The entries that the lines describe, in the memo's order, and what is wrong with a line."""
    kept, made, troubles = list(old), list[Entry](), list[FieldError]()
    new = []
    for line in filter(str.strip, typed.splitlines()):
        same = next((one for one in kept if _line(section, one) == " ".join(line.split())), None)
        if same is None:
            new.append(line)
        else:
            kept.remove(same)
            made.append(same)
    for line in new:
        name, _, words = (part.strip() for part in line.partition(":"))
        taken = Taken(map(place, made))
        at = _place(section, words, text, taken)
        if section == "page_marks" and not (name.isascii() and name.isdigit() and int(name[:9]) > 0):
            troubles.append(
                FieldError(section, f"“{name[:60]}” is no page", "Write the page, a colon, the memo's words.")
            )
        elif at is None:
            there = any(True for _ in find_all(words, text, any_space=True))
            what = f"“{(words or line)[:60]}” {'is listed already' if there else 'does not stand in the memo'}"
            troubles.append(
                FieldError(section, what, "Write the name, a colon, and the memo's words letter for letter.")
            )
        else:
            named: Any = int(name[:9]) if section == "page_marks" else name
            note = next((one["note"] for one in kept if "note" in one and _same_words(one, words)), None)
            made.append({_NAMES[section]: named, "quote": quote(*at, text)} | ({"note": note} if note else {}))
    return sorted(made, key=place), troubles


def _place(section: str, words: str, text: str, taken: Taken) -> Span | None:
    """The first place that no other line has; of a page mark, one that is alone on its line comes first."""
    found = [one for one in find_all(words, text, any_space=True) if not taken.touches(one)]
    alone = [one for one in found if section == "page_marks" and _alone(one, text)]
    return next(iter([*alone, *found]), None)


def _alone(at: Span, text: str) -> bool:
    before, after = text[: at.start].rpartition("\n")[2], text[at.end :].partition("\n")[0]
    return not before.strip() and not after.strip()


def _same_words(entry: Entry, words: str) -> bool:
    return bool(entry["quote"]["exact"].split() == words.split())


def place(entry: Entry) -> Span:
    """Where an entry stands."""
    return Span(*entry["quote"].get("span", (0, 0)))


def removed(old: Sequence[Entry], new: Sequence[Entry]) -> list[Span]:
    """Where the entries stand that are no longer listed."""
    there = {place(one) for one in new}
    return [at for one in old if (at := place(one)) not in there]
