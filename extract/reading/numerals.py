"""Read bare numbers, in figures or in words: "21,000", "2.5 million", "thirty-one thousand two hundred", "two thirds".

A numeral knows nothing of hedges, units or ranges: those are read around it.
"""

import re
from collections.abc import Iterator
from math import inf

from extract.reading.folding import either
from extract.reading.vocabulary import GLYPHS, GROUPS, ONES, ORDINALS, PARTS, SCALES, SUFFIXES, TENS

FIGURE = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?![\d])(?:\.\d+)?|\d+\.\d+|\d+|\.\d+"
COUNTED = {**ONES, **TENS, **SCALES, **GROUPS}
START = re.compile(
    rf"(?<![\w.])(?:(?P<figure>(?<![\d,]){FIGURE})"
    rf"|(?P<word>{either([*COUNTED, 'half', 'quarter'])})(?![\w])"
    rf"|an?(?=\s+(?:{either([*SCALES, 'dozen', *(p for p in PARTS if p[-1] != 's')])})(?!\w))"
    rf"|[{''.join(GLYPHS)}])"
)
NEXT = re.compile(
    rf"(?P<join>\s*-\s*|\s+and\s+(?:an?\s+)?|\s+(?:an?\s+)?)(?:(?P<figure>{FIGURE})(?![\d])"
    rf"|(?P<word>{either([*COUNTED, *PARTS])})(?!\w))"
)
FRACTION = re.compile(r"(?P<whole>\s*-?\s*)?(?P<over>\d{1,3})/(?P<under>\d{1,3})(?![\w/,]|[.-]\d)")
UNDER = re.compile(r"/(\d{1,4})(?![\w/]|[.,-]\d)")
MIXED = re.compile(rf"(?:\s+|-|\s+-\s+)(\d)/(\d{{1,2}})(?![\w/])|\s?([{''.join(GLYPHS)}])")
POINT = re.compile(rf"\s+point((?:\s+(?:{either(list(ONES)[:10])})(?!\w))+)")
TAIL = re.compile(rf"(?:{either(SUFFIXES)})(?![\w])")


class Numeral:
    """A bare number at `text[start:end]`; `scale` is its last multiplier (1000 in "five thousand"), shared by ranges."""

    __slots__ = ("end", "form", "scale", "start", "value")

    def __init__(self, start: int, end: int, value: float, form: str, scale: float = 1.0) -> None:
        self.start, self.end, self.value, self.form, self.scale = start, end, value, form, scale


def read(folded: str) -> Iterator[Numeral]:
    """Yield every numeral of the folded text in order, never overlapping. `form` is figures, words or part."""
    position = 0
    while found := START.search(folded, position):
        numeral = _figures(folded, found) if found["figure"] else _words(folded, found)
        if numeral is None:
            position = found.end()
        else:
            yield numeral
            position = numeral.end


def value_of(figure: str) -> float:
    """Return the value of written figures: "12,34,567.8" is 1234567.8."""
    return float(figure.replace(",", ""))


def _figures(folded: str, found: re.Match[str]) -> Numeral | None:
    start, end = found.span()
    if end - start > 30:  # An account or a bar code: no one counts that far, and no float could hold it.
        return None
    value = value_of(found.group())
    if under := UNDER.match(folded, end):
        if float(under[1]) > value and "." not in found.group():
            return Numeral(start, under.end(), value / float(under[1]), "part")
        return None
    if mixed := MIXED.match(folded, end):
        value += GLYPHS[mixed[3]] if mixed[3] else int(mixed[1]) / max(int(mixed[2]), 1)
        end = mixed.end()
    if tail := TAIL.match(folded, end):
        return Numeral(start, tail.end(), value * SUFFIXES[tail.group()], "figures", SUFFIXES[tail.group()])
    return _scaled(folded, start, end, value, "figures")


