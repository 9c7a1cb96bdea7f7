"""Which program draws: a picture made by another one may differ from ours and be no forgery."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_ROOT = Path(__file__).parents[2]
# All that decides what is drawn: our own modules, what sets and draws type, and where the faces come from.
_FOLDERS = (
    "briefing/charts",
    "briefing/dataset",
    "briefing/export",
    "briefing/render",
    "briefing/scene",
    "extract/schema",
)
_LIBRARIES = ("typst", "streamlit")


@cache
def program() -> str:
    """Twelve hexadecimal digits that change with whatever draws."""
    found = hashlib.sha256()
    for name in _LIBRARIES:
        found.update(f"{name} {version(name)}\n".encode())
    for folder in _FOLDERS:
        for path in sorted((_ROOT / folder).rglob("*.py")):
            found.update(path.relative_to(_ROOT).as_posix().encode() + b"\n")
            found.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()[:12]
