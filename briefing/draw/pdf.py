"""Our own SVG as a one-page PDF, by Typst, in the project's own static faces: vectors, and the same bytes every time."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import typst

from briefing.draw import metrics


@lru_cache(maxsize=1)
def _fonts() -> tuple[str, ...]:
    return tuple(sorted({str(Path(name).parent) for name in metrics.font_files()}))


def pdf(svg: str, width: float, height: float, *, title: str, alt: str, keywords: str) -> bytes:
    """Set an SVG on a page of `width` by `height` points, tagged with `alt` for screen readers."""
    # A JSON string in ASCII is a Typst string but for \u: there Typst wants braces. Nothing in it can end the string.
    page = f"""#set document(title: {_string(title)}, keywords: ({_string(keywords)},), date: none)
#set page(width: {width:.4f}pt, height: {height:.4f}pt, margin: 0pt)
#set text(lang: "en")
#image("picture.svg", width: 100%, height: 100%, alt: {_string(alt)})
"""
    files = {"main.typ": page.encode(), "picture.svg": svg.encode()}
    return bytes(typst.compile(files, font_paths=list(_fonts()), ignore_system_fonts=True, format="pdf"))


def _string(words: str) -> str:
    """A Typst string literal."""
    quoted = json.dumps(words, ensure_ascii=False)
    # Control characters are all that JSON writes as \uXXXX here; none of them has a place in a PDF's words.
    return "".join(part[4:] if at else part for at, part in enumerate(quoted.replace("\\\\", "\0").split("\\u"))).replace(
        "\0", "\\\\"
    )
