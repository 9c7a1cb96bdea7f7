"""Why a file cannot be checked. Each message ends a sentence that began with the file's name.

Uncheckable
├── NoPicture   not a form that carries a record
├── TooLarge    refused before it is unpacked
└── Spoilt      cut short or damaged
"""

from __future__ import annotations


class Uncheckable(ValueError):
    """The file cannot be checked."""


class NoPicture(Uncheckable):
    """It is nothing that carries a record."""


class TooLarge(Uncheckable):
    """It has more bytes or pixels than are looked at."""


class Spoilt(Uncheckable):
    """It is cut short or damaged."""
