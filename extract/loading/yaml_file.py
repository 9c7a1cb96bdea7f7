"""Read a YAML file strictly, and remember on which line everything stands.

The value is built from the parser's events (yamlbuild). Only YAML nodes remember their line, and making them costs
more than all the rest: they are made when a line is first asked for, which is when something is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import yaml

from extract.loading.strict_yaml import LOADER, Path_, TooMuch, Value, Wrong, build, field_name
from extract.problem import Problem

__all__ = ["LARGEST", "Document", "Path_", "Value", "Wrong", "field_name", "parse"]

LARGEST = 10_000_000  # bytes; a curated memo has some tens of thousands, the draft of a memo of 1 MB some millions
_TOO_LARGE = (
    f"the file is larger than {LARGEST // 1_000_000} MB",
    "Split the memo, or remove what is not data.",
)


@dataclass
class Document:
    """A file's content as plain Python. `value` is None where it could not be read.

    sha256   of the bytes that were read: the file may be another by now
    text     what was read, for the lines
    """

    file: str
    value: Value
    problems: list[Problem]
    sha256: bytes = b""
    text: str = ""

    @cached_property
    def node(self) -> yaml.Node | None:
        """The nodes of what was read; none where it could not be."""
        return yaml.compose(self.text, Loader=LOADER) if self.text else None

    def line(self, path: Path_) -> int:
        """The line, from 1, of the value at `path`, or of the nearest thing above it that exists."""
        node = self.node
        for step in path:
            child = _child(node, step)
            if child is None:
                break
            node = child
        return node.start_mark.line + 1 if node is not None else 0


def parse(raw: bytes, name: str) -> Document:
    """Read one YAML file, called `name` in problems. Raises nothing: whatever is wrong is in `problems`."""
    document = Document(name, None, [])
    if len(raw) > LARGEST:
        _teller(document)(0, *_TOO_LARGE)
        return document
    return _parsed(raw, document)


def _teller(document: Document) -> Wrong:
    def wrong(line: int, what: str, fix: str, field: str = "") -> None:
        document.problems.append(Problem(document.file, line, field, what, fix, code="file"))

    return wrong


def _parsed(raw: bytes, document: Document) -> Document:
    wrong = _teller(document)
    document.sha256 = sha256(raw).digest()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wrong(error.object[: error.start].count(b"\n") + 1, "the file is not UTF-8", "Save it as UTF-8.")
        return document
    slips: list[tuple[int, str, str, str]] = []
    try:
        anything, value = build(text, lambda *slip: slips.append(slip))
    except TooMuch as error:
        wrong(error.line, str(error), "Write each thing out where it stands, as data/README.md shows.")
        return document
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        # Of a file cut short the parser names the line after the last.
        line = min(mark.line, text.count("\n")) + 1 if mark else 0
        wrong(line, f"this is not YAML: {error.problem or error}", "Mend the line named here.")
        return document
    except yaml.YAMLError as error:
        wrong(0, f"this is not YAML: {' '.join(str(error).split())}", "Remove the characters that YAML does not allow.")
        return document
    if not anything:
        wrong(0, "the file is empty", "Fill it, or delete it if the memo has nothing of this kind.")
        return document
    # Kept only now: before, nobody knew whether the nodes can be made.
    document.value, document.text = value, text
    for slip in slips:
        wrong(*slip)
    return document


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        found: yaml.Node | None = next((value for key, value in node.value if key.value == step), None)
        return found
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        item: yaml.Node = node.value[step]
        return item
    return None
