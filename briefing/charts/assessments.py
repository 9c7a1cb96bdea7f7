"""Who judged what, and in which direction: a band per direction, a column per speaker or pair of speakers.

Filled where the sentence names its speaker, hollow where the name is carried on from an earlier sentence, dashed where
the memo does not say. On a narrow canvas the columns become lines under each judgement.
"""

from __future__ import annotations

from dataclasses import replace
from math import log2
from typing import Any

from briefing.charts import columns, common
from briefing.charts.columns import Piece
from briefing.dataset.attribution import name_of
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene import text_metrics
from briefing.scene.scene import Dot, Line, MarkGroup, Scene, Size, TableRow, Text
from extract.schema.memo import Chart, SaidBy

DIRECTIONS = {
    "improving": "Improving",
    "sound": "Sound",
    "no_problem": "Judged no problem",
    "mixed": "Mixed",
    "strained": "Strained",
    "none": "No direction",
}
LEAST_COLUMN = 9.0  # times the label's size: narrower than that, a column breaks every other word
HEADING = 2.7  # lines of type that a band's name takes
_HOW = (
    "Judgements by direction and by speaker. Filled: the sentence names its speaker; hollow: carried on from an "
    "earlier sentence; dashed: the memo does not say who."
)
_KEY = (("stated", "speaker named"), ("carried_on", "carried on"), ("not_stated", "speaker not stated"))


def build(frames: Frames, chart: Chart, size: Size, view: View) -> Scene:
    """Lay out every judgement that the view keeps."""
    found = list(frames.assessments)
    columns = list(dict.fromkeys(tuple(row["who"]) for row in found if row["who"]))
    columns += [()] if any(not row["who"] for row in found) else []
    as_columns = bool(columns) and size.width / len(columns) >= LEAST_COLUMN * size.label and not size.narrow
    as_columns = as_columns and not size.compact
    groups, y = _key(found, size)
    edges = _edges(found, columns, size) if as_columns else [0.0, size.width]
    if as_columns:
        groups.append(MarkGroup(tuple(_heads(frames, columns, edges, y, size))))
        y += size.label * 1.2
    bands = [(name, [row for row in found if row["direction"] == way]) for way, name in DIRECTIONS.items()]
    bands = [(name, band) for name, band in bands if band]
    if not as_columns:
        more, y = _flowing(frames, bands, y, size)
        groups += more
    for name, band in bands if as_columns else []:
        groups.append(_band(name, 0, y, size.width, size))
        y += size.label * HEADING
        tops = [y] * len(columns)
        for row in band:
            at = columns.index(tuple(row["who"]))
            group, tops[at] = _judgement(frames, row, edges[at], tops[at], edges[at + 1] - edges[at], size, False)
            groups.append(group)
        y = max(tops) + size.label * 0.5
    axes = common.pixel_axis(0, size.width), common.pixel_axis(0, y or 1.0)
    said_by: list[SaidBy] = [one.said_by for one in frames.memo.file.assessments if one.id in {r["id"] for r in found}]
    return common.scene(
        *(frames, chart, size, *axes, y, groups if found else [], [_row(one) for one in found], said_by, (), _HOW)
    )


def _dot(x: float, y: float, how: str, size: float = 12) -> Dot:
    return Dot(
        x,
        y,
        size,
        "circle",
        "memo",
        "solid" if how == "stated" else "open",
        "dashed" if how == "not_stated" else "solid",
    )


def _key(found: list[Any], size: Size) -> tuple[list[MarkGroup], float]:
    """The three kinds of dot, named, as far as they occur."""
    marks: list[Dot | Text] = []
    x, y = 8.0, size.tick * 0.8
    for how, words in _KEY:
        if not any(row["how"] == how for row in found):
            continue
        text = Text(x + 13, y, words, size.tick, role="muted")
        if x > 8 and x + 13 + common.wide(text) > size.width:
            x, y = 8.0, y + size.tick * 1.5
            text = Text(x + 13, y, words, size.tick, role="muted")
        marks += [_dot(x, y, how), text]
        x += common.wide(text) + size.label * 2.4
    return ([MarkGroup(tuple(marks))] if marks else []), y + size.label * 2.0


