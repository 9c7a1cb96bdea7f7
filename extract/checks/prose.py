"""Prose names figures by {claim-id}: an amount written out could lose its hedge, so it is a problem.

Each field is rendered as the pages do, and what they would refuse is told with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from extract.checks.references import ids_in
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import NotAFigure, Problem, Refused
from extract.reading import numbers
from extract.reading.types import Amount
from extract.schema import templates
from extract.schema.memo import FIGURES, PLAIN, Claim

Field = tuple[Path_, str, str, str]  # where it stands, its entry's id, how it is shown (a mark of the model), its words


def fields(model: BaseModel, path: Path_ = (), entry: str = "") -> Iterator[Field]:
    """Every field of a file that holds words of ours, found by what the model says of it."""
    entry = str(getattr(model, "id", entry))
    for name, mark in _marks(type(model)).items():
        yield from _inside(getattr(model, name), (*path, name), entry, mark)


def _inside(value: object, path: Path_, entry: str, mark: str) -> Iterator[Field]:
    if isinstance(value, BaseModel):
        yield from fields(value, path, entry)
    elif isinstance(value, list | dict):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _inside(item, (*path, key), entry, mark)
    elif isinstance(value, str) and mark:
        yield path, entry, mark, value


@lru_cache
def _marks(model: type[BaseModel]) -> dict[str, str]:
    """Each field of a model and its mark, "" where it has none."""
    hints = get_type_hints(model, include_extras=True)
    return {name: _mark(hints[name]) for name in model.model_fields}


def _mark(hint: Any) -> str:
    if mark := next((one for one in getattr(hint, "__metadata__", ()) if one in (FIGURES, PLAIN)), ""):
        return str(mark)
    return next((mark for inner in get_args(hint) if (mark := _mark(inner))), "")


@lru_cache(maxsize=2048)
def _amounts(text: str) -> Sequence[Amount]:
    """What is read in a sentence, kept: one edit changes one sentence, and all are checked again."""
    return numbers.read(text)


def check(loaded: Loaded) -> Iterator[Problem]:
    """What cannot be shown as it is written, and amounts written out."""
    assert loaded.memo is not None
    memo = loaded.memo
    ids = ids_in(loaded, "memo.yaml", "claims")
    files = {
        "memo.yaml": memo.file,
        "context.yaml": memo.context,
        "charts.yaml": memo.charts,
        "briefing.yaml": memo.briefing,
    }
    for name, file in files.items():
        for path, entry, mark, text in fields(file):
            for what, fix in _plain(text) if mark == PLAIN else _rendered(text, ids, memo.claims):
                yield loaded.problem(name, path, what, fix, entry, (("text", text),))
            for amount in _amounts(templates.without_figures(text)):
                if amount.qualifier != "unstated":
                    fix = "Name the figure by {claim-id}: it then comes out with its hedge and its link."
                    if mark == PLAIN:
                        fix = "Leave it out: the figure stands beside these words, with its hedge."
                    what = f"an amount is written out: “{amount.wording}”"
                    yield loaded.problem(name, path, what, fix, entry, (("text", text),))


def _plain(text: str) -> Iterator[tuple[str, str]]:
    if "{" in text or "}" in text:
        yield (
            "these words are shown as they stand, and hold a brace",
            "Name figures in titles, notes and sentences only.",
        )


def _rendered(text: str, ids: Sequence[str], claims: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    """What is wrong with each figure named, and what to do; `ids` are those of claims with another fault, too."""
    form = "Write {claim-id}, {claim-id=} for what a share comes to, or {claim-id/whole-id}."
    try:
        parts = list(templates.parse(text))
    except NotAFigure as error:
        yield f"{error} names no figure", form
        return
    for part in parts:
        if isinstance(part, str):
            continue
        lost = [one for one in part.claims if one not in ids]
        for one in lost:
            yield f"there is no claim {one}", f"Name one of: {', '.join(ids[:20])}."
        try:
            templates.render(part, claims)
        except KeyError:
            pass  # the claim is lost, or has a fault of its own that is told where it stands
        except Refused as reason:
            yield f"{{{part}}} cannot be worked out: {reason}", "Name a figure that the memo's own words support."
