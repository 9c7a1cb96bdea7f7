"""Whether an amount is a change that was said to go up or down: "rose 5 percent", "up nearly 57%"."""

import re

from extract.reading.folding import either, words
from extract.reading.kinds import Trend

UP = words(
    "up rose rise rises risen rising increase increases increased increasing grow grows grew grown growing gain gains"
    " gained gaining climb climbs climbed climbing jump jumps jumped jumping surge surged surging soar soared soaring"
    " advance advanced advancing higher added rallied swelled expanded"
)
DOWN = words(
    "down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease"
    " decreases decreased decreasing lose loses lost losing slid slide slides slipped slip slips plummeted plummeting"
    " plunged plunging tumbled tumbling shed sheds sank sunk eased easing dipped lower reduced shrank shrunk cut contracted"
)
# "rose to 5 percent" is a level and no change, so "to" does not stand here.
BEFORE = re.compile(rf"(?<![\w-])({either(UP | DOWN)})(?:\s+(?:by|another|an?\s+additional|as|about|another))*\s*$")
ALSO = re.compile(r",?\s+or\s+(?:by\s+)?")


def before(folded: str, start: int) -> Trend | None:
    """Return the trend said right before `start`, or None."""
    if folded[start : start + 1] in "+-−" and folded[start + 1 : start + 2].isdigit():
        return None
    found = BEFORE.search(folded, max(0, start - 36), start)
    return ("up" if found[1] in UP else "down") if found else None


def carries_on(folded: str, end: int, start: int) -> bool:
    """Return whether an amount at `start` restates the one that ended at `end`: "190 points, or 0.6%"."""
    return end < start < end + 40 and bool(ALSO.search(folded, end, start)) and "." not in folded[end:start]
