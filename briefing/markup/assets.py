"""The one style sheet and the one script, each kept in a few files by subject and read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from briefing.draw.theme import css_variables

_HERE = Path(__file__).parent
_STYLES = ("first", "base", "frame", "figures", "charts", "tables", "reader", "print")
_SCRIPTS = ("actions", "marks", "page")


@cache
def css() -> str:
    """All styles, in their order."""
    colours = f".hf {{ {css_variables()} }}"
    return colours + "\n".join((_HERE / "css" / f"{name}.css").read_text("utf-8") for name in _STYLES)


@cache
def js() -> str:
    """The script, an ES module whose default export mounts a block."""
    return "\n".join((_HERE / "js" / f"{name}.js").read_text("utf-8") for name in _SCRIPTS)
