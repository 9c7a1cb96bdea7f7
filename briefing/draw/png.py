"""Our own SVG as PNG, by resvg, in the project's own static faces: no browser, no font of the system, no network."""

from __future__ import annotations

import resvg_py

from briefing.draw import metrics


def png(svg: str) -> bytes:
    """Draw an SVG at its own width and height. The same SVG gives the same bytes."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=metrics.font_files()))
