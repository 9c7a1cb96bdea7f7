"""Hold a picture or table that was taken away against the dataset as it is now.

A check against mistakes and careless edits, not a signature: whoever rewrites the record as well is not found out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefing.carry import pdf, png, svg, table
from briefing.carry.problem import NoPicture, TooLarge, Uncheckable
from briefing.changes import Change, changes
from briefing.entries import Entry, entries
from briefing.record import Newer, Record, Unreadable, parse
from extract.store import Memo

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
LARGEST = 50_000_000  # bytes
WHAT_IT_IS = "A check against mistakes and careless edits, not a signature: a record can be forged."
Verdict = Literal["matches", "changed", "altered", "no record", "cannot check"]
HEADLINES: dict[Verdict, str] = {
    "matches": "matches",
    "changed": "the data has changed since",
    "altered": "altered",
    "no record": "no record",
    "cannot check": "cannot be checked",
}


@dataclass(frozen=True)
class Answer:
    """What a check comes to.

    why      one sentence                     entries  what it rests on, as recorded, for the links to the sentences
    changes  what differs from the dataset    record   None where there is none; a table has rows instead
    """

    verdict: Verdict
    why: str
    memo: Memo | None = None
    record: Record | None = None
    entries: Sequence[Entry] = ()
    changes: Sequence[Change] = field(default=())

    @property
    def headline(self) -> str:
        """The verdict in a few words."""
        return HEADLINES[self.verdict]


def check(data: bytes, memos: Iterable[Memo]) -> Answer:
    """Answer for the bytes of a file. Raises nothing."""
    memos = list(memos)
    try:
        too_large(len(data))
        if data.startswith(png.SIGNATURE):
            return _picture(png.find(data), lambda record: png.drawn(data) == record.drawn, "pixels", memos)
        if data.startswith(b"%PDF-"):
            text = pdf.find(data)
            return _picture(text, lambda one: pdf.drawn(data, (one.drawn, one.seal)) == one.drawn, "bytes", memos)
        if b"<svg" in data[:2000]:
            return _picture(svg.find(data), lambda record: svg.drawn(data) == record.drawn, "drawing's letters", memos)
        if data.startswith(b"PK"):
            from briefing.deck import check as deck  # python-pptx takes a while to load

            return deck.check(data, memos)
        if other := next((name for start, name in _OTHERS.items() if start.match(data)), ""):
            return Answer("no record", f"It is a {other} picture, which carries no record. {_TYPE_IT}")
        rows = table.read(data) if b"\0" not in data[:4000] else None
        if rows is not None:
            return _table(rows, memos)
        raise NoPicture("it is no PNG, SVG or PDF picture, no deck and no table of ours")
    except Newer as error:
        return Answer("cannot check", f"{str(error)[0].upper()}{str(error)[1:]}.")
    except Unreadable as error:
        return Answer("altered", f"There is a record, but {error}.")
    except Uncheckable as error:
        return Answer("cannot check", f"{str(error)[0].upper()}{str(error)[1:]}.")


def too_large(size: int) -> None:
    """Refuse a file by its size alone. Raises TooLarge."""
    if size > LARGEST:
        raise TooLarge(f"it has {size / 1e6:,.0f} MB; at most {LARGEST // 1_000_000} MB are looked at")


def _picture(text: str | None, same: Callable[[Record], bool], what: str, memos: list[Memo]) -> Answer:
    if text is None:
        return Answer(
            "no record",
            f"It carries no record: saved again by another program, or never ours. {_TYPE_IT}",
        )
    record = parse(text)
    if not record.whole:
        return Answer("altered", "Its record was edited: it is not as it was sealed.", None, record, record.entries)
    memo = next((memo for memo in memos if memo.id == record.memo), None)
    if not same(record):
        why = f"The {what} are not those recorded: the picture was edited or saved anew after it was made."
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
    return Answer("matches", _matching(record, memo), memo, record, record.entries)


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
    edited = [str(number) for number, row in enumerate(rows, 2) if not table.whole(row)]
    memo = next((memo for memo in memos if rows and memo.id == rows[0].get("memo")), None)
    known = entries(memo) if memo else {}
    named = tuple(known[one] for one in dict.fromkeys(row.get("id", "") for row in rows) if one in known)
    if edited:
        return Answer("altered", f"Cells were edited in row {', '.join(edited[:20])}.", memo, None, named)
    if not rows or memo is None:
        there = ", ".join(memo.id for memo in memos) or "none"
        what = (
            f"It names the memo “{rows[0].get('memo', '')[:60]}”, which is not here" if rows else "The table is empty"
        )
        return Answer("cannot check", f"{what}; there is: {there}.")
    found = [change for row in rows if row.get("statement") == "memo" for change in _row_changes(row, known)]
    was = f"dataset {rows[0].get('dataset_version')} ({rows[0].get('dataset_sha256', '')[:12]})"
    now = f"{memo.file.memo.version} ({memo.digest[:12]})"
    if found:
        return Answer("changed", f"It shows {was}; now it is {now}.", memo, None, named, found)
    return Answer("matches", f"Its rows are as they were made, from {was}; now it is {now}.", memo, None, named)


def _row_changes(row: dict[str, str], known: dict[str, Entry]) -> list[Change]:
    now = known.get(row["id"])
    if now is None:
        return [Change(row["id"], row["label"], "statement", row.get("wording", ""), "no longer in the dataset")]
    shown = {name: _cell(getattr(now, name)) for name in ("low", "high", "unit", "qualifier", "wording", "quote")}
    return [
        Change(now.id, now.label, name, row[name], value, now.wording or "")
        for name, value in shown.items()
        if now.kind == "claim" and row.get(name, "") != value
    ]


def _cell(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else "" if value is None else str(value)
