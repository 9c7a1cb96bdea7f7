"""Bars from zero that show where the memo's knowledge ends.

Solid to what is stated, hatched to what may be, fading where no bound is given: an open end is never cut off hard.
"""

from __future__ import annotations

from briefing.charts import common
from briefing.charts.common import ClaimMark
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene.scene import Axis, Line, MarkGroup, Rect, Role, Scene, Shape, Size, Statement, TableRow, Text
from extract.problem import Refused
from extract.schema import derive
from extract.schema.memo import Chart
from extract.schema.quantity import Quantity

EDGE = 2.0  # pixels kept free at the canvas's edge, for strokes
OPEN = 1.75  # an open bar's canvas, as a multiple of the bound: room to fade in, not a value
_HOW = "A bar from zero: solid to what is stated, hatched inside a hedge, fading where no bound is given."
_NO_BOUND = {"more_than": "no upper bound given", "at_least": "no upper bound given"}
_NO_FLOOR = {"less_than": "no lower bound given", "at_most": "no lower bound given"}


def build(frames: Frames, chart: Chart, size: Size, view: View) -> Scene:
    """Lay out one bar per claim of `chart.claims` on one scale, its figure over it."""
    shown = common.claim_marks(frames, chart.claims)
    worked = {one.claim.id: _worked_out(one, frames, view) for one in shown}
    most = max([_reach(one.claim.quantity, worked[one.claim.id]) for one in shown], default=1.0)
    least = min((_depth(one.claim.quantity) for one in shown), default=0.0)
    x = common.value_axis(least, most, EDGE, size.width - size.label, size, common.units(shown))
    tall = size.label * (3.2 if len(shown) < 3 else 1.8)
    if size.height:
        room = (size.height - size.tick * 3.4) / max(1, len(shown)) - size.label * 3.6
        tall = max(tall, min(room, size.label * 5))  # thicker, a bar would be a block
    groups, rows, y = list[MarkGroup](), list[TableRow](), size.label * 0.7
    for one in shown:
        group, y = _bar(one, worked[one.claim.id], x, y, tall, size)
        groups.append(group)
        rows.append(one.row)
        derived = worked[one.claim.id]
        if derived is not None:
            rows.append(common.derived_row(one, derived))
    foot = y - size.label * 0.6
    said = [f"{a.value} and {b.value} may overlap: the memo does not say" for a, b in common.overlaps(shown)]
    below = size.tick * (3.4 if x.title else 2.2)
    axes = x, common.pixel_axis(0, foot)
    said_by = [one.claim.said_by for one in shown]
    return common.scene(frames, chart, size, *axes, foot + below, groups, rows, said_by, (), _HOW, said)


def _worked_out(one: ClaimMark, frames: Frames, view: View) -> derive.Derived | None:
    quantity = one.claim.quantity
    if quantity.share is None or not view.shows("derived"):
        return None
    try:
        return derive.value_of_share(one.claim, frames.by_id[quantity.of or ""])
    except (Refused, KeyError):
        return None


def _reach(quantity: Quantity, derived: derive.Derived | None) -> float:
    if quantity.qualifier == "share":
        return (derived.high or 0.0) if derived else 0.0
    if quantity.high is None:
        return (quantity.low or 0.0) * OPEN
    return quantity.high


def _depth(quantity: Quantity) -> float:
    """How far left a bar runs: below zero only where its bounds do."""
    if quantity.low is None and quantity.high is not None:
        return quantity.high * OPEN
    return quantity.low or 0.0