def _edges(found: list[Any], columns: list[tuple[str, ...]], size: Size) -> list[float]:
    """Where the columns begin, and where the last ends: who judged more gets more room."""
    weights = [max(1.7, 1 + log2(1 + sum(tuple(row["who"]) == who for row in found)) / 2) for who in columns]
    unit = size.width / sum(weights)
    return [sum(weights[:at]) * unit for at in range(len(columns) + 1)]


def _heads(frames: Frames, columns: list[tuple[str, ...]], edges: list[float], y: float, size: Size) -> list[Text]:
    names = [" and ".join(name_of(frames.memo, one) for one in who) or "Speaker not stated" for who in columns]
    return [Text(edge, y, name, size.label, bold=True) for edge, name in zip(edges, names, strict=False)]


def _flowing(
    frames: Frames, bands: list[tuple[str, list[Any]]], top: float, size: Size
) -> tuple[list[MarkGroup], float]:
    """The judgements one under the other, with speakers; where compact, in as many columns as take least height."""
    most = common.columns_that_fit(size.width, 17 * size.label) if size.compact else 1
    tried = [_in_columns(frames, bands, top, size, count) for count in range(1, most + 1)]
    return min(tried, key=lambda laid: laid[1])


def _in_columns(
    frames: Frames, bands: list[tuple[str, list[Any]]], top: float, size: Size, count: int
) -> tuple[list[MarkGroup], float]:
    gap = size.label * 1.6
    wide = (size.width - gap * (count - 1)) / count
    # Every piece is laid out once at the top left to learn its height, then where its column has it.
    pieces = list[Piece[Any]]()
    for name, band in bands:
        pieces.append(Piece(name, None, size.label * (2.5 if size.compact else HEADING)))
        pieces += [Piece(name, row, _judgement(frames, row, 0, 0, wide, size, True)[1]) for row in band]
    groups, filled = list[MarkGroup](), columns.columns(pieces, count)
    for at, column in enumerate(filled):
        x, y = at * (wide + gap), top
        for piece in column:
            heads = piece.item is None
            groups.append(
                _band(piece.heading, x, y, wide, size)
                if heads
                else _judgement(frames, piece.item, x, y, wide, size, True)[0]
            )
            y += piece.tall
    return groups, top + max((sum(piece.tall for piece in column) for column in filled), default=0.0)


def _band(name: str, x: float, y: float, wide: float, size: Size) -> MarkGroup:
    title = Text(x, y + size.label, name, size.label, role="muted", bold=True)
    return MarkGroup((Line(((x, y), (x + wide, y)), "rule", 1), title))


def _judgement(
    frames: Frames, row: Any, x: float, y: float, wide: float, size: Size, with_speaker: bool
) -> tuple[MarkGroup, float]:
    indent = 20.0
    texts, tall = common.lines(x + indent, y, row["label"], wide - indent - size.label * 0.8, size.tick, "ink")
    if with_speaker:
        who = " and ".join(name_of(frames.memo, one) for one in row["who"]) or "speaker not stated"
        who += ", carried on" if row["how"] == "carried_on" else ""
        if size.compact:
            texts, tall = _run_in(row["label"], who, x + indent, y, wide - indent, size)
        else:
            more, under = common.lines(x + indent, y + tall, who, wide - indent, size.tick, "muted")
            texts, tall = texts + more, tall + under
    words = f"{row['label']}; {DIRECTIONS[row['direction']].lower()}; {row['speaker']}: “{row['quote']}”"
    foot = y + tall + size.tick * (0.35 if size.compact else 0.55)
    return MarkGroup((_dot(x + 7, y, row["how"]), *texts), row["id"], words), foot


def _run_in(label: str, who: str, x: float, y: float, room: float, size: Size) -> tuple[list[Text], float]:
    """A judgement and, after it on the same line, its speaker: length is short where the canvas is compact."""
    texts, tall = common.lines(x, y, label, room, size.tick, "ink")
    after, step = common.wide(texts[-1]) + size.tick * 0.6, round(size.tick * 1.3)
    if after + text_metrics.width(who, size.tick) <= room:
        return [*texts, Text(x + after, texts[-1].y, who, size.tick, role="muted")], tall
    more, under = common.lines(x, texts[-1].y + step, who, room, size.tick, "muted")
    return texts + more, tall + under


def _row(row: Any) -> TableRow:
    direction = row["direction"]
    return replace(common.memo_row(row, DIRECTIONS[direction].lower()), direction=direction)
