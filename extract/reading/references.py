"""Numerals that count nothing: document, team and room numbers, executive orders, clock times, codes, idioms."""

import re

from extract.reading import money
from extract.reading.folding import words
from extract.reading.numerals import Numeral

# A number behind one of these is a label: "Document 9", "Team 5", "Room 12", "sec. 5", "Flight 77".
NAMES = words(
    "document documents doc team teams room no nos nr nrs number numbers page pages section sections sec article chapter"
    " title figure fig figs table flight phase row route highway interstate channel line item paragraph para question"
    " annex appendix volume vol part order building suite apt box exhibit tab footnote note case file serial version"
    " tier pier gate episode season game round grade boeing airbus mi mig iphone model type class category tel phone fax"
    " ref day step equation eq block sheet map chart slide track lot house"
)
LABEL = re.compile(r"(?:(?<![^\W_])([^\W\d_]+)|e\.\s?o|§)(?:[.:]|\s+no\.)?\s*[#(]?\s*$")
CAPITAL = re.compile(r"([^\W\d_][\w&’'/]*)(?P<join>\s|-)$")
CODE_BEFORE = re.compile(r"[\w.]+[-–_/]$|[=&?%]$|[a-z]\s?#$|#$|\d:$|\bl\s$|\d\.$|@$")
CODE_BEHIND = re.compile(r"[^\W_]|-\d+[-.]\d|[/:]\d|\.\d|_|:[^\s]|\\")
CLOCK = re.compile(r"\s?(?:a\.?m\b|p\.?m\b|o'?’?clock|hours?\s+(?:gmt|local))|\.\d\d\s?[ap]m")
ORDINAL = re.compile(r"(?:st|nd|rd|th|s)(?!\w)")
# "one" in these is a pronoun or part of a phrase.
PRONOUN = re.compile(r"\b(?:no|any|every|some|each|that|this|which|another|the|other|wrong|good|bad|big|new|only)\s+$")
IDIOM = re.compile(
    r"\s+(?:another|hand|day|time|point|way|thing|by\s+one|or\s+another|of\s+(?!(?:every\s+)?(?:\w+teen|two|three|four|five|six|seven"
    r"|eight|nine|ten|\d))|(?:must|should|can|could|may|might|would|wants?|needs?|is|was|has)\b)|['’]|\s*-\s*(?:on|off|time|way|sided|shot)\b|\W*$|\W*\n"
)
# Number words that name a kind of thing instead of counting it: "a two-door car", "third-party".
NAMING = re.compile(
    r"\s*-\s*(?:doors?|time|way|sided|star|speed|handed|party|dimensional|digit|figure|fold|piece|step|part|tier|on|off|to|over"
    r"|thirds?|quarters?|fifths?|tenths?|iron|legged|wheel|wheeler|faced|pronged|track)\b"
)
OPENERS = words(
    "the a an in on at of to for from by with about around some over under more than least between and or but only just"
    " nearly almost roughly approximately fewer less up down another all these those there with when while until since"
    " because also then now at its his her their our my your every each both last next past first total including"
    " last no not even if as that which who is are was were has have had will would can could we they he she it you"
)
ENUMERATED = re.compile(r"\s?\)\s")
WORD = re.compile(r"[^\W\d_]{3}")
BARE_LINE = re.compile(r"[ \t]*(?:\r?\n|$)")
COUNTED_NEXT = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:people|police|men|women|children|[a-z]{3,}(?<!s)s)(?![\w])|\s*%|\s+(?:percent|per\s+cent|inch)\b|\s+ha[sd]\b"
)


def is_one(text: str, folded: str, numeral: Numeral, blocked: bytearray) -> bool:
    """Return whether the numeral names or numbers something, or belongs to an idiom, so that it is no quantity."""
    start, end = numeral.start, numeral.end
    if numeral.form == "words" or numeral.form == "part":
        if NAMING.match(folded, end):
            return True
        if folded[start:end] != "one":
            return folded.startswith(("-", " - "), end) and folded[end:].lstrip(" -").startswith(("'", "’"))
        if folded[max(0, start - 4) : start] == "not ":
            return False
        return bool(PRONOUN.search(folded, max(0, start - 12), start) or IDIOM.match(folded, end))
    if CLOCK.match(folded, end) or _label(text, folded, numeral, blocked):
        return True
    return False


def _label(text: str, folded: str, numeral: Numeral, blocked: bytearray) -> bool:
    start, end = numeral.start, numeral.end
    before = max(0, start - 24)
    if (
        ORDINAL.match(folded, end)
        or CODE_BEHIND.match(folded, end)
        and numeral.form == "figures"
        and not text[end].isalpha()
    ):
        return True
    labelled = LABEL.search(folded, before, start)
    if labelled and (labelled[1] in NAMES or labelled[1] is None):
        return numeral.form != "suffix"
    plain = numeral.scale == 1.0 and folded[start:end].isdigit()
    if not plain:
        return bool(folded[start - 1 : start] and re.search(r"\d[:.]$", folded[before:start]))
    if CODE_BEFORE.search(folded, before, start) and _is_code(text, start):
        return True
    if folded[start - 1 : start] in tuple("([{") and folded[end : end + 1] in tuple(")]}") and end - start < 3:
        return True
    if folded[start - 1 : start] == "[" or folded[end : end + 1] == "]":
        return True
    line = folded.rfind("\n", 0, start) + 1
    if (
        end - start < 3
        and line
        and not WORD.search(folded, max(line, start - 200), min(_line_end(folded, end), end + 200))
    ):
        return True  # A line without a word is what OCR made of a stain.
    if start and end - start < 4 and not folded[line:start].strip() and BARE_LINE.match(folded, end):
        return line > 0
    if (
        numeral.end - start < 4
        and line < start
        and re.match(r"\s*[).]\s", folded[end : end + 4])
        and not folded[line:start].strip()
    ):
        return True  # An enumeration's own number.
    if end - start < 3 and ENUMERATED.match(folded, end) and "(" not in folded[max(0, start - 60) : start]:
        return True
    return _named(text, folded, start, end, blocked)


def _line_end(folded: str, end: int) -> int:
    stop = folded.find("\n", end, end + 200)
    return stop if stop >= 0 else end + 200


def _is_code(text: str, start: int) -> bool:
    """Return whether what is glued before a figure makes a code of it: V-12 and COVID-19, but not "minus-5"."""
    glued = re.search(r"[\w.]+[-–]$", text[max(0, start - 16) : start])
    if glued is None:
        return True
    return bool(re.search(r"[A-Z]", glued.group())) or bool(re.search(r"\d", glued.group())) and False


def _named(text: str, folded: str, start: int, end: int, blocked: bytearray) -> bool:
    """Return whether a plain figure belongs to the capitalised name before it: "Galaxy 9", "Stoxx 600 index"."""
    name = CAPITAL.search(text, max(0, start - 20), start)
    if (
        not name
        or not name[1][0].isupper()
        or name[1].lower() in OPENERS
        or blocked[start - 1]
        or blocked[name.start()]
    ):
        return False
    if name[1].lower().removeprefix("m") in money.CODES or name[1].lower() in money.CODES:
        return False
    opens = not text[: name.start()].rstrip(" \t\"'“(").rstrip(" ") or text[
        max(0, name.start() - 2) : name.start()
    ].strip() in (".", "!", "?", ":", ";")
    newline = "\n\n" in text[max(0, name.start() - 3) : name.start()]
    if (opens or newline) and not name[1].isupper():
        return False
    return not COUNTED_NEXT.match(folded, end)
