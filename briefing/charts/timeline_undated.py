"""The list under a timeline: what the memo does not date, and the curator's links to what the record does.

Nothing here has a place on the axis, so none can be read as a date.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from briefing.charts import common
from briefing.dataset.tables import Frames
from briefing.scene.scene import Axis, Dot, Line, MarkGroup, Shape, Size, TableRow, Text

HEADING = "Not dated by the memo"


@dataclass(frozen=True, slots=True)
class MarkAt:
    """Where a dated event's mark stands, in pixels, and where its row ends."""

    x: float
    y: float
    end: float


@dataclass
class Listed:
    """What came of the list: its groups, the links to marks above, its rows, where it ends, words for the alt text."""

    foot: float
    groups: list[MarkGroup] = field(default_factory=list)
    links: list[MarkGroup] = field(default_factory=list)
    rows: list[TableRow] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def listed(frames: Frames, x: Axis, y: float, left: float, size: Size, marks_at: dict[str, MarkAt]) -> Listed:
    """Lay out the undated events from `y` down; `marks_at` says where the dated ones stand, in pixels."""
    events = [row for row in frames.events if not row["edtf"]]
    most = min(len(events), common.columns_that_fit(size.width - left, 9.5 * size.label)) if size.compact else 1
    tried = [_in_columns(count, events, frames, x, y, left, size, marks_at) for count in range(1, max(most, 1) + 1)]
    return min(tried, key=lambda done: done.foot)


def _in_columns(
    count: int,
    events: list[Any],
    frames: Frames,
    x: Axis,
    y: float,
    left: float,
    size: Size,
    marks_at: dict[str, MarkAt],
) -> Listed:
    """The same in so many columns, row by row."""
    done = Listed(y)
    if not events:
        return done
    heading = Text(x.at(left), y, HEADING, size.label, bold=True)
    rule = Line(((x.at(0), y - size.label * 1.1), (x.at(size.width), y - size.label * 1.1)), "rule", 1)
    done.groups.append(MarkGroup((rule, heading)))
    y += size.label * (1.4 if size.compact else 1.7)
    linked = {link["claim"] for link in frames.inferences}
    if size.compact:  # a link comes down the gutter, to the first
        events = sorted(events, key=lambda event: not linked & {*event["claims"]})
    wide = (size.width - left) / count
    for at in range(0, len(events), count):
        edges = [(left + n * wide, left + (n + 1) * wide) for n in range(count)]
        y = max(_event(frames, *pair, x, y, size, marks_at, done) for pair in zip(events[at:], edges, strict=False))
    done.foot = y
    return done


def _event(
    frames: Frames,
    event: Any,
    edges: tuple[float, float],
    x: Axis,
    y: float,
    size: Size,
    marks_at: dict[str, MarkAt],
    done: Listed,
) -> float:
    """One event between two edges, from `y` down, with what the record and the curator say of it; where it ends."""
    bullet, start = edges[0] + 6.0, edges[0] + 22.0
    room = edges[1] - start - (size.label if size.compact else 0)
    texts, tall = common.caption(start, y, event["label"], f"“{event['quote']}”", room, size.label)
    words = f"{event['label']}; not dated by the memo; {event['speaker']}: “{event['quote']}”"
    marks: list[Shape] = [Dot(x.at(bullet), y, 11, "square", "memo", "open"), *(common.to_data_x(t, x) for t in texts)]
    done.groups.append(MarkGroup(tuple(marks), event["id"], words))
    done.rows.append(common.memo_row(event, date=HEADING.lower()))
    below = y + tall
    for outside in frames.context:
        if outside["event"] == event["id"]:
            said = f"dated by the public record, above: {outside['label']}"
            texts, tall = common.lines(start, below, said, room, size.tick, "context")
            shapes = tuple(common.to_data_x(text, x) for text in texts)
            done.groups.append(MarkGroup(shapes, outside["id"], said, "context"))
            below += tall
    for link in frames.inferences:
        if link["claim"] in event["claims"] and link["context"] in marks_at:
            below = _link(frames, link, x, (bullet, y), below, room, size, marks_at, done)
    return below + size.label * (0.25 if size.compact else 0.55)


def _link(
    frames: Frames,
    link: Any,
    x: Axis,
    bullet: tuple[float, float],
    below: float,
    room: float,
    size: Size,
    marks_at: dict[str, MarkAt],
    done: Listed,
) -> float:
    """A dotted line from the list to the mark, by way of the gutter, with the curator's word beside it."""
    start = bullet[0] + 16.0
    outside = next(row for row in frames.context if row["id"] == link["context"])
    toll = f", {outside['toll']} {outside['toll_unit']} as reported" if outside["toll"] else ""
    said = f"{link['word']} “{outside['label']}”{toll}, above: the curator’s inference, not the memo’s"
    texts, tall = common.lines(start, below, said, room, size.tick, "inference")
    texts = [replace(text, italic=True) for text in texts]
    mark = marks_at[link["context"]]
    under = mark.end + size.label * (0.05 if size.compact else -0.2)
    lane = bullet[0] - 14.0
    path = ((mark.x, mark.y + 13), (mark.x, under), (lane, under), (lane, bullet[1]), (bullet[0] - 9, bullet[1]))
    line = Line(tuple((x.at(px), py) for px, py in path), "inference", 2, "dotted")
    words = f"{link['label']} ({link['word']}): {link['reason']}"
    done.links.append(MarkGroup((line,), "", words, "inference"))
    done.groups.append(MarkGroup(tuple(common.to_data_x(t, x) for t in texts), link["id"], words, "inference"))
    done.rows.append(TableRow(link["id"], "inference", link["label"], link["word"], quote=link["reason"]))
    done.said.append(f"{link['label']}: {link['reason']}")
    return below + tall
