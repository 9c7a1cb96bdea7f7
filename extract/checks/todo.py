"""What waits for a person: every text in a dataset that begins with TODO. Listed, never an error."""

from __future__ import annotations

from collections.abc import Iterator

from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_, Value, field_name


def listed(loaded: Loaded) -> Iterator[tuple[str, int, str]]:
    """(file, line, field) of each, in the files' order."""
    for document in loaded.documents.values():
        for path in _paths(document.value, ()):
            yield document.file, document.line(path), field_name(path)


def _paths(value: Value, path: Path_) -> Iterator[Path_]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _paths(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _paths(item, (*path, index))
    elif isinstance(value, str) and value.startswith("TODO"):
        yield path
