"""The memos a command works on: those that hold up against their text, or one clear line."""

from __future__ import annotations

from extract import store, verify
from extract.problem import CannotRun, shown
from extract.store import Memo


def good() -> list[Memo]:
    """Every memo of the data folder. Raises CannotRun where one has a problem: no picture rests on a broken quote."""
    found = []
    for folder in store.folders(store.data_folder()):
        loaded = store.load(folder)
        problems = verify.check(loaded)
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
