"""Figures and number words that count nothing.

Document, team and room numbers, executive orders, clock times, codes, names, stains; and of words "one another", "on
the one hand", "a two-door car", "number two".
"""

import re

from extract.reading import clocks, money, units
from extract.reading.number_words import ORDINALS, TENS
from extract.reading.numerals import Numeral
from extract.reading.patterns import LazyPattern, any_of, words

# "Al Qaeda's number two", but not "a number two or three times as large".
ORDERED = re.compile(
    r"(?<!the )(?<!a )\b(?:number|no\.|phase|chapter|part|team|page|room"
    r"|(?:sub)?section|article|paragraph|schedule|clause)\s+$|\b(?:half|quarter)\s+(?:past|to)\s+$"
)
# "one" behind these is a pronoun, or one of two.
PRONOUN = re.compile(
    r"\b(?:no|any|every|some|each|that|this|which|another|the|other|wrong|good|bad|big|new|single|(?:the|his|her|its|their|my|our|your)\s+only)\s+$"
)
# "one" before these is a pronoun or part of a phrase; "one of four" is a share and stays.
PHRASE = re.compile(
    r"\s+(?:another|hand|day|time|point|way|thing|by\s+one|or\s+another)\b"
    r"|\s+of\s+(?!(?:every\s+)?(?:\w+teen|two|three|four|five|six|seven|eight|nine|ten|\d))"
    r"|\s+(?:no|the|an?|i|we|they|he|she|it|you|only|between)\b"
    r"|\s+(?:must|should|can|could|may|might|would|wants?|needs?|is|was|has)\b"
    r"|['’]|\s*-\s*(?:on|off|time|way|sided|shot)\b|\W*$|\W*\n"
)
# Number words that name a kind of thing instead of counting it.
NAMING = re.compile(
    r"\s*-\s*(?:doors?|time|way|sided|star|speed|handed|party|dimensional|digit|figure|fold|piece|step|part|tier|on|off"
    r"|thirds?|quarters?|fifths?|tenths?|iron|legged|wheel|wheeler|faced|pronged|track|masted|cylinder|stroke|letter|seater"
    r"|engined?|fifty)\b"
)
ODDS = re.compile(r"-(?:to|over)-\w")


def is_idiom(folded: str, numeral: Numeral) -> bool:
    """Return whether a number word belongs to an idiom."""
    start, end = numeral.start, numeral.end
    if (
        NAMING.match(folded, end)
        or ODDS.match(folded, end)
        or (numeral.value < 100 and ORDERED.search(folded, max(0, start - 12), start))
    ):
        return True
    if folded[start:end] != "one" or folded.startswith("not ", max(0, start - 4)):
        return False
    if folded.endswith("-to-", 0, start):  # "three-to-one"
        return True
    return bool(PRONOUN.search(folded, max(0, start - 12), start) or PHRASE.match(folded, end))


