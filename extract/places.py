"""Where words stand in a text, for many words at once.

Looking through the whole text for each quote takes four times as long where both text and quotes are twice as many.
Many quotes are looked for together: one walk over the text asks, at every character, whether some quote begins here.
"""

from __future__ import annotations

from collections.abc import Iterable

HEADS = (32, 12, 5)  # characters by which a quote is known on the walk: the most that it has
MANY = 64  # from here on a walk is quicker than looking for each


def places(words: str, text: str) -> list[int]:
    """Every place where `words` begin in `text`, in order; places may overlap.

    >>> places("aa", "aaa")
    [0, 1]
    """
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def all_places(those: Iterable[str], text: str) -> dict[str, list[int]]:
    """The same for many: words -> where they begin."""
    groups: dict[int, list[str]] = {}
    for words in dict.fromkeys(those):
        groups.setdefault(next((n for n in HEADS if n <= len(words)), 0), []).append(words)
    found: dict[str, list[int]] = {}
    for length, group in groups.items():
        found |= _walked(group, text, length) if length and len(group) >= MANY else {w: places(w, text) for w in group}
    return found


def _walked(group: list[str], text: str, length: int) -> dict[str, list[int]]:
    heads: dict[str, list[int]] = {words[:length]: [] for words in group}
    for at in range(len(text) - length + 1):
        begun = heads.get(text[at : at + length])
        if begun is not None:
            begun.append(at)
    # Where a text says the same over and over, looking is quicker than trying every place.
    return {
        words: [at for at in begun if text.startswith(words, at)] if len(begun) < MANY else places(words, text)
        for words in group
        for begun in (heads[words[:length]],)
    }
