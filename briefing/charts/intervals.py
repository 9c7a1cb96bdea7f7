"""Figures of one kind on one axis: a dot where the memo gives one number, a capped line where it gives two ends.

Nothing is added, no midpoint is drawn, and figures that may overlap are joined by a bracket that says so.
"""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import Literal

from briefing.charts import common
from briefing.charts.common import ClaimMark
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene.scene import (
    Anchor,
    Axis,
    Dot,
    Line,
    MarkGroup,
    Role,
    Scene,
    Shape,
    Size,
    Statement,
    TableRow,
    Text,
    Tick,
)
from extract.problem import Refused
from extract.schema import derive
from extract.schema.memo import Chart
from extract.schema.quantity import Qualifier

MAY_OVERLAP = "may overlap: the memo does not say"
CLEAR = 11.0  # pixels between an arrow's ends and the middles of the marks that it joins
Where = Literal["beside", "over", "under"]  # where a caption stands to its mark; beside it, if there is room
JOINED = 2.6  # lines of type between two rows that a bracket joins: room for its words
_HOW = (
    "One line for each figure, on one scale. A filled dot is stated, a hollow dot is hedged, a capped line is a range."
)


class _Place:
    """One row: what is drawn, between which bounds, in which role and words."""

    def __init__(self, one: ClaimMark, frames: Frames, chart: Chart, view: View, as_stated: bool) -> None:
        quantity = one.claim.quantity
        self.one, self.value, self.noun = one, one.value, one.noun
        self.role: Role = "memo"
        self.statement: Statement = "memo"
        self.form: Qualifier = quantity.qualifier
        self.low, self.high, self.hedged = quantity.low, quantity.high, quantity.hedged
        self.rows, self.note, self.words = [one.row], "", one.words
        if self.form == "unstated":
            self.noun += " (not quantified)"
        if as_stated:
            return
        if self.form == "share" and quantity.of is None:
            self.form, self.low, self.high = "unstated", None, None
            self.noun += f" ({common.UNCOUNTED})"
            return
        whole = frames.by_id.get(chart.whole or "")
        try:
            if quantity.qualifier == "share":
                base = frames.by_id[quantity.of or ""]
                self._derive(derive.value_of_share(one.claim, base), view, f"from “{quantity.wording}”: {one.noun}")
            elif view.unit == "share" and whole is not None and whole.id == one.claim.id:
                self.noun, self.low, self.high = f"{one.noun}: taken as the whole", 100.0, 100.0
            elif view.unit == "share" and whole is not None:
                self._derive(derive.share_of(one.claim, whole), view, f"of {whole.label[0].lower() + whole.label[1:]}")
        except (Refused, KeyError) as refused:
            self.form, self.low, self.high = "unstated", None, None
            self.noun += " (not worked out)"
            self.note = str(refused) if isinstance(refused, Refused) else ""

    def _derive(self, derived: derive.Derived, view: View, noun: str) -> None:
        if not view.shows("derived"):
            self.form = "unstated"
            return
        self.role = self.statement = "derived"
        self.low, self.high, self.hedged = derived.low, derived.high, derived.approximate
        if self.form == "share" and derived.low != derived.high:
            self.form = "range"
        self.value = derived.words
        self.rows.append(common.derived_row(self.one, derived))
        self.noun = f"({self.one.value}) {self.one.noun}" if self.form != "share" else noun
        self.words = f"{derived.words} ({derived.formula}), from: {self.one.words}"
        self.note = derived.assumes and f"{derived.words}: {derived.assumes}."

    @property
    def reach(self) -> float:
        """How far right the mark runs, in data units; an open end asks for room."""
        if self.low is not None and self.high is None:
            return self.low * 1.3 or 1.0
        return self.high or 0.0


def build(frames: Frames, chart: Chart, size: Size, view: View) -> Scene:
    """Lay out one row per claim of `chart.claims`; `view.unit` "share" shows each as percent of `chart.whole`."""
    return lay_out(frames, chart, size, view)


