"""Load a memo's folder: its text, its dataset, and where every quote stands.

data/<memo>/memo.txt      the memo as received, byte for byte
data/<memo>/memo.yaml     what it says          (model.MemoFile)
data/<memo>/context.yaml  what it does not say  (model.ContextFile, optional)
data/<memo>/charts.yaml   how it is shown       (model.ChartsFile, optional)
data/<memo>/briefing.yaml how it is told        (slides.BriefingFile, optional)
"""

from __future__ import annotations

import gc
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from extract import anchor, intake, shape, yamlfile
from extract.contents import TooLarge, contents
from extract.model import ChartsFile, Claim, ContextFile, Entry, MemoFile
from extract.problem import CannotRun, Problem, shown
from extract.quote import Span
from extract.shape import Model
from extract.slides import BriefingFile
from extract.yamlfile import Document, Path_


@dataclass(frozen=True)
class Memo:
    """One memo, ready to be shown.

    spans   where each entry's quote stands: entry id -> characters from 0, end excluded
    digest  sha256 of all its files, nobody types it; the first 12 characters are shown
    """

    folder: Path
    text: str
    file: MemoFile
    context: ContextFile
    charts: ChartsFile
    spans: dict[str, Span]
    digest: str
    briefing: BriefingFile = field(default_factory=BriefingFile)

    @property
    def id(self) -> str:
        """The memo's id, which is also its folder's name and its name in an address."""
        return self.file.memo.id

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every claim, event and assessment by its id; made once, because pages look entries up one by one."""
        return {one.id: one for one in (*self.file.claims, *self.file.events, *self.file.assessments)}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim by its id."""
        return {claim.id: claim for claim in self.file.claims}


@dataclass
class Loaded:
    """What came of loading a folder: the memo if it could be read at all, and every problem met on the way."""

    folder: Path
    memo: Memo | None = None
    problems: list[Problem] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    kept: dict[str, shape.Kept] = field(default_factory=dict)

    def problem(
        self, name: str, path: Path_, what: str, fix: str, entry: str = "", facts: tuple[tuple[str, str], ...] = ()
    ) -> Problem:
        """A problem at `path` in the file `name`; an entry's index is its place among those that fit the model."""
        kept = self.kept.get(name, {})
        if len(path) > 1 and isinstance(path[1], int) and path[0] in kept:
            path = (path[0], kept[str(path[0])][path[1]], *path[2:])
        document = self.documents[name]
        return Problem(document.file, document.line(path), yamlfile.field_name(path), what, fix, entry, facts)


def data_folder() -> Path:
    """Where the memos are: HEDGED_DATA if it is set, else data/ beside this package."""
    return Path(os.environ.get("HEDGED_DATA") or Path(__file__).resolve().parent.parent / "data")


def folders(root: Path) -> list[Path]:
    """The memo folders in `root`, by name; `root` itself if it is one. Raises CannotRun."""
    try:
        if any((root / name).exists() for name in ("memo.yaml", "memo.txt")):
            return [root]
        found = sorted(path for path in root.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError as error:
        raise CannotRun(f"{shown(root)}: {error.strerror or error}") from error
    if not found:
        raise CannotRun(f"{shown(root)}: no memo folder here; each memo has a folder with memo.txt and memo.yaml")
    return found


def load(folder: Path) -> Loaded:
    """Load one memo folder. Raises nothing: what is wrong is in `problems`; `memo` is None if nothing can be shown."""
    loaded = Loaded(folder)
    with _no_collector():
        text = _text(loaded)
        file = _part(loaded, "memo.yaml", MemoFile, required=True)
        context = _part(loaded, "context.yaml", ContextFile)
        charts = _part(loaded, "charts.yaml", ChartsFile)
        briefing = _part(loaded, "briefing.yaml", BriefingFile)
        if text is None or file is None or context is None or charts is None or briefing is None:
            return loaded
        spans, problems = anchor.spans(text, file, loaded.problem)
        loaded.problems += problems
        loaded.memo = Memo(folder, text, file, context, charts, spans, _digest(loaded, text), briefing)
    return loaded


def _text(loaded: Loaded) -> str | None:
    """The memo's characters with nothing translated: line ends and a byte-order mark count as they stand."""
    path = loaded.folder / "memo.txt"

    def wrong(what: str, fix: str, line: int = 0) -> None:
        loaded.problems.append(Problem(shown(path), line, "", what, fix))

    try:
        raw = contents(path, intake.LARGEST)
        if not raw.strip():
            wrong("the memo is empty", "Put the memo's text here, as received.")
            return None
        return raw.decode("utf-8")
    except TooLarge:
        wrong(f"the memo is larger than {intake.LARGEST // 1_000_000} MB", "Cut it into memos.")
    except UnicodeDecodeError as error:
        wrong("the memo is not UTF-8", "Save it as UTF-8.", error.object[: error.start].count(b"\n") + 1)
    except OSError as error:
        wrong(f"the memo cannot be read: {error.strerror}", "Put memo.txt beside memo.yaml, or give leave to read it.")
    return None


def _part(loaded: Loaded, name: str, model: type[Model], required: bool = False) -> Model | None:
    path = loaded.folder / name
    # A link to nowhere is not a file left out, and a folder that may not be read must not raise here.
    if not required and not os.path.lexists(path):
        return model()
    document = yamlfile.read(path)
    loaded.documents[name] = document
    loaded.problems += document.problems
    if document.value is None:
        return None
    fitted, loaded.kept[name], problems = shape.fit(document, model)
    loaded.problems += problems
    return fitted


def _digest(loaded: Loaded, text: str) -> str:
    """Of what was read, not of what stands there now: a file may have changed since."""
    read = {name: document.sha256 for name, document in loaded.documents.items()}
    read["memo.txt"] = hashlib.sha256(text.encode()).digest()
    parts = hashlib.sha256()
    for name in sorted(read):
        parts.update(name.encode() + b"\0" + read[name])
    return parts.hexdigest()


@contextmanager
def _no_collector() -> Iterator[None]:
    """Loading makes many objects and no cycles: with the collector off it takes less than half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
