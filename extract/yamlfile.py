"""Read a YAML file strictly, and remember on which line everything stands.

Composed, not loaded: only YAML nodes remember their line, and only before construction can a value that
YAML would quietly turn into something else (`NO`, `1:30`, `012`) be seen as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

from extract.contents import TooLarge, contents
from extract.problem import Problem, shown

LARGEST = 10_000_000  # bytes; a curated memo has some tens of thousands, the draft of a memo of 1 MB some millions
DEEPEST = 40  # levels; the codebook needs eight
Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None
Path_ = tuple[str | int, ...]
Wrong = Callable[..., None]  # (line, what, fix, field) notes a problem

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_TOO_LARGE = (
    f"the file is larger than {LARGEST // 1_000_000} MB",
    "Split the memo, or remove what is not data.",
)
_TIMESTAMP = "tag:yaml.org,2002:timestamp"


@dataclass
class Document:
    """A file's content as plain Python, with the nodes it came from. `value` is None where it could not be read.

    sha256   of the bytes that were read: the file may be another by now
    """

    file: str
    value: Value
    node: yaml.Node | None
    problems: list[Problem]
    sha256: bytes = b""

    def line(self, path: Path_) -> int:
        """The line, from 1, of the value at `path`, or of the nearest thing above it that exists."""
        node = self.node
        for step in path:
            child = _child(node, step)
            if child is None:
                break
            node = child
        return node.start_mark.line + 1 if node is not None else 0


def read(path: Path) -> Document:
    """Read one YAML file. Raises nothing: whatever is wrong is in `problems`."""
    document = Document(shown(path), None, None, [])
    raw = _bytes(path, _teller(document))
    return document if raw is None else _parsed(raw, document)


def parse(raw: bytes, name: str) -> Document:
    """The same for a file that stands nowhere on the disk; `name` is what problems call it."""
    document = Document(name, None, None, [])
    if len(raw) > LARGEST:
        _teller(document)(0, *_TOO_LARGE)
        return document
    return _parsed(raw, document)


def _teller(document: Document) -> Wrong:
    def wrong(line: int, what: str, fix: str, field: str = "") -> None:
        document.problems.append(Problem(document.file, line, field, what, fix))

    return wrong


def _parsed(raw: bytes, document: Document) -> Document:
    wrong = _teller(document)
    document.sha256 = sha256(raw).digest()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wrong(error.object[: error.start].count(b"\n") + 1, "the file is not UTF-8", "Save it as UTF-8.")
        return document
    try:
        _check_depth(text)
        document.node = yaml.compose(text, Loader=_LOADER)
    except _TooMuch as error:
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
    if document.node is None:
        wrong(0, "the file is empty", "Fill it, or delete it if the memo has nothing of this kind.")
        return document
    document.value = _build(document.node, (), wrong)
    return document


def _bytes(path: Path, wrong: Wrong) -> bytes | None:
    try:
        return contents(path, LARGEST)
    except TooLarge:
        wrong(0, *_TOO_LARGE)
    except OSError as error:
        wrong(0, f"the file cannot be read: {error.strerror}", "Put it in place, or give leave to read it.")
    return None


class _TooMuch(Exception):
    """A tree that is refused before it is built."""

    def __init__(self, what: str, line: int) -> None:
        super().__init__(what)
        self.line = line


def _check_depth(text: str) -> None:
    """Refuse anchors and deep nesting before any tree is built: a small file can hold a very large one."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _TooMuch("anchors (&) and aliases (*) are not allowed", line)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise _TooMuch(f"the file is nested more than {DEEPEST} levels deep", line)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _build(node: yaml.Node, path: Path_, wrong: Wrong) -> Value:
    if isinstance(node, yaml.MappingNode):
        result: dict[str, Value] = {}
        for key_node, value_node in node.value:
            line, key = key_node.start_mark.line + 1, key_node.value
            if not isinstance(key_node, yaml.ScalarNode):
                wrong(line, "a key must be a word", "Write a plain word before the colon.", field_name(path))
                continue
            if key in result:
                wrong(line, f"the key {key!r} stands twice here", "Keep one of the two.", field_name((*path, key)))
            result[key] = _build(value_node, (*path, key), wrong)
        return result
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*path, index), wrong) for index, item in enumerate(node.value)]
    return _scalar(node, path, wrong)


def _scalar(node: yaml.Node, path: Path_, wrong: Wrong) -> Value:
    text: str = node.value
    kind = node.tag.removeprefix("tag:yaml.org,2002:")
    if kind == "str" or node.tag == _TIMESTAMP:
        return text
    if kind == "null" and text in ("", "null", "~"):
        return None
    if kind == "bool" and text in ("true", "false"):
        return text == "true"
    if kind == "int" and _WHOLE.fullmatch(text):
        return int(text) if len(text) < 19 else _too_long(node, path, wrong)
    if kind == "float" and _DECIMAL.fullmatch(text):
        return float(text)
    wrong(
        node.start_mark.line + 1,
        f"YAML reads {text!r} as {_misread(node)}",
        f'Write "{text}" in quotes if these are words; write numbers without signs, colons or leading zeros.',
        field_name(path),
    )
    return text


def _too_long(node: yaml.Node, path: Path_, wrong: Wrong) -> str:
    wrong(node.start_mark.line + 1, "this number has too many digits", "Write at most 18 digits.", field_name(path))
    return str(node.value)


def _misread(node: yaml.Node) -> str:
    try:
        return f"{yaml.load(yaml.serialize(node), Loader=yaml.SafeLoader)!r}"
    except (yaml.YAMLError, ValueError):
        return f"something of kind {node.tag}"


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        found: yaml.Node | None = next((value for key, value in node.value if key.value == step), None)
        return found
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        item: yaml.Node = node.value[step]
        return item
    return None


def field_name(path: Path_) -> str:
    """A path as a person writes it: ("claims", 1, "quote", "exact") is claims[1].quote.exact."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
