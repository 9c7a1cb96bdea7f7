"""A drawn chart as a text that people read: its groups, shapes and words with boxes rounded to 5 pixels.

What it leaves out is what may differ between two machines: a pixel here or there, the order of attributes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

_SVG = "{http://www.w3.org/2000/svg}"
_STEP = 5
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def outline(svg: str) -> str:
    """One line an element, indented by its depth: what it is, where it stands, how it is filled, what it says."""
    root = ElementTree.fromstring(svg)
    head = f"chart {root.get('width')} x {root.get('height')}: {root.get('aria-label')}"
    return "\n".join([head, *(line for child in root for line in _lines(child, 1))]) + "\n"


def _lines(node: ElementTree.Element, depth: int) -> Iterator[str]:
    tag, pad = node.tag.removeprefix(_SVG), "  " * depth
    if tag in ("g", "a"):
        said = node.get("data-entry")
        yield f"{pad}{said} ({node.get('data-statement')}): {node.get('aria-label')}" if said else f"{pad}group"
    elif tag == "text":
        at = f"{_round(node.get('x'))},{_round(node.get('y'))}"
        yield f"{pad}text {at} {node.get('font-size')}px {node.get('fill')}: {node.text}"
    elif tag == "path":
        yield f"{pad}path {_path(node.get('d') or '')} {_style(node)}"
    elif tag == "rect" and node.get("class") != "hit":
        yield f"{pad}box {' '.join(_round(node.get(name)) for name in ('x', 'y', 'width', 'height'))} {_style(node)}"
    elif tag in ("pattern", "linearGradient"):
        yield f"{pad}{'hatch' if tag == 'pattern' else 'fade'} {node.get('id')}"
        return
    elif tag in ("title", "rect"):
        return
    for child in node:
        yield from _lines(child, depth + (tag != "defs"))


def _style(node: ElementTree.Element) -> str:
    names = {"fill": "", "stroke": "edge ", "stroke-width": "wide ", "stroke-dasharray": "dashed "}
    return ", ".join(f"{words}{node.get(name)}" for name, words in names.items() if node.get(name))


def _path(d: str) -> str:
    """How many pieces a path has, and the box round its corners."""
    pieces = d.count("M")
    x, y, xs, ys = 0.0, 0.0, [], []
    for letter, numbers in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        values = [float(one) for one in _NUMBER.findall(numbers)]
        match letter:
            case "M" | "L":
                x, y = values[0], values[1]
            case "H":
                x = values[0]
            case "V":
                y = values[0]
            case "a":
                x, y = x + values[-2], y + values[-1]
        xs.append(x)
        ys.append(y)
    box = " ".join(_round(one) for one in (min(xs), min(ys), max(xs), max(ys)))
    return f"{pieces} piece{'s' * (pieces != 1)} in {box}"


def _round(value: object) -> str:
    return str(round(float(str(value)) / _STEP) * _STEP)
