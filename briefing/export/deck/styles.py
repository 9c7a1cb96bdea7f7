"""A slide's paper: where things stand on it, in pixels of 1280 by 720, and how words, colours and names get there.

Arial, because it or its twin is on every machine that opens slides; words were measured on Source Sans, which runs
narrower, so type is set a little smaller than it was measured and never runs out of its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from briefing.render.theme import LIGHT
from briefing.scene.scene import Role

WIDE, TALL, EMU = 1280, 720, 9525  # pixels, pixels, EMU a pixel
LEFT, ROOM = 60.0, 1160.0
FACE, NARROWER = "Arial", 0.89
ALIGN = {"start": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "end": PP_ALIGN.RIGHT}


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text: its size in pixels."""

    text: str
    size: float = 20
    role: Role = "ink"
    bold: bool = False
    italic: bool = False


def emu(pixels: float) -> Emu:
    """Pixels as the units that PowerPoint counts in."""
    return Emu(round(pixels * EMU))


def points(pixels: float) -> Pt:
    """A type size: pixels of 1/96 inch as points, in whole tenths."""
    return Pt(max(1.0, round(pixels * 0.75 * NARROWER, 1)))


def colour(role: Role) -> RGBColor:
    """A role's colour on light paper."""
    return _rgb(LIGHT.strong[role])


def soft(role: Role) -> RGBColor:
    """A role's pale fill."""
    return _rgb(LIGHT.soft[role])


def _rgb(words: str) -> RGBColor:
    return RGBColor(*(int(words[at : at + 2], 16) for at in (1, 3, 5)))  # type: ignore[no-untyped-call]


PAPER = _rgb(LIGHT.paper)


def box(
    shapes: Any,
    name: str,
    place: tuple[float, float, float, float],
    paragraphs: Iterable[Iterable[Words]],
    anchor: str = "start",
    middle: bool = False,
    wrap: bool = True,
) -> Any:
    """A text box at left, top, width, height in pixels; one paragraph a line of runs."""
    left, top, width, height = place
    made = shapes.add_textbox(emu(left), emu(top), emu(width), emu(height))
    made.name = name
    fill(made.text_frame, paragraphs, anchor, wrap)
    if middle:
        made.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    return made


def fill(frame: Any, paragraphs: Iterable[Iterable[Words]], anchor: str = "start", wrap: bool = True) -> None:
    """Put runs into a text frame without margins."""
    frame.word_wrap = wrap
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for number, runs in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = ALIGN[anchor]
        for words in runs:
            run = paragraph.add_run()
            run.text = clean(words.text)
            style(run.font, words)


def style(font: Any, words: Words) -> None:
    """Type of one run."""
    font.name, font.size, font.bold, font.italic = FACE, points(words.size), words.bold, words.italic
    font.color.rgb = colour(words.role)


def describe(shape: Any, name: str, alt: str) -> None:
    """A shape's name and its alt text; python-pptx has no call for the second."""
    shape.name = name
    properties = next(shape._element.iter(qn("p:cNvPr")))
    properties.set("descr", clean(alt))


def hatched(fill_: Any, role: Role) -> None:
    """The hatch of a hedge."""
    fill_.patterned()
    fill_.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    fill_.fore_color.rgb, fill_.back_color.rgb = colour(role), soft(role)


def line(format_: Any, role: Role, width: float, dash: str = "solid") -> None:
    """A stroke, `width` in pixels."""
    format_.color.rgb = colour(role)
    format_.width = emu(width)
    if dash != "solid":
        format_.dash_style = MSO_LINE.DASH if dash == "dashed" else MSO_LINE.ROUND_DOT


def clean(text: str) -> str:
    """Without the control characters that XML does not allow and the breaks that a run cannot hold."""
    return "".join(sign if sign >= " " and sign not in "\ufffe\uffff" else " " for sign in text)