def lay_out(
    frames: Frames, chart: Chart, size: Size, view: View, share_scale: bool = False, arrows: bool = False
) -> Scene:
    """The same, drawn otherwise.

    share_scale   on a scale from none to all, where each share stands as the memo states it
    arrows        with an arrow from each amount to the one that moved from it, in a later row
    """
    places = [_Place(one, frames, chart, view, share_scale) for one in common.claim_marks(frames, chart.claims)]
    moves = _moves(places) if arrows else []
    before, after = ({move[end].one.claim.id for move in moves} for end in (0, 1))
    pairs = common.overlaps([place.one for place in places])
    gutter = size.label * 1.7 if pairs else size.label * 0.6
    as_share = view.unit == "share" and chart.whole in frames.by_id
    most = max((place.reach for place in places), default=1.0)
    least = min((end for place in places for end in (place.low, place.high) if end is not None), default=0.0)
    x = common.value_axis(
        least, most, gutter, size.width - size.label * 1.2, size, common.units([p.one for p in places])
    )
    if as_share:
        ticks = tuple(Tick(n, f"{n}%") for n in (0, 25, 50, 75, 100))
        x = Axis(0, max(100.0, most), gutter, x.end, ticks, "of the whole", size.tick)
    if share_scale:
        ticks = tuple(Tick(n, words) for n, words in ((0, "none"), (0.5, "half"), (1, "all")))
        x = Axis(0, max(1.0, most), gutter, x.end, ticks, "", size.tick)
    groups, rows, y = list[MarkGroup](), list[TableRow](), size.label * 0.7
    ends = dict[str, tuple[float, float]]()  # of each row: its mark's middle, and where it ends
    for at, place in enumerate(places):
        id_ = place.one.claim.id
        where: Where = "under" if id_ in after else "over" if id_ in before else "beside"
        group, middle, y = _row(place, x, y, size, where)
        groups.append(group)
        rows += place.rows
        ends[place.one.claim.id] = middle, y
        joined = any({place.one.claim.id, after.one.claim.id} == {a.claim.id, b.claim.id}
                     for after in places[at + 1 : at + 2] for a, b in pairs)  # fmt: skip
        y += size.label * (JOINED if joined else 1.3)
    for n, (a, b) in enumerate(pairs):
        groups.append(_bracket(a, b, ends[a.claim.id], ends[b.claim.id], x, size, n))
    groups += [_arrow(*move, ends, x) for move in moves]
    foot = max(y - size.label * 0.2, min(size.height - size.tick * 3.4, y * 1.3))
    said = [f"“{a.claim.label}” and “{b.claim.label}” {MAY_OVERLAP}, so they are not added" for a, b in pairs]
    said += [f"An arrow leads {_told(*move)}" for move in moves]
    notes = dict.fromkeys(place.note for place in places if place.note)
    if any(place.statement == "derived" for place in places):
        notes = {"Diamonds are worked out by us, not stated in the memo.": None} | notes
    return common.scene(
        *(
            frames,
            chart,
            size,
            x,
            common.pixel_axis(0, foot),
            foot + size.tick * (3.4 if x.title else 2.2),
            groups,
            rows,
        ),
        *([place.one.claim.said_by for place in places], notes, _HOW, said),
    )


def _row(place: _Place, x: Axis, y: float, size: Size, where: Where) -> tuple[MarkGroup, float, float]:
    """Draw one row from `y` down, its caption beside its mark if it fits: its group, its mark's middle, its end."""
    marks_at = _marks(place, 0.0, x)
    right = max((_right(mark, x) for mark in marks_at), default=x.start)
    left = min((_left(mark, x) for mark in marks_at), default=x.start)
    beside, tall = common.caption(right + 12, 0, place.value, place.noun, 4000, size.label)
    fits = (
        where == "beside"
        and not size.narrow
        and right + 12 + sum(map(common.wide, beside)) + size.label * 0.3 < size.width
    )
    if fits:
        middle = y + size.label * 0.8
        texts = [_moved(text, middle) for text in beside]
        end = middle + size.label * 0.8
    else:
        # Over its mark: from the axis's start, or ending where the mark ends if it stands far right.
        anchor: Anchor = "start" if size.narrow or left < size.width * 0.6 else "end"
        fits = right + 8 - x.start > sum(map(common.wide, beside)) + size.label
        at_mark = where != "beside" and left + sum(map(common.wide, beside)) + size.label < size.width
        start = (
            (left if at_mark else x.start) if anchor == "start" else min(size.width, right + 8) if fits else size.width
        )
        room = size.width - (start if anchor == "start" else x.start)
        texts, tall = common.caption(
            start,
            y + size.label * 0.7,
            place.value,
            place.noun,
            room,
            size.label,
            anchor=anchor,
        )
        middle = y + tall + size.label * (0.75 if marks_at else 0)
        end = middle + size.label * 0.6
        if where == "under":
            middle, end = y + size.label * 0.8, y + size.label * 1.5 + tall
            texts = [_moved(text, size.label * 1.4) for text in texts]
    marks: list[Shape] = []
    if left - x.start > 20:
        marks.append(Line(((0, middle), (x.at(left - 5), middle)), "rule", 1.5))
    drawn = [*marks, *_marks(place, middle, x)]
    in_data = [common.to_data_x(text, x) for text in texts]
    return MarkGroup((*drawn, *in_data), place.one.claim.id, place.words, place.statement), middle, end


