"""Find the hedge before a number and the one behind it."""

import re
from typing import NamedTuple

from extract.reading.folding import either
from extract.reading.kinds import Qualifier
from extract.reading.lexicon import BEFORE, BEHIND

LONGEST = max(phrase.count(" ") + 1 for phrase in BEFORE) + 1
# Words that may stand between a hedge and its number and change nothing.
SILENT = {"another", "only", "fully"}
WORD = re.compile(r"[<>≤≥~∼≈≃≅⩽⩾≳≲]=?|[^\s<>≤≥~∼≈≃≅⩽⩾≳≲]+")
AFTER = re.compile(rf"\s*(?:-\s*)?(?P<phrase>{either(BEHIND)})(?!\w|\s+than\s+\w)|\+(?![\w.])")
OPENING = "(\"'“‘[-–—"


class Hedge(NamedTuple):
    """What the words around a number say of it, and where they begin or end."""

    qualifier: Qualifier
    position: int


def before(folded: str, start: int) -> Hedge | None:
    """Return the longest hedge that ends right before `start`, with the position where its first word begins."""
    words = list(WORD.finditer(folded, max(0, start - 60), start))[-LONGEST:]
    if len(words) > 1 and words[-1].group() in SILENT:
        del words[-1]
    for size in range(len(words), 0, -1):
        written = " ".join(word.group() for word in words[-size:])
        phrase = written.lstrip(OPENING)
        if qualifier := BEFORE.get(phrase):
            return Hedge(qualifier, words[-size].start() + len(written) - len(phrase))
    return None


def behind(folded: str, end: int) -> Hedge | None:
    """Return the hedge that begins right behind `end`, with the position where its last word ends."""
    found = AFTER.match(folded, end)
    if found is None:
        return None
    phrase = " ".join(found["phrase"].split()) if found["phrase"] else "plus"
    return Hedge(BEHIND[phrase], found.end())
