"""Fit what a YAML file holds to the model, and say in plain words where it does not fit.

An entry that does not fit is set aside and the rest is kept, so that one slip does not hide the next.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from extract.loading.strict_yaml import Path_, field_name
from extract.loading.yaml_file import Document
from extract.problem import Problem

Model = TypeVar("Model", bound=BaseModel)
Kept = dict[str, list[int]]  # section -> for each entry that fits, its place in the file


def validate(document: Document, model: type[Model]) -> tuple[Model | None, Kept, list[Problem]]:
    """Return the model (None where even its frame is broken), the places of what was kept, and the problems."""
    if not isinstance(document.value, dict):
        what = f"this file holds a {type(document.value).__name__}, not fields and values"
        fix = f"Start with {_first(model)}:, as data/README.md shows."
        return None, {}, [Problem(document.file, 1, "", what, fix, code="model")]
    value = dict(document.value)
    kept: Kept = {key: list(range(len(items))) for key, items in value.items() if isinstance(items, list)}
    problems: list[Problem] = []
    try:
        return model.model_validate(value), kept, problems
    except ValidationError as error:
        problems = [_problem(document, model, dict(detail)) for detail in error.errors(include_url=False)]
        bad = {
            (loc[0], loc[1]) for loc in (d["loc"] for d in error.errors()) if len(loc) > 1 and isinstance(loc[1], int)
        }
    sections: dict[str, Any] = value
    for section in {str(section) for section, _ in bad}:
        kept[section] = [index for index in kept[section] if (section, index) not in bad]
        sections[section] = [sections[section][index] for index in kept[section]]
    try:
        return (
            model.model_validate({key: item for key, item in value.items() if key in model.model_fields}),
            kept,
            problems,
        )
    except ValidationError:
        return None, kept, problems


def _first(model: type[BaseModel]) -> str:
    return next(iter(model.model_fields))


def _problem(document: Document, model: type[BaseModel], detail: dict[str, Any]) -> Problem:
    path: Path_ = detail["loc"]
    what, fix = _in_words(detail, model)
    entry = _entry_id(document, path)
    return Problem(document.file, document.line(path), field_name(path), what, fix, entry, code="model")


def _entry_id(document: Document, path: Path_) -> str:
    value: Any = document.value
    for step in path[:2]:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return ""
    found = value.get("id") if isinstance(value, dict) else ""
    return found if isinstance(found, str) else ""


def _in_words(detail: dict[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    given, context = detail.get("input"), detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            word = str(detail["loc"][-1])
            allowed = _fields_at(model.model_json_schema(), detail["loc"][:-1])
            return f"there is no field {word!r} here", _choose(word, allowed)
        case "missing":
            return "this field is missing", "Add it; data/README.md says what it means."
        case "literal_error":
            words = [w.strip(" '") for w in context["expected"].replace(" or ", ", ").split(",")]
            return f"{given!r} is not one of its words", _choose(str(given), words)
        case "string_pattern_mismatch" if not str(given).strip():
            return "this text is empty", "Write it, or leave the field out where the codebook allows."
        case "string_pattern_mismatch":
            return f"{given!r} does not have the form {context['pattern']}", "Write it in that form."
        case "string_too_long":
            most = context["max_length"]
            return f"{len(str(given)):,} characters, {most:,} at most", f"Cut it to {most:,}."
        case "string_too_short":
            return "this text is empty", "Write it, or leave the field out where the codebook allows."
        case "value_error":
            return str(context["error"]), "Mend it as data/README.md shows."
        case _:
            message = detail["msg"][0].lower() + detail["msg"][1:]
            return f"{_short(given)}: {message}", "Mend it as data/README.md shows."


def _short(given: object) -> str:
    text = repr(given)
    return text if len(text) <= 60 else text[:57] + "..."


def _choose(word: str, allowed: list[str]) -> str:
    close = get_close_matches(word, allowed, n=1)
    return (f"Did you mean {close[0]}? " if close else "") + f"Allowed: {', '.join(allowed)}."


def _fields_at(schema: dict[str, Any], path: Path_) -> list[str]:
    """The field names that the JSON Schema allows at `path`."""
    at = schema
    for step in path:
        at = _resolved(schema, at)
        if isinstance(step, int):
            at = at.get("items", {})
        else:
            at = at.get("properties", {}).get(step, {}) or at.get("additionalProperties", {})
    return list(_resolved(schema, at).get("properties", {}))


def _resolved(schema: dict[str, Any], at: dict[str, Any]) -> dict[str, Any]:
    for option in at.get("anyOf", []):
        if option.get("type") != "null":
            return _resolved(schema, option)
    if "$ref" in at:
        return schema["$defs"][at["$ref"].rsplit("/", 1)[-1]]  # type: ignore[no-any-return]
    return at
