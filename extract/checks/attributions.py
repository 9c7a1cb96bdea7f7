"""Who said it: the words of attribution stand in the memo, where `how` says they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.checks import reread
from extract.loading import anchoring
from extract.loading.quotes import Span
from extract.loading.store import Loaded
from extract.problem import Problem
from extract.schema.memo import Entry

Span_ = tuple[int, int]


def check(loaded: Loaded) -> Iterator[Problem]:
    """Stated: in the quote's own sentence. Carried on: in an earlier one."""
    assert loaded.memo is not None
    text, bounds = loaded.memo.text, reread.memo(loaded).sentences
    for section in ("claims", "events", "assessments"):
        for index, entry in enumerate(getattr(loaded.memo.file, section)):
            if entry.id in loaded.memo.spans and entry.said_by.words is not None:
                fault = _fault(entry, loaded.memo.spans[entry.id], text, bounds)
                if fault:
                    facts = (("words", entry.said_by.words), ("quote", entry.quote.exact))
                    path = (section, index, "said_by", "words")
                    yield loaded.problem("memo.yaml", path, fault[0], fault[1], entry.id, facts)


def _fault(entry: Entry, quote: Span, text: str, bounds: Sequence[Span_]) -> tuple[str, str] | None:
    words = anchoring.attribution(entry.said_by, quote, text)
    if words is None:
        where = "before the quote" if entry.said_by.how == "carried_on" else "in the memo up to the quote's line"
        return f"these words do not stand {where}", "Copy the memo's own words of attribution, or say how: not_stated."
    sentence = reread.holding(words.start, bounds)
    same = sentence is not None and sentence == reread.holding(quote.start, bounds)
    if entry.said_by.how == "stated" and not same and not _overlap(words, quote):
        return "how is stated, but these words stand in another sentence", "Say how: carried_on."
    if entry.said_by.how == "carried_on" and same:
        return "how is carried_on, but these words stand in the quote's own sentence", "Say how: stated."
    return None


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
