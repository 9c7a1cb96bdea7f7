"""Hold a picture or table that was taken away against the dataset as it is now.

A check against mistakes and careless edits, not a signature: whoever rewrites the record as well is not found out.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from typing import Literal

from briefing.dataset import records, short_id
from briefing.dataset.statements import Statement, statements
from briefing.dataset.view import parse_params
from briefing.dataset.vocabulary import plural
from briefing.export.check.answer import Answer
from briefing.export.check.changes import Change, changes
from briefing.export.metadata import csv, pdf, png, svg
from briefing.export.program import program
from briefing.export.record import Record, parse
from briefing.export.snapshot import as_csv, snapshot
from extract.characters import visible
from extract.loading.store import Memo
from extract.problem import Newer, NoPicture, Spoilt, TooLarge, Uncheckable, Unknown, Unreadable, UserError

_TYPE_IT = "If a short id is printed at its foot, type that id, and the view opens."
# What screenshots, phones and mail programs make of a picture of ours.
_OTHERS = {
    re.compile(rb"\xff\xd8\xff"): "JPEG",
    re.compile(rb"GIF8[79]a"): "GIF",
    re.compile(rb"RIFF....WEBP", re.DOTALL): "WebP",
    re.compile(rb"....ftyp(?:avif|heic|mif1)", re.DOTALL): "phone's",
    re.compile(rb"BM.{8}[\x36\x7a\x8a]\0\0\0", re.DOTALL): "BMP",
    re.compile(rb"II\*\0|MM\0\*"): "TIFF",
}
Form = Literal["png", "pdf", "svg"]
_RECORDS = {"png": png.extract, "pdf": pdf.extract, "svg": svg.extract}
_DRAWN = {"png": "pixels", "pdf": "bytes", "svg": "drawing's letters"}
LARGEST = 50_000_000  # bytes
_LINE = ("id", "statement", "label")
_NEEDED = ("id", "statement", "label", "memo")  # columns of a table
_log = logging.getLogger(__name__)
WHAT_IT_IS = "A check against mistakes and careless edits, not a signature: a record can be forged."


def check(data: bytes, memos: Iterable[Memo]) -> Answer:
    """Answer for the bytes of a file. Raises nothing."""
    memos = list(memos)
    try:
        too_large(len(data))
        if form := _form(data):
            return _picture(data, form, memos)
        if data.startswith(b"PK"):
            from briefing.export.check import deck  # python-pptx takes a while to load

            return deck.check(data, memos)
        if other := next((name for start, name in _OTHERS.items() if start.match(data)), ""):
            return Answer("no record", f"It is a {other} picture, which carries no record. {_TYPE_IT}")
        rows = csv.read(data) if b"\0" not in data[:4000] else None
        if rows is not None:
            return _table(rows, memos)
        raise NoPicture("it is no PNG, SVG or PDF picture, no deck and no table of ours")
    except Newer as error:
        return Answer("cannot check", f"{str(error)[0].upper()}{str(error)[1:]}.")
    except Unreadable as error:
        return Answer("altered", f"There is a record, but {error}.")
    except Uncheckable as error:
        return Answer("cannot check", f"{str(error)[0].upper()}{str(error)[1:]}.")
    except Exception as error:  # whatever a damaged file makes a library raise
        _log.debug("a file that cannot be checked", exc_info=True)
        return Answer("cannot check", f"It is damaged and cannot be read to its end ({type(error).__name__}).")


def too_large(size: int) -> None:
    """Refuse a file by its size alone. Raises TooLarge."""
    if size > LARGEST:
        raise TooLarge(f"it has {size / 1e6:,.0f} MB; at most {LARGEST // 1_000_000} MB are looked at")


def _form(data: bytes) -> Form | None:
    if data.startswith(png.SIGNATURE):
        return "png"
    if data.startswith(b"%PDF-"):
        return "pdf"
    return "svg" if b"<svg" in data[:2000] else None


def _digest(data: bytes, form: Form, record: Record) -> str:
    match form:
        case "png":
            return png.digest(data)
        case "pdf":
            return pdf.digest(data, (record.drawn, record.seal))
        case "svg":
            return svg.digest(data)


def _picture(data: bytes, form: Form, memos: list[Memo]) -> Answer:
    text = _RECORDS[form](data)
    if text is None:
        return Answer(
            "no record",
            f"It carries no record: saved again by another program, or never ours. {_TYPE_IT}",
        )
    record = parse(text)
    if not record.whole:
        return Answer("altered", "Its record was edited: it is not as it was sealed.", None, record, record.entries)
    memo = next((memo for memo in memos if memo.id == record.memo), None)
    if _digest(data, form, record) != record.drawn:
        why = f"The {_DRAWN[form]} are not those recorded: the picture was edited or saved anew after it was made."
        return Answer("altered", why, memo, record, record.entries, changes(record, memo) if memo else ())
    if memo is None:
        there = ", ".join(memo.id for memo in memos) or "none"
        return Answer(
            "cannot check",
            f"Its record names the memo “{record.memo[:60]}”, which is not here; there is: {there}.",
            None,
            record,
            record.entries,
        )
    found = changes(record, memo)
    if found and record.dataset_sha256 == memo.digest:
        why = "Its record says it is of this very dataset, and differs from it: the record was rewritten."
        return Answer("altered", why, memo, record, record.entries, found)
    if found:
        return Answer("changed", _since(record, memo), memo, record, record.entries, found)
    if record.program and record.program != program():
        return Answer("another version", _earlier(record, memo), memo, record, record.entries)
    if record.program and record.dataset_sha256 == memo.digest and _drawn_anew(record, memo, form) != record:
        why = "Drawn again from this dataset, it is another picture: it was made by hand and its record with it."
        return Answer("altered", why, memo, record, record.entries)
    return Answer("matches", _matching(record, memo), memo, record, record.entries)


def _drawn_anew(record: Record, memo: Memo, form: Form) -> Record | None:
    """The record of the same picture made now; None where the memo has no such picture."""
    view, dropped = parse_params({name: [value] for name, value in record.view.items()}, memo)
    if dropped:
        return None
    try:
        made = snapshot(memo, record.chart, view, record.preset, form, record.look).data
    except Unknown:
        return None
    text = _RECORDS[form](made)
    return parse(text) if text else None


def _earlier(record: Record, memo: Memo) -> str:
    alike = "and all that its record says of the figures is what the dataset says"
    return f"It is as it was sealed, {alike}. It was not drawn again: this program might draw it otherwise."


def _since(record: Record, memo: Memo) -> str:
    return (
        f"It shows dataset {record.dataset_version} ({record.dataset_sha256[:12]}); "
        f"now it is {memo.file.memo.version} ({memo.digest[:12]})."
    )


def _matching(record: Record, memo: Memo) -> str:
    if record.dataset_sha256 == memo.digest:
        return f"It is as it was made, from dataset {memo.file.memo.version} ({memo.digest[:12]})."
    return f"It is as it was made. {_since(record, memo)} Nothing it rests on has changed."


def _table(rows: list[dict[str, str]], memos: list[Memo]) -> Answer:
    """Each row by its own digest, then against the dataset."""
    if rows and (missing := [name for name in _NEEDED if name not in rows[0]]):
        raise Spoilt(f"it has no column “{missing[0]}”, as every table of ours has")
    edited = [str(number) for number, row in enumerate(rows, 2) if not csv.whole(row)]
    memo = next((memo for memo in memos if rows and memo.id == rows[0].get("memo")), None)
    known = statements(memo) if memo else {}
    named = tuple(known[one] for one in dict.fromkeys(row.get("id", "") for row in rows) if one in known)
    if edited:
        return Answer("altered", f"Cells were edited in row {', '.join(edited[:20])}.", memo, None, named)
    if not rows or memo is None:
        there = ", ".join(memo.id for memo in memos) or "none"
        what = (
            f"It names the memo “{rows[0].get('memo', '')[:60]}”, which is not here" if rows else "The table is empty"
        )
        return Answer("cannot check", f"{what}; there is: {there}.")
    if rows[0].get("dataset_sha256") == memo.digest and (why := _not_as_made(rows, memo)):
        return Answer("altered", why, memo, None, named)
    found = [change for row in rows if row.get("statement") == "memo" for change in _row_changes(row, known)]
    was = f"dataset {rows[0].get('dataset_version')} ({rows[0].get('dataset_sha256', '')[:12]})"
    now = f"{memo.file.memo.version} ({memo.digest[:12]})"
    if found:
        return Answer("changed", f"It shows {was}; now it is {now}.", memo, None, named, found)
    return Answer("matches", f"Its rows are as they were made, from {was}; now it is {now}.", memo, None, named)


def _not_as_made(rows: list[dict[str, str]], memo: Memo) -> str:
    """What a table of this dataset has otherwise than the same table made now; "" where it has nothing."""
    if rows[0].get("view", "").endswith(short_id.MORE):
        return ""  # the view did not fit into an id: its table cannot be made again
    try:
        opened = short_id.read(rows[0].get("view", ""), [memo])
        made = csv.read(as_csv(memo, opened.chart, opened.view)) or []
    except UserError:
        return "Its short id names no view of this memo."
    if [*made[0]] != [*rows[0]]:  # of an earlier form: which lines there are can still be held to the dataset
        rows, made = ([{name: row.get(name, "") for name in _LINE} for row in table] for table in (rows, made))
    if missing := [row for row in made if row not in rows]:
        return (
            f"{plural(len(missing), 'row')} of {len(made)} missing or rewritten, the first on “{missing[0]['label']}”."
        )
    return "" if len(rows) == len(made) else f"It has {len(rows)} rows, and this chart has {len(made)}."


def _row_changes(row: dict[str, str], known: dict[str, Statement]) -> list[Change]:
    now = known.get(row["id"])
    if now is None:
        return [Change(row["id"], row["label"], "statement", row.get("wording", ""), "no longer in the dataset")]
    shown = {name: visible(records.shown(value)) for name, value in records.held_cells(now).items()}
    return [
        Change(now.id, now.label, name, records.restored(row[name]), value, now.wording or "")
        for name, value in shown.items()
        if name in row and records.restored(row[name]) != value
    ]
