"""Draw a Scene as a Plotly figure: the same marks at the same pixels as the SVG, to select and to hover.

The axes are the canvas in pixels, hidden and fixed, so nothing zooms and nothing moves. Every mark carries its
entry's id as customdata; what is only seen (edges, fades, words) takes no part in hover or selection.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from briefing.render.theme import BOLD, LIGHT, SANS, SERIF, Palette
from briefing.scene import geometry
from briefing.scene.scene import Dot, Line, MarkGroup, Rect, Scene, Shape, Text
from extract.characters import visible

DASH = {"solid": "solid", "dashed": "6px,4px", "dotted": "2px,3px"}
_OPEN = {"open": "-open", "solid": ""}


def figure(scene: Scene, palette: Palette = LIGHT) -> go.Figure:
    """Return `scene` as a figure of its own width and height. One trace per run of marks of one style in a group.

    A trace's `meta` says what it draws: {"entry": id, "marks": how many, "kind": "rect" | "dot" | "line" | "extra"}.
    An extra is a part of a mark that Plotly needs a second trace for: a dashed edge, a fade, an arrow's head.
    """
    hand = _Hand(scene, palette)
    traces = [trace for order, group in enumerate(scene.layers()) for trace in hand.traces(group, order)]
    return go.Figure(
        data=traces,
        layout={
            "template": "none",  # importing streamlit swaps Plotly's default for placeholder colours
            "width": scene.width,
            "height": scene.height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
            "xaxis": _bare(0, scene.width),
            "yaxis": _bare(scene.height, 0),
            "paper_bgcolor": palette.paper,
            "plot_bgcolor": palette.paper,
            "font": {"family": SANS, "color": palette.strong["ink"]},
            "showlegend": False,
            "barmode": "overlay",
            "dragmode": False,
            "hovermode": "closest",
            "clickmode": "event+select",
            "annotations": [
                hand.words(text) for group in scene.layers() for text in group.marks if isinstance(text, Text)
            ],
            "hoverlabel": {"font": {"family": SANS, "size": scene.size.tick}, "align": "left"},
        },
    )


def _bare(low: float, high: float) -> dict[str, Any]:
    return {"range": [low, high], "visible": False, "fixedrange": True, "autorange": False}


# The page's face runs wider than the static one that texts are measured with (2.8 and 5 percent, in Chromium), and an
# annotation cannot be squeezed as SVG can: set a little smaller, it keeps the place it was given.
STAND_IN = {"regular": 0.97, "bold": 0.95}
SMALLEST = 12  # pixels


class _Hand:
    """Turns the marks of one scene into traces."""

    def __init__(self, scene: Scene, palette: Palette) -> None:
        self.scene, self.palette = scene, palette

    def traces(self, group: MarkGroup, order: int) -> Iterator[dict[str, Any]]:
        """The traces of one group, lowest first; groups that come later lie above."""
        for style, same in groupby((mark for mark in group.marks if not isinstance(mark, Text)), _style):
            marks: list[Any] = list(same)
            for trace in getattr(self, f"_{style[0]}")(marks):
                extra = trace.pop("seen", False)
                size = len(trace["x"])
                trace |= {"zorder": order, "showlegend": False, "cliponaxis": False}
                trace["meta"] = {"entry": group.entry, "marks": len(marks), "kind": "extra" if extra else style[0]}
                if group.entry and not extra:
                    trace["customdata"] = [group.entry] * size
                if group.words and not extra:
                    trace["hovertemplate"] = _hover(group.words) + "<extra></extra>"
                else:
                    trace["hoverinfo"] = "skip"
                yield trace

    def words(self, text: Text) -> dict[str, Any]:
        """A text as an annotation at its pixel, anchored as in the scene."""
        size = max(SMALLEST, text.size * STAND_IN["bold" if text.bold else "regular"])
        font = {"family": SERIF if text.serif else SANS, "size": size, "color": self.palette.strong[text.role]}
        if text.bold:
            font["weight"] = 700 if text.serif else BOLD
        if text.italic:
            font["style"] = "italic"
        # On paper, not on the axes: an annotation a hair outside its axis's range is dropped without a word.
        return {
            "xref": "paper",
            "yref": "paper",
            "x": (self.scene.x.px(text.x) + text.dx) / self.scene.width,
            "y": 1 - (self.scene.y.px(text.y) + text.dy) / self.scene.height,
            "text": escape(visible(text.text), quote=False),
            "font": font,
            "xanchor": {"start": "left", "middle": "center", "end": "right"}[text.anchor],
            "yanchor": "middle",
            "showarrow": False,
            "borderpad": 0,
            "bgcolor": self.palette.paper if text.halo else "rgba(0,0,0,0)",
        }

    def _rect(self, marks: list[Rect]) -> Iterator[dict[str, Any]]:
        boxes = [geometry.box(self.scene, mark) for mark in marks]
        like = marks[0]
        colour, soft = self.palette.strong[like.role], self.palette.soft[like.role]
        if like.fill == "fading":
            yield from (self._fade(mark) for mark in marks)
        fill = {"solid": colour, "soft": soft, "hatched": soft, "open": self.palette.paper}.get(
            like.fill, "rgba(0,0,0,0)"
        )
        outlined = like.edge == "solid" and like.fill not in ("solid", "fading")
        marker: dict[str, Any] = {"color": fill, "line": {"color": colour, "width": geometry.STROKE if outlined else 0}}
        if like.fill == "hatched":
            marker["pattern"] = {"shape": "/", "size": 5, "solidity": 0.28, "fgcolor": colour, "bgcolor": soft}
        yield {
            "type": "bar",
            "orientation": "h",
            "base": [x0 for x0, _, _, _ in boxes],
            "x": [x1 - x0 for x0, _, x1, _ in boxes],
            "y": [(y0 + y1) / 2 for _, y0, _, y1 in boxes],
            "width": [y1 - y0 for _, y0, _, y1 in boxes],
            "marker": marker,
        }
        if like.edge == "dashed" and like.fill != "fading":
            rings = [[(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)] for x0, y0, x1, y1 in boxes]
            yield _path(rings, {"color": colour, "width": geometry.STROKE, "dash": _px(geometry.dashes(like))}) | {
                "seen": True
            }

    def _fade(self, mark: Rect) -> dict[str, Any]:
        x0, y0, x1, y1 = geometry.box(self.scene, mark)
        colour = self.palette.strong[mark.role]
        clear = f"rgba({', '.join(str(int(colour[n : n + 2], 16)) for n in (1, 3, 5))}, 0)"
        ends = [colour, clear] if mark.fade == "right" else [clear, colour]
        return _path([[(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]], {"width": 0}) | {
            "fill": "toself",
            "fillgradient": {"type": "horizontal", "colorscale": [[0, ends[0]], [1, ends[1]]]},
            "seen": True,
        }

    def _dot(self, marks: list[Dot]) -> Iterator[dict[str, Any]]:
        like = marks[0]
        colour = self.palette.strong[like.role]
        dashed = like.edge == "dashed"
        open_ = like.fill == "open"
        yield {
            "type": "scatter",
            "mode": "markers",
            "x": [self.scene.x.px(mark.x) for mark in marks],
            "y": [self.scene.y.px(mark.y) for mark in marks],
            "marker": {
                "symbol": like.shape,
                "size": [mark.size for mark in marks],
                "color": self.palette.paper if open_ else colour,
                "line": {"color": colour, "width": geometry.stroke(like) if open_ and not dashed else 0},
                "opacity": 1,
            },
        }
        if dashed:
            rings = [[*(at := geometry.corners(self.scene, mark)), at[0]] for mark in marks]
            yield _path(
                rings, {"color": colour, "width": geometry.stroke(like), "dash": _px(geometry.dashes(like))}
            ) | {"seen": True}

    def _line(self, marks: list[Line]) -> Iterator[dict[str, Any]]:
        like = marks[0]
        colour = self.palette.strong[like.role]
        runs = [geometry.points(self.scene, mark) for mark in marks]
        yield _path(runs, {"color": colour, "width": like.width, "dash": DASH[like.dash]})
        heads = [[*corners, corners[0]] for mark in marks if (corners := geometry.head(self.scene, mark))]
        if heads:
            yield _path(heads, {"width": 0}) | {"fill": "toself", "fillcolor": colour, "seen": True}


def _style(mark: Shape) -> tuple[Any, ...]:
    match mark:
        case Rect():
            return ("rect", mark.role, mark.fill, mark.edge, mark.fade)
        case Dot():
            return ("dot", mark.role, mark.fill, mark.edge, mark.shape)
        case Line():
            return ("line", mark.role, mark.width, mark.dash)
    return ("text",)


def _path(runs: list[list[geometry.Point]], line: dict[str, Any]) -> dict[str, Any]:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for run in runs:
        xs += [*([None] if xs else []), *(x for x, _ in run)]
        ys += [*([None] if ys else []), *(y for _, y in run)]
    return {"type": "scatter", "mode": "lines", "x": xs, "y": ys, "line": line}


def _px(dashes: str) -> str:
    return ",".join(f"{one}px" for one in dashes.split())


def _hover(words: str) -> str:
    """Words for a hover, broken into lines; %{…} would be read as a template, so its brace is taken apart."""
    lines, line = [], ""
    for word in words.split():
        if len(line) + len(word) > 60:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "<br>".join(escape(visible(one), quote=False).replace("%{", "%&#123;") for one in [*lines, line])
