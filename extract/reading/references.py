"""Figures that count nothing: document, team and room numbers, executive orders, clock times, codes, names, stains."""

import re

from extract.reading import idioms, money
from extract.reading.folding import words
from extract.reading.numerals import Numeral

# A number behind one of these is a label: "Document 9", "Team 5", "Room 12", "sec. 5", "Flight 77".
NAMES = words(
    "document documents doc team teams room no nos nr nrs number numbers page pages section sections sec article"
    " chapter title figure fig figs table flight phase row route highway interstate channel line item paragraph"
    " para question annex appendix volume vol part order building suite apt box exhibit tab footnote note case"
    " file serial version tier pier gate episode season game round grade boeing airbus mi mig iphone model type"
    " class category tel phone fax ref law statute pp pg day step equation eq block sheet map chart slide track"
    " lot house p fn fns usc cfr stat exh encl"
)
# These name a place or a body by its number, unless something is counted behind it: "in the district 40 men died".
NUMBERED = words("district districts zone sector ward precinct battalion brigade regiment squadron checkpoint")
LABEL = re.compile(r"(?:(?<![^\W_])([^\W\d_]+)|(?<!\w)no \.|e\.\s?o|u\.\s?s\.\s?c|[§¶])[.:]?\s*[#(]?\s*$")
# "flights 77 and 93", "paragraphs 3 to 5": what labels the first labels the others.
LISTED = re.compile(r"([^\W\d_]+?)s?\.?\s+\d{1,5}(?:,\s*\d{1,5})*,?\s*(?:and|or|to|through|-|–|,|&)\s*$")
COUNTS_TOO = words("day step class case")
ORDINAL = re.compile(r"(?:st|nd|rd|th|s)(?!\w)")
CLOCK = re.compile(
    r"(?:\s?(?:-|–|to|and|or)\s?\d{1,2}(?::\d\d)?)?\s?(?:a\.?m\b|p\.?m\b|o'?’?clock|hours?\s+(?:gmt|local))"
    r"|\.\d\d\s?[ap]m"
)
# "18 USC 2339"; "at 1430 hours"; "a 911 call"; "page 3 of 12"
LAW = re.compile(r"\s+(?:u\.?\s?s\.?\s?c|c\.?f\.?r)\b")
AT = re.compile(r"\b(?:at|by|until|till|from|since|before|after|around|between|and|to)\s+$")
HOURS = re.compile(r"\s+h(?:ou)?rs\b")
DIALLED = re.compile(r"\b(?:call(?:s|ed|ing)?|dial(?:s|ed|led|ing)?)\s+$")
CALLED = re.compile(r"\s+(?:call|operator|dispatch|system)")
OF_PAGES = re.compile(r"\b(?:pages?|pp?\.?|sheet|slide)\s+\d{1,4}\s+of\s+$")
CODE_BEHIND = re.compile(r"-\d+-\d|[/:]\d|\.\d|_|:[^\s]|\\")
CODE_BEFORE = re.compile(r"\d-\d+-$|[/_=&?%@#]$|\d[:.]$|\bl\s$")
TIME_BEFORE = re.compile(r"\d[:.]$")
# V-12, COVID-19; "minus-5" and "to-260" go on.
HYPHENED = re.compile(r"[\w.]*[A-Z][\w.]*[-–]$")
# A stain that OCR took for a figure stands on a line without a word; a page's superscript on a line of its own.
WORD = re.compile(r"[^\W\d_]{3}")
LISTED_BY = re.compile(r"(?:^|[.:;!?])\s+$")
OPENS = re.compile(r"[.)]\s+[A-Z]")
ENUMERATED = re.compile(r"\s?[).](?:\s|$)")
NAME = re.compile(r"([^\W\d_][\w&’'/]*)[\s-]$")
# Words that may be written large at a sentence's start without being a name.
OPENERS = words(
    "the a an in on at of to for from by with about around some over under more than least between and or but"
    " only just nearly almost roughly approximately fewer less up down another all these those there with when"
    " while until since because also then now at its his her their our my your every each both last next past"
    " first total including no not even if as that which who is are was were have has had will would can could we"
    " they he she it you"
)
# What follows a figure that counts, although a name stands before it: "Karachi 200 policemen".
COUNTED = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:people|police|men|women|children|[a-z]{3,}(?<!s)s)(?!\w)|\s*%|\s+ha[sd]\b"
    r"|\s+(?:percent|per\s+cent|inch|[a-z]*(?:watt|met(?:er|re)|lit(?:er|re)|gram|mile|foot|yard|ton|acre|page|barrel"
    r"|hour|minute|year|month|week|day))\b"
)


