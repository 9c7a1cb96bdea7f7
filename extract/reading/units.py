"""The units of measure, and the unit behind a number: a percent sign, a symbol or a noun."""

import re

from extract.reading import money
from extract.reading.number_words import ONES, SCALES, TENS
from extract.reading.patterns import LazyPattern, any_of, words

TIMES = words(
    "second seconds minute minutes hour hours day days night nights week weeks fortnight month months quarter quarters"
    " year years decade decades century centuries"
)
_NAMES = (
    "inch foot yard mile furlong metre meter kilometre kilometer centimetre centimeter millimetre millimeter micrometre"
    " micrometer nanometre nanometer picometre picometer acre hectare ounce pound ton tonne gram gramme kilogram kilo"
    " milligram microgram microgramme gallon litre liter millilitre milliliter pint quart barrel bushel cup tablespoon"
    " teaspoon watt kilowatt megawatt gigawatt volt ampere ohm hertz joule calorie newton pascal bit byte kilobyte"
    " megabyte gigabyte terabyte knot degree radian turn mach decibel carat"
)
MEASURES = {"feet", "inches", *words(_NAMES), *(name + "s" for name in words(_NAMES))}

PERCENT = re.compile(
    r"\s*-?\s?(?:(?P<points>(?:percentage|basis|percent|per\s+cent)\s+points?\b)"
    r"|(?P<mille>‰|per\s+mille\b)|%|per\s*cents?\b|percentage\b|pct\b|pc\b)"
)
# Written right behind the figures, or behind one space; the memo's own spelling is kept.
SYMBOLS = words(
    "mm cm dm km kms nm μm µm mi ft yd in lb lbs oz kg g mg μg µg ml cl l kw kwh mw mwh gw gwh w wh hp bhp mph"
    " kmh km/h kph kt kts hz khz mhz ghz b kb mb gb tb kbps mbps gbps s ms μs ns min mins h hr hrs yr yrs a v mv"
    " kv ev kev mev k °c °f ° c f pa kpa mpa gpa bar mbar psi ksi db ma mah cc rpm mpg p pp bps m m2 m3 km2 cm2"
    " cm3 mm2 ha ppm ppb mol m/s ′ ″ lb-ft nj j kj mj cal kcal wt k/min g/l mg/l"
)
ATTACHED = re.compile(rf"({any_of(sorted(SYMBOLS, key=len, reverse=True))})(?![\w])")
# A degree sign is no word, so it is a unit behind a space too: "60 °C".
DEGREES = re.compile(r"\s?(°\s?[cf]?)(?!\w)")
BRACKETED = LazyPattern(rf"\s?[(<{{]({any_of(sorted(SYMBOLS, key=len, reverse=True))})[)>}}]")
NOUN = re.compile(
    r"(?:\s*-\s*|\s+)(?:of\s+(?:the\s+|all\s+|its\s+|their\s+|our\s+|her\s+|his\s+|my\s+|your\s+|those\s+|these\s+|an?\s+)?)?([^\W\d_]{2,}|[^\W\d_]+-[^\W\d_]{2,})(?!-?\d)"
)
NOT_NOUNS = words(
    "a an the nor of in on at to for from by with and or but that which who whom whose this these those they them it"
    " its is are was were be been being has have had do does did will would can could may might shall should must"
    " more less most least as than then so if when while where after before since until during about around over"
    " under all each every both either neither not no only just also very too up down out off now ago later"
    " earlier per via his her their our my your he she we i you there here said such plus into onto through across"
    " between among against without within rest same former latter above following"
    " yes last next do noon midnight inclusive together respectively"
    " january february march april june july august september october november december"
)
# What says more of the noun and is none: "635 total personnel", "6 more ships", "two other men".
BESIDE = words("strong total more other additional such further extra odd new us u.s united")
MEASURED = LazyPattern(
    r"\s+(?:a\s+)?(?:\d[\d.,]*[\s-]{0,3}|[a-z]+-)"
    rf"(?:{any_of(sorted(SYMBOLS | MEASURES))}|pounders?|pdr)(?=[\s-]+[^\W\d_]{{2,}})"
)
# Verbs that often stand right behind a number that counts someone unnamed: "about 40 left".
VERBS = words(
    "left came went died said saw met took began fell rose grew lost won got made gave knew led ran stood told"
    " thought felt kept sent became remain remained live lived work worked die say go come remain sit lie"
)
PEOPLES = ("ish", "ese", "ench", "utch", "wiss")
COLLECTIVE = words("people police men women children personnel staff troops cattle aircraft feet policemen teeth dead")

