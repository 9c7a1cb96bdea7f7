"""The closed lexicon of hedges: every phrase that loosens or bounds a number, before it and behind it.

To teach the reader another one, add it to the line of what it means. A phrase is written in small letters.
"""

from extract.reading.kinds import Qualifier

_BEFORE: dict[Qualifier, tuple[str, ...]] = {
    "more_than": (
        "more than|over|above|well over|just over|greater than|larger than|higher than|bigger than|longer than",
        "older than|better than|in excess of|exceeding|exceed|exceeds|exceeded|upwards of|upward of|beyond|north of",
        "over the age of|above the age of|>",
    ),
    "at_least": (
        "at least|at the least|at the very least|no fewer than|not fewer than|no less than|not less than|nor less than",
        "nor fewer than|neither fewer than|neither less than|a minimum of|minimum of|at a minimum|as few as",
        "as little as|as low as|not below|not under|no lower than|not lower than|no smaller than",
        "greater than or equal to",
        "greater or equal than|greater or equal to|more than or equal to|equal to or more than",
        "equal to or greater than|≥|>=|> =|⩾|≳",
    ),
    "less_than": (
        "less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|just under|well under",
        "not quite|short of|shy of|south of|under the age of|below the age of|<",
    ),
    "at_most": (
        "at most|at the most|at the very most|nor more than|nor over|neither more than|not over|not above",
        "no higher than|not higher than|within|up to|upto|as many as|as much as|as high as|no more than|not more than",
        "a maximum of|maximum of|no greater than|not exceeding|no larger than|less than or equal to|less or equal than",
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


def _by_phrase(listed: dict[Qualifier, tuple[str, ...]]) -> dict[str, Qualifier]:
    return {phrase: meaning for meaning, lines in listed.items() for line in lines for phrase in line.split("|")}


BEFORE = _by_phrase(_BEFORE)
BEHIND = _by_phrase(_BEHIND)
