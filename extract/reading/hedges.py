"""Find the hedge before a number and the one behind it, in a closed lexicon of the phrases that loosen or bound one.

To teach the reader another one, add it to the line of what it means. A phrase is written in small letters.
"""

import re
from typing import NamedTuple

from extract.reading.number_words import ONES, SCALES_BEHIND, TENS
from extract.reading.patterns import LazyPattern, any_of
from extract.reading.types import Qualifier

_BEFORE: dict[Qualifier, tuple[str, ...]] = {
    "more_than": (
        "more than|over|above|well over|just over|greater than|larger than|higher than|bigger than|longer than",
        "older than|better than|in excess of|exceeding|exceed|exceeds|exceeded|upwards of|upward of|beyond|north of",
        "over the age of|above the age of|>",
    ),
    "at_least": (
        "at least|at the least|at the very least|no fewer than|no less than|a minimum of|minimum of|at a minimum",
        "as few as|as little as|as low as|no lower than|no smaller than",
        "greater than or equal to",
        "greater or equal than|greater or equal to|more than or equal to|equal to or more than",
        "equal to or greater than|≥|>=|> =|⩾|≳",
    ),
    "less_than": (
        "less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|just under|well under",
        "not quite|short of|shy of|south of|under the age of|below the age of|<",
    ),
    "at_most": (
        "at most|at the most|at the very most|no higher than|within|up to|upto|as many as|as much as|as high as",
        "no more than|a maximum of|maximum of|no greater than|no larger than|less than or equal to|less or equal than",
        "less or equal to|equal to or less than|≤|<=|< =|⩽|≲",
    ),
    "about": (
        "about|around|some|roughly|approximately|approx|approx.|circa|ca|ca.|c.|almost|nearly|close to|near",
        "an estimated|estimated|estimated at|in the region of|on the order of|in the order of|of the order of",
        "in the neighborhood of|in the neighbourhood of|in the vicinity of|somewhere around|more or less|barely",
        "approaching|closer to|more like|to the tune of|possibly|probably|perhaps|maybe|virtually|practically",
        "just about|something like|~|∼|≈|≃|≅",
    ),
    # Before "one" alone, where it states a zero: "not one dollar".
    "none": ("not|not even|not so much as",),
}
_BEHIND: dict[Qualifier, tuple[str, ...]] = {
    "at_least": (
        "or more|or greater|or higher|or over|or above|or older|or better|and more|and above|and over|and up",
        "at least|at the least|at a minimum|minimum|and counting|plus",
    ),
    "at_most": (
        "or less|or fewer|or lower|or under|or below|or younger|or equal|or equal to|at most|at the most|maximum",
        "at a maximum|at the outside|tops",
    ),
    "about": ("or so|give or take|ish|more or less|or thereabouts|or thereabout|odd",),
}
# Said a few words before the number, or in brackets behind it.
DISTANT_BEFORE = ("estimate", "estimates", "estimated", "estimating", "estimation")
DISTANT_BEHIND = ("est", "est.", "estimate", "estimated", "approx", "approx.", "approximate", "about", "circa", "ca.")


def _by_phrase(listed: dict[Qualifier, tuple[str, ...]]) -> dict[str, Qualifier]:
    return {phrase: meaning for meaning, lines in listed.items() for line in lines for phrase in line.split("|")}


BEFORE = _by_phrase(_BEFORE)
BEHIND = _by_phrase(_BEHIND)

# The words that a hedge can end in: most numbers have another before them, which is soon seen.
LAST = {phrase.split()[-1] for phrase in BEFORE}
LONGEST = max(phrase.count(" ") + 1 for phrase in BEFORE) + 1
# Words that may stand between a hedge and its number and change nothing.
SILENT = {"another", "only", "fully"}
WORD = re.compile(r"[<>≤≥~∼≈≃≅⩽⩾≳≲]=?|[^\s<>≤≥~∼≈≃≅⩽⩾≳≲]+")
AFTER = re.compile(rf"\s*(?:-\s*)?(?P<phrase>{any_of(BEHIND)})(?!\w|\s+than\s+\w)|\+(?![\w.])")
# A quotation mark set again at the head of a line stands between a hedge and its number.
REOPENED = re.compile(r"(?:\n[\"“‘>|]\s?)?\Z")
OPENING = "(\"'“‘[-–—"


