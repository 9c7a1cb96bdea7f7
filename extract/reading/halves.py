"""A part of a unit: behind the whole ("a year and a half", "two miles and a quarter"), or alone ("half an hour")."""

import re
from dataclasses import replace

from extract.reading import hedges
from extract.reading.kinds import Amount, Qualifier

UNITS = "second|minute|hour|day|week|month|year|decade|mile|acre|ton|pound|kilometer|kilometre|meter|metre|kilo"
UNIT = re.compile(
    rf"(?:(?<!\w)(?P<one>an?|one)\s+)?(?P<unit>(?:{UNITS})s?|centur(?:y|ies)|f[eo][eo]t|inch(?:es)?)\s+and\s+$"
)

ALONE = re.compile(rf"(?:\s*-\s*|\s+(?:of\s+)?an?\s+)(?P<unit>{UNITS}|century|foot|inch)\b")


def merged(text: str, folded: str, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts with each such part put to the whole before it; the order is kept."""
    kept: list[Amount] = []
    for amount in amounts:
        before = kept[-1] if kept else None
        said = None
        if amount.qualifier == "share" and amount.unit is None:
            said = UNIT.search(folded, max(before.end if before else 0, amount.start - 24), amount.start)
        if said and said["one"]:
            kept.append(_hedged(text, folded, said, amount, before.end if before else 0))
        elif said and before and before.low is not None and not folded[before.end : said.start()].strip():
            kept[-1] = _added(text, before, amount)
        elif (amount.low or amount.high or 1.0) < 1 and (part := ALONE.match(folded, amount.end)):
            meant: Qualifier = "exactly" if amount.qualifier == "share" else amount.qualifier
            kept.append(replace(amount, qualifier=meant, unit=text[part.start("unit") : part.end("unit")]))
        else:
            kept.append(amount)
    return kept


def _hedged(text: str, folded: str, said: re.Match[str], part: Amount, floor: int) -> Amount:
    start, value = said.start("one"), 1 + (part.low or 0.0)
    hedge = hedges.before(folded, start)
    if hedge and (hedge.position < floor or hedge.qualifier == "none"):
        hedge = None
    begin = hedge.position if hedge else start
    meant = hedge.qualifier if hedge else "exactly"
    return replace(
        part,
        start=begin,
        low=None if meant in ("less_than", "at_most") else value,
        high=None if meant in ("more_than", "at_least") else value,
        low_inclusive=meant != "less_than",
        high_inclusive=meant != "more_than",
        qualifier=meant,
        approximate=meant == "about",
        unit=text[said.start("unit") : said.end("unit")],
        wording=text[begin : part.end],
        core=(start, part.end),
    )


def _added(text: str, whole: Amount, part: Amount) -> Amount:
    more = part.low or 0.0
    return replace(
        whole,
        end=part.end,
        low=None if whole.low is None else whole.low + more,
        high=None if whole.high is None else whole.high + more,
        wording=text[whole.start : part.end],
        core=(whole.core[0], part.end),
    )
