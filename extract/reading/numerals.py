"""Read bare numbers, in figures or in words: "21,000", "2.5 million", "thirty-one thousand two hundred", "two thirds".

A numeral knows nothing of hedges, units or ranges: those are read around it.
"""

import re
from collections.abc import Iterator
from math import inf

from extract.reading import digits, money
from extract.reading.number_words import GLYPHS, GROUPS, OF_RUPEES, ONES, PART, PARTS, SCALES, SCALES_BEHIND, TENS
from extract.reading.patterns import any_of

SCALING = {**SCALES_BEHIND, **OF_RUPEES}
WORTH = {**ONES, **TENS, **SCALING, **GROUPS}
# Every branch begins with a letter or figure of its own, which lets the search skip prose; what stands before a hit
# is looked at afterwards. A figure right behind letters is a code (SF90), or money (RM120): numbers.py tells which.
START = re.compile(
    rf"(?P<word>{any_of([*ONES, *TENS, *SCALES, 'half', 'quarter'])})(?!\w)"
    rf"|(?P<figure>{digits.FIGURE})(?!\d)"
    rf"|an?(?=[\s-]+(?:{any_of([*SCALES, 'dozen', 'score', *PART])})(?!\w))"
    rf"|[{''.join(GLYPHS)}]"
)
NEXT = re.compile(
    r"(?P<join>-odd\s+|\s*-\s*|,?\s+and\s+(?:an?\s+)?|\s+(?:an?\s+)?)"
    rf"(?:(?P<word>{any_of([*WORTH, *PART, *PARTS])})(?!\w)|(?P<figure>\d{{1,3}})(?![\w.,/]))"
)
# "one hundred and three quarters": the parts belong to the whole, not to the hundred.
PARTED = re.compile(
    rf"\s+and\s+(?P<count>{any_of([*ONES, *TENS])})[\s-]+(?P<parts>{any_of(PARTS)})(?!\w)(?P<share>\s+of\s+(?!an?\b))?"
)
# "4 thousand 3 hundred"
FIGURED = re.compile(r"\s+(hundred|thousand|lakhs?|crores?|million)(?!\w)")
SCORED = re.compile(rf"\s+and\s+({any_of(list(ONES)[1:])})(?!\w)")
# "Rs 2 arab", "Rs. 2 to 3 arab"; "2 arab rupees"
RUPEES_BEFORE = re.compile(
    r"(?:\brs\.?|₹|\b(?:pkr|inr|rupees))\s*(?:[\d.,]+\s*(?:(?:arab|crore)\s*)?(?:-|–|to|and)\s*)?\Z"
)
RUPEES_BEHIND = re.compile(r"\s+(?:rupees|rs)(?!\w)")
POINT = re.compile(rf"\s+point((?:\s+(?:{any_of(list(ONES)[:10])})(?!\w))+)")
# "half a million", "two thirds of a million", "a quarter million"
MULTIPLIED = re.compile(rf"(?:\s*-\s*|\s+(?:of\s+)?(?:an?\s+)?)(?P<word>{any_of([*SCALES_BEHIND, 'dozen'])})(?!\w)")
SCALED = re.compile(rf"\s+(?P<word>{any_of([*SCALES_BEHIND, 'dozen'])})(?!\w)")
# "a third" may be an ordinal ("a third man"): as a share it is followed by "of", a verb or a stop.
SHARED = re.compile(
    r"\s+(?:of|as|more|less|fewer|were|was|are|is|had|have|has|in|who|came)\b|\s*(?:[.,;:)!?\"”—–]|$)"
    r"|\s+(?:and|to|or)\s+(?:an?|one|two|three)[\s-]+(?:hal|third|quarter|fourth|fif|tenth)"
)


# "a few hundred" stays vague: nobody said how many; a scale behind a figure that was no number is no number either.
VAGUELY = re.compile(r"(?:\b(?:few|several|many|couple|couple\s+of|some)(?:\s+(?:hundred|thousand))?|\d)[\s-]+\Z")
# A point that shortens the word before a number belongs to the word: "Rs.500", "approx.40".
SHORTENED = re.compile(rf"(?<![^\W_])(?:{any_of([*money.SHORT, 'approx', 'ca', 'c', 'abt'])})\.\Z")


