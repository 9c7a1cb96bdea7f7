"""The one style sheet and the one script, each kept in a few files by subject and read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from briefing.render.theme import css_variables

_HERE = Path(__file__).parent
_STYLES = ("first", "base", "frame", "figures", "charts", "tables", "reader", "curate", "share", "slides", "print")
_SCRIPTS = ("actions", "curate", "highlight", "share", "present", "live_reload", "click_keeper", "mount")
_OFFLINE = ("actions", "highlight", "present", "one_file")


@cache
def css() -> str:
    """All styles, in their order."""
    return _styles(_STYLES)


def _styles(names: tuple[str, ...]) -> str:
    colours = f".hf {{ {css_variables()} }}"
    return colours + "\n".join((_HERE / "css" / f"{name}.css").read_text("utf-8") for name in names)


@cache
def js() -> str:
    """The script, an ES module whose default export mounts a block."""
    return "\n".join((_HERE / "js" / f"{name}.js").read_text("utf-8") for name in _SCRIPTS)


@cache
def offline_css() -> str:
    """The styles of a document that stands alone; its faces come from `webfonts`."""
    return _styles((*_STYLES[1:], "offline"))


@cache
def offline_js() -> str:
    """The script of a document that stands alone."""
    return "\n".join((_HERE / "js" / f"{name}.js").read_text("utf-8") for name in _OFFLINE)


@cache
def download_channel() -> str:
    """The script of the block that carries files from Python to the page."""
    return (_HERE / "js" / "download_channel.js").read_text("utf-8")
