"""A stated zero without a number word: "none of them", "not a single officer". It is no missing value."""

import re

from extract.reading import money, units
from extract.reading.types import Amount

NONE = re.compile(
    r"\b(?:not\s+(?:even\s+)?a\s+single(?:\s+one)?|none(?:\s+of(?:\s+(?:the|these|those|them|their|our|its))?)?)\b"
)
# "Special Access Issues: None" fills a form.
FORM = (":", "=")


def added(text: str, folded: str, amounts: list[Amount]) -> list[Amount]:
    """Return `amounts` with the stated zeros put between them, none overlapping."""
    more = []
    taken = bytearray(len(text) + 1)
    for amount in amounts:
        taken[amount.start : amount.end] = b"\1" * (amount.end - amount.start)
    for found in NONE.finditer(folded):
        start, end = found.span()
        if folded[max(0, start - 4) : start].rstrip().endswith(FORM) or folded[start - 4 : start] == "all ":
            continue
        of = found.group().endswith(("of", "the", "them", "these", "those", "their", "our", "its"))
        core = (start, start + 4) if found.group().startswith("none") else (folded.index("single", start), end)
        coin = money.behind(folded, end)
        stop, unit = (coin[0], coin[1]) if coin else (end, units.noun(text, folded, end))
        if of and unit is None and not found.group().endswith(("of", "the")):
            stop = end
        stop = core[1] if found.group().startswith("none") and not coin else stop
        if taken.find(1, start, stop) < 0:
            more.append(Amount(start, stop, 0.0, 0.0, True, True, "none", False, unit, text[start:stop], core))
    return sorted(amounts + more, key=lambda amount: amount.start) if more else amounts
