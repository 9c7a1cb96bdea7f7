"""What a chart's CSV and the sheet Source behind a native chart say of each line: one row, from which both choose."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.dataset.records import Cell, cell
from briefing.dataset.statements import HELD, statements
from briefing.scene.scene import TableRow
from extract.loading.store import Memo


def chart_rows(memo: Memo, lines: Iterable[TableRow]) -> list[dict[str, Cell]]:
    """Each line under a chart with its bounds, words and place, and the dataset that it is of."""
    known, source = statements(memo), memo.file.memo
    rows: list[dict[str, Cell]] = []
    for line in lines:
        held = known.get(line.entry)
        rows.append(
            dict.fromkeys(HELD, "")
            | {"id": line.entry, "statement": line.statement, "label": line.label, "value": line.value}
            | {"low": cell(line.low), "high": cell(line.high), "unit": line.unit}
            | {"wording": held.wording or "" if held else "", "judged": held.judged or "" if held else ""}
            | {"date": line.date, "speaker": line.speaker, "quote": line.quote}
            | {"start": held.start if held else None, "end": held.end if held else None}
            | {"memo": memo.id, "memo_sha256": source.sha256}
            | {"dataset_version": source.version, "dataset_sha256": memo.digest}
        )
    return rows
