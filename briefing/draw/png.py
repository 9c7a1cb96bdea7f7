"""Our own SVG as PNG: the same bytes every time."""

from __future__ import annotations

from briefing.draw.typeset import page


def png(svg: str, width: int, height: int) -> bytes:
    """Draw an SVG at so many pixels."""
    return page(svg, width, height, "png")
