"""Speakers of a draft who may be one person: scanning writes a name in several ways ("Zelikow", "Zeh1cow").

Nothing is joined unasked. What such a speaker says carries a note, and a curator joins the two by one button.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

Content = dict[str, Any]
MISREAD = "TODO: the speaker’s name may be a misreading of another"
_SPOKEN = ("claims", "events", "assessments")
_LIKE = 0.7  # "zehlcow" and "zelikow" share five of seven letters
_SHORTEST = 5  # letters: DCI and DDCI are two offices
_SIGNS = str.maketrans({"1": "l", "0": "o", "5": "s", "8": "b", "'": None, "’": None, "~": None, ".": None})


def alike(content: Content, text: str) -> list[tuple[str, str]]:
    """Pairs of ids that may be one person: first the one to give up, which the memo names less often."""
    people = {one["id"]: str(one["name"]) for one in content.get("people") or []}
    found = []
    for one, other in combinations(people, 2):
        if _like(people[one], people[other]):
            found.append((other, one) if text.count(people[one]) >= text.count(people[other]) else (one, other))
    return found


def _like(one: str, other: str) -> bool:
    first, second = (" ".join(name.lower().translate(_SIGNS).split()) for name in (one, other))
    if min(len(first), len(second)) < _SHORTEST or len(first.split()) != len(second.split()):
        return False
    # "Chair" is in "Vice-Chair", and is somebody else.
    if first != second and (first in second.replace("-", " ").split() or second in first.replace("-", " ").split()):
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _LIKE


def note(content: Content, text: str) -> None:
    """Give what such a speaker says a note, so that nobody takes the name as read."""
    doubtful = {one for one, _ in alike(content, text)}
    for entry in _spoken(content):
        if doubtful & set(entry["said_by"].get("who", [])):
            entry["note"] = "\n".join(filter(None, (entry.get("note"), MISREAD)))


def join(content: Content, gone: str, kept: str) -> int:
    """Make of two people one: what `gone` said, `kept` said. Returns how many entries that changed."""
    changed = 0
    for entry in _spoken(content):
        who = entry["said_by"].get("who", [])
        if gone in who:
            named = dict.fromkeys(kept if one == gone else one for one in who)
            entry["said_by"] = {**entry["said_by"], "who": list(named)}
            lines = [line for line in str(entry.pop("note", "")).split("\n") if line and line != MISREAD]
            if lines:
                entry["note"] = "\n".join(lines)
            changed += 1
    content["people"] = [one for one in content["people"] if one["id"] != gone]
    return changed


def _spoken(content: Content) -> Iterator[dict[str, Any]]:
    for section in _SPOKEN:
        yield from content.get(section) or []
