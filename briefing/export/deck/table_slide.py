"""Statements as a native table: judgements, figure sets, withheld places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.oxml.ns import qn
from pptx.util import Pt

from briefing.charts.assessments import DIRECTIONS
from briefing.charts.storyline import PreparedSlide
from briefing.export.deck import styles
from briefing.export.deck.styles import Words, emu
from briefing.scene import text_metrics
from briefing.scene.scene import TableRow

Line = tuple[str, ...]
LEAST, MOST = 13.0, 20.0  # pixels of type, before it is set narrower


def lines(told: PreparedSlide) -> tuple[Line, tuple[float, ...], list[Line]]:
    """Heads, shares of the width, rows: what the table of a slide says."""
    if told.slide.withheld:
        rows: list[Line] = [(row.label, row.speaker, row.quote) for row in told.rows]
        return ("Where in the memo", "Marks", "What the memo shows there"), (0.42, 0.13, 0.45), rows
    if told.in_words:
        return ("Direction", "Judgement", "Who says so"), (0.17, 0.45, 0.38), _judgements(told.rows)
    rows = [(told.figure(row), row.label, f"“{row.quote}”", row.who) for row in told.rows]
    return ("Figure", "What", "Sentence", "Who says so"), (0.19, 0.22, 0.35, 0.24), rows


def _judgements(rows: Sequence[TableRow]) -> list[Line]:
    """By direction, in the chart's order; a direction is named at its first line only."""
    lines = list[Line]()
    for direction, name in DIRECTIONS.items():
        judgements = [row for row in rows if row.direction == direction]
        lines += [("" if number else name, row.label, row.speaker) for number, row in enumerate(judgements)]
    return lines


def draw(shapes: Any, told: PreparedSlide, top: float, height: float, alt: str, first: int = 0) -> int:
    """Put the table on a slide from row `first` on, in the largest type in which it fits.

    Returns the row with which the next slide goes on; 0 where all are told.
    """
    heads, shares, every = lines(told)
    widths = [styles.ROOM * share for share in shares]
    rows, size = _from(every, first), MOST
    while size > LEAST and _tall(rows, widths, size) + 1.9 * size > height:
        size -= 0.5
    while len(rows) > 1 and _tall(rows, widths, size) + 1.9 * size > height:
        rows = rows[:-1]
    after = first + len(rows)
    frame = shapes.add_table(len(rows) + 1, len(heads), emu(styles.LEFT), emu(top), emu(styles.ROOM), emu(10))
    table = frame.table
    _plain(table)
    for column, width in enumerate(widths):
        table.columns[column].width = emu(width)
    for number, line in enumerate((heads, *rows)):
        table.rows[number].height = emu(_height(line, widths, size) if number else size * 1.7)
        for column, words in enumerate(line):
            strong = number == 0 or column == 0
            run = Words(words, size * (0.9 if number == 0 else 1), "muted" if number == 0 else "ink", strong)
            _cell(table.cell(number, column), run, heavy=number == 0)
    styles.describe(frame, f"table: {told.id}", alt)
    return after if after < len(every) else 0


def _from(rows: list[Line], first: int) -> list[Line]:
    """The rows that are left; what a first column leaves out is said again where a new table begins."""
    left = rows[first:]
    if first and left and not left[0][0]:
        named = next(row[0] for row in reversed(rows[:first]) if row[0])
        left[0] = (named, *left[0][1:])
    return left


def _tall(rows: Sequence[Line], widths: Sequence[float], size: float) -> float:
    return sum(_height(line, widths, size) for line in rows)


def _height(line: Line, widths: Sequence[float], size: float) -> float:
    most = max(
        len(text_metrics.wrap(words, width - 16, size, bold=column == 0))
        for column, (words, width) in enumerate(zip(line, widths, strict=True))
    )
    return most * size * 1.22 + size * 0.5


def _plain(table: Any) -> None:
    """No banding and no style of the theme: rules between rows are enough."""
    properties = table._tbl.tblPr
    for name in ("firstRow", "bandRow"):
        properties.set(name, "0")
    properties.set("firstRow", "1")
    style = properties.find(qn("a:tableStyleId"))
    if style is not None:
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid"


def _cell(cell: Any, words: Words, heavy: bool) -> None:
    cell.margin_left, cell.margin_right = emu(0), emu(16)
    cell.margin_top = cell.margin_bottom = emu(words.size * 0.22)
    paragraph = cell.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = styles.clean(words.text) or "\u00a0"  # an empty cell would take the height of the theme's type
    styles.style(run.font, words)
    properties = cell._tc.get_or_add_tcPr()
    edge = properties.makeelement(qn("a:lnB"), {"w": str(Pt(1.25 if heavy else 0.5))})
    properties.append(edge)
    fill = edge.makeelement(qn("a:solidFill"), {})
    edge.append(fill)
    role = "muted" if heavy else "rule"
    fill.append(fill.makeelement(qn("a:srgbClr"), {"val": str(styles.colour(role))}))  # type: ignore[arg-type]
