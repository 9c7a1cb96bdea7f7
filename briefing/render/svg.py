"""Draw a Scene as SVG text: the same bytes every time, each mark spoken and reachable by keyboard.

Marks of one style that follow each other in a group become one path, so 210 squares are one element.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from briefing.render import xml_escape
from briefing.render.layout import Page
from briefing.render.theme import BOLD, LIGHT, SANS, SERIF, Palette
from briefing.scene import geometry, text_metrics
from briefing.scene.scene import Axis, Dot, Line, MarkGroup, Rect, Role, Scene, Shape, Text
from extract.characters import visible

_PIXELS = Axis(0, 1, 0, 1)
# The words behind outlines: less than a screen can show, more than what programs leave out; and small enough that no
# wider face makes one run into the next, where somebody searches or copies.
UNSEEN, UNSEEN_SIZE = 0.004, 0.75
DASHES = {"solid": "", "dashed": "6 4", "dotted": "0.1 5"}


def svg(
    scene: Scene,
    palette: Palette = LIGHT,
    *,
    prefix: str = "c",
    furniture: Page | None = None,
    width: float = 0,
    interactive: bool = True,
    href: Callable[[str], str] | None = None,
    outlines: bool = False,
) -> str:
    """Return `scene` as one <svg> element.

    prefix       begins every id inside: two charts of one page need two
    furniture    for what leaves the house: what `furniture.compose` or `poster.fit` has laid out around the plot
    width        in pixels on the screen; 0 for as laid out
    interactive  each group with an entry is a stop for the keyboard, with data-entry for a script
    href         where given, such a group is an <a> to href(entry) instead, and needs no script
    outlines     letters are drawn as outlines, for programs without our faces; the words lie there too, unseen, to be
                 found and copied
    """
    pen = _Pen(scene, palette, prefix, interactive, outlines)
    body = "".join(_group(pen, group, interactive, href) for group in scene.layers())
    wide, tall, left, top, frame = scene.width, scene.height, 0.0, 0.0, ""
    if furniture:
        wide, tall, left, top = furniture.width, furniture.height, furniture.left, furniture.top
        frame = f'<rect width="{_n(wide)}" height="{_n(tall)}" fill="{palette.paper}"/>'
        frame += "".join(pen.text(text, text.x, text.y) for text in furniture.texts)
        frame += "".join(_Pen(replace(scene, x=_PIXELS, y=_PIXELS), palette, f"{prefix}-f").marks(furniture.marks))
        body = f'<g transform="translate({_n(left)} {_n(top)})">{body}</g>'
    role = 'role="group"' if interactive else 'role="img"'
    title = "".join(run.text for run in scene.title)
    said = f"<title>{_escaped(title)}</title><desc>{_escaped(scene.alt)}</desc>" if furniture else ""
    across = width or wide
    # The old name of href: the only one that older programs know.
    linked = ' xmlns:xlink="http://www.w3.org/1999/xlink"' if outlines else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{linked} width="{_n(across)}" height="{_n(across * tall / wide)}" '
        f'viewBox="0 0 {_n(wide)} {_n(tall)}" {role} aria-label={_quoted(title if interactive else scene.alt)} '
        f"font-family={_quoted(SANS)}>{said}{pen.definitions()}{frame}{body}</svg>"
    )


def _group(pen: _Pen, group: MarkGroup, interactive: bool, href: Callable[[str], str] | None) -> str:
    marks = "".join(pen.marks(group.marks))
    if not group.entry or not interactive:
        return f"<g>{_title(group)}{marks}</g>" if group.words else f"<g>{marks}</g>"
    hit = f'<path class="hit" d="{"".join(_grown(box) for box in geometry.around(pen.scene, group))}"'
    hit += ' fill="none" pointer-events="all"/>'
    said = f'aria-label={_quoted(group.words)} data-entry={_quoted(group.entry)} data-statement="{group.statement}"'
    if href:
        return f'<a class="mark" href={_quoted(href(group.entry))} {said}>{_title(group)}{hit}{marks}</a>'
    return f'<g class="mark" tabindex="0" role="link" {said}>{_title(group)}{hit}{marks}</g>'


def _grown(box: geometry.Box) -> str:
    """A box with room round it: thin marks are hard to hit, so it takes clicks on at least 24 pixels each way."""
    x0, y0, x1, y1 = box
    dx, dy = max(3.0, (24 - (x1 - x0)) / 2), max(3.0, (24 - (y1 - y0)) / 2)
    return f"M{_n(x0 - dx)} {_n(y0 - dy)}H{_n(x1 + dx)}V{_n(y1 + dy)}H{_n(x0 - dx)}Z"


def _title(group: MarkGroup) -> str:
    return f"<title>{_escaped(group.words)}</title>"


class _Pen:
    """Writes marks of one scene and remembers which hatches and fades they need."""

    def __init__(
        self, scene: Scene, palette: Palette, prefix: str, any_face: bool = False, outlines: bool = False
    ) -> None:
        self.scene, self.palette, self.prefix = scene, palette, prefix
        self.any_face, self.outlines = any_face, outlines
        self._defined: dict[str, str] = {}
        self._letters: dict[tuple[text_metrics.Face, str], str] = {}

    def marks(self, marks: tuple[Shape, ...]) -> Iterator[str]:
        for style, same in groupby(marks, self._style):
            if style:
                yield f'<path d="{"".join(self._outline(mark) for mark in same)}" {style}/>'
                continue
            for mark in same:
                if isinstance(mark, Line):
                    yield self._arrow(mark)
                elif isinstance(mark, Text):
                    x, y = self.scene.x.px(mark.x) + mark.dx, self.scene.y.px(mark.y) + mark.dy
                    yield self._ground(mark) + self.text(mark, x, y)

    def _ground(self, mark: Text) -> str:
        """The ground behind a text that no rule may run through. A box: every program draws it."""
        if not mark.halo:
            return ""
        x0, y0, x1, y1 = geometry.box(self.scene, mark)
        size = f'width="{_n(x1 - x0 + 4)}" height="{_n(y1 - y0)}"'
        return f'<rect x="{_n(x0 - 2)}" y="{_n(y0)}" {size} fill="{self.palette.paper}"/>'

    def text(self, mark: Text, x: float, y: float) -> str:
        anchor = "" if mark.anchor == "start" else f' text-anchor="{mark.anchor}"'
        weight = f' font-weight="{700 if mark.serif else BOLD}"' if mark.bold else ""
        face = (f" font-family={_quoted(SERIF)}" if mark.serif else "") + (
            ' font-style="italic"' if mark.italic else ""
        )
        if self.any_face and len(mark.text) > 1:
            # In a browser another face may stand in: it is squeezed to the width that was measured, never run over.
            wide = text_metrics.width(mark.text, mark.size, mark.bold, mark.serif)
            face += f' textLength="{_n(wide)}" lengthAdjust="spacingAndGlyphs"'
        base = y + mark.size * geometry.BASELINE
        size, colour = mark.size, f'fill="{self.palette.strong[mark.role]}"'
        outlined = self._outlined(mark, x, base) if self.outlines else ""
        if outlined:
            size, colour = mark.size * UNSEEN_SIZE, f'{colour} fill-opacity="{UNSEEN}"'
        where = f'x="{_n(x)}" y="{_n(base)}" font-size="{_n(size)}"'
        return f"{outlined}<text {where}{anchor}{weight}{face} {colour}>{_escaped(mark.text)}</text>"

    def _outlined(self, mark: Text, x: float, base: float) -> str:
        """A text as outlines, each letter defined once; "" where our face lacks one of them."""
        from briefing.render import outlines  # its library takes a while to load

        face = text_metrics.face_of(mark.bold, mark.serif, mark.italic)
        letters = visible(mark.text)
        paths = {sign: outlines.path(face, sign) for sign in letters}
        if None in paths.values():
            return ""
        em = outlines.units(face)
        left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * text_metrics.width(
            mark.text, mark.size, mark.bold, mark.serif
        )
        uses = []
        for sign, offset in zip(letters, text_metrics.offsets(letters, face), strict=True):
            if paths[sign]:
                name = self._letters.setdefault((face, sign), f"{self.prefix}-{len(self._letters):x}")
                self._defined[name] = f'<path id="{name}" d="{paths[sign]}"/>'
                uses.append(f'<use xlink:href="#{name}" x="{round(offset * em)}"/>')
        scale = f"{mark.size / em:.5f}".rstrip("0")
        return (
            f'<g transform="translate({_n(left)} {_n(base)}) scale({scale} -{scale})" '
            f'fill="{self.palette.strong[mark.role]}">{"".join(uses)}</g>'
        )

    def definitions(self) -> str:
        return f"<defs>{''.join(self._defined.values())}</defs>" if self._defined else ""

    def _style(self, mark: Shape) -> str:
        if isinstance(mark, Text) or (isinstance(mark, Line) and mark.arrow):
            return ""
        colour = self.palette.strong[mark.role]
        if isinstance(mark, Line):
            dash = DASHES[mark.dash]
            cap = ' stroke-linecap="round"' if mark.dash == "dotted" else ""
            dashed = f' stroke-dasharray="{dash}"' if dash else ""
            return f'fill="none" stroke="{colour}" stroke-width="{_n(mark.width)}"{dashed}{cap}'
        fill = self._fill(mark, colour)
        if mark.edge == "none" or mark.fill == "fading" or (mark.fill == "solid" and mark.edge == "solid"):
            return f'fill="{fill}"'
        dashed = f' stroke-dasharray="{geometry.dashes(mark)}"' if mark.edge == "dashed" else ""
        wide = geometry.stroke(mark)
        return f'fill="{fill}" stroke="{colour}" stroke-width="{_n(wide)}"{dashed}'

    def _fill(self, mark: Rect | Dot, colour: str) -> str:
        match mark.fill:
            case "solid":
                return colour
            case "soft":
                return self.palette.soft[mark.role]
            case "open":
                return self.palette.paper
            case "none":
                return "none"
            case "hatched":
                return self._hatch(mark.role)
            case "fading":
                return self._fade(mark.role, mark.fade if isinstance(mark, Rect) else "right")

    def _hatch(self, role: Role) -> str:
        name = f"{self.prefix}-hatch-{role}"
        self._defined[name] = (
            f'<pattern id="{name}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<rect width="5" height="5" fill="{self.palette.soft[role]}"/>'
            f'<path d="M1 0V5" stroke="{self.palette.strong[role]}" stroke-width="1.4"/></pattern>'
        )
        return f"url(#{name})"

    def _fade(self, role: Role, fade: str) -> str:
        name = f"{self.prefix}-fade-{role}-{fade}"
        ends = 'x1="0" x2="1"' if fade == "right" else 'x1="1" x2="0"'
        colour = self.palette.strong[role]
        self._defined[name] = (
            f'<linearGradient id="{name}" {ends} y1="0" y2="0"><stop offset="0" stop-color="{colour}"/>'
            f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></linearGradient>'
        )
        return f"url(#{name})"

    def _outline(self, mark: Shape) -> str:
        match mark:
            case Rect():
                x0, y0, x1, y1 = geometry.box(self.scene, mark)
                return f"M{_n(x0)} {_n(y0)}H{_n(x1)}V{_n(y1)}H{_n(x0)}Z"
            case Dot(shape="circle"):
                x, y, r = self.scene.x.px(mark.x), self.scene.y.px(mark.y), mark.size / 2
                arc = f"a{_n(r)} {_n(r)} 0 1 1"
                return f"M{_n(x - r)} {_n(y)}{arc} {_n(2 * r)} 0{arc} {_n(-2 * r)} 0Z"
            case Dot():
                return _path(geometry.corners(self.scene, mark)) + "Z"
            case Line():
                return _path(geometry.points(self.scene, mark))
            case Text():
                return ""

    def _arrow(self, mark: Line) -> str:
        colour, dash = self.palette.strong[mark.role], DASHES[mark.dash]
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        return (
            f'<path d="{_path(geometry.points(self.scene, mark))}" fill="none" stroke="{colour}" '
            f'stroke-width="{_n(mark.width)}"{dashed}/>'
            f'<path d="{_path(geometry.head(self.scene, mark))}Z" fill="{colour}"/>'
        )


def _escaped(text: str) -> str:
    """Text for between tags. What XML forbids has to go: one such character, and no part of the picture is drawn."""
    return xml_escape.escaped(visible(text))


def _quoted(text: str) -> str:
    """Text as a quoted attribute."""
    return xml_escape.quoted(visible(text))


def _path(points: list[geometry.Point]) -> str:
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points)


def _n(value: float) -> str:
    """A coordinate: at most two decimals, no trailing zeros, never "-0"."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
