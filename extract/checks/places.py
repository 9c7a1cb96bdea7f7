"""A place is one that the memo names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.loading.store import Loaded
from extract.problem import Problem
from extract.schema.memo import Entry


def check(loaded: Loaded) -> Iterator[Problem]:
    """Every place of a claim, an event or a judgement, part by part: "Quetta, Pakistan"."""
    assert loaded.memo is not None
    text = _folded(loaded.memo.text)
    known: dict[str, list[str]] = {}
    for section, index, entry, place in _placed(loaded):
        if place not in known:
            known[place] = [part for part in map(str.strip, place.split(",")) if not _named(part, text)]
        if lost := known[place]:
            what, fix = (
                f"the memo does not name {', '.join(lost)}",
                "Write the place as the memo does, or leave it out.",
            )
            yield loaded.problem("memo.yaml", (section, index, "place"), what, fix, entry.id)


def doubts(loaded: Loaded) -> Iterator[Problem]:
    """A quote that names another place of the dataset, and not the one that is given."""
    assert loaded.memo is not None
    placed = list(_placed(loaded))
    begun: dict[str, list[str]] = {}  # its first word -> places: a quote is not searched for all there are
    for one in sorted({place for _, _, _, place in placed}):
        begun.setdefault(re.findall(r"\w+|$", _folded(one))[0], []).append(one)
    for section, index, entry, place in placed:
        quote = _folded(entry.quote.exact)
        near = [one for word in dict.fromkeys(re.findall(r"\w+", quote)) for one in begun.get(word, ())]
        others = [one for one in near if one != place and _named(one, quote)]
        if others and not _named(place, quote) and not any(_named(place, _folded(one)) for one in others):
            what, fix = (
                f"the quote names {' and '.join(others)}",
                "Give the place that the quote's own words are about.",
            )
            facts = (("place", place), ("quote", entry.quote.exact))
            yield loaded.problem("memo.yaml", (section, index, "place"), what, fix, entry.id, facts)


def _placed(loaded: Loaded) -> Iterator[tuple[str, int, Entry, str]]:
    assert loaded.memo is not None
    for section in ("claims", "events", "assessments"):
        for index, entry in enumerate(getattr(loaded.memo.file, section)):
            if entry.place and not entry.place.startswith("TODO"):
                yield section, index, entry, entry.place


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _named(place: str, folded: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(_folded(place))}(?!\w)", folded) is not None
