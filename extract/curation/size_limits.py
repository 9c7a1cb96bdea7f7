"""How much one draft can hold: what is drafted must open again, and is refused before any work is put into it."""

from __future__ import annotations

import json
from typing import Any

from extract.loading.yaml_file import LARGEST
from extract.problem import UserError
from extract.reading.types import Reading

MOST_MARKS = 20_000  # an entry takes some 250 bytes of YAML at least
_CUT = "cut the memo into parts"
_PER_LINE_END = 8  # bytes that YAML takes for a line end in a quote, with its indentation
_SLACK = 0.85  # what is left to a curator's labels and notes


def check_marks(read: Reading, name: str) -> None:
    """Raises UserError where the reader found more than a draft can hold."""
    marks = len(read.quantities) + len(read.dates) + len(read.redactions)
    if marks > MOST_MARKS:
        raise UserError(f"{name}: {marks:,} marks are more than one draft can hold ({MOST_MARKS:,}); {_CUT}")


def check_size(content: dict[str, Any], name: str) -> None:
    """Raises UserError where memo.yaml would come out larger than what is opened again."""
    size = estimated_size(content)
    if size > LARGEST * _SLACK:
        raise UserError(f"{name}: its draft would take {size / 1e6:.1f} MB, more than can be opened again; {_CUT}")


def estimated_size(content: dict[str, Any]) -> int:
    """About how many bytes memo.yaml will have, not less; counted as JSON, which takes a fiftieth of the time."""
    written = json.dumps(content, ensure_ascii=False)
    return int(len(written.encode("utf-8", "replace")) * 1.06) + written.count("\\n") * _PER_LINE_END
