"""The memos a command works on: those that hold up against their text, or one clear line."""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module

from briefing.charts import charts_of
from extract import store
from extract.problem import CannotRun, shown
from extract.store import Memo

# The checks of extract.verify, by whether they need the library for dates.
QUICK = ("source", "references", "quantities", "attributions", "context", "prose")
DATES = ("dates",)
DATED = {"timeline", "tile"}


def good(charts: Collection[str] | None = None) -> list[Memo]:
    """Every memo of the data folder. Raises CannotRun where one has a problem: no picture rests on a broken quote.

    Where only `charts` are wanted and none of them shows a date, dates are not checked: the library for dates alone
    takes a third of the time from nothing to the first picture.
    """
    found = []
    for folder in store.folders(store.data_folder()):
        loaded = store.load(folder)
        problems = list(loaded.problems)
        if loaded.memo is not None:
            kinds = {one.kind for one in charts_of(loaded.memo) if charts is None or one.id in charts}
            names = QUICK if not kinds & DATED else (*QUICK, *DATES)
            for name in names:
                problems += import_module(f"extract.checks.{name}").check(loaded)
        if loaded.memo is None or problems:
            first = f"{problems[0].file}:{problems[0].line}: {problems[0].what}" if problems else "it cannot be read"
            raise CannotRun(
                f"{shown(folder)} has {len(problems)} problem(s), the first: {first}; see python -m extract verify"
            )
        found.append(loaded.memo)
    return found


def chosen(memos: list[Memo], name: str) -> Memo:
    """The memo of that id; the only one where none is named. Raises CannotRun."""
    there = ", ".join(memo.id for memo in memos)
    if name:
        for memo in memos:
            if memo.id == name:
                return memo
        raise CannotRun(f"there is no memo “{name[:60]}”; there is: {there}")
    if len(memos) > 1:
        raise CannotRun(f"there are {len(memos)} memos: name one with --memo: {there}")
    return memos[0]