# A hedge a few words away, in the same clause: "estimated that the repair will cost [5 million]".
DISTANT = LazyPattern(
    rf"(?<![\w-]){any_of(DISTANT_BEFORE)}(?![\w-])"
    r"(?P<between>[^.;:!?()\d\n]{1,70}|(?:[^.;:!?()\d\n]{0,60}\n[^.;:!?()\d\n]{0,60}))\Z"
)
# Behind one of these it is not the number that was estimated: "an estimate by [three] men".
UNMEANT = re.compile(
    r"\b(?:by|the|these|those|both|his|her|its|their|with|from|in|for|when|but|while|whereas|although|and|or)\s+\Z"
)
# "In the lead up to 3 elections", "it added up to 40": no bound.
UP = re.compile(r"\b(?:the|a|its|their)\s+(?:[^\W\d_]+\s+)?(?:lead|run|build|leading)[\s-]+\Z|\badd(?:s|ed|ing)?\s+\Z")
ENDS_CLAUSE = re.compile(r"\b(?:but|while|whereas|although|because)\b|,\s+and\b")
MARKED = LazyPattern(
    rf"\s?\(\s?(?:{any_of(DISTANT_BEHIND)})\s?\)|\s?\(\?\)|\?(?=\s*[,;)\]a-z])|\?(?=\s*(?:[.\n]|\Z|\s[A-Z]))"
)
ASKED = re.compile(
    r"(?:who|what|when|where|why|how|did|do|does|is|are|was|were|has|have|had|can|could|will|would|should|may|which|not)\b"
)
# "Will not exceed 400", "cannot be fewer than 30", "never had over 40": a bound turned round, a word or two away.
# A word that opens something else lets the bound stand: "not paid in over two years", "did not say that over 40 died".
OPENS_ELSE = (
    *(
        "that",
        "because",
        "only",
        "merely",
        "simply",
        "just",
        "but",
        "and",
        "or",
        "if",
        "when",
        "while",
        "until",
        "since",
    ),
    *("for", "in", "after", "before", "during", "at", "by", "as", "with", "of", "from", "on", "among", "despite"),
    *("say", "said", "think", "believe", "know", "mean", "claim", "tell", "deny", "report", "state", "doubt"),
    *("much", "far", "many", "well", "long", "significantly", "yet", "all", *ONES, *TENS, *SCALES_BEHIND),
)
TURNED = LazyPattern(
    r"(?:(?<!\bor )(?<!\bif )\b(?:not|never|cannot|without|nothing|nobody|none|neither|nor|hardly|scarcely)"
    rf"|\b[a-z]+n['’]t)(?:\s+(?!{any_of(OPENS_ELSE)}\b)[a-z]+){{0,2}}\s+\Z"
)
OTHER_WAY: dict[Qualifier, Qualifier] = {"more_than": "at_most", "less_than": "at_least"}


class Hedge(NamedTuple):
    """What the words around a number say of it, and where they begin or end."""

    qualifier: Qualifier
    position: int


def before(folded: str, start: int) -> Hedge | None:
    """Return the longest hedge that ends right before `start`, with the position where its first word begins."""
    start = REOPENED.search(folded, max(0, start - 4), start).start()  # type: ignore[union-attr]
    words = list(WORD.finditer(folded, max(0, start - 60), start))[-LONGEST:]
    if len(words) > 1 and words[-1].group() in SILENT:
        del words[-1]
    if not words or words[-1].group().lstrip(OPENING) not in LAST:
        return None
    for size in range(len(words), 0, -1):
        written = " ".join(word.group() for word in words[-size:])
        phrase = written.lstrip(OPENING)
        if qualifier := BEFORE.get(phrase):
            if phrase == "up to" and UP.search(folded, max(0, words[-size].start() - 24), words[-size].start()):
                return None
            begin = words[-size].start() + len(written) - len(phrase)
            if qualifier in OTHER_WAY and (turned := TURNED().search(folded, max(0, begin - 60), begin)):
                return Hedge(OTHER_WAY[qualifier], turned.start())
            return Hedge(qualifier, begin)
    return None


def behind(folded: str, end: int) -> Hedge | None:
    """Return the hedge that begins right behind `end`, with the position where its last word ends."""
    found = AFTER.match(folded, end)
    if found is None:
        return None
    phrase = " ".join(found["phrase"].split()) if found["phrase"] else "plus"
    return Hedge(BEHIND[phrase], found.end())


def distant(folded: str, start: int, floor: int) -> Hedge | None:
    """Return the hedge that stands a few words before the amount at `start`, in its clause and not before `floor`."""
    if UNMEANT.search(folded, max(0, start - 12), start):
        return None
    hint = folded.rfind("estimat", max(floor, start - 90), start)
    found = DISTANT().search(folded, hint, start) if hint >= 0 else None
    if found is None or ENDS_CLAUSE.search(found["between"]):
        return None
    return Hedge("about", found.start())


def marked(folded: str, end: int) -> Hedge | None:
    """Return the mark right behind an amount that says it is rough: "(est.)", a query that asks nothing."""
    found = MARKED().match(folded, end)
    if found is None:
        return None
    if found.group().strip() == "?":
        sentence = max(folded.rfind(stop, max(0, end - 200), end) for stop in (". ", "? ", "! ", "\n")) + 1
        if ASKED.match(folded[max(sentence, end - 200) : end].lstrip(" \"'“‘(\n")):
            return None
    return Hedge("about", found.end())
