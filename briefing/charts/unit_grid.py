"""Squares that each stand for so many: the part lies inside its whole, and a hedge is a hatch.

Where the claims are one part and its whole, they share one grid; otherwise each claim has a grid of its own,
never stacked. What is left of a whole is outlined and has no name: the memo makes no subtraction.
"""

from __future__ import annotations

from briefing.charts import common
from briefing.charts.unit_counts import UnitCount, role_of, unit_count, unit_size
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene.scene import Dot, Line, MarkGroup, Rect, Role, Scene, Shape, Size, Text
from extract.schema.memo import Chart
from extract.schema.wording import number

Box = tuple[float, float, float, float]  # x0, x1, y0, y1 in pixels
EDGE = 2.0  # pixels kept free at the canvas's edge, for strokes
TOO_SMALL = "Squares as small as charts.yaml asks for could not be told apart; these stand for more."


def build(frames: Frames, chart: Chart, size: Size, view: View) -> Scene:
    """Lay out `chart.claims`, one square per `chart.unit_size` of the memo's units (chosen where none is given)."""
    shown = common.claim_marks(frames, chart.claims)
    unit = unit_size(shown, chart.unit_size)
    amounts = [unit_count(one, frames, unit, view) for one in shown]
    twins = [
        a for a in amounts if a.one.claim.quantity.share and a.one.claim.same_as in {one.claim.id for one in shown}
    ]
    drawn = [a for a in amounts if a not in twins]
    whole = next((a for a in drawn if a.one.claim.id == chart.whole), None)
    parts = [a for a in drawn if a is not whole]
    inside = parts[0] if whole and len(parts) == 1 and _fits(parts[0], whole) else None
    notes = _same_noun(parts, whole) if inside else []

    def laid(spare: float) -> tuple[list[MarkGroup], float]:
        groups, height = _shared(inside, whole, size, spare) if inside and whole else _apart(drawn, size, spare)
        key, height = _key(unit, common.units(shown), height, size)
        for twin in twins:
            group, height = _twin(twin, height, size)
            groups.append(group)
        return [*groups, *key], height

    groups, height = laid(0)
    if size.height > height:
        groups, height = laid(size.height - height)
    rows = [a.one.row for a in amounts] + [a.row for a in amounts if a.statement == "derived"]
    how = f"Squares, each for {number(unit)}; hatched where the memo hedges, diamonds where we worked it out."
    axes = common.pixel_axis(0, size.width), common.pixel_axis(0, height)
    if chart.unit_size and unit != chart.unit_size:
        notes.append(TOO_SMALL)
    return common.scene(
        *(frames, chart, size, *axes, height, groups, rows, [one.claim.said_by for one in shown], notes, how)
    )


def _key(unit: float, nouns: str, y: float, size: Size) -> tuple[list[MarkGroup], float]:
    """What one square stands for; nothing where it is one."""
    if unit == 1:
        return [], y
    noun = f" {nouns}" if nouns and "," not in nouns else ""
    text = Text(0, y + size.tick * 0.6, f"one square = {number(unit)}{noun}", size.tick, role="muted")
    return [MarkGroup((text,))], y + size.tick * 1.5


def _twin(twin: UnitCount, y: float, size: Size) -> tuple[MarkGroup, float]:
    """The same statement in another form: said under the grid, never drawn as more squares."""
    said = f"“{twin.one.claim.quantity.wording}”: the same statement in another form"
    if twin.statement == "derived":
        said += f"; {twin.row.label.rpartition('(')[2].rstrip(')')} comes to {twin.value}"
    texts, tall = common.lines(0, y + size.tick * 0.6, said, size.width, size.tick)
    return MarkGroup(tuple(texts), twin.one.claim.id, twin.words, twin.statement), y + tall + size.tick * 0.3


def _fits(part: UnitCount, whole: UnitCount) -> bool:
    """Whether a part can be drawn inside its whole: both with an end, and the part no larger."""
    drawable = part.style in ("solid", "hatched", "derived") and whole.style in ("solid", "hatched")
    return drawable and 0 < part.most <= (whole.sure or whole.most)


