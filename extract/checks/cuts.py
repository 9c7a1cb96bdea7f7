"""A quote is not cut where that turns its meaning: in a word, behind a "not", off its quantifier, in a figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.checks import reread
from extract.loading.quotes import Span
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import Problem
from extract.reading.types import Amount, Date
from extract.schema.memo import Claim, Entry

_NOT = r"not|never|no|neither|nor|without|hardly|scarcely|barely|cannot|nobody|none|nothing|few|rarely|seldom"
_NEGATED = re.compile(rf"(?:\b(?:{_NOT})|n['’]t)(?:\s+[\w'’-]+){{0,3}}\s+\Z", re.IGNORECASE)
_QUANTIFIED = re.compile(
    r"\b(?:much|many|most|some|a\s+few|several|all|both|half|part|parts|any|every|each|almost|nearly|virtually|only"
    r"|majority|minority|number|lot|lots|generally|usually|often|sometimes|mostly|largely|partly|mainly"
    r"|occasionally|allegedly|reportedly|possibly|perhaps|probably|supposedly|may|might)"
    r"(?:\s+of)?(?:\s+(?:the|their|its|his|her|our|these|those|this|that))?\s+\Z",
    re.IGNORECASE,
)
_TURNED = re.compile(r"\s+(?:not|never|no\s+longer)\b|['’]t\b", re.IGNORECASE)
_FIX = "Quote the words from the one that turns their meaning."
_BEFORE = 80  # characters in which such a word is looked for


def check(loaded: Loaded) -> Iterator[Problem]:
    """Quotes that begin or end inside a word."""
    assert loaded.memo is not None
    text = loaded.memo.text
    for path, entry, span in _quoted(loaded):
        if _inside(text, span.start) or _inside(text, span.end):
            what, fix = "the quote is cut in a word", "Quote whole words."
            yield loaded.problem("memo.yaml", path, what, fix, entry.id, _facts(text, span))


def doubts(loaded: Loaded) -> Iterator[Problem]:
    """Quotes parted from the word before them, or behind, that says how they are meant."""
    assert loaded.memo is not None
    text, read = loaded.memo.text, reread.memo(loaded)
    for path, entry, span in _quoted(loaded):
        sentence = reread.holding(span.start, read.sentences)
        before = text[max(sentence[0], span.start - _BEFORE) : span.start] if sentence else ""
        if _NEGATED.search(before):
            what = "the quote is cut from a word that turns it round"
        elif _QUANTIFIED.search(before) or (sentence and _counted(span.start, read.quantities, text)):
            what = "the quote is cut from the word that says how much, or how surely"
        elif not _ends(span.end, read.sentences) and _TURNED.match(text, span.end):
            what = "the quote ends where its words are turned round"
        elif any(_parts(span, found) for found in (read.quantities, read.dates)):
            what = "the quote is cut in an amount or a date"
        elif isinstance(entry, Claim) and _unquantified(entry, reread.within(read.quantities, span)):
            what, path = "the wording is cut from the word that says how much", (*path[:2], "quantity", "wording")
        else:
            continue
        yield loaded.problem("memo.yaml", path, what, _FIX, entry.id, _facts(text, span))


def _quoted(loaded: Loaded) -> Iterator[tuple[Path_, Entry, Span]]:
    assert loaded.memo is not None
    for section in ("claims", "events", "assessments"):
        for index, entry in enumerate(getattr(loaded.memo.file, section)):
            if span := loaded.memo.spans.get(entry.id):
                yield (section, index, "quote", "exact"), entry, span


def _inside(text: str, at: int) -> bool:
    """Whether a place lies inside a word; scripts that set no spaces have none that could be seen."""
    pair = text[at - 1 : at + 1] if 0 < at < len(text) else ""
    return pair.isalnum() and max(pair) < "\u2e80"


def _counted(start: int, read: Sequence[Amount], text: str) -> bool:
    """Whether an amount stands right before: "very limited" before "support"."""
    at = bisect_left(read, start, key=lambda one: one.start) - 1
    return at >= 0 and text[read[at].end : start] == " "  # a list goes on behind a line's end


def _ends(at: int, sentences: Sequence[tuple[int, int]]) -> bool:
    last = reread.holding(at - 1, sentences)
    return last is not None and last[1] == at


def _parts(span: Span, found: Sequence[Amount] | Sequence[Date]) -> bool:
    for edge in span:
        at = bisect_left(found, edge, key=lambda one: one.start) - 1
        if at >= 0 and found[at].start < edge < found[at].end:
            return True
    return False


def _unquantified(claim: Claim, read: Sequence[Amount]) -> bool:
    """Whether an amount without a number has lost its quantifier to the quote around it."""
    quantity = claim.quantity
    if quantity.qualifier != "unstated" or any(one.wording in quantity.wording for one in read):
        return False
    before = claim.quote.exact.partition(quantity.wording)[0]
    counted = any(before.rstrip().endswith(one.wording) for one in read)
    return counted or bool(_QUANTIFIED.search(before) or _NEGATED.search(before[-20:]))


def _facts(text: str, span: Span) -> tuple[tuple[str, str], ...]:
    start, end = max(0, span.start - 30), min(len(text), span.end + 30)
    around = f"{text[start : span.start]}[{text[slice(*span)]}]{text[span.end : end]}"
    return (("quote", " ".join(around.split())),)
