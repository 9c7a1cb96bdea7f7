"""Events in time, in lanes by kind; what the memo does not date stands off the axis, in a list of its own.

Four shapes: a filled mark is dated by the memo, an outlined diamond or box by the public record, a dashed outline is
approximate, an arrow head leaves a side open. An inference is a dotted link that carries its word.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from briefing.charts import common, date_axis
from briefing.charts.date_axis import Days
from briefing.charts.timeline_undated import MarkAt, listed
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene.scene import (
    Anchor,
    Axis,
    Dot,
    Line,
    MarkGroup,
    Rect,
    Role,
    Scene,
    Shape,
    Size,
    Statement,
    TableRow,
    Text,
)
from extract.schema.memo import Chart, SaidBy

LANES = {
    "attack": "Attacks",
    "raid": "Raids",
    "assistance": "Assistance",
    "conflict": "Conflicts",
    "other": "Other events",
}
ARROW = 56.0  # pixels: an open side is an arrow of this length, whatever the scale
_HOW = (
    "Events in time, in lanes by kind. Filled marks are dated by the memo, outlined ones by the public record; "
    "events that the memo does not date are listed apart, off the axis."
)


@dataclass(frozen=True, slots=True)
class Item:
    """An event with a date, ready to be placed: `name` in bold, `more` after it, `toll` on a line of its own."""

    id: str
    lane: str
    days: Days
    name: str
    more: str
    toll: str
    statement: Statement
    row: TableRow
    words: str

    @property
    def role(self) -> Role:
        """Its colour."""
        return "memo" if self.statement == "memo" else "context"


def build(frames: Frames, chart: Chart, size: Size, view: View) -> Scene:
    """Lay out every event that the view keeps, one row each, then the list of those without a date."""
    items = _items(frames)
    interview = next((i for i in items if i.lane == "interview"), None)
    rows_of = [(name, [i for i in items if i.lane == lane]) for lane, name in LANES.items()]
    lanes = [(name, sorted(found, key=_first_day)) for name, found in rows_of if found]
    gutter = (
        size.label * 1.2 if size.narrow else max(common.wide(_lane_name(name, 0, size)) for name in LANES.values()) + 34
    )
    x = _axis(items, gutter, size)
    groups, marks_at, y = list[MarkGroup](), dict[str, MarkAt](), size.tick * 1.9 if interview else 0.0
    stop = x.px(interview.days.low or x.high) if interview else size.width
    for name, found in lanes:
        group, y = _lane(name, y, x, size)
        groups.append(group)
        for item in found:
            group, y, at = _row(item, x, y, stop, size)
            groups.append(group)
            marks_at[item.id] = at
        y += size.label * (0.2 if size.compact else 0.4)
    foot = y + size.label * 0.4
    under = [MarkGroup(tuple(Line(((t.value, size.tick), (t.value, foot)), "rule", 1) for t in x.ticks))]
    if interview:
        under.append(_interview(interview, x, foot, size))
    undated = listed(frames, x, foot + size.tick * (3.4 if x.ticks else 0.8), gutter, size, marks_at)
    table = [item.row for _, found in lanes for item in found] + ([interview.row] if interview else []) + undated.rows
    height = undated.foot if undated.rows else foot + size.tick * 2.4
    ordered = [*under, *undated.links, *groups, *undated.groups] if table else []
    axes = x, common.pixel_axis(0, foot)
    return common.scene(frames, chart, size, *axes, height, ordered, table, _said_by(frames), (), _HOW, undated.said)


def _said_by(frames: Frames) -> list[SaidBy]:
    kept = {row["id"] for row in frames.events}
    return [event.said_by for event in frames.memo.file.events if event.id in kept and event.kind != "interview"]


def _axis(items: list[Item], gutter: float, size: Size) -> Axis:
    """The time axis, with room for the arrows of open sides; one without ticks where there is no date to read."""
    known = [day for item in items for day in item.days.known]
    if not known:
        return common.pixel_axis(0, size.width)
    first, last = gutter, size.width - 4
    x = date_axis.axis(known, first, last, size.tick * 6.4, size.tick)
    lefts = [x.px(item.days.high) for item in items if item.days.low is None and item.days.high is not None]
    rights = [x.px(item.days.low) for item in items if item.days.high is None and item.days.low is not None]
    first += max([0.0, *(gutter + ARROW - at for at in lefts)])
    last -= max([0.0, *(at + ARROW - last for at in rights)])
    return date_axis.axis(known, first, last, size.tick * 6.4, size.tick)


def _first_day(item: Item) -> tuple[float, str]:
    return (item.days.known or [0.0])[0], item.id


def _items(frames: Frames) -> list[Item]:
    found = [_from_memo(row) for row in frames.events if row["edtf"]]
    return found + [_from_record(row) for row in frames.context]


def _from_memo(row: Any) -> Item:
    more = f"“{row['date_wording']}”, dated by the memo"
    said = f"{row['label']}; {more}; {row['speaker']}: “{row['quote']}”"
    line = common.memo_row(row, date=row["date_wording"])
    return Item(row["id"], row["kind"], date_axis.days(row["edtf"]), row["label"], more, "", "memo", line, said)


def _from_record(row: Any) -> Item:
    toll = f"{row['toll']} {row['toll_unit']}, as reported" if row["toll"] else ""
    toll += f"; {row['toll_note']}" if toll and row["toll_note"] else ""
    more = f"{row['date_wording']}, public record"
    said = "; ".join(
        part for part in (row["label"], more, toll, *row["reports"], *row["citations"], row["note"]) if part
    )
    figure = f"{row['toll']} {row['toll_unit']}" if toll else ""
    line = TableRow(
        *(row["id"], "context", row["label"], figure, row["toll_low"], row["toll_high"], row["toll_unit"]),
        *("; ".join(row["citations"]), "; ".join(row["reports"]), row["date_wording"]),
    )
    lane = row["kind"] if row["kind"] in LANES else "other"
    return Item(row["id"], lane, date_axis.days(row["edtf"]), row["label"], more, toll, "context", line, said)


def _lane_name(name: str, y: float, size: Size) -> Text:
    return Text(0, y, name, size.label, bold=True)


def _lane(name: str, y: float, x: Axis, size: Size) -> tuple[MarkGroup, float]:
    rule = Line(((x.at(0), y), (x.at(size.width), y)), "rule", 1)
    left = x.start if size.narrow else 0
    text = common.to_data_x(replace(_lane_name(name, y + size.label * 1.25, size), x=left, halo=True), x)
    # Wide: the name stands in the gutter beside the first row; narrow: over it.
    return MarkGroup((rule, text)), y + size.label * (2.2 if size.narrow else 0.5)


def _row(item: Item, x: Axis, y: float, stop: float, size: Size) -> tuple[MarkGroup, float, MarkAt]:
    """One event from `y` down: its group, where the next begins, and where its mark stands in pixels."""
    left, right = _reach(item.days, x)
    texts, middle, end = _beside(item, left, right, x, y, stop, size) or _above(item, x, y, stop, size)
    words = tuple(common.to_data_x(replace(text, halo=True), x) for text in texts)
    marks = _marks(item, middle, x)
    return (
        MarkGroup((*words, *marks), item.id, item.words, item.statement),
        end,
        MarkAt((left + right) / 2, middle, end),
    )


Placed = tuple[list[Text], float, float]  # the texts, the mark's middle, where the row ends


def _beside(item: Item, left: float, right: float, x: Axis, y: float, stop: float, size: Size) -> Placed | None:
    """The label right or left of its mark, where it takes fewer lines; None where it takes too many."""
    step = round(size.label * 1.3)
    options: list[tuple[float, list[Text]]] = []
    for anchor, at, room in _sides(left, right, x, stop, size):
        forms = [item, replace(item, more=f"{item.more}; {item.toll}", toll="")] if item.toll else [item]
        for form in forms:
            texts, tall = _label(form, at, room, size, anchor)
            toll = _toll(form, at, tall, room, size, anchor)
            if tall <= (3 if size.compact else 2) * step:
                options.append((tall + len(toll) * step, texts + toll))
    if not options:
        return None
    block, texts = min(options, key=lambda option: option[0])
    middle = y + block / 2 + 2
    shift = middle - block / 2 + step / 2
    return (
        [replace(text, y=text.y + shift) for text in texts],
        middle,
        y + block + size.label * (0.3 if size.compact else 0.45),
    )


def _above(item: Item, x: Axis, y: float, stop: float, size: Size) -> Placed:
    """The label over its mark, from the axis's start to the interview's line."""
    room = max(stop - 8, x.start + size.label * 8) - x.start
    top = y + size.label * 0.5
    texts, tall = _label(item, x.start, room, size, "start")
    toll = _toll(item, x.start, tall, room, size, "start")
    middle = y + tall + len(toll) * round(size.tick * 1.3) + size.label * 0.85
    return [replace(text, y=text.y + top) for text in texts + toll], middle, middle + size.label * 1.3


def _label(item: Item, at: float, room: float, size: Size, anchor: Anchor) -> tuple[list[Text], float]:
    return common.caption(at, 0, item.name, item.more, room, size.label, _ink(item), anchor)


def _ink(item: Item) -> Role:
    return "ink" if item.statement == "memo" else "context"


def _toll(item: Item, at: float, y: float, room: float, size: Size, anchor: Anchor) -> list[Text]:
    if not item.toll:
        return []
    texts = common.lines(at, y, item.toll, room, size.tick, _ink(item))[0]
    return [replace(t, anchor=anchor) for t in texts]


def _sides(left: float, right: float, x: Axis, stop: float, size: Size) -> list[tuple[Anchor, float, float]]:
    """The places beside a mark where a label may stand: anchor, pixel, room. None on a narrow canvas."""
    if size.narrow:
        return []
    before, after = left - 12 - x.start, stop - 10 - (right + 12)
    sides: list[tuple[Anchor, float, float]] = [("start", right + 12, after), ("end", left - 12, before)]
    return [side for side in sides if side[2] > size.label * 14]


def _reach(days: Days, x: Axis) -> tuple[float, float]:
    """The pixels that a mark covers."""
    if days.low is None or days.high is None:
        end = x.px((days.high or 0) - 1) if days.low is None else x.px(days.low)
        return (end - ARROW, end + 2) if days.low is None else (end - 2, end + ARROW)
    if days.one_day:
        return x.px(days.low) - 9, x.px(days.low) + 9
    return x.px(days.low), max(x.px(days.high), x.px(days.low) + 6)


def _marks(item: Item, y: float, x: Axis) -> list[Shape]:
    days, role, half = item.days, item.role, 9.0
    edge = "dashed" if days.approximate else "solid"
    left, right = _reach(days, x)
    if days.low is None or days.high is None:
        start, tip = (right - 2, left) if days.low is None else (left + 2, right)
        cap = Line(((x.at(start), y - half), (x.at(start), y + half)), role, 3)
        return [
            cap,
            Line(((x.at(start), y), (x.at(tip), y)), role, 2.5, "dashed" if days.approximate else "solid", True),
        ]
    if days.one_day:
        memo = item.statement == "memo"
        fill = "solid" if memo and not days.approximate else "open"
        return [Dot(days.low, y, 15 if memo else 14, "circle" if memo else "diamond", role, fill, edge)]  # type: ignore[arg-type]
    fill = "soft" if item.statement == "memo" else "open"
    box = Rect(x.at(left), x.at(right), y - half + 1, y + half - 1, role, fill, edge)  # type: ignore[arg-type]
    caps = (
        []
        if days.approximate
        else [Line(((x.at(p), y - half - 2), (x.at(p), y + half + 2)), role, 2.5) for p in (left, right)]
    )
    return [box, *caps]


def _interview(item: Item, x: Axis, foot: float, size: Size) -> MarkGroup:
    at = item.days.low or x.high
    line = Line(((at, size.tick * 1.5), (at, foot)), "ink", 1.5)
    text = Text(x.at(size.width - 2), size.tick * 0.7, f"interview, {item.row.date}", size.tick, anchor="end")
    return MarkGroup((line, text), item.id, item.words)