# A number behind one of these is a label: "Document 9", "Team 5", "Room 12", "sec. 5", "Flight 77".
NAMES = words(
    "document documents doc team teams room no nos nr nrs number numbers page pages section sections sec article"
    " chapter title figure fig figs table flight phase row route highway interstate channel line item paragraph"
    " para question annex appendix volume vol part order building suite apt box exhibit tab footnote note case"
    " file serial version tier pier gate episode season game round grade boeing airbus mi mig iphone model type"
    " sp ftse dax cac nikkei stoxx"
    " class category tel phone fax ref law statute pp pg day step equation eq block sheet map chart slide track"
    " lot house p fn fns usc cfr stat exh encl resolution resolutions telegram telegrams telegraph tgm"
    " despatch dispatch despatches dispatches embtel deptel reftel contel airgram numbered decree docid id memorandum"
    " memo cap vic schedule schedules latitude longitude parallel"
    " license licence passport permit invoice bus train certificate"
    " subsection subsections inclosure inclosures enclosure enclosures art par"
    " folio folios regulation regulations protocol convention clause"
)
# These name a place or a body by its number, unless something is counted behind it: "in the district 40 men died".
NUMBERED = words(
    "district districts zone sector ward precinct battalion brigade regiment squadron checkpoint report reports cable"
    " cables letter letters circular circulars message instruction instructions your my our department's department’s"
    " legation's legation’s embassy's embassy’s consulate's consulate’s mission's mission’s camp platform"
    " point points tower terminal hangar bunker berth shaft reactor unit tunnel planet"
)
# A body that is named by the number before it, in the singular: "219 Battalion", "45 Commando".
BODY = LazyPattern(
    r"\s+(?:[^\W\d_]+\s+)?(?:battalion|brigade|regiment|division|squadron|corps|wing|company|commando|signals"
    r"|district|field\s+hospital)(?![\w-])"
)
STREET = LazyPattern(
    r"\s+(?:[A-Z][\w’'.]*\s+){1,3}(?:Street|Road|Avenue|Lane|Drive|Square|Boulevard|Terrace|Gardens|Crescent|Quay"
    r"|STREET|ROAD|AVENUE|LANE|St\b|Rd\b|Ave\b|Blvd\b)"
)
# (202) 555-1234, 555 1234 behind "phone": parts of one number.
PROPER = re.compile(r"(?<!\. )(?<!\A)(?<=\s)[A-Z][a-z]+\s+(?:of\s+)?\Z")
PHONE = LazyPattern(r"\s?\)?[\s.-]?\d{3}[\s.-]\d{4}(?!\d)")
PHONE_BEFORE = re.compile(r"(?:\(\d{3}\)|(?<!\d)\d{3}[.-])\s?(?:\d{3}[\s.-])?\Z")
# "the refugees number 5,000" counts them; "this number 5" does not.
NUMBERING = re.compile(
    r"(?<![^\W_])(?!(?:this|is|was|its|his|has|as|us)\b)(?:[^\W\d_]{2,}s|they|who|which|[^\W\d_]*men|people|police|children|troops|to)"
    r"\s+(?:now\s+|already\s+|together\s+|alone\s+|do\s+not\s+|only\s+)?\Z"
)
# The part of a standard, a form or an order: "ISO 9001-2", but not "1000-5000".
PART_OF_CODE = re.compile(r"(?<!\d)(\d{4,})-\Z")
# A rank or a class of age: "a last-16 place", "a top-10 firm", "an under-19 side".
RANKED = re.compile(r"\b(?:last|top|round-of|under|over)-\Z")
# "The two hundred and fiftieth" is no two hundred.
ORDERING = LazyPattern(rf"\s+and\s+(?:(?:{any_of(TENS)})[\s-]+)?(?:{any_of(ORDINALS)})(?![\w-])")
# "My telegram of today and 498, July 28, 4 p.m.": a telegram's number, its day and its hour.
DATED = LazyPattern(
    r",\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2},\s+(?:\d{1,2}(?::\d\d)?\s+[ap]\.?\s?m\b|noon|midnight)"
)
# "C.701.1926"
CAPITAL = re.compile(r"(?<![^\W\d_])[A-Z]\.\s?\Z")
# "Oct. 18-22" beside other dates: days, whoever reads the month.
MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)\s+(?:\d{1,2}\s?[-–]\s?)?\Z"
)
ZEROED = re.compile(r"\s+[^\W\d_]{2,}s(?!\w)|\s+(?:men|women|people|police|children)\b|\s+x\s")
LABEL = re.compile(r"(?:(?<![^\W_])([^\W\d_]+(?:['’]s)?)|(?<!\w)no \.|e\.\s?o|u\.\s?s\.\s?c|[§¶])[.:]?\s*[#(]?\s*$")
# "flights 77 and 93", "paragraphs 3 to 5": what labels the first labels the others.
LISTED = LazyPattern(r"([^\W\d_]+?)s?\.?\s+\d{1,5}(?:,\s*\d{1,5})*,?\s*(?:and|or|to|through|-|–|,|&)\s*$")
COUNTS_TOO = words("day step class case")
ORDINAL = re.compile(r"(?:st|nd|rd|th|s)(?!\w)")
CLOCK = re.compile(
    r"(?:\s?(?:-|–|to|and|or)\s?(?:\d{1,2}(?::\d\d)?|[a-z]{3,6}))?\s?(?:a\.?\s?m\b|p\.?\s?m\b|in\s+the\s+(?:morning|afternoon|evening)\b|o'?’?clock|noon|midnight)"
    r"|\.\d\d\s?[ap]m"
)
# "18 USC 2339"; "a 911 call"; "page 3 of 12"
LAW = re.compile(r"\s+(?:u\.?\s?s\.?\s?c|c\.?f\.?r)\b")
DIALLED = re.compile(r"\b(?:call(?:s|ed|ing)?|dial(?:s|ed|led|ing)?)\s+$")
CALLED = re.compile(r"\s+(?:call|operator|dispatch|system)")
OF_PAGES = re.compile(r"\b(?:pages?|pp?\.?|sheet|slide)\s+\d{1,4}\s+of\s+$")
CODE_BEHIND = re.compile(r"-\d+-\d|[/:]\d|\.\d|_|:[^\s]|\\")
CODE_BEFORE = re.compile(r"\w-\d+-$|[/_=&?%@#]$|\d[:.]$|\bl\s$")
TIME_BEFORE = re.compile(r"\d[:.]$")
# V-12, COVID-19; "minus-5" and "to-260" go on.
HYPHENED = re.compile(r"[\w.]*[A-Z][\w.]*[-–]$")
# A stain that OCR took for a figure stands on a line without a word; a page's superscript on a line of its own.
WORD = re.compile(r"[^\W\d_]{3}")
LISTED_BY = re.compile(r"(?:\A|[.:;!?)\]”\"]|\n[ \t]*\r?\n)\s*[“\"‘]?\Z")
# Two figures side by side are cells of a table, where the line has fewer words than figures: "Argus 6 175".
CELLS = re.compile(r"(?<![\w.,/])\d(?:[\d.,]*\d)?\.?[ \t|}]+[$£€]?\d")
FIGURES = re.compile(r"(?<![\w.,])\d[\d.,]*")
PROSE = re.compile(r"(?<!\w)[a-z]{3,}(?!\w)")
SHOUTED = re.compile(r"(?<!\w)[A-Z]{3,}(?!\w)")
OPENS = re.compile(r"[.)]\s+[“\"‘(]?[A-Z]")
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
COUNTED = LazyPattern(
    r"\s+(?:[a-z]+\s+)?(?:people|police|men|women|children|[a-z]{3,}(?<!s)s)(?!\w)|\s*%|\s+ha[sd]\b"
    r"|\s+(?:percent|per\s+cent|inch|[a-z]*(?:watt|met(?:er|re)|lit(?:er|re)|gram|mile|foot|yard|ton|acre|page|barrel"
    r"|hour|minute|year|month|week|day))\b"
)


