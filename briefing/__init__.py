"""Show a dataset of claims: frames, charts, pages and what people take away.

`import briefing; briefing.open("data").claims` gives a notebook every claim of every memo as a pandas frame.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import extract  # noqa: F401  # the first of our imports, since it refuses a Python that is too old

if TYPE_CHECKING:
    from briefing.dataset.tables import Dataset


def open(folder: str | Path) -> Dataset:
    """A folder of memos, or one memo's, as pandas frames: one a kind of statement, and `fields`, their columns.

    Raises extract.problem.UserError where the folder is not there or a memo does not pass `verify`.
    """
    from briefing.dataset import tables

    return tables.read(folder)
