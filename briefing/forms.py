"""A drawing as the bytes of each form, its record sealed and inside; and the chart's table as CSV."""

from __future__ import annotations

import hashlib

from briefing import tables, viewcode
from briefing.carry import pdf as in_pdf
from briefing.carry import png as in_png
from briefing.carry import svg as in_svg
from briefing.carry import table as in_table
from briefing.charts import build
from briefing.draw import pdf as to_pdf
from briefing.draw import png as to_png
from briefing.entries import entries
from briefing.frames import frames
from briefing.presets import Preset
from briefing.snapshot import Drawing, Unknown
from briefing.view import View
from extract.model import Chart
from extract.store import Memo


def png(drawing: Drawing, preset: Preset) -> bytes:
    """PNG with the digest of its pixels."""
    picture = to_png.png(drawing.svg, drawing.width, drawing.height)
    sealed = drawing.record.with_drawn(in_png.drawn(picture))
    return in_png.put(picture, sealed.as_json(), sealed.title, preset.dpi)


def svg(drawing: Drawing, preset: Preset) -> bytes:
    """SVG with the digest of all but its record; every text keeps its width on a machine without our faces."""
    sealed = drawing.record.with_drawn(in_svg.digest(drawing.held))
    return in_svg.put(drawing.held, sealed.as_json())


def pdf(drawing: Drawing, preset: Preset) -> bytes:
    """PDF with the digest of the whole file but for that digest."""
    bare = drawing.record.as_json()
    height = preset.points * drawing.height / drawing.width
    page = to_pdf.pdf(
        drawing.svg,
        preset.points,
        height,
        title=drawing.record.title,
        alt=drawing.alt,
        keywords=in_pdf.MARK + bare,
    )
    digest = hashlib.sha256(page).hexdigest()
    return in_pdf.put(page, bare, digest, drawing.record.with_drawn(digest).as_json())


def csv(memo: Memo, chart: Chart, view: View) -> bytes:
    """The table under the chart: hedge, words, quote and span in every row, and a digest of the row."""
    scene = build(frames(memo, view), chart, view=view)
    if not scene.rows:
        raise Unknown(f"the view leaves nothing of {chart.id}; choose other filters")
    known = entries(memo)
    rows: list[dict[str, tables.Cell]] = []
    for row in scene.rows:
        entry = known.get(row.entry)
        cells: dict[str, tables.Cell] = {
            "id": row.entry,
            "statement": row.statement,
            "label": row.label,
            "value": row.value,
            "low": _number(row.low),
            "high": _number(row.high),
            "unit": row.unit,
            "qualifier": entry.qualifier if entry and row.statement == "memo" else "",
            "wording": (entry.wording or "") if entry else "",
            "date": row.date,
            "speaker": row.speaker,
            "quote": row.quote,
            "start": entry.start if entry else None,
            "end": entry.end if entry else None,
            "chart": chart.id,
            "view": viewcode.code(memo, chart.id, view),
            "memo": memo.id,
            "memo_sha256": memo.file.memo.sha256,
            "dataset_version": memo.file.memo.version,
            "dataset_sha256": memo.digest,
            "source": scene.source,
        }
        rows.append(cells | {in_table.DIGEST: in_table.digest([tables.defused(cell) for cell in cells.values()])})
    return tables.as_csv(rows, {})


def _number(value: float | None) -> tables.Cell:
    return int(value) if value is not None and float(value).is_integer() else value