def counts_nothing(text: str, folded: str, numeral: Numeral, blocked: bytearray) -> bool:
    """Return whether the numeral names or numbers something, or belongs to an idiom, so that it is no quantity.

    `blocked` marks the characters that something else was read from: a date is no name.
    """
    if numeral.form == "multiple":
        return False
    if CLOCK.match(folded, numeral.end) or _is_cell(text, folded, numeral):
        return True
    if numeral.form in ("words", "part"):
        return _is_ordinal(folded, numeral) or is_idiom(folded, numeral) or _is_proper(text, folded, numeral)
    start, end = numeral.start, numeral.end
    if ORDINAL.match(folded, end) or clocks.is_time(folded, start, end):
        return True
    if folded[start - 1 : start] == "." and CAPITAL.search(text, max(0, start - 4), start):
        return True
    if numeral.form == "figures" and (CODE_BEHIND.match(folded, end) or NAMING.match(folded, end)):
        return True
    if numeral.form != "suffix" and _labelled(folded, start, end):
        return True
    if numeral.scale != 1.0 or not folded[start:end].isdigit():
        return bool(TIME_BEFORE.search(folded, max(0, start - 2), start))
    return (
        DATED().match(folded, end) is not None
        or _is_dialled_or_cited(folded, start, end)
        or _is_body_or_street(text, folded, start, end)
        or _is_code(text, folded, start, end)
        or _is_stain(folded, start, end)
        or _numbers_a_point(text, start, end)
        or _is_named(text, folded, start, end, blocked)
    )


def _is_ordinal(folded: str, numeral: Numeral) -> bool:
    """Return whether what stands behind a hundred or a thousand makes an ordinal of it."""
    return numeral.scale >= 100 and ORDERING().match(folded, numeral.end) is not None


def _is_proper(text: str, folded: str, numeral: Numeral) -> bool:
    """Return whether a number word is part of a name: "the Council of Ten", "the Gang of Four trial"."""
    start, end = numeral.start, numeral.end
    if (
        not text[start].isupper()
        or not text[start + 1 : start + 2].islower()
        or not PROPER.search(text, max(0, start - 24), start)
    ):
        return False
    return not _counts(folded, start, end)


def _labelled(folded: str, start: int, end: int) -> bool:
    label = LABEL.search(folded, max(0, start - 24), start)
    if label and label[1] == "numbers" and ":" in label.group():
        return False  # "The numbers: 14 killed, 23 injured"
    if (
        label
        and label[1] in ("number", "numbered")
        and NUMBERING.search(folded, max(0, label.start() - 24), label.start())
    ):
        return False
    if not folded[start:end].replace(".", "").isdigit() and not (label and label[1] in ("no", "nos")):
        return False  # Nobody numbers pages with commas.
    if label and label.group().endswith("(") and end - start > 2 and label[1] in ("figure", "number", "total"):
        return False  # "the planning figure (500)"
    if label and (label[1] is None or label[1] in NAMES or label[1].removesuffix("s") in NAMES):
        return True
    if label and label[1] in NUMBERED and not COUNTED().match(folded, end) and not _counts(folded, start, end):
        return True
    listed = LISTED().search(folded, max(0, start - 40), start)
    if listed and listed[1] in NUMBERED and not _counts(folded, start, end):
        return True
    return bool(listed and listed[1] in NAMES and listed[1] not in COUNTS_TOO)


