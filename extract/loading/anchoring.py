"""Tie every entry of a dataset to its place in the memo.

An entry's span is that of its quote; a redaction's runs from its first mark to its last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from extract.loading.quotes import (
    QuoteAmbiguous,
    QuoteNotFound,
    Span,
    all_places,
    at_span,
    line_number,
    locate,
    nearest,
    whole,
)
from extract.loading.strict_yaml import Path_
from extract.problem import Problem
from extract.schema.memo import MemoFile, Quote, SaidBy

Report = Callable[..., Problem]


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where a dataset's quotes stand, each kind by itself: what has no id is known by its row in memo.yaml.

    entries     claims, events, assessments and redactions: id -> span; without those whose quote does not stand
    marks       redaction id -> the span of each of its marks
    page_marks, header, set_aside   the span of each row; None, as among marks, where a quote does not stand
    """

    entries: dict[str, Span]
    marks: dict[str, list[Span | None]] = field(default_factory=dict)
    page_marks: list[Span | None] = field(default_factory=list)
    header: list[Span | None] = field(default_factory=list)
    set_aside: list[Span | None] = field(default_factory=list)


def standing(spans: Iterable[Span | None]) -> list[Span]:
    """Those that stand in the memo."""
    return [span for span in spans if span is not None]


def quotes(file: MemoFile) -> Iterator[tuple[Path_, str, Quote]]:
    """Every quote of a dataset: (its path in memo.yaml, the id of its entry or "", the quote)."""
    for section in ("claims", "events", "assessments", "page_marks", "header", "set_aside"):
        for index, row in enumerate(getattr(file, section)):
            yield (section, index, "quote"), getattr(row, "id", ""), row.quote
    for index, place in enumerate(file.redactions):
        for number, mark in enumerate(place.marks):
            yield ("redactions", index, "marks", number, "quote"), place.id, mark.quote


def resolve_spans(text: str, file: MemoFile, report: Report) -> tuple[Anchors, list[Problem]]:
    """Where every quote stands that stands in `text` exactly once, and a problem for every other."""
    found: dict[Path_, Span] = {}
    problems: list[Problem] = []
    those = list(quotes(file))
    known = all_places((whole(quote) for _, _, quote in those if at_span(quote, text) is None), text)
    for path, name, quote in those:
        try:
            found[path] = locate(quote, text, known)
            if quote.span is not None and tuple(quote.span) != found[path]:
                problems.append(_moved(found[path], name, path, quote, report))
        except (QuoteNotFound, QuoteAmbiguous) as error:
            problems.append(_misfit(error, name, path, quote, text, report))

    def rows(section: str) -> list[Span | None]:
        return [found.get((section, index, "quote")) for index in range(len(getattr(file, section)))]

    entries: dict[str, Span] = {}
    for section in ("claims", "events", "assessments"):
        ids = [entry.id for entry in getattr(file, section)]
        entries |= {name: span for name, span in zip(ids, rows(section), strict=True) if span}
    marks = {
        place.id: [found.get(("redactions", index, "marks", n, "quote")) for n in range(len(place.marks))]
        for index, place in enumerate(file.redactions)
    }
    for name, spans in marks.items():
        if stand := standing(spans):
            entries[name] = Span(min(span.start for span in stand), max(span.end for span in stand))
    return Anchors(entries, marks, rows("page_marks"), rows("header"), rows("set_aside")), problems


def _moved(span: Span, name: str, path: Path_, quote: Quote, report: Report) -> Problem:
    what = f"the quote stands at {span.start} to {span.end}, not at this span"
    fix = "Leave the span out, or correct it if the quote is the one that is meant."
    return report("memo.yaml", (*path, "span"), what, fix, name, (("quote", quote.exact),), "quote")


def _misfit(error: ValueError, name: str, path: Path_, quote: Quote, text: str, report: Report) -> Problem:
    if isinstance(error, QuoteAmbiguous):
        lines = ", ".join(str(line_number(text, span.start)) for span in error.spans)
        what = f"these words stand in memo.txt {len(error.spans)} times"
        fix = "Add a prefix or a suffix, a little of what stands right before or after them, or the span."
        return report(
            "memo.yaml", (*path, "exact"), what, fix, name, (("quote", quote.exact), ("memo lines", lines)), "quote"
        )
    facts = [("quote", quote.exact)]
    if quote.exact in text:
        what = "these words are in memo.txt, but not with this prefix and suffix"
        facts = [("quote", quote.prefix + quote.exact + quote.suffix)]
    else:
        what = "these words are not in memo.txt"
    close = nearest(quote, text)
    if close:
        facts.append((f"memo line {close[0]}", close[1]))
    fix = "Copy the memo's words, then check that the quantity still follows from them."
    return report("memo.yaml", (*path, "exact"), what, fix, name, tuple(facts), "quote")


def attribution(said_by: SaidBy, quote: Span, text: str) -> Span | None:
    """Where the words of attribution stand; None where they do not.

    Carried-on words stand before the quote: the last such place. Stated words stand in the quote's own sentence,
    even after the quote: the nearest place that begins before its end, or else the next one on its line.
    """
    if said_by.words is None:
        return None
    limit = quote.start if said_by.how == "carried_on" else quote.end + len(said_by.words) - 1
    start = text.rfind(said_by.words, 0, limit)
    if start < 0 and said_by.how == "stated":
        end_of_line = text.find("\n", quote.end)
        start = text.find(said_by.words, quote.end, end_of_line if end_of_line >= 0 else len(text))
    return Span(start, start + len(said_by.words)) if start >= 0 else None
