"""The memos on show: loaded again when a file changes, and the last good one kept while an edit is wrong.

Many sessions ask at once; each change is loaded once, and all see the same Memo object until a file changes. Loading
a memo of 20,000 claims takes seconds, so that it is done aside: readers of another memo do not wait for it.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from time import monotonic

from briefing.dataset.placeholders import fill_todos
from extract.checks import todo
from extract.checks.verify import check
from extract.loading.store import Memo, folders, load
from extract.problem import Problem, UserError, shown

# Of each file: name, when it and when its rights last changed (ns), size, inode. Compared for being the same, never for
# being later: clocks are set back, and a file copied in may be older than the one it replaces.
Signs = tuple[tuple[str | int, ...], ...]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class CatalogEntry:
    """One memo folder: the last good memo, if there ever was one, what is wrong now, and since when.

    `waiting` counts what its curator still has to decide.
    """

    folder: Path
    memo: Memo | None
    problems: Sequence[Problem] = ()
    since: datetime | None = None
    waiting: int = 0


def on_show(kept: Sequence[CatalogEntry], wanted: str) -> CatalogEntry | None:
    """The entry of the memo `wanted` (its id), or else of the first that can be shown; None where none can."""
    good = [entry for entry in kept if entry.memo]
    named = (entry for entry in good if entry.memo and entry.memo.id == wanted)
    return next(named, good[0] if good else None)


class Catalog:
    """All memo folders below one root.

    `patience` is how many seconds a look at them waits for what has changed; after that it shows what was there before.
    None waits to the end, as does the very first look.
    """

    def __init__(self, root: Path, patience: float | None = None) -> None:
        self.root, self.patience = root, patience
        self._kept: dict[Path, tuple[Signs, CatalogEntry]] = {}
        self._loading: dict[Path, tuple[float, Future[None]]] = {}  # since when (monotonic)
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="catalog")
        self._lock = Lock()

    def refresh(self) -> list[CatalogEntry]:
        """Every folder as it stands now, by name. Raises nothing: a folder that is gone keeps its last good memo."""
        try:
            present, missing = folders(self.root), ""
        except UserError as error:
            # The folder's own name stands beside it wherever it is shown.
            present, missing = [], str(error).removeprefix(f"{shown(self.root)}: ")
        patience = self.patience if self._kept else None
        # Twice: what was being loaded may have been read before the edit that is looked for.
        for _ in range(2):
            wait(self._load_changed(present, patience), patience)
        with self._lock:
            for folder in [*self._kept]:
                if folder not in present:
                    self._gone(folder, missing)
            if missing and not self._kept:
                problem = Problem(self.root.name, 0, "", missing, "Put a memo's folder there.")
                return [CatalogEntry(self.root, None, (problem,))]
            return [self._kept[folder][1] for folder in sorted(self._kept)]

    def _load_changed(self, present: Sequence[Path], patience: float | None) -> list[Future[None]]:
        """Begin to load what has changed; all that is being loaded, but for what others have waited for in vain."""
        with self._lock:
            for folder in present:
                before = self._kept.get(folder)
                if folder not in self._loading and (before is None or before[0] != _signs(folder)):
                    self._loading[folder] = (monotonic(), self._pool.submit(self._load, folder))
            return [future for since, future in self._loading.values()
                    if patience is None or monotonic() - since < patience]  # fmt: skip

    def _load(self, folder: Path) -> None:
        signs = _signs(folder)
        before = self._kept.get(folder, ((), CatalogEntry(folder, None)))[1]
        entry = _checked(folder, before)
        with self._lock:
            # A file may change while it is read: only signs that held before and after are believed.
            self._kept[folder] = (signs if _signs(folder) == signs else (), entry)
            del self._loading[folder]

    def _gone(self, folder: Path, why: str) -> None:
        kept = self._kept[folder][1]
        if kept.memo is None:
            del self._kept[folder]
            return
        what = why or "the folder is gone"
        problem = Problem(folder.name, 0, "", what, "Put it back, or start the dashboard anew to forget it.")
        self._kept[folder] = ((), _spoilt(kept, (problem,)))


def _checked(folder: Path, before: CatalogEntry) -> CatalogEntry:
    """What stands in a folder now. A mistake in our own checks must not take down what was good before it."""
    try:
        loaded = load(folder)
        problems = check(loaded)
        if loaded.memo is not None and not problems:
            return CatalogEntry(folder, fill_todos(loaded.memo), waiting=sum(1 for _ in todo.listed(loaded)))
    except Exception as error:
        _log.exception("checking %s", folder)
        what = f"it cannot be checked ({type(error).__name__}); this is a mistake of the program"
        fix = "Undo the last edit, and report it with the server's log."
        problems = [Problem(shown(folder), 0, "", what, fix)]
    return _spoilt(before, [_told(problem, folder) for problem in problems])


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


def _spoilt(before: CatalogEntry, problems: Sequence[Problem]) -> CatalogEntry:
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
