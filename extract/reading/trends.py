"""Whether an amount is a change that was said to go up or down: "rose 5 percent", "up nearly 57%"."""

import re

from extract.reading.folding import either, words
from extract.reading.kinds import Trend

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
    rf"(?<![\w-])(?P<verb>{either(UP | DOWN)})(?:\s+(?:[^\W\d_]+\s+){{0,3}}?by)?"
    r"(?:\s+(?:another|an?\s+additional|a))*\s*$"
)
PHRASAL = re.compile(
    r"\b(?:g[ai]ve|giving|made?|make|set|pick(?:ed)?|took|take|put|came|come|br[io]ng|brought|end(?:ed)?|l[ei]a?d)\s+$"
)
# "190 points, or 0.6%"; "were down 2.3%, Burlington by 2.6%"
ALSO = re.compile(r"(?:\s+[^\W\d_]+)?,?\s+or\s+(?:by\s+)?|,\s+(?:and\s+)?(?:[^\W\d_]+\s+){1,3}by\s+")


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
