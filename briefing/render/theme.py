"""Colours and type. Meaning first: each role has a colour, and never a colour alone (shape, hatch and word tell too).

Marks stand at 3:1 or more against the paper, text at 4.5:1 or more; a soft fill always lies under an outline.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefing.scene.scene import Role

# Names that hold a digit are quoted: unquoted, Plotly drops the whole list in silence.
SANS = "'Source Sans 3', 'Source Sans', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif"
SERIF = "'Source Serif 4', 'Source Serif', 'Source Serif Pro', Georgia, serif"
BOLD = 600


@dataclass(frozen=True, slots=True)
class Palette:
    """One ground and a colour for each role; `soft` is the pale fill under a role's outline."""

    name: str
    paper: str
    strong: Mapping[Role, str]
    soft: Mapping[Role, str]


def _palette(name: str, paper: str, colours: dict[Role, tuple[str, str]]) -> Palette:
    strong = MappingProxyType({role: pair[0] for role, pair in colours.items()})
    return Palette(name, paper, strong, MappingProxyType({role: pair[1] for role, pair in colours.items()}))


LIGHT = _palette(
    "light",
    "#FAF9F6",
    {
        "ink": ("#1C2024", "#E7E5DF"),
        "muted": ("#5A626B", "#E9E7E1"),
        "rule": ("#D8D5CC", "#F0EEE8"),
        "memo": ("#1F4E79", "#C9D9E6"),
        "derived": ("#0B6E63", "#CDE5E0"),
        "context": ("#8A5A00", "#F1E3C6"),
        "inference": ("#6A4A8F", "#E4DBEE"),
        "harm": ("#A3281E", "#F2D8D4"),
        "redacted": ("#16181A", "#DCDAD4"),
    },
)
DARK = _palette(
    "dark",
    "#15181B",
    {
        "ink": ("#EDEBE5", "#2A2E33"),
        "muted": ("#A9B0B8", "#23272C"),
        "rule": ("#353A40", "#1D2125"),
        "memo": ("#7FB2E0", "#24384A"),
        "derived": ("#4FC4B4", "#173B38"),
        "context": ("#E0A94A", "#3D3017"),
        "inference": ("#C3A6E8", "#362B45"),
        "harm": ("#F08A7E", "#45211D"),
        "redacted": ("#F2F0EA", "#33363A"),
    },
)
PAGE = _palette("page", "var(--paper)", {role: (f"var(--{role})", f"var(--{role}-soft)") for role in LIGHT.strong})


def css_variables() -> str:
    """The colours of PAGE as CSS declarations, light and dark in one: set them on the element that holds the charts.

    The element's `color-scheme` decides; one that is `light dark` follows the reader's system.
    """
    lines = [f"--paper: light-dark({LIGHT.paper}, {DARK.paper});"]
    for role in LIGHT.strong:
        lines.append(f"--{role}: light-dark({LIGHT.strong[role]}, {DARK.strong[role]});")
        lines.append(f"--{role}-soft: light-dark({LIGHT.soft[role]}, {DARK.soft[role]});")
    return "\n".join(lines)
