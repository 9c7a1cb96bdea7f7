"""Break a memo folder in one of many ways: each returns after the dataset is surely not what it has to be.

A break is a name and a function of a Copy and a source of random choices (Hypothesis's `draw`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import yaml
from hypothesis import strategies as st

from tests.spoiling import Copy

YAMLS = ("memo.yaml", "context.yaml", "charts.yaml", "briefing.yaml")
Draw = Callable[[st.SearchStrategy[Any]], Any]
Break = Callable[[Copy, Draw], None]

WRONG_TYPES = ("{}", "[]", "[[[1]]]", "{a: {b: c}}", "true", "3.5", "-7", "null", "[null, null]")
NOT_PLAIN = ("NO", "on", "012", "0x1f", "1:30", ".inf", ".nan", "!!python/object:os.system x", "!!binary aGk=")
HUGE = ("9" * 18, "9" * 400, "1" + "0" * 5000 + ".5", "-" + "9" * 17, "0." + "0" * 3000 + "1")
# Raw in the file (the first two, which YAML forbids), or as YAML's own escapes in quotes.
CONTROLS = ("\x00", "\x1b[2J", '"\\e[2J"', '"\\0"', '"a\\x07b"', '"\\u202Egnp.exe"', '"\\u2066x"', '"\\x85"')
SURROGATES = ('"\\uD800"', '"\\uDFFF\\uD800"')


def _text(copy: Copy, name: str) -> str:
    return (copy.folder / name).read_bytes().decode()


def _write(copy: Copy, name: str, text: str | bytes) -> None:
    (copy.folder / name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))


@cache
def leaves(text: str) -> list[tuple[tuple[str | int, ...], yaml.ScalarNode]]:
    """Every value of a YAML text that is no list and no mapping: (path, node), in the file's order."""
    found: list[tuple[tuple[str | int, ...], yaml.ScalarNode]] = []

    def walk(node: yaml.Node, path: tuple[str | int, ...]) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                walk(value, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for index, value in enumerate(node.value):
                walk(value, (*path, index))
        elif isinstance(node, yaml.ScalarNode):
            found.append((path, node))

    walk(yaml.compose(text, Loader=yaml.CSafeLoader), ())
    return found


def instead(text: str, node: yaml.Node, new: str) -> str:
    """The text with one value written anew."""
    end = node.end_mark.index
    while text[end - 1] in " \n":  # a folded block runs on to the next key
        end -= 1
    return text[: node.start_mark.index] + new + text[end:]


def _value(values: tuple[str, ...], only: tuple[str, ...]) -> Break:
    """Write something that can never fit in the place of a value of one of the fields `only`."""

    def do(copy: Copy, draw: Draw) -> None:
        places = [(n, _text(copy, n), node) for n in YAMLS for path, node in leaves(_text(copy, n)) if path[-1] in only]
        name, text, node = places[draw(st.integers(0, len(places) - 1))]
        _write(copy, name, instead(text, node, draw(st.sampled_from(values))))

    return do


def _key_line(copy: Copy, draw: Draw, pattern: str) -> tuple[str, list[str], int]:
    texts = {name: _text(copy, name).split("\n") for name in YAMLS}
    places = [(name, at) for name in YAMLS for at, line in enumerate(texts[name]) if re.match(pattern, line)]
    name, at = places[draw(st.integers(0, len(places) - 1))]
    return name, texts[name], at


def rename_key(copy: Copy, draw: Draw) -> None:
    name, lines, at = _key_line(copy, draw, r" *(- )?[a-z_]+: ?\S")
    letter = draw(st.sampled_from("xzqü "))
    lines[at] = re.sub(r"^( *(?:- )?)([a-z_]+):", rf"\1{letter}\2{letter}:", lines[at]).replace(f"{letter}:", "qq:", 1)
    _write(copy, name, "\n".join(lines))


def double_key(copy: Copy, draw: Draw) -> None:
    name, lines, at = _key_line(copy, draw, r" {2,}(label|kind|page|theme|title|subtitle|date|id): ?[^\s>|]")
    lines.insert(at, lines[at])
    _write(copy, name, "\n".join(lines))


def delete_needed(copy: Copy, draw: Draw) -> None:
    name, lines, at = _key_line(copy, draw, r" +(label|theme|direction|kind|page|title|subtitle|dated_by): ?[^\s>|]")
    del lines[at]
    _write(copy, name, "\n".join(lines))


def tab(copy: Copy, draw: Draw) -> None:
    name, lines, at = _key_line(copy, draw, r" +(label|kind|theme|title): \S")
    lines[at] = lines[at].replace("  ", "\t", 1)
    _write(copy, name, "\n".join(lines))


def nest(copy: Copy, draw: Draw) -> None:
    depth, pair = draw(st.integers(41, 3000)), draw(st.sampled_from(["[]", "{}", "- "]))
    name = draw(st.sampled_from(YAMLS))
    deep = "- " * depth + "x" if pair == "- " else pair[0] * depth + pair[1] * depth
    _write(copy, name, _text(copy, name) + f"\nextra:\n  {deep}\n")


def anchor(copy: Copy, draw: Draw) -> None:
    name, lines, at = _key_line(copy, draw, r" +(label|title): \w")
    lines[at] = lines[at].replace(": ", ": &a ", 1)
    _write(copy, name, "\n".join(lines) + draw(st.sampled_from(["", "\nmore: *a\n", "\n<<: *a\n"])))


def cut_short(copy: Copy, draw: Draw) -> None:
    raw = (copy.folder / "memo.yaml").read_bytes()
    _write(copy, "memo.yaml", raw[: draw(st.integers(0, len(raw) * 9 // 10))])


def cut_memo(copy: Copy, draw: Draw) -> None:
    raw = (copy.folder / "memo.txt").read_bytes()
    _write(copy, "memo.txt", raw[: draw(st.integers(0, len(raw) - 1))])


def change_memo(copy: Copy, draw: Draw) -> None:
    raw = bytearray((copy.folder / "memo.txt").read_bytes())
    at = draw(st.integers(0, len(raw) - 1))
    raw[at] = draw(st.integers(0, 255).filter(lambda one: one != raw[at]))
    _write(copy, "memo.txt", bytes(raw))


def binary(copy: Copy, draw: Draw) -> None:
    _write(copy, draw(st.sampled_from((*YAMLS, "memo.txt"))), draw(st.binary(min_size=1, max_size=400)))


def any_yaml(copy: Copy, draw: Draw) -> None:
    plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30)
    keys = st.sampled_from(["memo", "claims", "events", "charts", "citations", "themes", "id", "quote"]) | st.text()
    inner = lambda one: st.lists(one, max_size=4) | st.dictionaries(keys, one, max_size=4)  # noqa: E731
    value = draw(st.recursive(plain, inner, max_leaves=12).filter(lambda one: one not in ({}, None)))
    _write(copy, draw(st.sampled_from(YAMLS)), yaml.safe_dump(value, allow_unicode=True))


def flip_byte(copy: Copy, draw: Draw) -> None:
    name, raw = draw(st.sampled_from([(n, (copy.folder / n).read_bytes()) for n in YAMLS]))
    at = draw(st.integers(0, len(raw) - 1))
    _write(copy, name, raw[:at] + draw(st.sampled_from([b"\xff", b"\x00", b"\xc3(", b"\x1b"])) + raw[at + 1 :])


def missing(copy: Copy, draw: Draw) -> None:
    (copy.folder / draw(st.sampled_from(["memo.txt", "memo.yaml"]))).unlink()


def a_folder(copy: Copy, draw: Draw) -> None:
    path = copy.folder / draw(st.sampled_from((*YAMLS, "memo.txt")))
    path.unlink()
    path.mkdir()


def a_pipe_or_a_loop(copy: Copy, draw: Draw) -> None:
    path = copy.folder / draw(st.sampled_from((*YAMLS, "memo.txt")))
    path.unlink()
    if draw(st.booleans()):
        os.mkfifo(path)
    else:
        path.symlink_to(path)


NEVER_NULL = ("id", "label", "kind", "page", "theme", "exact", "direction", "edtf", "sha256", "publisher", "title")
BREAKS: dict[str, Break] = {
    "a value of another type": _value(WRONG_TYPES, ("id", "exact", "kind", "page", "theme", "direction", "sha256")),
    "a word that YAML misreads": _value(NOT_PLAIN, NEVER_NULL),
    "a huge number": _value(HUGE, ("id", "exact", "kind", "page", "theme", "exactly", "more_than", "direction")),
    "control characters and bidi marks": _value(CONTROLS, NEVER_NULL),
    "half a character": _value(SURROGATES, NEVER_NULL),
    "a word from elsewhere": _value(("nothing-of-the-kind", "../../etc/passwd"), ("theme", "page", "direction")),
    "a date that is none": _value(
        ("2003-13-45", "Y-99999999999999", "../..", "2003-01/2002-01", "2003-02-30/..", "soon", "9999999"), ("edtf",)
    ),
    "a key renamed": rename_key,
    "a key twice": double_key,
    "a field gone that is needed": delete_needed,
    "a tab": tab,
    "deep nesting": nest,
    "an anchor": anchor,
    "memo.yaml cut short": cut_short,
    "memo.txt cut short": cut_memo,
    "memo.txt with a byte changed": change_memo,
    "binary": binary,
    "any YAML at all": any_yaml,
    "a byte that is no text": flip_byte,
    "a file missing": missing,
    "a folder for a file": a_folder,
    "a pipe or a loop for a file": a_pipe_or_a_loop,
}