def _same_noun(parts: list[UnitCount], whole: UnitCount | None) -> list[str]:
    """What a part inside a whole takes for granted, where the memo uses two nouns."""
    noun = whole.one.claim.quantity.unit if whole else None
    units = [part.one.claim.quantity.unit for part in parts if part.one.claim.quantity.unit]
    return [
        f"Takes “{unit}” and “{noun}” for the same; the memo uses both words."
        for unit in units
        if noun and unit != noun
    ]


def _shape(count: int, part: int, size: Size, room: float, spare: float) -> tuple[int, int, float]:
    """Rows, columns and pitch in pixels; `spare` is the height that the grid may grow by, to show its squares larger.

    Rows that divide both counts give the part a straight edge.
    """
    aim = 2.0 if size.compact and size.narrow else 1.0 if size.narrow else 4.3
    widest = 32.0 if size.narrow else 43.0
    shapes = [(rows, -(-count // rows)) for rows in range(1, count + 1)]
    shapes = [(rows, columns) for rows, columns in shapes if room / columns >= 7 or rows == count] or [(1, 1)]

    def ragged(rows: int) -> int:
        return (count % rows != 0) + 2 * (part % rows != 0)

    def cost(shape: tuple[int, int]) -> float:
        rows, columns = shape
        stretch = columns / rows / aim
        return max(stretch, 1 / stretch) + 0.8 * ragged(rows)

    rows, columns = min(shapes, key=cost)
    pitch = min(widest, room / columns)
    if spare <= 0:
        return rows, columns, pitch
    tall = rows * pitch + spare

    def larger(shape: tuple[int, int]) -> float:
        rows, columns = shape
        return min(1.6 * widest, room / columns, tall / rows) * (1 - 0.2 * ragged(rows))

    rows, columns = max(shapes, key=larger)
    return rows, columns, min(1.6 * widest, room / columns, tall / rows)


def _cells(first: float, last: float, rows: int, pitch: float, top: float, gap_at: float, gap: float) -> list[Box]:
    """Boxes of the squares from `first` to `last`, column by column; a part of a square is as wide as its part."""
    boxes = []
    at = int(first)
    while at < last - 1e-9:
        column, row = divmod(at, rows)
        x = EDGE + column * pitch + (gap if at >= gap_at else 0)
        side = pitch * 0.74
        share = min(1.0, last - at)
        boxes.append((x, x + side * share, top + row * pitch, top + row * pitch + side))
        at += 1
    return boxes


def _rects(boxes: list[Box], role: Role, fill: str) -> list[Shape]:
    return [Rect(x0, x1, y0, y1, role, fill) for x0, x1, y0, y1 in boxes]  # type: ignore[arg-type]


def _diamonds(boxes: list[Box], role: Role) -> list[Shape]:
    return [Dot((x0 + x1) / 2, (y0 + y1) / 2, (y1 - y0) * 0.86, "diamond", role) for x0, x1, y0, y1 in boxes]


def _shared(part: UnitCount, whole: UnitCount, size: Size, spare: float) -> tuple[list[MarkGroup], float]:
    """One grid: the part first, an edge, the unnamed rest; a measuring line under all of it is the whole."""
    count, inside = common.squares(whole.most, 1), common.squares(part.most, 1)
    gap = round(size.label * 0.9)
    rows, _, pitch = _shape(count, inside, size, size.width - gap - 2 * EDGE, spare)
    role = role_of(part)
    texts, tall = common.caption(0, size.label * 0.7, part.value, part.noun, size.width, size.label, role)
    top = tall + size.label * 1.3
    clean = inside % rows == 0
    space = gap if clean else 0
    boxes = _cells(0, part.most, rows, pitch, top, inside, space)
    derived = part.statement == "derived"
    marks = _diamonds(boxes, role) if derived else _rects(boxes[: int(part.sure)], role, "solid")
    marks += [] if derived else _rects(boxes[int(part.sure) :], role, "open" if part.style == "open" else "hatched")
    foot = top + rows * pitch - pitch * 0.26
    if part.style == "hatched":
        marks.append(Line(_edge(inside, rows, pitch, top, foot, space), role, 2, "dashed"))
    rest = _cells(inside, whole.most, rows, pitch, top, inside, space)
    right = max([box[1] for box in boxes + rest])
    line_y = foot + size.label * 0.9
    others = _rects(rest, "muted", "hatched" if whole.style == "hatched" else "open")
    if derived:
        others = [Dot((a + b) / 2, (c + d) / 2, (d - c) * 0.86, "circle", "muted", "open") for a, b, c, d in rest]
    measure = _measure(EDGE, right, line_y, whole)
    named, more = common.caption(*(0, line_y + size.label * 1.3, whole.value, whole.noun, size.width, size.label))
    under = MarkGroup((*others, *measure, *named), whole.one.claim.id, whole.words)
    over = MarkGroup((*texts, *marks), part.one.claim.id, part.words, part.statement)
    return [under, over], line_y + more + size.label * 1.3


def _measure(left: float, right: float, y: float, whole: UnitCount) -> list[Shape]:
    dash = "dashed" if whole.style == "hatched" else "solid"
    line = Line(((left, y), (right, y)), "ink", 1.5, dash)  # type: ignore[arg-type]
    return [line, *(Line(((x, y - 5), (x, y + 5)), "ink", 1.5) for x in (left, right))]


def _edge(inside: int, rows: int, pitch: float, top: float, foot: float, gap: float) -> tuple[tuple[float, float], ...]:
    """Where the part ends: a straight line between two columns, or a step round its last square."""
    column, row = divmod(inside, rows)
    x, over = EDGE + column * pitch - pitch * 0.13 + gap / 2, 6.0
    if row == 0:
        return ((x, top - over), (x, foot + over))
    y = top + row * pitch - pitch * 0.13
    return ((x + pitch, top - over), (x + pitch, y), (x, y), (x, foot + over))


def _apart(amounts: list[UnitCount], size: Size, spare: float) -> tuple[list[MarkGroup], float]:
    """A grid for each claim, one under the other, on one scale of squares."""
    groups, y = list[MarkGroup](), 0.0
    most = max([common.squares(a.most, 1) for a in amounts] + [1])
    rows, columns, pitch = _shape(most, most, size, size.width, spare / max(1, len(amounts)))
    pitch = min(pitch, (size.width - 2 * EDGE) / (columns + 1.2))  # room for a plus after the last column
    for each in amounts:
        role = role_of(each)
        quantity = each.one.claim.quantity
        missing = common.UNCOUNTED if quantity.share and quantity.of is None else "not quantified"
        noun = f"{each.noun} ({missing})" if each.style == "chip" else each.noun
        texts, tall = common.caption(0, y + size.label * 0.7, each.value, noun, size.width, size.label, role)
        top = y + tall + size.label * 1.2
        marks, foot = _block(each, rows, pitch, top)
        groups.append(MarkGroup((*texts, *marks), each.one.claim.id, each.words, each.statement))
        y = foot + size.label * 1.4
    return groups, y


def _block(amount: UnitCount, rows: int, pitch: float, top: float) -> tuple[list[Shape], float]:
    role, side = role_of(amount), pitch * 0.74
    if amount.style == "chip":
        return [], top - pitch * 0.3
    if amount.style == "zero":
        return [Rect(EDGE, EDGE + side, top, top + side, role, "open")], top + side
    boxes = _cells(0, amount.most, rows, pitch, top, 1e9, 0)
    sure = int(amount.sure)
    foot = max(box[3] for box in boxes) if boxes else top
    match amount.style:
        case "derived":
            return _diamonds(boxes, role), foot
        case "open":
            return _rects(boxes, role, "open"), foot
        case "plus":
            x = max([box[1] for box in boxes] + [0]) + pitch * 0.3
            middle, half = (top + foot) / 2 if boxes else top + side / 2, side * 0.5
            arms = (((x, middle), (x + 2 * half, middle)), ((x + half, middle - half), (x + half, middle + half)))
            return [*_rects(boxes, role, "solid"), *(Line(arm, role, 3) for arm in arms)], max(foot, middle + half)
        case _:
            return _rects(boxes[:sure], role, "solid") + _rects(boxes[sure:], role, "hatched"), foot
