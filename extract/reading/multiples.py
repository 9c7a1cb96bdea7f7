"""Multiples said in one word, counted in times: "more than doubled", "a sixfold rise", "twice as many"."""

import re
from collections.abc import Iterator

from extract.reading.number_words import ONES, TENS
from extract.reading.numerals import Numeral
from extract.reading.patterns import LazyPattern, any_of

STEMS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "sextupl": 6.0, "halv": 0.5}
TIMES = {"twice": 2.0, "thrice": 3.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
FOLDS = {**ONES, **TENS, "hundred": 100.0, "thousand": 1000.0}
MULTIPLE = LazyPattern(
    rf"(?<![\w-])(?:(?P<stem>{any_of(STEMS)})(?:ed|es|ing)(?![\w-]|\s+(?:back|up|over|down|as\s+an?\b))"
    rf"|(?P<times>{any_of(TIMES)})(?=\s+(?:as\s+(?:many|much|large|big|high|great|long"
    r"|heavy|fast|often|strong|small|wide|old|numerous|likely|expensive|costly|far|good|bad)\b|that\b|those\b|what\b|its\b|their\b|his\b"
    r"|the\s+(?:\w+\s+)?(?:number|size|amount|rate|figure|sum|length|strength|total|price|cost|value|population|level|weight"
    r"|volume|force|area|distance|average|normal|usual)))"
    r"|(?:to|will|would|could|may|might|can|should|must|not|than)\s+(?P<verb>double|triple|treble|quadruple|halve)(?!\w)"
    rf"|(?P<fold>{any_of(FOLDS)}|\d[\d,.]*)[\s-]?fold(?!\w))"
)
HINT = re.compile(r"doub|trip|treb|quadr|quint|sextu|halv|twice|thrice|fold")
# "a twofold purpose" counts no times; a growth does.
GROWTH = LazyPattern(
    r"increas|ris|rose|grow|grew|multipl|expan|climb|jump|surg|declin|decreas|reduc|drop|fall|fell|more|higher|over|up\b"
)
VALUES = {**STEMS, **TIMES, "halve": 0.5}
# "doubled its fleet to [40]": where the amount ended is said, so that the multiple is how it came there.
ENDED = LazyPattern(
    rf"(?<![\w-])(?P<stem>{any_of(STEMS)})(?:ed|es|ing)"
    r"(?:\s+(?!(?:according|due|thanks|owing|compared|relative|prior|close|next|up|and|but)\b)[^\s.,;:!?]+){0,6}?\s+to\s+\Z"
)


def ended(folded: str, start: int) -> tuple[int, float] | None:
    """Return where the multiple stands that ends in the amount at `start`, and its factor, or None."""
    claim = ENDED().search(folded, max(0, start - 80), start) if folded.endswith(("to ", "to\n"), 0, start) else None
    return (claim.start(), STEMS[claim["stem"]]) if claim else None


def read(folded: str) -> Iterator[Numeral]:
    """Yield every multiple in order, as a numeral of the form "multiple"."""
    for hint in HINT.finditer(folded):
        start = max(0, hint.start() - 16)
        claim = MULTIPLE().search(folded, start, hint.end() + 40)
        if claim is None or not claim.start() <= hint.start() < claim.end():
            continue
        word = claim["stem"] or claim["times"] or claim["verb"]
        if word:
            begin = claim.start("verb") if claim["verb"] else claim.start()
            yield Numeral(begin, claim.end(), VALUES[word], "multiple")
        elif GROWTH().search(folded, max(0, claim.start() - 40), claim.end() + 30):
            number = claim["fold"]
            value = FOLDS[number] if number in FOLDS else float(number.replace(",", "").rstrip(".") or 0)
            yield Numeral(claim.start(), claim.end(), value, "multiple")
