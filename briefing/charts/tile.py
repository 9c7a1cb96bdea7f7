"""One statement, set large: for a stated zero, which an axis would make look like missing data.

Under a stated zero stand its moments, where the memo dates them: nothing had come between the one and the other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing.charts import common, date_axis
from briefing.charts.common import ClaimMark
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.dataset.vocabulary import long_date
from briefing.scene import text_metrics
from briefing.scene.scene import Axis, Dot, Edge, Line, MarkGroup, Rect, Scene, Shape, Size, TableRow, Text
from extract.schema.memo import Chart

_HOW = "The memo's words, set large."
EDGE = 2.0
_SAID = {
    "none": "none, stated. The memo says so; the value is not missing",
    "unstated": "not quantified",
    "share": "a share",
}


def build(frames: Frames, chart: Chart, size: Size, view: View) -> Scene:
    """Lay out one tile per claim of `chart.claims`, and the moments of those that are a stated zero."""
    shown = common.claim_marks(frames, chart.claims)
    events = _moments(frames, shown)
    beside = bool(events) and not size.narrow
    wide = size.width * 0.44 if beside else size.width
    groups, rows, y = list[MarkGroup](), list[TableRow](), 0.0
    for one in shown:
        group, y = _tile(one, y, wide, size)
        groups.append(group)
        rows.append(one.row)
    x, foot, below = common.pixel_axis(0, size.width), y or 1.0, 0.0
    if events:
        more, x, foot = _axis_of(frames, events, 0 if beside else y + size.label * 0.8, wide if beside else 0, size)
        groups = [replace(g, marks=tuple(_rebased(mark, x) for mark in g.marks)) for g in groups] + more
        rows += [common.memo_row(row, date=row["date_wording"]) for row in events]
        below = size.tick * 2.4
    said_by = [one.claim.said_by for one in shown]
    height = max(y, foot + below)
    return common.scene(frames, chart, size, x, common.pixel_axis(0, foot), height, groups, rows, said_by, (), _HOW)


def _tile(one: ClaimMark, y: float, wide: float, size: Size) -> tuple[MarkGroup, float]:
    """A box `wide` pixels across with the memo's words; a stated zero is an empty outline with a tick at nothing."""
    quantity = one.claim.quantity
    zero = quantity.qualifier == "none"
    value = f"“{quantity.wording}”" if zero else one.value
    value += " percent" if quantity.unit == "percent" and quantity.qualifier != "unstated" else ""
    value = " ".join(value.split())  # a scanned memo breaks lines wherever they ended on paper
    inset = size.label * 1.2
    room, at = wide - 2 * inset, y + inset
    large = size.label * (2.2 if size.narrow else 2.5)
    across = text_metrics.width(value, large, bold=True, serif=True)
    if room < across <= room * 1.6:
        large *= room / across  # a little smaller, and on one line
    step = round(large * 1.25)
    broken = text_metrics.wrap(value, room, large, bold=True, serif=True)
    texts = [Text(inset, at + large * 0.45 + n * step, t, large, bold=True, serif=True) for n, t in enumerate(broken)]
    at += len(broken) * step + size.label * 0.4
    said = _SAID.get(quantity.qualifier)
    under, tall = common.lines(inset, at, f"{one.claim.label}: {said}" if said else one.noun, room, size.label, "ink")
    at += tall + size.label * 0.1
    speaker, tall = common.lines(inset, at, one.speaker, room, size.tick)
    foot = at + tall + inset - size.tick * 0.7
    edge: Edge = "dashed" if quantity.hedged else "solid"
    marks: list[Shape] = [Rect(EDGE, wide - EDGE, y + EDGE, foot, "memo", "open", edge)]
    if zero:
        marks.append(Line(((EDGE, y + EDGE), (EDGE, foot)), "memo", 5))
    return MarkGroup((*marks, *texts, *under, *speaker), one.claim.id, one.words), foot + size.label


def _moments(frames: Frames, shown: list[ClaimMark]) -> list[Any]:
    """The dated events that belong to a stated zero: those that name it, those of its theme, and the interview."""
    zeros = [one.claim for one in shown if one.claim.quantity.qualifier == "none"]
    ids, themes = {claim.id for claim in zeros}, {claim.theme for claim in zeros}
    found = [
        row for row in frames.events if row["edtf"] and (ids & {*row["claims"]} or (row["theme"] in themes and zeros))
    ]
    return found if zeros else []


def _axis_of(
    frames: Frames, events: list[Any], y: float, left: float, size: Size
) -> tuple[list[MarkGroup], Axis, float]:
    """The moments on a time axis right of `left`, one row each; an open start is an arrow."""
    interview = frames.memo.file.memo.date
    known = [day for row in events for day in date_axis.days(row["edtf"]).known]
    start = left + (size.label * 2 if left else EDGE)
    x = date_axis.axis(known, start, size.width - EDGE - 4, size.tick * 6.4, size.tick)
    groups, room = [], size.width - EDGE - start
    for row in events:
        days = date_axis.days(row["edtf"])
        to_it = f", to the interview on {long_date(interview)}" if row["edtf"] == f"../{interview}" else ""
        said = f"“{row['date_wording']}”{to_it}"
        right = sum(map(x.px, days.known)) / len(days.known) > start + room * 0.6
        edge, anchor = (size.width - EDGE, "end") if right else (start, "start")
        texts, tall = common.caption(
            *(edge, y + size.label * 0.7, row["label"], said, room, size.label),
            anchor=anchor,  # type: ignore[arg-type]
        )
        middle = y + tall + size.label * 0.9
        words = f"{row['label']}; {said}, dated by the memo; {row['speaker']}: “{row['quote']}”"
        marks = _moment(days, middle, x, bool(row["claims"]))
        groups.append(MarkGroup((*marks, *(common.to_data_x(text, x) for text in texts)), row["id"], words))
        y = middle + size.label * 1.5
    return groups, x, y


def _moment(days: date_axis.Days, y: float, x: Axis, hollow: bool) -> list[Shape]:
    """A day as a dot (hollow where nothing happened), a span as a box, an open start as an arrow from the known end."""
    if days.low is None and days.high is not None:
        at = days.high - 1
        return [
            Line(((x.at(x.px(at) - 8), y), (x.at(max(EDGE, x.px(at) - 64)), y)), "memo", 2.5, arrow=True),
            Dot(at, y, 15, "circle", "memo", "open"),
        ]
    if days.high is None and days.low is not None:
        tip = x.at(min(x.end + 4, x.px(days.low) + 64))
        return [Line(((days.low, y), (tip, y)), "memo", 2.5, arrow=True), Dot(days.low, y, 15)]
    if days.one_day or days.high is None:
        return [Dot(days.low or x.low, y, 15, "circle", "memo", "open" if hollow else "solid")]
    box = Rect(days.low or x.low, days.high, y - 8, y + 8, "memo", "soft", "dashed" if days.approximate else "solid")
    return [box]


def _rebased(mark: Shape, x: Axis) -> Shape:
    """A mark laid out in pixels, as one on a chart whose x axis is time."""
    match mark:
        case Rect():
            return replace(mark, x0=x.at(mark.x0), x1=x.at(mark.x1))
        case Line():
            return replace(mark, points=tuple((x.at(a), b) for a, b in mark.points))
        case Dot() | Text():
            return replace(mark, x=x.at(mark.x))
