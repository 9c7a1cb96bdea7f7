"""Our own SVG as a one-page PDF: vectors, tagged for screen readers, the same bytes every time."""

from __future__ import annotations

from briefing.draw.typeset import page, string


def pdf(svg: str, width: float, height: float, *, title: str, alt: str, keywords: str) -> bytes:
    """Set an SVG on a page of `width` by `height` points, with `alt` as what a screen reader says."""
    head = f"#set document(title: {string(title)}, keywords: ({string(keywords)},), date: none)"
    return page(svg, width, height, "pdf", head, alt)
