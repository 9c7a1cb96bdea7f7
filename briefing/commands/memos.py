"""The memos a command works on: those that hold up against their text, or one clear line.

A command works on what it was asked for: a mistake in another memo's folder is said and stops nothing.
"""

from __future__ import annotations

import sys

from extract.characters import visible
from extract.checks import verify
from extract.loading import store
from extract.loading.store import Loaded, Memo
from extract.problem import UserError


def good() -> list[Memo]:
    """Every memo of the data folder that is whole; what is left out is said. Raises UserError where none is."""
    found, wrong = [], []
    for loaded in _all():
        try:
            found.append(verify.whole(loaded))
        except UserError as error:
            wrong.append(error)
    if not found:
        raise wrong[0]
    for why in wrong:
        print(visible(f"left out: {why}"), file=sys.stderr)
    return found


def chosen(name: str) -> Memo:
    """The memo of that id; the only one where none is named. Raises UserError: no picture rests on a broken quote."""
    if name:
        # One that cannot be read is known by its folder; it takes no other's name.
        loaded = sorted(_all(), key=lambda one: one.memo is not None)
        there = {one.memo.id if one.memo else one.folder.name: one for one in loaded}
        if name not in there:
            raise UserError(f"there is no memo “{name[:60]}”; there is: {', '.join(there)}")
        return verify.whole(there[name])
    memos = good()
    if len(memos) > 1:
        there_are = ", ".join(memo.id for memo in memos)
        raise UserError(f"there are {len(memos)} memos: name one with --memo: {there_are}")
    return memos[0]


def _all() -> list[Loaded]:
    return [store.load(folder) for folder in store.folders(store.data_folder())]
