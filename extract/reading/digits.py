"""Read numbers written in figures: "21,000", "2.5", "6 1/4", "3/5", "1.3×10^6", "10k"."""

import re

from extract.reading import money
from extract.reading.number_words import GLYPHS, SUFFIXES
from extract.reading.patterns import any_of

# A space parts thousands where it cannot part two numbers: "40 000", "1 250 000", but not "in 20 500 men"; a space
# that does not break, a thin one or an apostrophe is there for nothing else.
# OCR puts spaces around a point or comma: "6 . 2 %", "80 , 000".
FIGURE = (
    r"\d{1,3}(?:[\u00a0\u2007\u2009\u202f'’]\d{3})+(?!\d|[.,]\d{3})(?:\.\d+)?"
    r"|\d{1,3}(?:,\d{2,3}){0,7},\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?: , \d{3})+(?!\d)(?: \. \d+)?"
    r"|\d{1,3}(?:, \d{3})?(?:, 000)+(?!\d)|\d{1,3}(?:(?: 000)+|(?: \d{3}){2,})(?!\d|[.,]\d)"
    r"|\d+(?:\.\d+|(?: \. \d+)(?= ))?|(?<![^\W\d_])\.\d+"
)
PARTING = re.compile(r"[^\d.]")
# What a float holds for certain; a longer run is left, for it would be kept as another number.
CERTAIN = 15
UNDER = re.compile(r"/(\d{1,4})(?:(?:rd|th)s?)?(?![\w/]|[.,]\d)")
MIXED = re.compile(rf"(?:\s+|-|\s+-\s+)(\d{{1,2}})\s?/\s?(\d{{1,2}})(?![\w/])|\s?([{''.join(GLYPHS)}])")
POWER = re.compile(r"\s*[×x*·]\s*10\s?(?:\^|\*\*)?\s?([-−–+]?\s?\d{1,2})(?!\d)|e([+-]?\d{1,2})(?!\w)")
# A lone T is a trillion behind a currency only: "$1T", but "1T" in a scan is a stain and "5t" are tonnes.
SIGNED = re.compile(rf"(?:[{''.join(money.SIGNS)}]|(?<![^\W_])(?:{any_of(money.CODES)}))\s?\Z")
RAISED = re.compile(r"\s?(?:\^|\*\*)\s?(-?\d{1,2})(?![\d.])")
SUFFIX = re.compile(rf"({any_of(SUFFIXES)})(?!\w)|\s(mn|mln|bn|bln|trn|tln)(?!\w)")


def value_of(figure: str) -> float:
    """Return the value of written figures: "12,34,567.8" is 1234567.8."""
    return float(PARTING.sub("", figure))


def read(folded: str, start: int, end: int) -> tuple[int, float, str, float] | None:
    """Return where the number that begins with the figure at `start:end` ends, its value, form and scale.

    None where the figure counts nothing: too long, or half of something with a slash (24/7).
    """
    figure = folded[start:end]
    if len(PARTING.sub("", figure).replace(".", "").strip("0")) > CERTAIN:
        return None
    value = value_of(figure)
    if folded.startswith("/", end):
        under = UNDER.match(folded, end)
        if under and "." not in figure and value < float(under[1]):
            return under.end(), value / float(under[1]), "part", 1.0
        if under or folded[end + 1 : end + 2].isdigit():
            return None
    mixed = MIXED.match(folded, end)
    if mixed and mixed[3]:
        return mixed.end(), value + GLYPHS[mixed[3]], "figures", 1.0
    if mixed and 0 < int(mixed[1]) < int(mixed[2]):
        return mixed.end(), value + int(mixed[1]) / int(mixed[2]), "figures", 1.0
    if figure == "10" and (power := RAISED.match(folded, end)):
        return power.end(), 10.0 ** int(power[1]), "figures", 1.0
    if power := POWER.match(folded, end):
        exponent = (power[1] or power[2]).replace("−", "-").replace("–", "-").replace(" ", "")
        return power.end(), value * 10.0 ** int(exponent), "figures", 1.0
    if (suffix := SUFFIX.match(folded, end)) and (suffix[1] != "t" or SIGNED.search(folded, max(0, start - 6), start)):
        scale = SUFFIXES[suffix[1] or suffix[2]]
        return suffix.end(), value * scale, "suffix", scale
    return end, value, "figures", 1.0