def _bar(
    one: ClaimMark, derived: derive.Derived | None, x: Axis, y: float, tall: float, size: Size
) -> tuple[MarkGroup, float]:
    """One bar from `y` down, its figure over it; returns its group and where the next begins."""
    quantity, role, statement, words = one.claim.quantity, _role(derived), _statement(derived), one.words
    value, noun = one.value, one.noun
    if derived:
        value, noun = derived.words, f"from “{quantity.wording}”: {one.noun}"
        words = f"{derived.words} ({derived.formula}), from: {one.words}"
    elif quantity.qualifier == "share" and quantity.of is None:
        noun = f"{noun} ({common.UNCOUNTED})"
    elif quantity.qualifier in ("unstated", "share"):
        noun = f"{noun} (not quantified)"
    elif quantity.qualifier == "none":
        noun = f"{noun} (none, stated)"
    texts, high = common.caption(0, y, value, noun, size.width, size.label, "ink" if role == "memo" else role)
    top = y + high - size.label * 0.1
    marks = _marks(quantity, derived, role, x, top, top + tall)
    if not marks:
        return MarkGroup(_in_data(texts, x), one.claim.id, words, statement), top + size.label * 1.2
    note = _NO_BOUND.get(quantity.qualifier) or _NO_FLOOR.get(quantity.qualifier)
    end = top + tall
    if note:
        left = x.px(quantity.low or 0)
        under = common.lines(left, end + size.tick * 0.95, note, size.width - left, size.tick)[0]
        if len(under) > 1:
            under = common.lines(0, end + size.tick * 0.95, note, size.width, size.tick)[0]
        texts, end = texts + under, end + size.tick * 1.5
    return MarkGroup((*marks, *_in_data(texts, x)), one.claim.id, words, statement), end + size.label * 1.6


def _marks(
    quantity: Quantity, derived: derive.Derived | None, role: Role, x: Axis, top: float, foot: float
) -> list[Shape]:
    low, high = quantity.low or 0.0, quantity.high or 0.0
    middle = (top + foot) / 2

    def across(at: float, over: float = 6, width: float = 3) -> Line:
        return Line(((at, top - over), (at, foot + over)), role, width)

    match quantity.qualifier:
        case "unstated":
            return []
        case "share":
            if derived is None or derived.low is None or derived.high is None:
                return []
            return [Rect(0, derived.high, top, foot, role, "open", "dashed" if derived.approximate else "solid")]
        case "none":
            return [across(0)]
        case "more_than" | "at_least":
            # Fades past the bound: the memo names no upper one, and a hard edge would invent it.
            tip = x.px(x.high)
            fade = Rect(x.at(x.px(low) - 1), x.at(tip - 26), top, foot, role, "fading", "none")
            arrow = Line(((x.at(tip - 40), middle), (x.high, middle)), role, 2.5, arrow=True)
            cap = [across(low)] if quantity.qualifier == "at_least" else []
            solid = [Rect(0, low, top, foot, role)] if low >= 0 else []  # of less than nothing, nothing is sure
            return [*solid, fade, arrow, *cap]
        case "less_than" | "at_most" if high < 0:
            tip = x.px(x.low)
            fade = Rect(x.at(tip + 26), x.at(x.px(high) + 1), top, foot, role, "fading", "none", "left")
            arrow = Line(((x.at(tip + 40), middle), (x.low, middle)), role, 2.5, arrow=True)
            cap = [across(high)] if quantity.qualifier == "at_most" else []
            return [Rect(high, 0, top, foot, role), fade, arrow, *cap]
        case "less_than" | "at_most":
            fade = Rect(0, high, top, foot, role, "fading", "none", "left")
            return [fade, across(high)] if quantity.qualifier == "at_most" else [fade]
        case "range" if not quantity.approximate:
            near, far = sorted((low, high), key=abs)
            solid = [Rect(0, near, top, foot, role)] if low * high >= 0 else []
            return [*solid, Rect(low, high, top, foot, role, "hatched"), across(far, 4, 2)]
        case "range":
            ends = [Line(((at, top - 4), (at, foot + 4)), role, 2, "dashed") for at in (low, high)]
            return [Rect(min(0, low), max(0, high), top, foot, role, "hatched", "none"), *ends]
        case _ if quantity.hedged:
            end = Line(((high, top - 4), (high, foot + 4)), role, 2, "dashed")
            return [Rect(0, high, top, foot, role, "hatched", "none"), end]
        case _:
            return [Rect(0, high, top, foot, role)]


def _role(derived: derive.Derived | None) -> Role:
    return "derived" if derived else "memo"


def _statement(derived: derive.Derived | None) -> Statement:
    return "derived" if derived else "memo"


def _in_data(texts: list[Text], x: Axis) -> tuple[Text, ...]:
    return tuple(common.to_data_x(text, x) for text in texts)
