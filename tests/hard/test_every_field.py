"""Change the dataset field by field: each change is caught by `verify`, or it changes what is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import store, verify
from tests.hard.breaking import instead, leaves
from tests.hard.showing import changed, everything
from tests.serving import ROOT
from tests.spoiling import MEMO, copy

FILES = sorted(path.name for path in (ROOT / "data" / MEMO).glob("*.yaml"))
PLAIN = re.compile(r"-?\d+(\.\d+)?|true|false")


@pytest.fixture(scope="module")
def before() -> dict[str, str]:
    memo = store.load(ROOT / "data" / MEMO).memo
    assert memo is not None
    return dict(everything(memo))


def written(value: str) -> str:
    """A value as YAML: numbers and truths as they are, all else in quotes."""
    if PLAIN.fullmatch(value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def mutant(value: str, alike: list[str], turn: int) -> str:
    """Another value for a field: by turns a slip of the pen, and what the same field holds elsewhere."""
    others = [one for one in dict.fromkeys(alike) if one != value]
    if value in ("true", "false"):
        return "false" if value == "true" else "true"
    if turn % 2 and others:
        return others[turn // 2 % len(others)]
    return str(int(value) + 1) if re.fullmatch(r"-?\d+", value) else value + "x"


def mutants(text: str) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """(path, what stands there, the whole text with something else there) for every value of a file."""
    found = leaves(text)
    alike: dict[object, list[str]] = {}
    for path, node in found:
        alike.setdefault(_field(path), []).append(node.value)
    for turn, (path, node) in enumerate(found):
        other = mutant(node.value, alike[_field(path)], turn)
        yield path, f"{node.value} -> {other}", instead(text, node, written(other))


def _field(path: tuple[str | int, ...]) -> object:
    names = [step for step in path if isinstance(step, str)]
    return names[-1] if isinstance(path[-1], str) else tuple(names[-2:])


def harmless(path: tuple[str | int, ...], whole: str) -> bool:
    """The id of someone to whom nothing is attributed: no other line uses it, and no reader ever meets it."""
    if path[0] != "people" or path[-1] != "id":
        return False
    own = dict(leaves(whole))[path].value
    return not any("who" in other and node.value == own for other, node in leaves(whole))


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", FILES)
def test_every_field_is_held_to_the_memo_or_seen(name: str, tmp_path: Path, before: dict[str, str]):
    spoilt = copy(tmp_path)
    text = (spoilt.folder / name).read_text("utf-8")
    unseen = []
    for path, change, whole in mutants(text):
        (spoilt.folder / name).write_text(whole, "utf-8")
        loaded = store.load(spoilt.folder)
        if verify.check(loaded) or harmless(path, text):
            continue
        assert loaded.memo is not None
        if not changed(before, loaded.memo):
            unseen.append(f"{path}: {change}")
    assert unseen == []


def test_a_memo_that_did_not_change_shows_the_same(before: dict[str, str]):
    memo = store.load(ROOT / "data" / MEMO).memo
    assert memo is not None
    assert changed(before, memo) == ""
