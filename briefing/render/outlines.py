"""Letters as outlines of our own faces, for a picture that has to look the same where those faces are missing."""

from __future__ import annotations

from functools import cache

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

from briefing.scene import text_metrics
from briefing.scene.text_metrics import Face


def path(face: Face, sign: str) -> str | None:
    """One letter as the `d` of a path, in units of the face with y upwards; None where the face does not have it."""
    name = _cmap(face).get(ord(sign))
    if name is None:
        return None
    glyphs = _font(face).getGlyphSet()
    pen = SVGPathPen(glyphs, ntos=lambda value: str(round(value)))
    glyphs[name].draw(pen)
    return str(pen.getCommands())


def units(face: Face) -> int:
    """How many units of the face make its size."""
    return int(_font(face)["head"].unitsPerEm)


@cache
def _cmap(face: Face) -> dict[int, str]:
    return dict(_font(face).getBestCmap())


@cache
def _font(face: Face) -> TTFont:
    return TTFont(text_metrics.face(*text_metrics.FACES[face]), lazy=True)
