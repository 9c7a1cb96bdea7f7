"""Shares said with two numbers: "one in four", "2 out of 5"."""

import re

from extract.reading.numerals import Numeral

OF = re.compile(r"\s+(?:(?:in|out\s+of)(?:\s+every)?|of\s+every)\s+")


def of(folded: str, part: Numeral, whole: Numeral) -> float | None:
    """Return the share that `part` is of `whole` where the words between say so, or None."""
    between = folded[part.end : whole.start]
    if between == " of " and part.value == 1 and part.form == "words":
        return 1 / whole.value if whole.value > 1 else None
    if len(between) < 20 and OF.fullmatch(between) and 0 < part.value <= whole.value:
        return part.value / whole.value
    return None
