"""Amounts written so that no number is read in them: "dozens", "fivehundred", "5OO", "Ⅻ", "doubled".

A memo may well say such a thing, and the reader leaves it; where figures are to be named, none may hide in words.
"""

import re
import unicodedata

from extract.reading.number_words import ONES, PARTS, SCALES, TENS
from extract.reading.patterns import any_of, lower_same_length

_HIDDEN = re.compile(
    rf"\b(?:{any_of(SCALES)}(?:s|ths?)?|dozens?|(?:tens|scores|couple) of"
    # With the space between two number words gone, or a letter in the place of a digit.
    rf"|{any_of([*ONES, *TENS])}(?:{any_of(SCALES)}(?:s|ths?)?|{any_of(PARTS)})|{any_of(TENS)}{any_of(ONES)}"
    r"|(?=[\d,.]*[oil])(?=[oil,.]*\d)[\doil]+(?:[,.][\doil]+)*)\b"
)
MULTIPLES = re.compile(
    r"\b(?:(?:doubl|trebl|tripl|quadrupl|quintupl|halv)(?:e|es|ed|ing)|twice|thrice|half|halves"
    r"|(?:two|three|four|five|six|ten|many|\d+)-?fold)\b",
    re.IGNORECASE,
)


def read(text: str) -> list[str]:
    """Return the words, or the signs, of every one; those of multiples alone are in MULTIPLES."""
    found = [text[slice(*one.span())] for one in _HIDDEN.finditer(lower_same_length(text))]
    return (
        found
        if text.isascii()
        else found + [sign for sign in text if not sign.isascii() and unicodedata.numeric(sign, None) is not None]
    )
