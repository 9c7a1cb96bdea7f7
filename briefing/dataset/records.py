"""The dataset as tables to search, to page through and to take away: hedge, quote and span in every row.

A cell that a spreadsheet would take for a formula gets a ' in front: see `defused`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.dataset.statements import FIELDS, HELD, Statement, rows
from extract.characters import visible
from extract.loading.store import Memo

TITLES = {
    "claims": "Figures",
    "events": "Events",
    "assessments": "Judgements",
    "redactions": "Withheld",
    "context": "Public record",
    "inferences": "Curator’s inferences",
}
# The last four are the wide forms that a Japanese keyboard types, and that spreadsheets read like the narrow ones.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
GUARD = "'"
GUARDED = "guarded_columns"
_UNSEEN = " \u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
ROWS = 50
Cell = str | int | float | bool | None | list[str]


@dataclass(frozen=True)
class Page:
    """One page of a table, after the search: which rows, how many there are in all, which page of how many."""

    rows: list[dict[str, Cell]]
    found: int
    number: int
    pages: int


def records(memo: Memo, table: str) -> list[dict[str, Cell]]:
    """All rows of a table as files and the page Data show them."""
    absent = {field.name for field in FIELDS[table] if "tables" in field.absent}
    return [{name: cell(value) for name, value in row.items() if name not in absent} for row in rows(memo, table)]


def held_cells(statement: Statement) -> dict[str, Cell]:
    """What a chart's CSV says of a statement of the memo: written from here, and checked against this."""
    return {name: cell(getattr(statement, name)) for name in HELD if name != "label"}


def cell(value: object) -> Cell:
    """A value as every table writes it and every check compares it: whole numbers as such, none rounded."""
    if isinstance(value, tuple):
        return [str(one) for one in value]
    if value is None:
        return None
    if isinstance(value, bool | int | float | str):
        return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e21 else value
    return str(value)


def page(rows: list[dict[str, Cell]], find: str, number: int) -> Page:
    """Rows that hold all the words looked for, in any case, fifty at a time; a page past the end is the last one."""
    words = find.casefold().split()
    kept = [row for row in rows if all(word in _words(row) for word in words)]
    pages = max(1, -(-len(kept) // ROWS))
    number = min(max(number, 1), pages)
    return Page(kept[(number - 1) * ROWS : number * ROWS], len(kept), number, pages)


def _words(row: Mapping[str, Cell]) -> str:
    return " ".join(shown(value) for value in row.values()).casefold()


def shown(value: Cell) -> str:
    """A cell as people read it."""
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def defused(value: Cell) -> str:
    """A cell that no spreadsheet takes for a formula: one that would start as one, or with a ', gets a ' in front.

    >>> defused("=1+1")
    "'=1+1"
    """
    words = visible(shown(value))
    if isinstance(value, int | float):
        return words
    return f"{GUARD}{words}" if words.lstrip(_UNSEEN).startswith((GUARD, *_FORMULA)) else words


def restored(words: str) -> str:
    """What `defused` was given, as people read it.

    >>> restored("'=1+1")
    '=1+1'
    """
    return words.removeprefix(GUARD)


def declared(rows: Iterable[Mapping[str, Cell]]) -> list[dict[str, Cell]]:
    """The rows as they are; where one has cells with a ' in front, a last column names their columns."""
    found: list[dict[str, Cell]] = [dict(row) for row in rows]
    names = [[name for name, value in row.items() if defused(value).startswith(GUARD)] for row in found]
    if any(names):
        for row, guarded in zip(found, names, strict=True):
            row[GUARDED] = guarded
    return found


def as_csv(rows: Iterable[Mapping[str, Cell]], note: Mapping[str, str]) -> bytes:
    """UTF-8 with a byte-order mark, so that spreadsheets read it right; each row's last columns name the source."""
    table = [{**row, **note} for row in rows]
    table = table if any(GUARDED in row for row in table) else declared(table)
    names = list(dict.fromkeys(name for row in table for name in row))
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([defused(name) for name in names])
    writer.writerows([[defused(row.get(name)) for name in names] for row in table])
    return out.getvalue().encode("utf-8-sig")


def as_json(tables: Mapping[str, Iterable[Mapping[str, Cell]]], note: Mapping[str, str]) -> bytes:
    """The source once, then each table as a list of rows; values as they are, nothing defused."""
    whole = {"source": dict(note), **{name: list(rows) for name, rows in tables.items()}}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def all_tables(memo: Memo) -> dict[str, list[dict[str, Cell]]]:
    """Every table of a memo by its name."""
    return {name: records(memo, name) for name in FIELDS}


def all_as_csv(memo: Memo, note: Mapping[str, str]) -> bytes:
    """Every row of every table in one file; the column `table` says which."""
    return as_csv([{"table": name, **row} for name, rows in all_tables(memo).items() for row in rows], note)
