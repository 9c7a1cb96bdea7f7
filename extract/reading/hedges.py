"""The closed lexicon of words that loosen or bound a number, and how to find them before and behind it."""

import re
from typing import NamedTuple

from extract.reading.folding import either
from extract.reading.kinds import Qualifier


class Hedge(NamedTuple):
    """What the words around a number say of it, and where they begin or end."""

    qualifier: Qualifier
    position: int
    approximate: bool = False


BEFORE: dict[str, Qualifier] = {}
for _qualifier, _phrases in {
    "more_than": "more than|over|above|well over|and above|just over|greater than|larger than|higher than|bigger than|longer than"
    "|older than|better than|in excess of|exceeding|exceed|exceeds|exceeded|upwards of|upward of|beyond|north of|>",
    "at_least": "at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of"
    "|greater than or equal to|greater or equal than|greater or equal to|> =|more than or equal to|equal to or more than|equal to or greater than|≥|>=|⩾|≳",
    "less_than": "less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|just under"
    "|well under|not quite|short of|south of|<",
    "at_most": "at most|up to|upto|as many as|as much as|as high as|no more than|not more than|a maximum of|maximum of"
    "|no greater than|not exceeding|no larger than|less than or equal to|less or equal than|less or equal to|< =|equal to or less than|at the most|≤|<=|⩽|≲",
    "about": "about|around|some|roughly|approximately|approx|approx.|circa|ca|ca.|c.|almost|nearly|close to|near"
    "|an estimated|estimated|estimated at|in the region of|on the order of|in the order of|of the order of"
    "|in the neighborhood of|in the neighbourhood of|in the vicinity of|somewhere around|more or less|barely|perhaps"
    "|maybe|virtually|practically|just about|something like|~|∼|≈|≃|≅",
    "none": "not|not even|not a single|not so much as",
}.items():
    for _phrase in _phrases.split("|"):
        BEFORE[_phrase] = _qualifier  # type: ignore[assignment]
LONGEST = max(phrase.count(" ") + 1 for phrase in BEFORE) + 1
# Words that may stand between a hedge and its number and change nothing.
SILENT = {"another", "only", "fully"}
WORD = re.compile(r"[<>≤≥~∼≈≃≅⩽⩾≳≲]=?|[^\s<>≤≥~∼≈≃≅⩽⩾≳≲]+")
BEHIND: dict[str, Qualifier] = {
    "or more": "at_least",
    "or greater": "at_least",
    "or higher": "at_least",
    "or over": "at_least",
    "or above": "at_least",
    "or older": "at_least",
    "or better": "at_least",
    "and more": "at_least",
    "and above": "at_least",
    "and over": "at_least",
    "and up": "at_least",
    "or less": "at_most",
    "or fewer": "at_most",
    "or lower": "at_most",
    "or under": "at_most",
    "or below": "at_most",
    "or younger": "at_most",
    "at most": "at_most",
    "at the most": "at_most",
    "at least": "at_least",
    "or so": "about",
    "more or less": "about",
    "or thereabouts": "about",
    "or thereabout": "about",
    "odd": "about",
    "or equal": "at_most",
    "or equal to": "at_most",
    "plus": "at_least",
}
AFTER = re.compile(rf"\s*-?\s*(?P<phrase>{either(BEHIND)})(?!\w|\s+than\s+\w)|\+(?![\w.])")


def before(folded: str, start: int) -> Hedge | None:
    """Return the hedge that ends right before `start`, with the position where its first word begins."""
    window = max(0, start - 60)
    words = list(WORD.finditer(folded, window, start))[-LONGEST:]
    if len(words) > 1 and words[-1].group() in SILENT:
        del words[-1]
    for size in range(len(words), 0, -1):
        written = " ".join(word.group() for word in words[-size:])
        phrase = written.lstrip("(\"'“‘[-–—")
        if qualifier := BEFORE.get(phrase):
            return Hedge(qualifier, words[-size].start() + len(written) - len(phrase), qualifier == "about")
    return None


def behind(folded: str, end: int) -> Hedge | None:
    """Return the hedge that begins right behind `end`, with the position where its last word ends."""
    found = AFTER.match(folded, end)
    if found is None:
        return None
    phrase = " ".join(found["phrase"].split()) if found["phrase"] else "plus"
    return Hedge(BEHIND[phrase], found.end(), BEHIND[phrase] == "about")
