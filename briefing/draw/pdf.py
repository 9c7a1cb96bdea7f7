"""Our own SVG as a one-page PDF, by Typst, in the project's own static faces: vectors, the same bytes every time."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import typst

from briefing.draw import metrics


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    folders = sorted({str(Path(name).parent) for name in metrics.font_files()})
    return typst.Fonts(font_paths=folders, include_system_fonts=False)


def pdf(svg: str, width: float, height: float, *, title: str, alt: str, keywords: str) -> bytes:
    """Set an SVG on a page of `width` by `height` points, tagged with `alt` for screen readers."""
    page = f"""#set document(title: {_string(title)}, keywords: ({_string(keywords)},), date: none)
#set page(width: {width:.4f}pt, height: {height:.4f}pt, margin: 0pt)
#set text(lang: "en")
#image("picture.svg", width: 100%, height: 100%, alt: {_string(alt)})
"""
    files = {"main.typ": page.encode(), "picture.svg": svg.encode()}
    return bytes(typst.compile(files, font_paths=_fonts(), format="pdf"))  # type: ignore[call-overload]


def _string(words: str) -> str:
    """A Typst string literal: nothing in `words` can end it."""
    plain = "".join(sign for sign in words if sign.isprintable() or sign == " ")
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
