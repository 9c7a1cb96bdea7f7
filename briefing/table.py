"""A table of rows that becomes a pandas frame when one is asked for: drawing a chart needs the rows alone.

pandas takes longer to import than a picture takes to draw, so nothing here imports it before it is wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]


class Table:
    """Rows under named columns. What it does not do itself, its frame does: `table.set_index("id").loc["arrests"]`."""

    def __init__(self, rows: Sequence[Row], columns: Sequence[str]) -> None:
        self.rows, self.columns = list(rows), tuple(columns)

    def to_dict(self, orient: str = "records") -> list[Row]:
        """Every row as a dict of plain values; what is not known is None."""
        assert orient == "records", "a frame gives the other forms: table.frame.to_dict(…)"
        return [dict(row) for row in self.rows]

    def __getitem__(self, column: str) -> list[Any]:
        """One column as plain values."""
        return [row[column] for row in self.rows]

    def __len__(self) -> int:
        return len(self.rows)

    def where(self, keep: Callable[[Row], bool]) -> Table:
        """The rows for which `keep` holds, in their order."""
        return Table([row for row in self.rows if keep(row)], self.columns)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The same as a pandas frame."""
        import pandas as pd

        return pd.DataFrame(self.rows, columns=list(self.columns))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.frame, name)
