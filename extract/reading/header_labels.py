"""The labels of memo headers, as printed and as scanning damages them ("Dace:", "Team Nwnbers:")."""

import re
from functools import cache

# What OCR makes of a letter; a tilde stands for any letter it gave up on.
DAMAGE = {
    "i": "[il1!|~]",
    "l": "[l1i|~]",
    "t": "[tc~]",
    "e": "[ec~]",
    "n": "[nrut~]",
    "m": "(?:rn|nu|un|wn|m|n|~)",
    "u": "(?:w|u|~)",
    "o": "[o0~]",
    "a": "[a~]",
    "s": "[s5~]",
    "b": "[b6~]",
    "r": "[r~]",
    " ": r"\s+",
}
SPELT = {
    "event": "event",
    "type": "type of event|type",
    "memo_date": "date of mfr|date of memorandum|date drafted",
    "date": "date of interview|date of meeting|dates|date",
    "access": "special access issues|special access issue",
    "notes": "additional notes|additional note|note",
    "prepared_by": "prepared by|drafted by|written by",
    "reviewed_by": "reviewed by",
    "team": "team numbers|team number|team no|team",
    "location": "location",
    "interviewee": "interviewee|interviewees|witness",
    "minder": "eop minder|minder|agency representatives",
    "classification": "classification",
    "participants_american": "american participants|us participants",
    "participants_commission": "commission participants",
    "participants_non_commission": "non-commission participants",
}


def _damaged(label: str) -> str:
    return "".join(DAMAGE.get(letter, re.escape(letter)) for letter in label)


def _pattern() -> str:
    arms = [f"(?P<{name}>{'|'.join(_damaged(label) for label in labels.split('|'))})" for name, labels in SPELT.items()]
    people = r"(?:participants?|p~~p~~\w*|part[il1~]c[il1~]pan[tc~]s?)"
    side = rf"(?:non?[~\s-]*{_damaged('commission')}|no~co[^\s:]*|{_damaged('commission')}|american|u\.?s\.?)"
    arms.append(rf"(?P<participants>{people}(?:\s*[-–_:(]+\s*(?P<side>{side})(?:\s*\))?)?)")
    return "|".join(arms)


# At a line's start the colon may be lost if a wide gap or the value's capital follows; inside a line it may not.
@cache
def label(glued: bool = False) -> re.Pattern[str]:
    """Return the pattern of a label in folded text; made when first asked for, since it is long to make.

    `glued` is that of one which has lost the space before it ("Event: BriefingDate: May 3"), to be matched in place.
    """
    lead = r"(?P<first>(?!))?" if glued else r"(?:(?P<first>^[ \t*>\ufeff]*+)|(?<=[\s*]))"
    return re.compile(
        rf"{lead}(?:{_pattern()})\**(?P<colon>\s?:|\s?\.\.+|\s-(?=\s)|\s\\:)?\**",
        re.MULTILINE,
    )


def side_of(found: re.Match[str]) -> str | None:
    """Return the side a participants label names, or None."""
    written = (found["side"] or "").lower()
    if found["participants_commission"]:
        return "commission"
    if found["participants_non_commission"] or written.startswith("no"):
        return "non_commission"
    if found["participants_american"] or written.startswith(("american", "u")):
        return "american"
    return "commission" if written else None
