"""Whether an amount is a change that was said to go up or down: "rose 5 percent", "up nearly 57%"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.reading import hedges, money, multiples
from extract.reading.patterns import LazyPattern, any_of, lower_same_length, words
from extract.reading.types import Amount, Change, Trend

UP = words(
    "up rose rise rises risen rising increase increases increased increasing grow grows grew grown growing gain"
    " gains gained gaining climb climbs climbed climbing jump jumps jumped jumping surge surged surging soar"
    " soared soaring advance advanced advancing higher added rallied swelled expanded"
)
DOWN = words(
    "down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease"
    " decreases decreased decreasing lose loses lost losing slid slide slides slipped slip slips plummeted"
    " plummeting plunged plunging tumbled tumbling shed sheds sank sunk eased easing dipped lower reduced shrank"
    " shrunk cut contracted"
)
# "rose to 5 percent" is a level and no change, so "to" does not stand here; "gave up 5" is none either.
BEFORE = re.compile(
    rf"(?<![\w-])(?P<verb>{any_of(UP | DOWN)})(?:\s+(?:[^\W\d_]+\s+){{0,3}}?by)?"
    r"(?:\s+(?:another|an?\s+additional|a))*\s*$"
)
PHRASAL = re.compile(
    r"\b(?:g[ai]ve|giving|made?|make|set|pick(?:ed)?|took|take|put|came|come|br[io]ng|brought|end(?:ed)?|l[ei]a?d)\s+$"
)
# "190 points, or 0.6%"; "were down 2.3%, Burlington by 2.6%"
ALSO = re.compile(r"(?:\s+[^\W\d_]+)?,?\s+or\s+(?:by\s+)?|,\s+(?:and\s+)?(?:[^\W\d_]+\s+){1,3}by\s+")


# Words that carry a thing from one amount to another, either way.
EITHER = words(
    "went go goes going gone moved moves moving change changed changes changing swung shifted shift taken took brought"
)
NOUNS_UP = words(
    "growth raise raises raised raising enlarged expansion doubled trebled tripled mounted expand expanding swell"
)
NOUNS_DOWN = words(
    "reduction reductions reduce reduces reducing lowered lowering halved dwindled"
    " diminished diminishing shrinking cutting cuts collapsed narrowed"
)
MOVES = LazyPattern(
    rf"(?<![\w-])(?P<verb>{any_of(UP | DOWN | EITHER | NOUNS_UP | NOUNS_DOWN)})(?!\w)"
    r"(?P<rest>(?:,?\s+[^\s.;:!?]+){0,8}?),?\s*\Z"
)
# "an increase of from 3 to 5", "lost from 12 to 17 men" give the size of a change.
SIZED = re.compile(r"\b(?:of|by|that|with)\Z")
PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is|are)\s+\Z")
TAKES = words("lost lose loses losing shed gain gains gained gaining added cut cuts shift took")
TO = re.compile(r"[^.;:!?]{0,60}?\bto\s+\Z")
FROM = re.compile(r"[^.;:!?]{0,60}?\bfrom\s+\Z")
RISEN = re.compile(r"(?:\s+[^\W\d_]+){0,3}?,?\s+(?:was\s+|were\s+|which\s+is\s+)?(?P<verb>up|down)\s+from\s+\Z")
# "from", and the currency that may stand before the number.
OPENED = LazyPattern(rf"\bfrom\s+{money.LED_BY}\Z")
LED = re.compile(r"\b(?P<word>from|to|by)\s+\Z")


def movement(folded: str, start: int) -> str | None:
    """Return which way the words right before `start` carry something: "up", "down", "either", or None."""
    found = MOVES().search(folded, max(0, start - 80), start)
    if found is None:
        return None
    verb, rest = found["verb"], found["rest"].strip()
    if SIZED.search(rest):
        return None
    if verb in TAKES and not rest and not PASSIVE.search(folded, max(0, found.start() - 12), found.start()):
        return None
    return "up" if verb in UP | NOUNS_UP else "down" if verb in DOWN | NOUNS_DOWN else "either"


def moved(folded: str, start: int) -> str | None:
    """Return which way something is carried that begins with the number at `start`: "fell from about [700]"."""
    led = OPENED().search(folded, max(0, start - 30), start)
    if led is None and (hedge := hedges.before(folded, start)):
        led = OPENED().search(folded, max(0, hedge.position - 8), hedge.position)
    return movement(folded, led.start()) if led else None


def changes(text: str, amounts: Sequence[Amount]) -> list[Change]:
    """Return every movement that is said between two neighbouring amounts: "from 700 to 430", "to 90 from 78"."""
    folded = lower_same_length(text)
    found: dict[int, Change] = {}
    hedged = {amount.core[0] for amount in amounts}  # A multiple that is an amount still has a hedge to keep.
    for amount in amounts:
        if multiple := multiples.ended(folded, amount.start):
            start, factor = multiple
            way: Trend = "up" if factor > 1 else "down"
            found[amount.start] = Change(None, amount, way, None if start in hedged else factor)
    for first, second in pairwise(amounts):
        if second.start - first.end > 70 or "unstated" in (first.qualifier, second.qualifier):
            continue
        led = LED.search(folded, max(0, first.start - 8), first.start)
        moves = movement(folded, led.start()) if led else None
        gap = slice(first.end, second.start)
        before: Amount | None = first
        after = second
        if led and moves and TO.fullmatch(folded[gap]) and led["word"] in ("from", "by"):
            before = first if led["word"] == "from" else None
        elif led and moves and led["word"] == "to" and FROM.fullmatch(folded[gap]) and not _anew(folded[gap]):
            before, after = second, first
        elif risen := RISEN.fullmatch(folded[gap]):
            before, after, moves = second, first, risen["verb"]
        elif first.trend and TO.fullmatch(folded[gap]):
            before, moves = None, first.trend
        else:
            continue
        if change := _change(before, after, moves):
            found[after.start] = change
    return list(found.values())


def _anew(between: str) -> bool:
    """Return whether something else moves between two amounts: "to 273, and [the other climbed] from 21"."""
    return movement(between, between.rfind("from")) is not None


def with_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts, those at both ends of a movement with the unit said at one: "from 12 to 17 percent"."""
    units = {}
    for change in changes(text, amounts):
        if change.before and (unit := change.before.unit or change.after.unit):
            units[change.before.start] = units[change.after.start] = unit
    return [replace(amount, unit=units[amount.start]) if amount.start in units else amount for amount in amounts]