# Words that make another unit of the one behind them: a metric ton is no short ton.
KINDS = words("square cubic metric nautical statute short long light fluid troy")
PLAIN = words(
    "mm cm km kms kg kgs mg ml kw mw gw kwh mwh mph kph km/h hz khz mhz ghz kb mb gb tb ft yd lb lbs oz psi rpm ha ppm"
)
SQUARE = LazyPattern(
    r"[\s-]+((?:sq|cu)\.?\s?(?:m|km|ft|mi|yd|in|cm|metres?|meters?|miles?|feet|yards?|kilomet(?:re|er)s?)s?)(?!\w)"
)
GLUED = LazyPattern(rf"(?:{any_of([*COLLECTIVE, *MEASURES, *TIMES, 'soldiers', 'persons', 'officers'])})(?!\w)")
NATION = re.compile(r"\s+(?:(?:[a-z]\.){2,3}|united\s+(?:states|kingdom|nations))(?=['’]?s?\s)")
COUNTED = {*ONES, *TENS, *SCALES}


def behind(text: str, folded: str, end: int, suffixed: bool) -> tuple[int, str | None, float]:
    """Return where the amount ends once an inseparable unit is counted in, the unit or None, and a multiplier.

    `suffixed` says that a letter was already read as a scale ("5m"), so that no symbol can follow.
    """
    if found := PERCENT.match(folded, end):
        points = found["points"]
        if found["mille"]:
            return found.end(), "per mille", 1.0
        return found.end(), f"{points.split()[0]} points" if points else "percent", 1.0
    if coin := money.behind(folded, end):
        return coin
    if not suffixed and (symbol := ATTACHED.match(folded, end)):
        return symbol.end(), text[end : symbol.end()], 1.0
    if not suffixed and (symbol := DEGREES.match(folded, end) or BRACKETED().match(folded, end)):  # "20 (kg)"
        return symbol.end(), text[symbol.start(1) : symbol.end(1)], 1.0
    return end, noun(text, folded, end), 1.0


def glued(text: str, folded: str, end: int) -> str | None:
    """Return the counted noun whose space scanning lost: "40,000people"."""
    word = GLUED().match(folded, end)
    return text[end : word.end()] if word else None


def noun(text: str, folded: str, end: int) -> str | None:
    """Return the counted noun within three words: the first plural one, or else the first word."""
    first, position, kind = None, end, -1
    if square := SQUARE().match(folded, end):
        return text[square.start(1) : square.end(1)]
    if measured := MEASURED().match(folded, position):  # "three 107 mm rockets" are rockets
        position = measured.end()
    for _ in range(4):
        if nation := NATION.match(folded, position):
            position = nation.end()
        found = NOUN.match(folded, position)
        if found and found[1] in BESIDE:
            position = found.end()
            continue
        if found and found[1].endswith("ed") and (after := NOUN.match(folded, found.end())) and is_counted(after[1]):
            return text[after.start(1) : after.end(1)]  # "635 uniformed personnel"
        if not found or found[1] in NOT_NOUNS or found[1] in COUNTED or found[1] in VERBS or found[1].endswith("ed"):
            break
        word = found[1]
        if (word in PLAIN or (word in SYMBOLS and not text[found.end(1) - 2].islower())) and first is None:
            return text[found.start(1) : found.end(1)]
        # Joined by a hyphen a measure is the unit, whatever comes next: "68-ounce cans" are cans of 68 ounces.
        if (word in MEASURES or word in TIMES) and first is None and "-" in folded[position : found.start(1)]:
            return text[found.start(1) : found.end(1)]
        if word in COLLECTIVE and (after := NOUN.match(folded, found.end())) and _is_plural(after[1]):
            return text[found.start(1) : after.end(1)]  # "103 police stations"
        if word in COLLECTIVE or _is_plural(word):
            return text[found.start(1) if kind < 0 else kind : found.end(1)]
        if text[found.start(1)].isupper() and text[found.end(1) - 1].islower() and not word.endswith(PEOPLES):
            position = (
                found.end()
            )  # A name is what is counted only in the plural: "four Iraq veterans", "two Italians".
            continue
        kind = found.start(1) if word in KINDS and first is None else -1
        first, position = first or text[found.start(1) : found.end(1)], found.end()
        if folded.startswith("-", found.end()) or word.endswith("ly"):
            first = first if text[found.start(1) : found.end(1)] != first else None if word.endswith("ly") else first
    return first


def is_counted(word: str) -> bool:
    """Return whether a noun in small letters is one that more than one is counted in: "banks", "police"."""
    return word in COLLECTIVE or _is_plural(word)


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in NOT_NOUNS
