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
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from extract import files
from extract.files import read_bounded
from extract.loading import anchoring, strict_yaml, validation, yaml_file
from extract.loading.anchoring import Anchors
from extract.loading.quotes import Span
from extract.loading.strict_yaml import Path_
from extract.loading.validation import Model
from extract.loading.yaml_file import Document
from extract.problem import Problem, TooLarge, UserError, shown
from extract.reading.types import Reading
from extract.schema.memo import ChartsFile, Claim, ContextFile, Entry, MemoFile
from extract.schema.storyline import BriefingFile

NAMES = ("memo.txt", "memo.yaml", "context.yaml", "charts.yaml", "briefing.yaml")
NEEDED = NAMES[:2]
File = bytes | Mapping[str, Any] | Problem  # what a file holds, its values, or what kept it from being read


@dataclass(frozen=True)
class Memo:
    """One memo, ready to be shown.

    anchors where every quote stands: characters from 0, end excluded
    digest  sha256 of all its files, nobody types it; the first 12 characters are shown
    """

    folder: Path
    text: str
    file: MemoFile
    context: ContextFile
    charts: ChartsFile
    briefing: BriefingFile
    anchors: Anchors
    digest: str

    @property
    def id(self) -> str:
        """The memo's id, which is also its folder's name and its name in an address."""
        return self.file.memo.id

    @property
    def spans(self) -> dict[str, Span]:
        """Where each claim, event, assessment and redaction stands, by its id."""
        return self.anchors.entries

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
    """What came of loading a folder: the memo if it could be read at all, and every problem met on the way.

    read   what the reader finds in the memo, where that was known before: it need not be read again to be checked
    """

    folder: Path
    read: Reading | None = None
    memo: Memo | None = None
    problems: list[Problem] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    kept: dict[str, validation.Kept] = field(default_factory=dict)

    def problem(
        self,
        name: str,
        path: Path_,
        what: str,
        fix: str,
        entry: str = "",
        facts: tuple[tuple[str, str], ...] = (),
        code: str = "",
    ) -> Problem:
        """A problem at `path` in the file `name`; an entry's index is its place among those that fit the model."""
        kept = self.kept.get(name, {})
        if len(path) > 1 and isinstance(path[1], int) and path[0] in kept:
            path = (path[0], kept[str(path[0])][path[1]], *path[2:])
        document = self.documents[name]
        return Problem(document.file, document.line(path), strict_yaml.field_name(path), what, fix, entry, facts, code)


def data_folder() -> Path:
    """Where the memos are: HEDGED_DATA if it is set, else data/ beside this package."""
    return Path(os.environ.get("HEDGED_DATA") or Path(__file__).resolve().parents[2] / "data")


def folders(root: Path) -> list[Path]:
    """The memo folders in `root`, by name; `root` itself if it is one. Raises UserError."""
    try:
        if any((root / name).exists() for name in ("memo.yaml", "memo.txt")):
            return [root]
        found = sorted(path for path in root.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError as error:
        raise UserError(f"{shown(root)}: {error.strerror or error}") from error
    if not found:
        raise UserError(f"{shown(root)}: no memo folder here; each memo has a folder with memo.txt and memo.yaml")
    return found


def load(folder: Path) -> Loaded:
    """Load one memo folder. Raises nothing: what is wrong is in `problems`; `memo` is None if nothing can be shown."""
    # A link to nowhere is not a file left out, and a folder that may not be read must not raise here.
    there = [name for name in NAMES if name in NEEDED or os.path.lexists(folder / name)]
    return assemble({name: _contents(folder / name) for name in there}, folder)


def assemble(files: Mapping[str, File], folder: Path = Path(), read: Reading | None = None) -> Loaded:
    """A memo from its files by name, as `load` finds them in `folder`; raises nothing either.

    `read` is what the reader finds in the memo, where that is known already.
    """
    loaded = Loaded(folder, read=read)
    with _no_collector():
        text = _text(loaded, files)
        file = _part(loaded, files, "memo.yaml", MemoFile)
        context = _part(loaded, files, "context.yaml", ContextFile)
        charts = _part(loaded, files, "charts.yaml", ChartsFile)
        briefing = _part(loaded, files, "briefing.yaml", BriefingFile)
        if text is None or file is None or context is None or charts is None or briefing is None:
            return loaded
        anchors, problems = anchoring.resolve_spans(text, file, loaded.problem)
        loaded.problems += problems
        loaded.memo = Memo(folder, text, file, context, charts, briefing, anchors, _digest(loaded, text))
    return loaded


def _contents(path: Path) -> bytes | Problem:
    what, largest = ("memo", files.LARGEST) if path.name == "memo.txt" else ("file", yaml_file.LARGEST)
    try:
        return read_bounded(path, largest)
    except TooLarge:
        whole = f"the {what} is larger than {largest // 1_000_000} MB"
        return Problem(shown(path), 0, "", whole, "Cut it into memos.", code="file")
    except OSError as error:
        fix = "Put it in place, or give leave to read it."
        return Problem(shown(path), 0, "", f"the {what} cannot be read: {error.strerror}", fix, code="file")


def _text(loaded: Loaded, files: Mapping[str, File]) -> str | None:
    """The memo's characters with nothing translated: line ends and a byte-order mark count as they stand."""
    path, raw = loaded.folder / "memo.txt", files.get("memo.txt", b"")
    line = 0
    if isinstance(raw, Problem):
        loaded.problems.append(raw)
        return None
    assert isinstance(raw, bytes), "a memo is bytes"
    if not raw.strip():
        what, fix = "the memo is empty", "Put the memo's text here, as received."
    else:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            what, fix = "the memo is not UTF-8", "Save it as UTF-8."
            line = raw[: error.start].count(b"\n") + 1
    loaded.problems.append(Problem(shown(path), line, "", what, fix, code="file"))
    return None


def _part(loaded: Loaded, files: Mapping[str, File], name: str, model: type[Model]) -> Model | None:
    path = loaded.folder / name
    given = files.get(name)
    if given is None and name not in NEEDED:
        return model()
    if isinstance(given, Problem):
        loaded.problems.append(given)
        return None
    if isinstance(given, Mapping):
        document = Document(shown(path), dict(given), [])
    else:
        document = yaml_file.parse(given or b"", shown(path))
    loaded.documents[name] = document
    loaded.problems += document.problems
    if document.value is None:
        return None
    fitted, loaded.kept[name], problems = validation.validate(document, model)
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
