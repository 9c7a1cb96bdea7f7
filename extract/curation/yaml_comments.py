"""A curator's own comments in memo.yaml, kept when a draft is opened and written again.

YAML's parser drops them. Each is remembered with what stands below it, by the ids on the way there and not by lines,
and written above that again; where that is gone, above what held it.

    - id: arrests
      # "our" is not explained            remembered for ("claims", "id=arrests", "quantity")
      quantity: {more_than: 500}
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SIGN = re.compile(r"(?:^|(?<=\s))#", re.MULTILINE)
_HEAD = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")
Steps = tuple[str, ...]


class Comment(NamedTuple):
    """One comment, sign included, and the way to what it stands above; () is the end of the file."""

    words: str
    above: Steps


def found(text: str, node: yaml.Node | None) -> list[Comment]:
    """Every comment of a file that was read as `node`, in order."""
    if not _SIGN.search(text, _head(text)):
        # Usual, and it saves a long file from being scanned again.
        return [Comment(line, _first(node)) for line in _lines(text[: _head(text)])]
    scalars = [(one.start_mark.index, one.end_mark.index) for one in _scalars(text)]
    ways = sorted(_ways(node), key=lambda one: one[0])
    comments, end = list[Comment](), 0
    for start in (sign.start() for sign in _SIGN.finditer(text)):
        at = bisect_right(scalars, (start, len(text))) - 1
        if start < end or (at >= 0 and start < scalars[at][1]):
            continue
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text.count("\n", 0, start)
        alone = not text[text.rfind("\n", 0, start) + 1 : start].strip()
        comments.append(Comment(text[start:end].rstrip(), _below(line, ways) if alone else _beside(line, ways)))
    return comments


def written(text: str, comments: Sequence[Comment]) -> str:
    """The YAML with each comment above what it belongs to."""
    node = None
    if any(len(one.above) != 1 for one in comments):
        node = yaml.compose(text, Loader=_LOADER)
    lines = {steps: line for line, steps in _ways(node)}
    rows, here = text.splitlines(keepends=True), dict[int, list[str]]()
    for one in comments:
        line = _line(one.above, lines, rows)
        indent = re.match(r" *", rows[line])[0] if line < len(rows) else ""  # type: ignore[index]
        here.setdefault(line, []).append(f"{indent}{one.words}\n")
    return "".join("".join(here.get(number, [])) + row for number, row in enumerate([*rows, ""]))


def _line(steps: Steps, lines: dict[Steps, int], rows: Sequence[str]) -> int:
    if not steps:
        return len(rows)
    for length in range(len(steps), 0, -1):
        if steps[:length] in lines:
            return lines[steps[:length]]
    return next((n for n, row in enumerate(rows) if row.startswith(f"{steps[0]}:")), 0)


def _head(text: str) -> int:
    match = _HEAD.match(text)
    return match.end() if match else 0


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _first(node: yaml.Node | None) -> Steps:
    return (node.value[0][0].value,) if isinstance(node, yaml.MappingNode) and node.value else ()


def _scalars(text: str) -> Iterator[yaml.Token]:
    return (one for one in yaml.scan(text, Loader=_LOADER) if isinstance(one, yaml.ScalarToken))


def _ways(node: yaml.Node | None, steps: Steps = ()) -> Iterator[tuple[int, Steps]]:
    """(line from 0, the way there) of everything in a tree, the outer before the inner."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            way = (*steps, str(key.value))
            yield key.start_mark.line, way
            yield from _ways(value, way)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            way = (*steps, _name(item) or str(index))
            yield item.start_mark.line, way
            yield from _ways(item, way)


def _name(item: yaml.Node) -> str:
    pairs = item.value if isinstance(item, yaml.MappingNode) else []
    return next((f"id={value.value}" for key, value in pairs if key.value == "id"), "")


def _below(line: int, ways: Sequence[tuple[int, Steps]]) -> Steps:
    at = bisect_right(ways, line, key=lambda one: one[0])
    return ways[at][1] if at < len(ways) else ()


def _beside(line: int, ways: Sequence[tuple[int, Steps]]) -> Steps:
    at = bisect_right(ways, line, key=lambda one: one[0])
    return ways[at - 1][1] if at else ()
