"""The templates of all markup, and the one environment they are compiled in: autoescaped, strict, once a process.

A template is a file of macros. Its lines are joined with nothing between them, so that it can be indented while no
blank slips in between two elements: a space that a reader sees stands inside a line.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import cast

import jinja2

from briefing.dataset import citation, derivations
from briefing.dataset.attribution import speaker
from briefing.dataset.evidence import KINDS
from briefing.dataset.vocabulary import STATEMENT_KINDS, long_date
from briefing.html.elements import Html, classes
from extract.characters import visible
from extract.schema.templates import plain, runs
from extract.schema.wording import judgement, label, number, with_unit

# How an entry of each kind is marked in a text: a class of the style sheet.
LAYERS = {"claim": "claim", "event": "event", "assessment": "assessment", "redaction": "redacted"}
_EVERYWHERE = {
    "STATEMENTS": STATEMENT_KINDS,
    "KINDS": KINDS,
    "LINK": citation.LINK,
    "classes": classes,
    "speaker": speaker,
    "cited": citation.sentence,
    "source": citation.source,
    "how_to_cite": citation.how_to_cite,
    "day": long_date,
    "plain": plain,
    "runs": runs,
    "label": label,
    "with_unit": with_unit,
    "number": number,
    "judgement": judgement,
    "worked_out": derivations.worked_out,
}


class Template:
    """A template's macros as functions: `Template("figures").badge("memo")` is markup.

    `names` are what its macros use besides what every template has. Compiled when the first macro is called.
    """

    def __init__(self, name: str, **names: object) -> None:
        self._load = cache(lambda: _environment().get_template(f"{name}.jinja", globals=names).module)

    def __getattr__(self, macro: str) -> Callable[..., Html]:
        return cast(Callable[..., Html], lambda *given, **named: getattr(self._load(), macro)(*given, **named))


class _JoinedLines(jinja2.FileSystemLoader):
    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, path, fresh = super().get_source(environment, template)
        return re.sub(r"\s*\n\s*", "", source), path, fresh


def _shown(value: object) -> object:
    """What a hole in a template shows: markup as it is, words without what cannot be shown, nothing for None."""
    if value is None:
        return ""
    return visible(value) if isinstance(value, str) and not isinstance(value, Html) else value


def _compiled() -> jinja2.BytecodeCache | None:
    """Where compiled templates are kept: beside Python's own compiled modules, if those may be written."""
    folder = Path(__file__).parent / "__pycache__"
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    return jinja2.FileSystemBytecodeCache(str(folder), f"%s.jinja-{jinja2.__version__}")


@cache
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=_JoinedLines(Path(__file__).parent / "templates"),
        bytecode_cache=_compiled(),
        autoescape=True,
        auto_reload=False,
        finalize=_shown,
        undefined=jinja2.StrictUndefined,
    )
    made.globals |= _EVERYWHERE
    made.filters |= {
        "layer": LAYERS.__getitem__,
        "first_upper": lambda words: f"{words[0].upper()}{words[1:]}",
        "counted": lambda count, noun: f"{count} {noun}{'s' * (count != 1)}",
    }
    return made
