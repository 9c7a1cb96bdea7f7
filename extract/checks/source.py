"""The memo is the one that was curated, and everything withheld in it is in the dataset."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import chain

from extract.loading.anchoring import standing
from extract.loading.quotes import Span, line_number
from extract.loading.store import Loaded
from extract.problem import Problem, shown
from extract.reading import page_marks, redactions


def check(loaded: Loaded) -> Iterator[Problem]:
    """The sha256, each redaction mark and place, each page mark; what was set aside is no mark and is none of these."""
    assert loaded.memo is not None
    memo = loaded.memo
    sha256 = hashlib.sha256(memo.text.encode()).hexdigest()
    if sha256 != memo.file.memo.sha256:
        facts = (("in the YAML", memo.file.memo.sha256), ("memo.txt", sha256))
        fix = "Restore the memo as received; if a better text was received, read it again and then enter its sha256."
        yield loaded.problem(
            "memo.yaml", ("memo", "sha256"), "memo.txt is not the text that was curated", fix, "", facts
        )
    aside = standing(memo.anchors.set_aside)
    yield from _check_marks(loaded, aside)
    yield from _check_aside(loaded)
    known = set(standing(memo.anchors.page_marks))
    pages = loaded.read.pages if loaded.read else page_marks.read(memo.text)
    yield from _check_pages(loaded, {Span(page.start, page.end): page.number for page in pages})
    for page in pages:
        at = Span(page.start, page.end)
        if page.number is not None and at not in known and not _within(at, aside):
            yield _unlisted(loaded, page.start, page.end, "page mark", "page_marks")


def _check_pages(loaded: Loaded, read: dict[Span, int | None]) -> Iterator[Problem]:
    """The number of each page mark is the one that stands there."""
    assert loaded.memo is not None
    for index, (mark, at) in enumerate(zip(loaded.memo.file.page_marks, loaded.memo.anchors.page_marks, strict=True)):
        said = {int(digits) for digits in re.findall(r"\d{1,4}", mark.quote.exact)}
        number = read.get(at) if at else None
        if said and mark.page not in ({number} if number else said):
            what, fix = f"the mark says page {number or min(said)}", "Write the number that stands there."
            yield loaded.problem(
                "memo.yaml", ("page_marks", index, "page"), what, fix, "", (("quote", mark.quote.exact),)
            )


def _within(mark: Span, aside: list[Span]) -> bool:
    return any(one.start <= mark.start and mark.end <= one.end for one in aside)


def _check_aside(loaded: Loaded) -> Iterator[Problem]:
    """Nothing can be withheld, or a page mark, and set aside as neither; what is set aside is one mark, and no more."""
    assert loaded.memo is not None
    text = loaded.memo.text
    read = [*(loaded.read.redactions if loaded.read else redactions.read(text))]
    pages = [*(loaded.read.pages if loaded.read else page_marks.read(text))]
    seen = [Span(mark.start, mark.end) for mark in (*read, *pages)]
    anchors = loaded.memo.anchors
    marks = standing([*chain(*anchors.marks.values()), *anchors.page_marks])
    for index, aside in enumerate(anchors.set_aside):
        if aside and any(aside.start < mark.end and mark.start < aside.end for mark in marks):
            what = "this is listed as a mark, too"
            fix = "Keep it here or under redactions or page_marks, not in both."
            yield loaded.problem("memo.yaml", ("set_aside", index), what, fix)
        elif aside and aside not in seen and any(aside.start < one.end and one.start < aside.end for one in seen):
            what = "this is not the mark alone"
            fix = "Quote the mark itself, nothing around it, and each mark by itself."
            yield loaded.problem("memo.yaml", ("set_aside", index, "quote"), what, fix)


def _check_marks(loaded: Loaded, aside: list[Span]) -> Iterator[Problem]:
    assert loaded.memo is not None
    memo = loaded.memo
    found = list(loaded.read.redactions) if loaded.read else redactions.read(memo.text)
    listed = set(chain(*memo.anchors.marks.values()))
    for mark in found:
        if Span(mark.start, mark.end) not in listed and not _within(Span(mark.start, mark.end), aside):
            yield _unlisted(loaded, mark.start, mark.end, "redaction mark", "redactions")
    read = {Span(mark.start, mark.end) for mark in found}
    places = {tuple(Span(m.start, m.end) for m in place) for place in redactions.places(found, memo.text)}
    kinds = {Span(mark.start, mark.end): mark.kind for mark in found}
    for index, place in enumerate(memo.file.redactions):
        for number, (one, at) in enumerate(zip(place.marks, memo.anchors.marks[place.id], strict=True)):
            if at in kinds and kinds[at] != one.kind:
                what, fix = f"this mark is a {kinds[at]}", f"Say kind: {kinds[at]}."
                path = ("redactions", index, "marks", number, "kind")
                yield loaded.problem("memo.yaml", path, what, fix, place.id, (("quote", one.quote.exact),))
        spans = tuple(standing(memo.anchors.marks[place.id]))
        unread = len(spans) == 1 and spans[0] not in read  # a mark that the reader missed and a person added
        if len(spans) == len(place.marks) and spans not in places and not unread:
            what = "these marks are not one place by themselves"
            fix = (
                "A stamp and a bracket with only white space between are one place; all others are places of their own."
            )
            yield loaded.problem("memo.yaml", ("redactions", index, "marks"), what, fix, place.id, code="marks")


def _unlisted(loaded: Loaded, start: int, end: int, what: str, section: str) -> Problem:
    assert loaded.memo is not None
    text = loaded.memo.text
    return Problem(
        shown(loaded.folder / "memo.txt"),
        line_number(text, start),
        section,
        f"this {what} is not in memo.yaml",
        f"Add it under {section}, or under set_aside with the reason why it is none.",
        facts=(("memo", text[start:end]), ("span", f"{start} to {end}")),
    )
