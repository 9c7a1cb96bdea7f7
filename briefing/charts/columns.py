"""Set pieces one under the other in columns, as a newspaper does: headings stay with what they head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Piece(Generic[Item]):
    """Something `tall` pixels high under a heading; an `item` of None is the heading itself."""

    heading: str
    item: Item | None
    tall: float


def columns(pieces: Sequence[Piece[Item]], count: int) -> list[list[Piece[Item]]]:
    """Pieces in at most `count` columns of about one height."""
    limit = sum(piece.tall for piece in pieces) / count
    while len(filled := _filled(pieces, limit)) > count:
        limit *= 1.03
    return filled


def _filled(pieces: Sequence[Piece[Item]], limit: float) -> list[list[Piece[Item]]]:
    """Columns no taller than `limit`; no heading ends a column, and what is cut in two is headed again."""
    done: list[list[Piece[Item]]] = [[]]
    used, heading = 0.0, None
    for at, piece in enumerate(pieces):
        if piece.item is None:
            heading = piece
        needed = piece.tall + (pieces[at + 1].tall if piece.item is None and at + 1 < len(pieces) else 0)
        if done[-1] and used + needed > limit:
            again = (
                [replace(heading, heading=f"{heading.heading}, continued")]
                if piece.item is not None and heading
                else []
            )
            done.append(again)
            used = sum(one.tall for one in again)
        done[-1].append(piece)
        used += piece.tall
    return done
