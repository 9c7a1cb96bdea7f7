"""Tie every entry of a dataset to its place in the memo.

An entry's span is that of its quote. A redaction's runs from its first mark to its last, and each mark has
its own (`withheld-stamp.1`). Page marks are `page-2`, header lines `header-1`, what is no mark `set-aside-1`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extract.model import MemoFile, Quote, SaidBy
from extract.places import all_places
from extract.problem import Problem
from extract.quote import QuoteAmbiguous, QuoteNotFound, Span, at_span, line_number, locate, nearest, whole
from extract.yamlfile import Path_

Report = Callable[..., Problem]


def quotes(file: MemoFile) -> Iterator[tuple[str, Path_, Quote]]:
    """Every quote of a dataset: (the id its span goes by, its path in memo.yaml, the quote)."""
    for section in ("claims", "events", "assessments"):
        for index, entry in enumerate(getattr(file, section)):
            yield entry.id, (section, index, "quote"), entry.quote
    for index, place in enumerate(file.redactions):
        for number, mark in enumerate(place.marks):
            yield f"{place.id}.{number + 1}", ("redactions", index, "marks", number, "quote"), mark.quote
    for index, (name, page) in enumerate(zip(page_names(file), file.page_marks, strict=True)):
        yield name, ("page_marks", index, "quote"), page.quote
    for index, line in enumerate(file.header):
        yield f"header-{index + 1}", ("header", index, "quote"), line.quote
    for index, one in enumerate(file.set_aside):
        yield f"set-aside-{index + 1}", ("set_aside", index, "quote"), one.quote


def page_names(file: MemoFile) -> list[str]:
    """The id of each page mark: page-2, and page-2.2 for a second one of that page (the scan's and the print's)."""
    pages = [page.page for page in file.page_marks]
    earlier = [pages[:index].count(page) for index, page in enumerate(pages)]
    return [f"page-{page}" + (f".{n + 1}" if n else "") for page, n in zip(pages, earlier, strict=True)]


def spans(text: str, file: MemoFile, report: Report) -> tuple[dict[str, Span], list[Problem]]:
    """Return id -> span for every quote that stands in `text` exactly once, and a problem for every other."""
    found: dict[str, Span] = {}
    problems: list[Problem] = []
    those = list(quotes(file))
    known = all_places((whole(quote) for _, _, quote in those if at_span(quote, text) is None), text)
    for name, path, quote in those:
        try:
            found[name] = locate(quote, text, known)
            if quote.span is not None and tuple(quote.span) != found[name]:
                problems.append(_moved(found[name], name, path, quote, report))
        except (QuoteNotFound, QuoteAmbiguous) as error:
            problems.append(_misfit(error, name, path, quote, text, report))
    for place in file.redactions:
        marks = [found[name] for name in (f"{place.id}.{n + 1}" for n in range(len(place.marks))) if name in found]
        if marks:
            found[place.id] = Span(min(m.start for m in marks), max(m.end for m in marks))
    return found, problems


def _moved(span: Span, name: str, path: Path_, quote: Quote, report: Report) -> Problem:
    what = f"the quote stands at {span.start} to {span.end}, not at this span"
    fix = "Leave the span out, or correct it if the quote is the one that is meant."
    return report("memo.yaml", (*path, "span"), what, fix, name, (("quote", quote.exact),))


def _misfit(error: ValueError, name: str, path: Path_, quote: Quote, text: str, report: Report) -> Problem:
    if isinstance(error, QuoteAmbiguous):
        lines = ", ".join(str(line_number(text, span.start)) for span in error.spans)
        what = f"these words stand in memo.txt {len(error.spans)} times"
        fix = "Add a prefix or a suffix, a little of what stands right before or after them, or the span."
        return report("memo.yaml", (*path, "exact"), what, fix, name, (("quote", quote.exact), ("memo lines", lines)))
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
    return report("memo.yaml", (*path, "exact"), what, fix, name, tuple(facts))


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