def _is_dialled_or_cited(folded: str, start: int, end: int) -> bool:
    """Return whether a plain figure is an hour of the day, a telephone's, a law's title or a count of pages."""
    figure = folded[start:end]
    if len(figure) > 1 and figure.startswith("0") and not (len(figure) == 2 and ZEROED.match(folded, end)):
        return True
    before = folded[max(0, start - 16) : start]
    if MONTH.search(before) and int(figure) < 32 and not COUNTED().match(folded, end):
        return True
    if len(figure) in (3, 4) and (PHONE().match(folded, end) or PHONE_BEFORE.search(before)):
        return True
    if figure == "911" and (DIALLED.search(before) or CALLED.match(folded, end)):
        return True
    return bool(LAW.match(folded, end) or OF_PAGES.search(before))


def _is_body_or_street(text: str, folded: str, start: int, end: int) -> bool:
    body = BODY().match(folded, end)
    if body and int(folded[start:end]) > 1 and (text[body.end() - 1].isupper() or text[body.start() + 1].isupper()):
        return True
    return bool(STREET().match(text, end))


def _counts(folded: str, start: int, end: int) -> bool:
    """Return whether words that name something else in other places say here what is counted: "they report 12 dead"."""
    noun = units.noun(folded, folded, end)
    return noun is not None and (folded[start:end] in ("1", "one") or units.is_counted(noun))


def _is_code(text: str, folded: str, start: int, end: int) -> bool:
    if CODE_BEFORE.search(folded, max(0, start - 16), start) or HYPHENED.search(text, max(0, start - 16), start):
        return True
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    if before == behind == "-" and folded[start - 2 : start - 1].isdigit():
        return True
    if (code := PART_OF_CODE.search(folded, max(0, start - 12), start)) and len(code[1]) > max(3, end - start):
        return True
    if RANKED.search(folded, max(0, start - 10), start):
        return True
    if before == "[" or behind == "]":
        return True
    return end - start < 3 and before in ("(", "{") and behind in (")", "}")


def _is_stain(folded: str, start: int, end: int) -> bool:
    """Return whether a short figure is an enumeration's, or stands where no sentence does."""
    if end - start > 4:
        return False
    line = folded.rfind("\n", max(0, start - 200), start) + 1
    opens = not folded[line:start].strip()
    if ENUMERATED.match(folded, end) and ((opens and line < start) or folded[end : end + 2].strip().startswith(")")):
        return folded.rfind("(", max(0, start - 60), start) <= folded.rfind(")", max(0, start - 60), start)
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
    if end - start > 5 or not OPENS.match(text, end):
        return False
    before = text[max(0, start - 6) : start]
    return start == 0 or (
        not before[-1].isalnum() and before[-1] not in ".,:;-–)$£€" and bool(LISTED_BY.search(before))
    )


def _is_cell(text: str, folded: str, numeral: Numeral) -> bool:
    """Return whether a number stands in a row of a table, which says nowhere what it counts; a coin says it."""
    start, end = numeral.start, numeral.end
    line = text.rfind("\n", max(0, start - 200), start) + 1 or max(0, start - 200)
    stop = text.find("\n", end, end + 200)
    row = text[line : stop if stop >= 0 else end + 200]
    if " " in folded[start:end] or COUNTED().match(folded, end) or not CELLS.search(row):
        return False
    words = PROSE.findall(row) or SHOUTED.findall(row)
    return len(words) < len(FIGURES.findall(row)) and not money.before(folded, start)


def _is_named(text: str, folded: str, start: int, end: int, blocked: bytearray) -> bool:
    """Return whether a plain figure belongs to the capitalised name before it: "Galaxy 9", "Stoxx 600 index"."""
    name = NAME.search(text, max(0, start - 20), start)
    if name is None or not name[1][0].isupper() or text[end : end + 1].isalpha() or _is_shouted(text, start, end):
        return False
    word = name[1].lower()
    if word in OPENERS or blocked[name.start()] or word in money.SHORT or word.removeprefix("m") in money.CODES:
        return False
    if _opens_a_sentence(text, name.start()) and not name[1].isupper():
        return False
    return not COUNTED().match(folded, end)


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Return whether a passage is in capitals throughout, where a capital makes no name: "FOUND 6 KG"."""
    around = text[max(0, start - 40) : end + 40]
    return sum(map(str.isupper, around)) > 12 and not any(map(str.islower, around))


def _opens_a_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start]
    return (
        (not before.strip(" \t\"'“(") and start < 12)
        or before.rstrip(" \t")[-1:] in (".", "!", "?", ":", ";")
        or "\n\n" in before[-3:]
    )