def is_one(text: str, folded: str, numeral: Numeral, blocked: bytearray) -> bool:
    """Return whether the numeral names or numbers something, or belongs to an idiom, so that it is no quantity.

    `blocked` marks the characters that something else was read from: a date is no name.
    """
    if numeral.form in ("words", "part"):
        return idioms.is_one(folded, numeral)
    start, end = numeral.start, numeral.end
    if CLOCK.match(folded, end) or ORDINAL.match(folded, end):
        return True
    if numeral.form == "figures" and CODE_BEHIND.match(folded, end):
        return True
    if numeral.form != "suffix" and _labelled(folded, start, end):
        return True
    if numeral.scale != 1.0 or not folded[start:end].isdigit():
        return bool(TIME_BEFORE.search(folded, max(0, start - 2), start))
    return (
        _is_dialled_or_cited(folded, start, end)
        or _is_code(text, folded, start, end)
        or _is_stain(folded, start, end)
        or _numbers_a_point(text, start, end)
        or _is_named(text, folded, start, end, blocked)
    )


def _labelled(folded: str, start: int, end: int) -> bool:
    label = LABEL.search(folded, max(0, start - 24), start)
    if label and label[1] == "numbers" and ":" in label.group():
        return False  # "The numbers: 14 killed, 23 injured"
    if label and (label[1] is None or label[1] in NAMES or label[1].removesuffix("s") in NAMES):
        return True
    if label and label[1] in NUMBERED and not COUNTED.match(folded, end):
        return True
    listed = LISTED.search(folded, max(0, start - 40), start)
    return bool(listed and listed[1] in NAMES and listed[1] not in COUNTS_TOO)


def _is_dialled_or_cited(folded: str, start: int, end: int) -> bool:
    """Return whether a plain figure is an hour of the day, a telephone's, a law's title or a count of pages."""
    figure = folded[start:end]
    if len(figure) > 1 and figure.startswith("0"):
        return True
    before = folded[max(0, start - 16) : start]
    if len(figure) == 4 and HOURS.match(folded, end) and AT.search(before):
        return int(figure[:2]) <= 24 and int(figure[2:]) < 60
    if figure == "911" and (DIALLED.search(before) or CALLED.match(folded, end)):
        return True
    return bool(LAW.match(folded, end) or OF_PAGES.search(before))


def _is_code(text: str, folded: str, start: int, end: int) -> bool:
    if CODE_BEFORE.search(folded, max(0, start - 16), start) or HYPHENED.search(text, max(0, start - 16), start):
        return True
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    if before == behind == "-" and folded[start - 2 : start - 1].isdigit():
        return True
    if before == "[" or behind == "]":
        return True
    return end - start < 3 and before in ("(", "{") and behind in (")", "}")


def _is_stain(folded: str, start: int, end: int) -> bool:
    """Return whether a short figure is an enumeration's, or stands where no sentence does."""
    if end - start > 3:
        return False
    line = folded.rfind("\n", max(0, start - 200), start) + 1
    opens = not folded[line:start].strip()
    if ENUMERATED.match(folded, end) and ((opens and line < start) or folded[end : end + 2].strip().startswith(")")):
        return "(" not in folded[max(0, start - 60) : start]
    stop = folded.find("\n", end, end + 200)
    stop = stop if stop >= 0 else min(len(folded), end + 200)
    if not line:
        return False
    return (
        not WORD.search(folded, max(line, start - 200), stop)
        if end - start < 3
        else opens and not folded[end:stop].strip()
    )


def _numbers_a_point(text: str, start: int, end: int) -> bool:
    """Return whether a short figure numbers what follows on the same line: "1. He came late. 2. He left." """
    if end - start > 2 or not OPENS.match(text, end):
        return False
    return start == 0 or bool(LISTED_BY.search(text, max(0, start - 4), start))


def _is_named(text: str, folded: str, start: int, end: int, blocked: bytearray) -> bool:
    """Return whether a plain figure belongs to the capitalised name before it: "Galaxy 9", "Stoxx 600 index"."""
    name = NAME.search(text, max(0, start - 20), start)
    if name is None or not name[1][0].isupper() or text[end : end + 1].isalpha():
        return False
    word = name[1].lower()
    if word in OPENERS or blocked[name.start()] or word in money.CODES or word.removeprefix("m") in money.CODES:
        return False
    if _opens_a_sentence(text, name.start()) and not name[1].isupper():
        return False
    return not COUNTED.match(folded, end)


def _opens_a_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start]
    return (
        (not before.strip(" \t\"'“(") and start < 12)
        or before.rstrip(" \t")[-1:] in (".", "!", "?", ":", ";")
        or "\n\n" in before[-3:]
    )
