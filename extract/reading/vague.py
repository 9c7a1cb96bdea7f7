"""Amounts without a number ("much of the police force"), kept as such so that no chart invents one."""

import re

from extract.reading.types import Amount

VAGUE = re.compile(
    r"(?<!\w)(?:(?:a\s+few|several|many|a\s+couple(?:\s+of)?|some)\s+(?:hundred|thousand|million|billion|dozen)"
    r"(?:\s+(?:thousand|million|billion))?(?:\s+of)?"
    r"|(?:almost|nearly|virtually)\s+(?:all|none|everyone|every)(?:\s+of)?|(?:so\s+|very\s+|how\s+)?many(?:\s+of)?"
    r"|(?:so\s+|very\s+)?much\s+of|most\s+of|(?:a|an)\s+(?:few|couple|handful|number|lot)(?:\s+of)?|very\s+few|several(?:\s+of)?"
    r"|some\s+of|lots\s+of|(?:tens|hundreds|thousands|millions|billions|dozens|scores)\s+of(?:\s+(?:thousands|millions|billions)(?:\s+of)?)?"
    r"|hundreds|thousands|dozens|millions|such\s+a\s+large\s+(?:quantity|number|amount)|a\s+(?:large|great|small)\s+(?:quantity|number|amount)\s+of"
    r"|substantial|very\s+limited|the\s+largest\s+number\s+of|(?:a\s+)?majority\s+of|a\s+minority\s+of)(?!\w)"
)


def added(text: str, folded: str, amounts: list[Amount], blocked: bytearray) -> list[Amount]:
    """Return `amounts` with the vague ones put between them, none overlapping."""
    spans = bytearray(len(text) + 1)
    for amount in amounts:
        spans[amount.start : amount.end] = b"\1" * (amount.end - amount.start)
    more = []
    for found in VAGUE.finditer(folded):
        start, end = found.span()
        if not any(spans[start:end]) and not any(blocked[start:end]):
            more.append(
                Amount(start, end, None, None, False, False, "unstated", False, None, text[start:end], (start, end))
            )
    return sorted(amounts + more, key=lambda amount: amount.start) if more else amounts
