"""The memos on show: loaded again when a file changes, and the last good one kept while an edit is wrong.

Many sessions ask at once; one lock lets one of them load, and all see the same Memo object until a file changes.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Lock

from briefing.drafts import presentable
from extract import todo
from extract.problem import CannotRun, Problem, shown
from extract.store import Loaded, Memo, folders, load
from extract.verify import check

# Of each file: name, when it and when its rights last changed (ns), size, inode. Compared for being the same, never for
# being later: clocks are set back, and a file copied in may be older than the one it replaces.
Signs = tuple[tuple[str | int, ...], ...]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Kept:
    """One memo folder: the last good memo, if there ever was one, what is wrong now, and since when.

    `waiting` counts what its curator still has to decide.
    """

    folder: Path
    memo: Memo | None
    problems: Sequence[Problem] = ()
    since: datetime | None = None
    waiting: int = 0


class Shelf:
    """All memo folders below one root."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._kept: dict[Path, tuple[Signs, Kept]] = {}
        self._lock = Lock()

    def look(self) -> list[Kept]:
        """Every folder as it stands now, by name. Raises nothing: a folder that is gone keeps its last good memo."""
        with self._lock:
            try:
                present, missing = folders(self.root), ""
            except CannotRun as error:
                # The folder's own name stands beside it wherever it is shown.
                present, missing = [], str(error).removeprefix(f"{shown(self.root)}: ")
            for folder in present:
                self._refresh(folder)
            for folder in [*self._kept]:
                if folder not in present:
                    self._gone(folder, missing)
            if missing and not self._kept:
                problem = Problem(self.root.name, 0, "", missing, "Put a memo's folder there.")
                return [Kept(self.root, None, (problem,))]
            return [self._kept[folder][1] for folder in sorted(self._kept)]

    def _refresh(self, folder: Path) -> None:
        signs = _signs(folder)
        before = self._kept.get(folder)
        if before and before[0] == signs:
            return
        loaded, problems = _checked(folder)
        if loaded.memo is not None and not problems:
            kept = Kept(folder, presentable(loaded.memo), waiting=sum(1 for _ in todo.listed(loaded)))
        else:
            kept = _spoilt(before[1] if before else Kept(folder, None), [_told(one, folder) for one in problems])
        # A file may change while it is read: only signs that held before and after are believed.
        self._kept[folder] = (signs if _signs(folder) == signs else (), kept)

    def _gone(self, folder: Path, why: str) -> None:
        kept = self._kept[folder][1]
        if kept.memo is None:
            del self._kept[folder]
            return
        what = why or "the folder is gone"
        problem = Problem(folder.name, 0, "", what, "Put it back, or start the dashboard anew to forget it.")
        self._kept[folder] = ((), _spoilt(kept, (problem,)))


def _checked(folder: Path) -> tuple[Loaded, list[Problem]]:
    """What stands in a folder now. A mistake in our own checks must not take down what was good before it."""
    try:
        loaded = load(folder)
        return loaded, check(loaded)
    except Exception as error:
        _log.exception("checking %s", folder)
        what = f"it cannot be checked ({type(error).__name__}); this is a mistake of the program"
        fix = "Undo the last edit, and report it with the server's log."
        return Loaded(folder), [Problem(shown(folder), 0, "", what, fix)]


def _told(problem: Problem, folder: Path) -> Problem:
    """The problem as readers may see it: where on the server's disk a memo's folder stands is not their business."""

    def without(words: str) -> str:
        for path in sorted({str(folder), shown(folder), str(folder.absolute())} - {folder.name}, key=len, reverse=True):
            words = words.replace(path, folder.name)
        return words

    facts = tuple((name, without(words)) for name, words in problem.facts)
    return replace(
        problem, file=without(problem.file), what=without(problem.what), fix=without(problem.fix), facts=facts
    )


def _spoilt(before: Kept, problems: Sequence[Problem]) -> Kept:
    """The last good memo with new problems; the same object where nothing changed, so that caches hold."""
    if tuple(problems) == tuple(before.problems):
        return before
    _log.warning("%s: %d wrong; %s", before.folder, len(problems), next(iter(problems), ""))
    return replace(before, problems=tuple(problems), since=before.since or datetime.now().astimezone())


def _signs(folder: Path) -> Signs:
    try:
        return tuple(_sign(path) for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".yaml"))
    except OSError as error:
        return ((str(error.strerror),),)


def _sign(path: Path) -> tuple[str | int, ...]:
    try:
        found = path.stat()
    except OSError as error:  # a link to nowhere, say: it must not hide what happens to the other files
        return (path.name, str(error.strerror))
    return (path.name, found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