def _marks(place: _Place, y: float, x: Axis) -> list[Shape]:
    role, low, high = place.role, place.low, place.high
    one_number: Shape
    if low is not None and high is not None and low < high:
        dash = "dashed" if place.hedged else "solid"
        body = Line(((low, y), (high, y)), role, 5, dash)  # type: ignore[arg-type]
        if role == "derived":
            return [
                body,
                *(Dot(end, y, 11, "diamond", role, "open" if place.hedged else "solid") for end in (low, high)),
            ]
        return [body, *(Line(((end, y - 10), (end, y + 10)), role, 3) for end in (low, high))]
    if low is not None and high is not None:
        open_ = place.hedged or place.form == "none"
        shape = "diamond" if role == "derived" else "circle"
        one_number = Dot(low, y, 15, shape, role, "open" if open_ else "solid")  # type: ignore[arg-type]
        return [one_number]
    if low is not None:
        shape = "diamond" if role == "derived" else "circle"
        one_number = Dot(low, y, 15, shape, role, "open" if place.form == "more_than" else "solid")  # type: ignore[arg-type]
        start = x.at(x.px(low) + 8)
        return [Line(((start, y), (max(start, x.high), y)), role, 2.5, arrow=True), one_number]
    if high is not None:
        # The arrow ends at the bound, and only "at most" reaches it: that one gets the cap.
        cap = [Line(((high, y - 10), (high, y + 10)), role, 3)] if place.form == "at_most" else []
        return [Line(((0, y), (high, y)), role, 2.5, arrow=True), *cap]
    return []


def _bracket(
    a: ClaimMark, b: ClaimMark, one: tuple[float, float], other: tuple[float, float], x: Axis, size: Size, nth: int
) -> MarkGroup:
    """Join two rows left of the axis, where no value can be read off, and say what is not known."""
    (top, below), (foot, _) = sorted((one, other))
    left, right = x.at(3 + 5 * nth), x.at(x.start - 7)
    line = Line(((right, top), (left, top), (left, foot), (right, foot)), "muted", 1.5, "dashed")
    room = size.width - x.start
    broken = common.lines(x.start, 0, MAY_OVERLAP, room, size.tick, italic=True)[0]
    first = below + size.label * JOINED / 2 - (len(broken) - 1) * size.tick * 0.65
    texts = [common.to_data_x(_moved(text, first), x) for text in broken]
    words = f"{a.value} ({a.claim.label}) and {b.value} ({b.claim.label}) {MAY_OVERLAP}"
    return MarkGroup((line, *texts), "", words)


def _moves(places: list[_Place]) -> list[tuple[_Place, _Place]]:
    """The rows of which one is up or down from the other, both drawn: (before, after)."""
    by_id = {place.one.claim.id: place for place in places if _anchor(place) is not None}
    pairs = [(place.one.claim.up_from or place.one.claim.down_from or "", place) for place in by_id.values()]
    return [(by_id[before], after) for before, after in pairs if before in by_id]


def _anchor(place: _Place) -> float | None:
    """Where an arrow begins or ends: the one bound there is; the upper end of a range, which it does not enter."""
    return place.high if place.high is not None else place.low


def _told(before: _Place, after: _Place) -> str:
    way = "up" if after.one.claim.up_from else "down"
    return f"{way} from {before.value} ({before.one.claim.label}) to {after.value} ({after.one.claim.label})"


def _arrow(before: _Place, after: _Place, ends: dict[str, tuple[float, float]], x: Axis) -> MarkGroup:
    """From the mark of the amount before to that of the amount after, clear of both."""
    (x0, y0), (x1, y1) = ((x.px(_anchor(place) or 0.0), ends[place.one.claim.id][0]) for place in (before, after))
    length = hypot(x1 - x0, y1 - y0) or 1.0
    along, down = (x1 - x0) / length * CLEAR, (y1 - y0) / length * CLEAR
    line = Line(((x.at(x0 + along), y0 + down), (x.at(x1 - along), y1 - down)), "memo", 2, arrow=True)
    return MarkGroup((line,), after.one.claim.id, _told(before, after))


def _moved(text: Text, by: float) -> Text:
    return replace(text, y=text.y + by)


def _right(mark: Shape, x: Axis) -> float:
    if isinstance(mark, Line):
        return max(x.px(at) for at, _ in mark.points) + 2
    return x.px(mark.x) + 8 if isinstance(mark, Dot) else x.start


def _left(mark: Shape, x: Axis) -> float:
    if isinstance(mark, Line):
        return min(x.px(at) for at, _ in mark.points) - 2
    return x.px(mark.x) - 8 if isinstance(mark, Dot) else x.start