def _change(before: Amount | None, after: Amount, moves: str | None) -> Change | None:
    """Return the change where its words and its numbers agree on the way it goes."""
    if before is None:
        return Change(None, after, "up" if moves == "up" else "down", None) if moves in ("up", "down") else None
    if before.unit and after.unit and before.unit != after.unit:
        return None
    if before.low is None or before.high is None or after.low is None or after.high is None:
        return Change(before, after, "up" if moves == "up" else "down", None) if moves in ("up", "down") else None
    seen = "up" if after.low > before.high else "down" if after.high < before.low else None
    if seen is None or moves not in (seen, "either"):
        return None
    exact = before.qualifier == after.qualifier == "exactly" and not (before.approximate or after.approximate)
    return Change(
        before,
        after,
        "up" if seen == "up" else "down",
        _whole(after.low / before.low) if exact and before.low else None,
    )


def _whole(value: float) -> float:
    return float(f"{value:.15g}")


def before(folded: str, start: int) -> Trend | None:
    """Return the trend said right before `start`, or by a plus sign there; None where nothing says one."""
    if folded[start : start + 1] == "+" and folded[start + 1 : start + 2].isdigit():
        return "up"
    found = BEFORE.search(folded, max(0, start - 60), start)
    if found is None:
        return None
    if found["verb"] == "up" and PHRASAL.search(folded, max(0, found.start() - 10), found.start()):
        return None
    return "up" if found["verb"] in UP else "down"


def carries_on(folded: str, end: int, start: int) -> bool:
    """Return whether an amount at `start` restates or follows in kind the one that ended at `end`."""
    return end < start < end + 60 and bool(ALSO.fullmatch(folded, end, start))
