"""Ids are unique, and whatever names another entry names one that is there."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.loading.yaml_file import Document
from extract.problem import Problem

_SECTIONS = (
    ("memo.yaml", "claims"),
    ("memo.yaml", "events"),
    ("memo.yaml", "assessments"),
    ("memo.yaml", "redactions"),
    ("context.yaml", "events"),
    ("context.yaml", "inferences"),
)


def check(loaded: Loaded) -> Iterator[Problem]:
    """Duplicate ids, a folder that is not named like its memo, and references that lead nowhere."""
    yield from _check_unique(loaded)
    yield from _check_folder(loaded)
    for name, path, kind, word in _references(loaded):
        known = _known(loaded, kind)
        if word not in known:
            yield _lost(loaded, name, path, kind, word, known)


def _check_unique(loaded: Loaded) -> Iterator[Problem]:
    seen: dict[str, tuple[Document, Path_]] = {}
    groups = [*_SECTIONS, ("memo.yaml", "people"), ("context.yaml", "citations"), ("charts.yaml", "charts")]
    groups += [("briefing.yaml", "slides")]
    for at, (name, section) in enumerate(groups):
        if at >= len(_SECTIONS):
            seen = {}  # people, citations, charts and slides are named apart from the entries
        for index, entry in _raw(loaded, name, section):
            one = entry.get("id")
            document = loaded.documents[name]
            # Where it stands, not on which line: lines cost as much as loading, and only two of one name need them.
            where = document, (section, index)
            if isinstance(one, str) and one in seen:
                field = f"{section}[{index}].id"
                line = document.line((section, index, "id"))
                first, path = seen[one]
                facts = (("first at", f"{first.file}:{first.line(path)}"),)
                yield Problem(
                    document.file, line, field, f"the id {one} is taken", "Give one of the two another id.", one, facts
                )
            elif isinstance(one, str):
                seen[one] = where


def _check_folder(loaded: Loaded) -> Iterator[Problem]:
    assert loaded.memo is not None
    if loaded.memo.id != loaded.folder.resolve().name:
        what = f"the memo's id is {loaded.memo.id}, its folder is called {loaded.folder.resolve().name}"
        yield loaded.problem("memo.yaml", ("memo", "id"), what, "Give both the same name: addresses use it.")


def _references(loaded: Loaded) -> Iterator[tuple[str, Path_, str, str]]:
    """(file, path, what kind of thing is named, its id) for every reference in the dataset, prose excepted."""
    assert loaded.memo is not None
    file, context = loaded.memo.file, loaded.memo.context
    for section in ("claims", "events", "assessments"):
        for index, entry in enumerate(getattr(file, section)):
            yield "memo.yaml", (section, index, "theme"), "theme", entry.theme
            for at, person in enumerate(entry.said_by.who):
                yield "memo.yaml", (section, index, "said_by", "who", at), "person", person
    for index, claim in enumerate(file.claims):
        for field, one in (("same_as", claim.same_as), ("quantity", claim.quantity.of)):
            if one is not None:
                path: Path_ = ("claims", index, field) if field == "same_as" else ("claims", index, field, "of")
                yield "memo.yaml", path, "claim", one
        for field, one in (("up_from", claim.up_from), ("down_from", claim.down_from)):
            if one is not None:
                yield "memo.yaml", ("claims", index, field), "claim", one
        for relation in ("may_overlap", "apart_from"):
            for at, one in enumerate(getattr(claim, relation)):
                yield "memo.yaml", ("claims", index, relation, at), "claim", one
    for index, event in enumerate(file.events):
        for at, one in enumerate(event.claims):
            yield "memo.yaml", ("events", index, "claims", at), "claim", one
    for at, one in enumerate(file.key_figures):
        yield "memo.yaml", ("key_figures", at), "claim", one
    for index, outside in enumerate(context.events):
        yield "context.yaml", ("events", index, "theme"), "theme", outside.theme
        if outside.event is not None:
            yield "context.yaml", ("events", index, "event"), "event", outside.event
    for index, inference in enumerate(context.inferences):
        yield "context.yaml", ("inferences", index, "claim"), "claim", inference.claim
        yield "context.yaml", ("inferences", index, "context"), "context event", inference.context
    for index, chart in enumerate(loaded.memo.charts.charts):
        for at, one in enumerate(chart.claims):
            yield "charts.yaml", ("charts", index, "claims", at), "claim", one
        for at, one in enumerate(chart.rests_on):
            yield "charts.yaml", ("charts", index, "rests_on", at), "statement", one
        if chart.whole is not None:
            yield "charts.yaml", ("charts", index, "whole"), "claim", chart.whole


def _known(loaded: Loaded, kind: str) -> list[str]:
    """Ids of one kind, those of entries with another fault included: they are there, and named elsewhere."""
    assert loaded.memo is not None
    if kind == "theme":
        return list(loaded.memo.file.themes)
    if kind == "statement":
        return ids_in(loaded, "memo.yaml", "claims", "events", "assessments")
    name, section = {
        "person": ("memo.yaml", "people"),
        "claim": ("memo.yaml", "claims"),
        "event": ("memo.yaml", "events"),
        "context event": ("context.yaml", "events"),
    }[kind]
    return [str(entry.get("id")) for _, entry in _raw(loaded, name, section)]


def _lost(loaded: Loaded, name: str, path: Path_, kind: str, word: str, known: list[str]) -> Problem:
    close = get_close_matches(word, known, n=1)
    hint = f"Did you mean {close[0]}? " if close else ""
    listed = ", ".join(known[:20]) + (", …" if len(known) > 20 else "")
    return loaded.problem(name, path, f"there is no {kind} {word}", f"{hint}There is: {listed or 'none'}.")


def ids_in(loaded: Loaded, name: str, *sections: str) -> list[str]:
    """Every id that stands in these sections of a file, those of entries with another fault included."""
    return [str(entry.get("id")) for section in sections for _, entry in _raw(loaded, name, section)]


def _raw(loaded: Loaded, name: str, section: str) -> Iterator[tuple[int, dict[str, Any]]]:
    document = loaded.documents.get(name)
    value = document.value if document else None
    entries = value.get(section) if isinstance(value, dict) else None
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict):
            yield index, entry
