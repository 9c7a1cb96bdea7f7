"""Number words that count nothing: "one another", "on the one hand", "a two-door car", "number two"."""

import re

from extract.reading.numerals import Numeral

# "Al Qaeda's number two", but not "a number two or three times as large".
ORDERED = re.compile(
    r"(?<!the )(?<!a )\b(?:number|no\.|phase|chapter|part|team|page|room)\s+$|\b(?:half|quarter)\s+(?:past|to)\s+$"
)
# "one" behind these is a pronoun, or one of two.
PRONOUN = re.compile(
    r"\b(?:no|any|every|some|each|that|this|which|another|the|other|wrong|good|bad|big|new|single|(?:the|his|her|its|their|my|our|your)\s+only)\s+$"
)
# "one" before these is a pronoun or part of a phrase; "one of four" is a share and stays.
PHRASE = re.compile(
    r"\s+(?:another|hand|day|time|point|way|thing|by\s+one|or\s+another)\b"
    r"|\s+of\s+(?!(?:every\s+)?(?:\w+teen|two|three|four|five|six|seven|eight|nine|ten|\d))"
    r"|\s+(?:must|should|can|could|may|might|would|wants?|needs?|is|was|has)\b"
    r"|['’]|\s*-\s*(?:on|off|time|way|sided|shot)\b|\W*$|\W*\n"
)
# Number words that name a kind of thing instead of counting it.
NAMING = re.compile(
    r"\s*-\s*(?:doors?|time|way|sided|star|speed|handed|party|dimensional|digit|figure|fold|piece|step|part|tier|on|off"
    r"|thirds?|quarters?|fifths?|tenths?|iron|legged|wheel|wheeler|faced|pronged|track|fifty)\b"
    r"|-(?:to|over)-\w"
)


def is_one(folded: str, numeral: Numeral) -> bool:
    """Return whether a number word belongs to an idiom."""
    start, end = numeral.start, numeral.end
    if NAMING.match(folded, end) or (numeral.value < 100 and ORDERED.search(folded, max(0, start - 12), start)):
        return True
    if folded[start:end] != "one" or folded.startswith("not ", max(0, start - 4)):
        return False
    if folded.endswith("-to-", 0, start):  # "three-to-one"
        return True
    return bool(PRONOUN.search(folded, max(0, start - 12), start) or PHRASE.match(folded, end))