class Numeral:
    """A bare number at `text[start:end]`, in one of the forms "figures", "suffix", "words" and "part".

    `scale` is its last multiplier (1000 in "five thousand"), which a range may share; 1 where it has none.
    """

    __slots__ = ("end", "form", "scale", "start", "value")

    def __init__(self, start: int, end: int, value: float, form: str, scale: float = 1.0) -> None:
        self.start, self.end, self.value, self.form, self.scale = start, end, value, form, scale


def read(folded: str) -> Iterator[Numeral]:
    """Yield every numeral of the folded text in order, never overlapping."""
    position = 0
    search = START.search
    while found := search(folded, position):
        numeral = _numeral(folded, found)
        position = numeral.end if numeral else found.end()
        if numeral:
            yield numeral


def _numeral(folded: str, found: re.Match[str]) -> Numeral | None:
    start, end = found.span()
    before = folded[start - 1] if start else " "
    if found["figure"]:
        if (
            before in ",_"
            or before.isdigit()
            or (before == "." and not SHORTENED.search(folded, max(0, start - 8), start))
        ):
            return None
        figure = digits.read(folded, start, end)
        if figure is None:
            return None
        stop, value, form, scale = figure
        return Numeral(start, stop, value, form, scale) if stop > end else _summed(folded, start, end, value, form)
    if before.isalnum() or before in "._":
        return None
    word = found["word"]
    if word is None:
        glyph = found.group()
        return Numeral(start, end, GLYPHS[glyph], "part") if glyph in GLYPHS else _summed(folded, start, end, 1, "a")
    if word in PART:
        return _part(folded, start, end, 1 / PART[word], bare=True)
    if word in SCALES:
        if VAGUELY.search(folded, max(0, start - 24), start):
            return None
        return _summed(folded, start, end, 1.0, "words", SCALES[word])
    return _summed(folded, start, end, WORTH[word], "words")


def _summed(folded: str, start: int, end: int, value: float, form: str, scale: float = 1.0) -> Numeral | None:
    """Add up what follows a first number: "twenty" - "one" "thousand" "two" "hundred"."""
    finished, pending, ceiling = (value * scale, 0.0, scale) if scale > 100 else (0.0, value * scale, inf)
    # The next word must be worth less than `room` to be added: "twenty" leaves room for "one", "five" for nothing.
    room = scale if scale > 1 else 10.0 if form == "words" and value >= 20 else 0.0
    # What stood before the last "and": "5 million and 8 million" are two numbers, though "5 million and 8" is one.
    whole: Numeral | None = None
    while following := NEXT.match(folded, end):
        if scale >= 100 and (parted := PARTED.match(folded, end)):
            if parted["share"]:  # "two hundred, and three quarters of them"
                return Numeral(start, end, finished + pending, form, scale)
            # Behind a hundred they are added ("100 and three quarters"); a million and three quarters is 1.75 million.
            size = 1.0 if scale == 100 else scale
            more = WORTH[parted["count"]] / PARTS[parted["parts"]] * size
            return Numeral(start, parted.end(), finished + pending + more, "words", scale)
        joined, word = "and" in following["join"], following["word"]
        if word in OF_RUPEES and not _of_rupees(folded, start, following.end()):
            break
        if word in PART or word in PARTS:
            return _with_part(folded, Numeral(start, end, finished + pending, form, scale), following)
        worth = WORTH[word] if word else float(following["figure"])
        if word in GROUPS:
            if joined or (word == "score" and form == "figures"):
                break
            added = SCORED.match(folded, following.end()) if word == "score" else None  # "four score and seven"
            value = (finished + pending) * worth + (WORTH[added[1]] if added else 0.0)
            return Numeral(start, added.end() if added else following.end(), value, "words", worth)
        if word in SCALING and not joined and not pending and finished and scale < worth and worth >= 1e6:
            finished, scale, room, ceiling = (
                finished * worth,
                worth,
                worth,
                worth,
            )  # "a thousand million", "a lakh crore"
        elif word in SCALING:
            if joined or not pending or worth >= ceiling or (worth == 100 and pending >= 100):
                if whole and not joined:
                    return whole
                break
            scale = room = worth
            if worth == 100:
                pending *= worth
            else:
                finished, pending, ceiling = finished + pending * worth, 0.0, worth
        elif (
            0 < worth < room
            and (not joined or scale >= 100)
            and (word or joined or _figured(folded, following.end(), scale))
        ):
            whole = Numeral(start, end, finished + pending, form, scale) if joined else whole
            pending, room = pending + worth, 10.0 if word in TENS else 0.0
        else:
            break
        form, end = "words" if form == "a" else form, following.end()
    if form == "a":
        return None
    if form == "words" and scale <= 100 and (point := POINT.match(folded, end)):
        decimals = "".join(str(int(ONES[word])) for word in point[1].split())
        return Numeral(start, point.end(), float(f"{int(finished + pending)}.{decimals}"), form)
    return Numeral(start, end, finished + pending, form, scale)


