"""Read the texts of an SVG back with their boxes, as a viewer would place them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import NamedTuple

from briefing.render.svg import UNSEEN_SIZE
from briefing.scene import text_metrics

SVG = "{http://www.w3.org/2000/svg}"
# Of the type's size: how far capitals and ascenders stand over the baseline, and descenders hang under it.
OVER, UNDER = 0.72, 0.22


class Words(NamedTuple):
    """One text with its box and its type's size, in pixels of the picture."""

    text: str
    left: float
    top: float
    right: float
    foot: float
    size: float


def texts(drawn: str) -> list[Words]:
    """Every text of an SVG in the order it is drawn."""
    root = ET.fromstring(drawn)
    zoom = float(root.get("width", "")) / float(root.get("viewBox", "").split()[2])
    found = []

    def walk(node: ET.Element, dx: float, dy: float) -> None:
        moved = re.match(r"translate\(([-\d.]+) ([-\d.]+)\)", node.get("transform", ""))
        if moved:
            dx, dy = dx + float(moved[1]), dy + float(moved[2])
        if node.tag == f"{SVG}text":
            size, words = float(node.get("font-size", "")), node.text or ""
            if node.get("fill-opacity"):  # the words of outlines, which are drawn at their full size
                size /= UNSEEN_SIZE
            bold = (node.get("font-weight") or "400") != "400"
            wide = text_metrics.width(words, size, bold, "Serif" in (node.get("font-family") or ""))
            left = float(node.get("x", "")) + dx - {"middle": wide / 2, "end": wide}.get(node.get("text-anchor", ""), 0)
            base = float(node.get("y", "")) + dy
            box = (left, base - OVER * size, left + wide, base + UNDER * size, size)
            found.append(Words(words, *(zoom * one for one in box)))
        for child in node:
            walk(child, dx, dy)

    walk(root, 0, 0)
    return found


def on_each_other(found: list[Words]) -> list[tuple[str, str]]:
    """Pairs of texts whose boxes share more than a hair."""
    return [
        (one.text, other.text)
        for at, one in enumerate(found)
        for other in found[at + 1 :]
        if min(one.right, other.right) - max(one.left, other.left) > 1
        and min(one.foot, other.foot) - max(one.top, other.top) > 1
    ]


def words_of(drawn: str) -> str:
    """All texts of an SVG as one line."""
    return " ".join(one.text for one in texts(drawn))
