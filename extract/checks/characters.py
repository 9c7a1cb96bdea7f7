"""What we write holds no character that moves a cursor or turns words round; the memo's own words may."""

from __future__ import annotations

from collections.abc import Iterator

from extract.characters import strange
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_, Value, field_name
from extract.problem import Problem

MEMOS_OWN = ("exact", "prefix", "suffix", "words", "wording")


def check(loaded: Loaded) -> Iterator[Problem]:
    """Every text of every file."""
    for document in loaded.documents.values():
        for path, text in _texts(document.value, ()):
            found = strange(text)
            if found and path[-1] not in MEMOS_OWN:
                what = f"this holds the character {found}, which moves the cursor or turns words round"
                yield Problem(
                    document.file, document.line(path), field_name(path), what, "Take it out, or type the words anew."
                )


def _texts(value: Value, path: Path_) -> Iterator[tuple[Path_, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inside in value.items():
            yield (*path, key), key
            yield from _texts(inside, (*path, key))
    elif isinstance(value, list):
        for index, inside in enumerate(value):
            yield from _texts(inside, (*path, index))
