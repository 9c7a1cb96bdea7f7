"""Characters that are not what they look like: they move a reader's cursor, or turn words round.

A memo may hold them, it is kept as received; nothing that we write has a use for them.
"""

from __future__ import annotations

import re

# Controls but tab and line ends; marks that turn the writing direction round; line ends of other systems; halves.
_STRANGE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_REPLACED = "\ufffd"


def strange(text: str) -> str:
    """The first such character of a text as people name it, "" where there is none.

    >>> strange("evil\\u202egnp.exe")
    'U+202E'
    """
    found = _STRANGE.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def visible(text: str) -> str:
    """The text with each of them replaced by U+FFFD, the sign for what cannot be shown: its length stays.

    >>> visible("a\\x1b[2J")
    'a\\ufffd[2J'
    """
    return _STRANGE.sub(_REPLACED, text)
