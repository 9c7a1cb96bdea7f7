"""How to read the marks: of a chart, each beside what it means; of a memo, by kind with how many there are."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.html.environment import Template
from briefing.scene.scene import Dot, Line, MarkGroup, Rect, Scene, Shape
from extract.schema.chart_kinds import CHART_KINDS

ONE_AND_MANY = {
    "claim": ("figure", "figures"),
    "event": ("event", "events"),
    "assessment": ("judgement", "judgements"),
    "redaction": ("withheld place", "withheld places"),
}


def marks_drawn(scene: Scene) -> set[str]:
    """Names of the marks that stand in a scene, as the template knows them: "amount filled", "judgement hollow"."""
    sorts = {row.entry: "judgement" if row.direction else "amount" if row.value else "event" for row in scene.rows}
    if not CHART_KINDS[scene.kind].draws:
        sorts = {}  # the map of the memo has its key in the picture
    return {name for group in scene.groups for name in _names(group, sorts.get(group.entry, ""))}


def _names(group: MarkGroup, sort: str) -> Iterator[str]:
    for mark in group.marks:
        if isinstance(mark, Rect) and mark.role == "redacted":
            yield "withheld"
        elif sort and (name := _name(mark, group.statement)):
            yield name if group.statement in ("derived", "context") else f"{sort} {name}"


def _name(mark: Shape, statement: str) -> str:
    match mark:
        case Line(arrow=True):
            return "open"
        case Line(points=((x0, _), (x1, _)), width=3) if x0 == x1:
            return "capped"
        case Dot() | Rect() if statement in ("derived", "context"):
            return statement
        case Dot(role="muted") | Rect(role="muted"):
            return "rest"
        case Rect(fill="fading"):
            return "open"
        case Rect(fill="hatched"):
            return "hatched"
        case Dot(edge="dashed") | Rect(edge="dashed"):
            return "dashed"
        case Dot(fill="open", shape="circle"):
            return "hollow"
        case Dot(fill="solid") | Rect(fill="solid"):
            return "filled"
    return ""


_LEGEND = Template("legend", ONE_AND_MANY=ONE_AND_MANY, marks_drawn=marks_drawn)
legend, swatches = _LEGEND.legend, _LEGEND.swatches
