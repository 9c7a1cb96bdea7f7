"""What the reader took for a mark and a curator did not: kept in the draft, with the reason, where verify looks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from extract.curation.positions import Taken
from extract.loading.quotes import Span, quote

Content = dict[str, Any]
REASON = "TODO: why this is no mark"


def discard(content: Content, marks: Iterable[Span], text: str) -> None:
    """Set marks aside, each with a reason that waits for a person."""
    new = [{"quote": quote(*one, text), "reason": REASON} for one in marks]
    rows = sorted([*_rows(content), *new], key=_place)
    _keep(content, rows)


def restore(content: Content, marks: Iterable[Span]) -> None:
    """Take marks back: they are in the draft again."""
    back = Taken(marks)
    _keep(content, [one for one in _rows(content) if not back.touches(_place(one))])


def reason(content: Content, mark: Span) -> str:
    """Why a mark was set aside; "" where it was not."""
    return next((str(one["reason"]) for one in _rows(content) if Taken([_place(one)]).touches(mark)), "")


def set_reason(content: Content, mark: Span, words: str) -> None:
    """Say why a mark was set aside."""
    said = {"reason": words.strip() or REASON}
    _keep(content, [one | said if Taken([_place(one)]).touches(mark) else one for one in _rows(content)])


def _rows(content: Content) -> list[dict[str, Any]]:
    return list(content.get("set_aside") or [])


def _keep(content: Content, rows: list[dict[str, Any]]) -> None:
    content.pop("set_aside", None)
    if rows:
        content["set_aside"] = rows


def _place(row: dict[str, Any]) -> Span:
    return Span(*row["quote"].get("span", (0, 0)))
