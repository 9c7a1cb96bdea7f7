"""Numerals that count nothing: document, team and room numbers, executive orders, idioms, codes."""

import re

from extract.reading.numerals import Numeral

NAMES = frozenset(
    [
        "document",
        "doc",
        "team",
        "room",
        "no",
        "nos",
        "number",
        "page",
        "pages",
        "section",
        "sec",
        "article",
        "chapter",
        "title",
        "figure",
        "fig",
        "table",
        "flight",
        "phase",
        "row",
        "route",
        "highway",
        "interstate",
        "channel",
        "line",
        "item",
        "paragraph",
        "para",
        "question",
        "annex",
        "appendix",
        "volume",
        "vol",
        "part",
        "order",
        "building",
        "suite",
        "apt",
        "box",
        "unit",
        "exhibit",
        "tab",
        "footnote",
        "note",
        "case",
        "file",
        "serial",
        "version",
        "level",
        "tier",
        "station",
        "pier",
        "gate",
        "episode",
        "season",
        "game",
        "round",
        "grade",
        "boeing",
        "airbus",
        "mi",
        "mig",
    ]
)
BEFORE = re.compile(r"([^\W\d_]+|e\.\s?o|§)[.:]?\s*#?\s*$")
IDIOM_BEFORE = re.compile(r"\b(?:no|any|every|some|each|that|this|which|another|the|on the|at)\s+$")
IDIOM_BEHIND = re.compile(r"\s+(?:another|of|hand|day|time|point|way|thing)\b|'|’")
CODE = re.compile(r"[^\W_]|[/:]\d|\.\d")
BARE_LINE = re.compile(r"[ \t]*(?:\r?\n|$)")


def is_one(text: str, folded: str, numeral: Numeral) -> bool:
    """Return whether the numeral names or numbers something, or belongs to an idiom, so that it is no quantity."""
    start, end = numeral.start, numeral.end
    if CODE.match(folded, end):
        return True
    if numeral.form == "figures":
        named = BEFORE.search(folded, max(0, start - 20), start)
        if named and (named[1] in NAMES or named[1] in ("e.o", "e. o", "§")):
            return True
        alone = not folded[max(0, folded.rfind("\n", 0, start)) : start].strip()
        return alone and start > 0 and end - start < 4 and bool(BARE_LINE.match(folded, end))
    return folded[start:end] == "one" and bool(
        IDIOM_BEFORE.search(folded, max(0, start - 12), start)
        or IDIOM_BEHIND.match(folded, end)
        and not folded.startswith("not", max(0, start - 4))
    )