def _words(folded: str, found: re.Match[str]) -> Numeral | None:
    start, end = found.span()
    word = found["word"]
    if word is None and found.group() in GLYPHS:
        return Numeral(start, end, GLYPHS[found.group()], "part")
    if word in ("half", "quarter"):
        return _part(folded, start, end, 1 / PARTS[word])
    if word is None:
        return _scaled(folded, start, end, 1.0, "article")
    if word in GROUPS:
        return None if word == "score" else Numeral(start, end, GROUPS[word], "words", GROUPS[word])
    if word in SCALES:
        return _scaled(folded, start, end, 1.0, "words", SCALES[word])
    return _scaled(folded, start, end, COUNTED[word], "words")


def _scaled(folded: str, start: int, end: int, value: float, form: str, scale: float = 1.0) -> Numeral | None:
    """Add up what follows a first number: "twenty" - "one" "thousand" "two" "hundred"."""
    total, current, floor = 0.0, value * scale, inf
    if scale >= 1000:
        total, current, floor = current, 0.0, scale
    room = _room(form, value, scale)
    while following := NEXT.match(folded, end):
        join, word = following["join"], following["word"]
        joined = "and" in join
        if word in PARTS and not (word in SCALES):
            return _with_part(folded, start, end, total + current, form, scale, following)
        if following["figure"]:
            if not (joined and "." not in following["figure"] and value_of(following["figure"]) < scale):
                break
            current, room, end = current + value_of(following["figure"]), 0.0, following.end()
            continue
        worth = COUNTED[word]
        if word in GROUPS:
            if joined or word == "score" and form != "words":
                break
            return Numeral(start, following.end(), (total + current) * worth, "words", worth)
        if word in SCALES:
            if joined or not current or worth >= floor or (worth == 100 and current >= 100):
                break
            if worth == 100:
                current, scale, room = current * 100, 100.0, 100.0
            else:
                total, current, floor, scale, room = total + current * worth, 0.0, worth, worth, worth
        elif worth < room and worth and (not joined or scale >= 100) and "a" not in join.replace("and", ""):
            current, room = current + worth, 10.0 if worth >= 20 else 0.0
            if room and scale >= 100:
                pass
        else:
            break
        form, end = "words" if form == "article" else form, following.end()
    if form == "article":
        return None
    if scale == 1.0 and form == "words" and (point := POINT.match(folded, end)):
        digits = "".join(str(ONES[word]) for word in point[1].split())
        return Numeral(start, point.end(), float(f"{int(total + current)}.{digits}"), form)
    return Numeral(start, end, total + current, form, scale)


def _room(form: str, value: float, scale: float) -> float:
    """Return the bound below which the next number word still adds to this one: 10 after "twenty", 0 after "five"."""
    if scale > 1:
        return scale
    return 10.0 if form == "words" and value >= 20 else 0.0


def _with_part(
    folded: str, start: int, end: int, value: float, form: str, scale: float, following: re.Match[str]
) -> Numeral | None:
    """Close a number with a part: "two thirds", "one fourth", "five and a quarter", "three million and a half"."""
    join, word = following["join"], following["word"]
    part, plural = 1 / PARTS[word], word.endswith("s") and word != "halves" or word == "halves"
    if "and" in join:
        if plural or not join.rstrip().endswith(("a", "an")) and word != "half":
            return None if form == "article" else Numeral(start, end, value, form, scale)
        return Numeral(start, following.end(), value + part * scale, "words", scale)
    if value == 1 and not plural or value != 1 and plural and form != "article":
        return _part(folded, start, following.end(), value * part)
    return None if form == "article" else Numeral(start, end, value, form, scale)


MULTIPLIED = re.compile(rf"\s+(?:of\s+)?(?:an?\s+)?(?P<word>{either([*SCALES, 'dozen'])})(?!\w)")


def _part(folded: str, start: int, end: int, value: float) -> Numeral:
    """A part stands alone ("a third") or multiplies a scale ("half a million", "two thirds of a million")."""
    if following := MULTIPLIED.match(folded, end):
        worth = COUNTED[following["word"]]
        return Numeral(start, following.end(), value * worth, "words", worth)
    return Numeral(start, end, value, "part")


__all__ = ["ORDINALS", "Numeral", "read", "value_of"]
