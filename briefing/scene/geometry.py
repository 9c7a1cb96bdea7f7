"""Where marks stand on the canvas, in pixels: shared by every hand, so that all draw the same picture."""

from __future__ import annotations

from math import hypot

from briefing.scene import text_metrics
from briefing.scene.scene import Dot, Line, MarkGroup, Rect, Scene, Shape, Text

Point = tuple[float, float]
Box = tuple[float, float, float, float]

STROKE = 1.6  # of a box's outline
RING = 2.4  # of a dot's: a hollow dot has to be seen as one
HEAD = 11.0  # an arrow head's length
DIAMOND = 1.3  # how far a diamond's corners reach past a circle of the same size
BASELINE = 0.335  # of the type's size: from a line's middle down to its baseline


def stroke(mark: Rect | Dot) -> float:
    """How wide an outline is drawn, in pixels; small marks get a thinner one."""
    return STROKE if isinstance(mark, Rect) or mark.size < 12 else RING


def dashes(mark: Rect | Dot) -> str:
    """A dashed outline's pattern, in pixels: short enough that a small ring still reads as dashed."""
    return "4 3" if isinstance(mark, Rect) else "2.6 2.1"


def points(scene: Scene, line: Line) -> list[Point]:
    """A line's points in pixels; one that ends in an arrow stops inside its head."""
    at = [(scene.x.px(x), scene.y.px(y)) for x, y in line.points]
    if line.arrow and len(at) > 1:
        (x1, y1), (ux, uy, long) = at[-1], _tip(at)
        at[-1] = (x1 - ux * long * 0.8, y1 - uy * long * 0.8)
    return at


def head(scene: Scene, line: Line) -> list[Point]:
    """The three corners of an arrow's head, the tip first; empty where the line has none."""
    if not line.arrow or len(line.points) < 2:
        return []
    at = [(scene.x.px(x), scene.y.px(y)) for x, y in line.points[-2:]]
    (x1, y1), (ux, uy, long) = at[-1], _tip(at)
    wing = long * 0.42
    return [
        (x1, y1),
        (x1 - ux * long - uy * wing, y1 - uy * long + ux * wing),
        (x1 - ux * long + uy * wing, y1 - uy * long - ux * wing),
    ]


def _tip(at: list[Point]) -> tuple[float, float, float]:
    """Which way a line ends, and how long its head is: never longer than its last stretch."""
    (x0, y0), (x1, y1) = at[-2], at[-1]
    length = hypot(x1 - x0, y1 - y0)
    if length == 0:
        return 1.0, 0.0, 0.0
    return (x1 - x0) / length, (y1 - y0) / length, min(HEAD, length)


def corners(scene: Scene, dot: Dot) -> list[Point]:
    """A dot's outline as corners; a circle as 24 of them."""
    x, y, r = scene.x.px(dot.x), scene.y.px(dot.y), dot.size / 2
    if dot.shape == "square":
        return [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]
    if dot.shape == "diamond":
        r *= DIAMOND
        return [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
    return [(x + r * _COS[n], y + r * _COS[(n + 18) % 24]) for n in range(24)]


def box(scene: Scene, mark: Shape) -> Box:
    """The pixels that a mark covers, without its stroke: left, top, right, bottom."""
    match mark:
        case Rect():
            xs = sorted((scene.x.px(mark.x0), scene.x.px(mark.x1)))
            ys = sorted((scene.y.px(mark.y0), scene.y.px(mark.y1)))
            return xs[0], ys[0], xs[1], ys[1]
        case Dot():
            return _around(corners(scene, mark))
        case Line():
            return _around(points(scene, mark) + head(scene, mark))
        case Text():
            x, y = scene.x.px(mark.x) + mark.dx, scene.y.px(mark.y) + mark.dy
            wide = text_metrics.width(mark.text, mark.size, mark.bold, mark.serif)
            left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * wide
            return left, y - mark.size * 0.5, left + wide, y + mark.size * 0.56


APART = 0.75  # marks in line that stand no further apart than this part of their size are outlined as one


def around(scene: Scene, group: MarkGroup) -> list[Box]:
    """The pixels that a group's marks cover: one box for its words, and as few as can be that take in no other mark."""
    marks = [mark for mark in group.marks if mark.role != "rule"] or group.marks
    words = [box(scene, mark) for mark in marks if isinstance(mark, Text)]
    boxes = [box(scene, mark) for mark in marks if not isinstance(mark, Text)]
    boxes = _joined(boxes, across=False)
    boxes = _joined(boxes, across=True)
    return [*boxes, *([_union(words)] if words else [])]


def _joined(boxes: list[Box], across: bool) -> list[Box]:
    """The boxes, those in one row (across: in one column) that all but touch made one."""
    near, far, low, high = (1, 3, 0, 2) if across else (0, 2, 1, 3)
    joined: list[Box] = []
    for found in sorted(boxes, key=lambda b: (round(b[low], 1), round(b[high], 1), b[near])):
        last = joined[-1] if joined else None
        in_line = last and all(abs(last[side] - found[side]) < 0.2 for side in (low, high))
        if last and in_line and found[near] - last[far] <= APART * (found[far] - found[near]) + 1:
            joined[-1] = _union([last, found])
        else:
            joined.append(found)
    return joined


def _union(boxes: list[Box]) -> Box:
    lefts, tops, rights, feet = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(feet)


def _around(at: list[Point]) -> Box:
    xs, ys = [x for x, _ in at], [y for _, y in at]
    return min(xs), min(ys), max(xs), max(ys)


_COS = [
    *(1.0, 0.9659258, 0.8660254, 0.7071068, 0.5, 0.2588190, 0.0, -0.2588190, -0.5, -0.7071068, -0.8660254, -0.9659258),
    *(-1.0, -0.9659258, -0.8660254, -0.7071068, -0.5, -0.2588190, 0.0, 0.2588190, 0.5, 0.7071068, 0.8660254, 0.9659258),
]
