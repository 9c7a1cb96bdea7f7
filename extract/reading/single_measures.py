"""One of a measure, where a hedge makes an amount of it: "over an hour", "more than a decade"."""

import re
from collections.abc import Iterator

from extract.reading import hedges
from extract.reading.numerals import Numeral
from extract.reading.patterns import any_of, words
from extract.reading.units import MEASURES, TIMES

# Words that an article makes into something else: "over a quarter", "within an inch of", "about a turn".
UNCOUNTED = words("second quarter night turn bit knot degree radian foot yard cup bushel pint inch barrel")
SINGLE = {word for word in (MEASURES | TIMES) - UNCOUNTED if not word.endswith("s")} | {"percent", "percentage point"}
ONE = re.compile(
    rf"(?<![\w-])an?(?=[\s-]+(?:full\s+|whole\s+|good\s+|single\s+)?(?:{any_of(sorted(SINGLE))})(?![\w-]))"
)


def read(folded: str) -> Iterator[Numeral]:
    """Yield the article of every single measure that a hedge stands before, as the number one."""
    for claim in ONE.finditer(folded):
        hedge = hedges.before(folded, claim.start())
        if hedge and hedge.qualifier != "none":
            yield Numeral(claim.start(), claim.end(), 1.0, "words")