def _of_rupees(folded: str, start: int, end: int) -> bool:
    """Return whether rupees stand right before `start` or right behind `end`."""
    before = RUPEES_BEFORE.search(folded, max(0, start - 32), start)
    return before is not None or RUPEES_BEHIND.match(folded, end) is not None


def _figured(folded: str, end: int, scale: float) -> bool:
    """Return whether a figure that ends here goes on a number of this scale: the 3 of "4 thousand 3 hundred"."""
    figured = FIGURED.match(folded, end)
    return figured is not None and SCALES_BEHIND[figured[1]] < scale


def _with_part(folded: str, number: Numeral, following: re.Match[str]) -> Numeral | None:
    """Close a number with a part: "two thirds", "one fourth", "five and a quarter", "three million and a half"."""
    join, word, plural = following["join"], following["word"], following["word"] in PARTS
    alone = None if number.form == "a" else number
    if "and" in join:
        if plural or not (join.rstrip().endswith("a") or word == "half"):
            return alone
        value = number.value + number.scale / PART[word]
        if number.scale == 1 and (scaled := SCALED.match(folded, following.end())):  # "two and a half million"
            worth = WORTH[scaled["word"]]
            return Numeral(number.start, scaled.end(), value * worth, "words", worth)
        return Numeral(number.start, following.end(), value, "words", number.scale)
    if plural and number.form != "a" and number.value != 1:
        return _part(folded, number.start, following.end(), number.value / PARTS[word])
    if not plural and number.value == 1:
        bare = number.form == "a"
        if bare and word == "half" and not SHARED.match(folded, following.end()):
            bare = False
        return _part(folded, number.start, following.end(), 1 / PART[word], bare)
    return alone


def _part(folded: str, start: int, end: int, value: float, bare: bool = False) -> Numeral | None:
    """A part multiplies a scale ("half a million"), or stands for a share; a `bare` one must look like a share."""
    if following := MULTIPLIED.match(folded, end):
        worth = WORTH[following["word"]]
        return Numeral(start, following.end(), value * worth, "words", worth)
    if bare and not _shares(folded, start, end):
        return None
    return Numeral(start, end, value, "part")


def _shares(folded: str, start: int, end: int) -> bool:
    if folded.startswith("half", start):
        # "half the force", but neither "the second half" nor "half-hour".
        return not (
            folded.startswith(("-", " past"), end)
            or re.search(r"(?:first|second|this|last|other|better|[\w]-)\s*$", folded[max(0, start - 8) : start])
        )
    if folded.startswith("quarter", start):
        return folded.startswith(" of the", end) and not re.search(r"[a-z]\s+$", folded[max(0, start - 8) : start])
    return bool(SHARED.match(folded, end))
