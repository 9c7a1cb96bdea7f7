"""CSV: each row carries its own digest, so that an edited cell is found whatever program wrote the file again."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable

from extract.problem import Spoilt

DIGEST = "row_sha256"
_MOST_ROWS = 100_000


def digest(cells: Iterable[str]) -> str:
    """A sha256 of a row's cells, without the one that holds it."""
    return hashlib.sha256("\x1f".join(cells).encode()).hexdigest()


def read(table: bytes) -> list[dict[str, str]] | None:
    """The rows of a CSV of ours; None where it is not one. Raises Spoilt."""
    try:
        text = table.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    rows = csv.reader(io.StringIO(text, newline=""))
    try:
        names = next(rows, [])
        if names[-1:] != [DIGEST]:
            return None
        found = []
        for number, cells in enumerate(rows, 2):
            if number > _MOST_ROWS:
                raise Spoilt(f"it has more than {_MOST_ROWS:,} rows")
            if len(cells) != len(names):
                raise Spoilt(
                    f"its row {number} has {len(cells)} cells where the head has {len(names)}: is it cut short?"
                )
            found.append(dict(zip(names, cells, strict=True)))
    except csv.Error as error:
        raise Spoilt(f"it is no table that can be read: {error}") from None
    return found


def whole(row: dict[str, str]) -> bool:
    """Whether a row's cells are those its digest was made of."""
    return digest(cell for name, cell in row.items() if name != DIGEST) == row.get(DIGEST)
