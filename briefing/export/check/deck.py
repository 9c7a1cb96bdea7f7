"""Hold a deck against the dataset: which of its numbers and words were edited since it was made.

The deck is made again from the dataset and compared with the file, slide by slide, so a number edited in a chart's
workbook, in a label or in the message shows alike. Slides may be moved, left out or added to.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.dataset.defaults import slides_of
from briefing.dataset.records import cell, shown
from briefing.dataset.statements import Statement, statements
from briefing.export.check.answer import Answer
from briefing.export.check.changes import Change
from briefing.export.check.deck_reader import Page, opened, pages
from briefing.export.deck import chart_workbook, frame_slides
from briefing.export.deck.build import presentation
from briefing.export.workbook import SOURCE, Value
from extract.loading.store import Memo
from extract.problem import Uncheckable

Sheets = dict[str, list[list[Value]]]


def check(data: bytes, memos: list[Memo]) -> Answer:
    """Answer for the bytes of a deck. Raises Uncheckable."""
    show = opened(data)
    there = ", ".join(memo.id for memo in memos) or "none"
    id_, _, digest = (show.core_properties.keywords or "").partition(" ")
    found = pages(show)
    if not id_ or not digest:
        return Answer("no record", "It does not say which memo it was made from: it is not ours, or was saved anew.")
    memo = next((memo for memo in memos if memo.id == id_), None)
    if memo is None:
        raise Uncheckable(f"it was made from the memo “{id_[:60]}”, which is not here; there is: {there}")
    known = statements(memo)
    rests = tuple(known[one] for one in dict.fromkeys(_claims(found)) if one in known)
    if digest != memo.digest or any(_head(sheets) in chart_workbook.HEADS[1:] for sheets in _books(found)):
        return _earlier(found, memo, digest, rests)
    ids = [slide.id for slide in slides_of(memo) if slide.id in found]
    if not ids:
        return Answer("no record", "None of its slides is one of ours.", memo)
    made = pages(presentation(memo, ids, framed=frame_slides.TITLE in found))
    edits = [edit for name, page in made.items() if name in found for edit in _edits(name, page, found[name])]
    if edits:
        count = f"{len(edits)} place{'s were' if len(edits) > 1 else ' was'} edited since it was made"
        return Answer("altered", f"{count}.", memo, None, rests, edits)
    return Answer("matches", f"Its {len(ids)} slides are as they were made, from this dataset.", memo, None, rests)


def _earlier(found: dict[str, Page], memo: Memo, digest: str, rests: tuple[Statement, ...]) -> Answer:
    """A deck of an earlier dataset, or of an earlier form: edited cells by their seal, then what the dataset says now.

    It is not made again: what was drawn or worded otherwise then was not edited.
    """
    edited = [
        Change(f"slide {slide}", key, "workbook", "as sealed", "edited")
        for slide, page in found.items()
        for key, sheets in page.books.items()
        if not _sealed(sheets)
    ]
    if edited:
        earlier = "of an earlier dataset" if digest != memo.digest else "a deck of an earlier form"
        return Answer("altered", f"It is {earlier}, and its charts were edited.", memo, None, rests, edited)
    changed = list(dict.fromkeys(change for page in found.values() for change in _moved(page, memo)))
    if digest == memo.digest and not changed:
        why = "The figures in its charts are as they were made, from this dataset"
        return Answer("matches", f"{why}. Its words are of an earlier form, and were not compared.", memo, None, rests)
    why = f"It was made from dataset {digest[:12]}; now it is {memo.digest[:12]}."
    if changed:
        return Answer("changed", why, memo, None, rests, changed)
    return Answer("changed", f"{why} None of the figures in its charts has changed.", memo, None, rests)


def _claims(found: dict[str, Page]) -> Iterator[str]:
    for sheets in _books(found):
        yield from (str(row[0]) for row in sheets.get(SOURCE, [])[1:] if row)


def _books(found: dict[str, Page]) -> Iterator[Sheets]:
    for page in found.values():
        yield from page.books.values()


def _head(sheets: Sheets) -> tuple[Value, ...]:
    return tuple(next(iter(sheets.get(SOURCE, [])), []))


def _rows(sheets: Sheets) -> list[dict[Value, Value]]:
    """What every row of the sheet Source says, by its column; none where the head is no head of ours."""
    head = _head(sheets)
    return [dict(zip(head, row, strict=False)) for row in sheets[SOURCE][1:]] if head in chart_workbook.HEADS else []


def _sealed(sheets: Sheets) -> bool:
    rows = _rows(sheets)
    return bool(rows) and rows[0].get("seal") == chart_workbook.seal(sheets.get("Sheet1", []))


def _moved(page: Page, memo: Memo) -> Iterator[Change]:
    """What the dataset says now of the figures in a slide's charts."""
    known = statements(memo)
    for sheets in page.books.values():
        for was in _rows(sheets):
            now = known.get(str(was["claim id"]))
            if was["statement"] != "memo":
                continue
            if now is None:
                yield Change(str(was["claim id"]), str(was["label"]), "statement", str(was["value"]), "no longer there")
                continue
            for name in ("wording", "low", "high", "quote"):
                if _words(was[name]) != _words(getattr(now, name)):
                    one = (_words(was[name]), _words(getattr(now, name)))
                    yield Change(now.id, now.label, name, *one, now.wording or "")


def _edits(slide: str, made: Page, found: Page) -> Iterator[Change]:
    """What a slide says otherwise than the dataset."""
    cells: set[str] = set()
    for key, sheets in made.books.items():
        for edit in _cells(slide, key, sheets, found.books.get(key, {})):
            cells.add(f"{edit.was}>{edit.now}")
            yield edit
    for key, words in made.items.items():
        now = found.items.get(key)
        # An edit in the workbook also shows in the chart's own copy: said once.
        if now != words and f"{words}>{now}" not in cells:
            yield Change(f"slide {slide}", key, key, _short(words), _short(now))


def _cells(slide: str, key: str, made: Sheets, found: Sheets) -> Iterator[Change]:
    for name, rows in made.items():
        if name not in found:
            yield Change(f"slide {slide}", key, f"sheet {name}", "there", "no longer there")
            continue
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                other = found[name]
                now = other[number][column] if number < len(other) and column < len(other[number]) else None
                if _words(value) != _words(now):
                    where = f"{name}!{chr(65 + column)}{number + 1}, beside “{_row(row)}”,"
                    yield Change(f"slide {slide}", key, where, _short(_words(value)), _short(_words(now)))


def _row(row: list[Value]) -> str:
    """The words of a row: beside a bar they come first, beside a point last."""
    return " ".join(next((value for value in row if isinstance(value, str)), "").split())


def _words(value: object) -> str:
    return shown(cell(value))


def _short(words: str | None) -> str:
    if words is None:
        return "no longer there"
    words = " ".join(words.split())
    return f"“{words[:80]}{'…' * (len(words) > 80)}”"
