"""Change the dataset field by field: each change is caught by `verify`, or it changes what is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from pydantic import BaseModel

from extract.checks import verify
from extract.loading import store
from extract.loading.store import Memo
from extract.schema import memo, quantity, storyline
from tests.hard import other_memo
from tests.hard.breaking import instead, leaves
from tests.hard.showing import changed, everything
from tests.serving import ROOT
from tests.spoiling import MEMO, copy

OURS = [(MEMO, path.name) for path in sorted((ROOT / "data" / MEMO).glob("*.yaml"))]
OTHERS = [("harbour", name) for name in ("memo.yaml", "context.yaml", "charts.yaml", "briefing.yaml")]
PARTS = 4  # of a file's fields: one after the other they take longer than all other tests beside them
PLAIN = re.compile(r"-?\d+(\.\d+)?|true|false")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Copies to be spoilt: the project's own memo, and the made-up one with the fields that it leaves out."""
    parent = tmp_path_factory.mktemp("fields")
    return {MEMO: copy(parent).folder, "harbour": other_memo.write(parent)}


def good(folder: Path) -> Memo:
    loaded = store.load(folder)
    assert verify.check(loaded) == []
    assert loaded.memo is not None
    return loaded.memo


@pytest.fixture(scope="module")
def before(folders: dict[str, Path]) -> dict[str, dict[str, str]]:
    return {name: dict(everything(good(folder))) for name, folder in folders.items()}


def models() -> dict[str, set[str]]:
    """Every model of the dataset with the names of its fields."""
    found = [one for module in (memo, quantity, storyline) for one in vars(module).values() if isinstance(one, type)]
    own = [one for one in found if issubclass(one, BaseModel) and one not in (BaseModel, memo.Strict, memo.Entry)]
    return {one.__name__: set(one.model_fields) for one in own}


def given(one: object) -> Iterator[tuple[str, str]]:
    """(model, field) for every field that is written out somewhere below."""
    if isinstance(one, BaseModel):
        yield from ((type(one).__name__, name) for name in one.model_fields_set)
        for name in type(one).model_fields:
            yield from given(getattr(one, name))
    elif isinstance(one, list | dict):
        for inner in one.values() if isinstance(one, dict) else one:
            yield from given(inner)


def test_between_the_two_memos_every_field_of_every_model_is_given(folders: dict[str, Path]):
    tried = set[tuple[str, str]]()
    for folder in folders.values():
        memo = good(folder)
        tried |= {pair for part in (memo.file, memo.context, memo.charts, memo.briefing) for pair in given(part)}
    assert len(models()) > 20
    assert [
        f"{name}.{field}" for name, fields in models().items() for field in fields if (name, field) not in tried
    ] == []


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
    """What no reader ever meets: the id of someone to whom nothing is attributed, the reason why a mark is none."""
    if path[0] == "set_aside" and path[-1] == "reason":
        return True  # the curator meets it, on the page Curate
    if path[0] != "people" or path[-1] != "id":
        return False
    own = dict(leaves(whole))[path].value
    return not any("who" in other and node.value == own for other, node in leaves(whole))


@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize(("memo", "name"), [*OURS, *OTHERS])
def test_every_field_is_held_to_the_memo_or_seen(
    memo: str, name: str, part: int, folders: dict[str, Path], before: dict[str, dict[str, str]]
):
    folder = folders[memo]
    text = (folder / name).read_text("utf-8")
    unseen, tried = [], 0
    try:
        for path, change, whole in islice(mutants(text), part, None, PARTS):
            tried += 1
            (folder / name).write_text(whole, "utf-8")
            loaded = store.load(folder)
            if verify.check(loaded) or harmless(path, text):
                continue
            assert loaded.memo is not None
            if not changed(before[memo], loaded.memo):
                unseen.append(f"{path}: {change}")
    finally:
        (folder / name).write_text(text, "utf-8")
    assert tried == len(leaves(text)[part::PARTS])
    assert unseen == []


def test_a_memo_that_did_not_change_shows_the_same(folders: dict[str, Path], before: dict[str, dict[str, str]]):
    for name, folder in folders.items():
        assert changed(before[name], good(folder)) == ""
