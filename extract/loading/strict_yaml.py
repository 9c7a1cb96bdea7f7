"""Build plain Python from the events of a YAML parser, strictly and in one pass.

PyYAML's own way takes three: a look at how deep it goes, nodes from events, values from nodes. Here a value is read as
it was written, so that what YAML would quietly turn into something else (`NO`, `1:30`, `012`) is seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.resolver import Resolver

DEEPEST = 40  # levels; the codebook needs eight
Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None
Path_ = tuple[str | int, ...]
Wrong = Callable[..., None]  # (line, what, fix, field) notes a problem

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_WORDS = "tag:yaml.org,2002:str"
_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_RESOLVER = Resolver()
# A plain scalar that begins otherwise is words, and nothing else has to be asked.
_TELLING = frozenset(first for first in Resolver.yaml_implicit_resolvers if first)


class TooMuch(Exception):
    """A file that is refused while it is read: a small one can hold a very large tree."""

    def __init__(self, what: str, line: int) -> None:
        super().__init__(what)
        self.line = line


def build(text: str, wrong: Wrong) -> tuple[bool, Value]:
    """Return whether there is anything, and what it is. Calls `wrong` for what is not written strictly.

    Raises TooMuch for anchors, aliases and deep nesting, and yaml.YAMLError for what is not one YAML document.
    """
    builder = _Builder(text, wrong)
    try:
        return builder.document()
    finally:
        builder.loader.dispose()


class _Builder:
    """Walks the events; `path` is where it stands, `depth` how many collections are open."""

    def __init__(self, text: str, wrong: Wrong) -> None:
        self.loader = LOADER(text)
        self.next: Callable[[], Any] = self.loader.get_event
        self.wrong = wrong
        self.path: list[str | int] = []
        self.depth = 0

    def document(self) -> tuple[bool, Value]:
        """The one document of the stream."""
        self.next()
        if isinstance(self.next(), yaml.StreamEndEvent):
            return False, None
        value = self._value(self.next())
        self.next()
        another = self.next()
        if not isinstance(another, yaml.StreamEndEvent):
            mark = another.start_mark
            raise yaml.composer.ComposerError(None, None, "but found another document", mark)
        return True, value

    def _value(self, event: Any) -> Value:
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor:
            raise TooMuch("anchors (&) and aliases (*) are not allowed", _line(event))
        if kind is yaml.ScalarEvent:
            text: str = event.value
            # Most of a memo: quoted words, and plain ones that begin like words.
            if event.tag is None and (not event.implicit[0] or (text and text[0] not in _TELLING)):
                return text
            return self._scalar(event)
        self.depth += 1
        if self.depth > DEEPEST:
            raise TooMuch(f"the file is nested more than {DEEPEST} levels deep", _line(event))
        value = self._mapping() if kind is yaml.MappingStartEvent else self._sequence()
        self.depth -= 1
        return value

    def _mapping(self) -> dict[str, Value]:
        result: dict[str, Value] = {}
        take, path = self.next, self.path
        while type(key_event := take()) is not yaml.MappingEndEvent:
            if type(key_event) is not yaml.ScalarEvent or key_event.anchor:
                self._no_word(key_event)
                continue
            key: str = key_event.value
            path.append(key)
            if key in result:
                self.wrong(
                    _line(key_event), f"the key {key!r} stands twice here", "Keep one of the two.", field_name(path)
                )
            result[key] = self._value(take())
            path.pop()
        return result

    def _sequence(self) -> list[Value]:
        result: list[Value] = []
        path, take = self.path, self.next
        path.append(0)
        while type(event := take()) is not yaml.SequenceEndEvent:
            path[-1] = len(result)
            result.append(self._value(event))
        path.pop()
        return result

    def _no_word(self, key: Any) -> None:
        """Note a key that is a collection, and pass over it and its value; an anchor at a key raises."""
        self.wrong(_line(key), "a key must be a word", "Write a plain word before the colon.", field_name(self.path))
        wrong, self.wrong = self.wrong, _nothing
        self._value(key)
        self._value(self.next())
        self.wrong = wrong

    def _scalar(self, event: Any) -> Value:
        text: str = event.value
        tag = event.tag
        if tag in (None, "!"):
            tag = _RESOLVER.resolve(yaml.ScalarNode, text, event.implicit)  # type: ignore[no-untyped-call]
        if tag in (_WORDS, _TIMESTAMP):
            return text
        kind = tag.removeprefix("tag:yaml.org,2002:")
        if kind == "null" and text in ("", "null", "~"):
            return None
        if kind == "bool" and text in ("true", "false"):
            return text == "true"
        if kind == "int" and _WHOLE.fullmatch(text):
            if len(text) < 19:
                return int(text)
            self.wrong(
                _line(event), "this number has too many digits", "Write at most 18 digits.", field_name(self.path)
            )
            return text
        if kind == "float" and _DECIMAL.fullmatch(text):
            return float(text)
        self.wrong(
            _line(event),
            f"YAML reads {text!r} as {_misread(tag, text)}",
            f'Write "{text}" in quotes if these are words; write numbers without signs, colons or leading zeros.',
            field_name(self.path),
        )
        return text


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark else 0


def _nothing(*_: object) -> None:
    """Where what stands below a wrong key is not looked at."""


def _misread(tag: str, text: str) -> str:
    try:
        return f"{yaml.load(yaml.serialize(yaml.ScalarNode(tag, text)), Loader=yaml.SafeLoader)!r}"
    except (yaml.YAMLError, ValueError):
        return f"something of kind {tag}"


def field_name(path: Path_ | list[str | int]) -> str:
    """A path as a person writes it: ("claims", 1, "quote", "exact") is claims[1].quote.exact."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
