"""Prose names figures by {claim-id}: an amount written out could lose its hedge, so it is a problem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract import prose
from extract.problem import Problem
from extract.reading import numbers
from extract.reading.kinds import Amount
from extract.store import Loaded
from extract.yamlfile import Path_


def fields(loaded: Loaded) -> Iterator[tuple[str, Path_, str, str]]:
    """(file, path, entry id, text) of every sentence of ours in the dataset."""
    assert loaded.memo is not None
    file, context = loaded.memo.file, loaded.memo.context
    for at, sentence in enumerate(file.bottom_line):
        yield "memo.yaml", ("bottom_line", at), "", sentence
    for theme, label in file.themes.items():
        yield "memo.yaml", ("themes", theme), "", label
    for at, line in enumerate(file.header):
        if line.note:
            yield "memo.yaml", ("header", at, "note"), "", line.note
    for at, aside in enumerate(file.set_aside):
        yield "memo.yaml", ("set_aside", at, "reason"), "", aside.reason
    groups = [("memo.yaml", name, getattr(file, name)) for name in ("claims", "events", "assessments", "redactions")]
    groups += [("context.yaml", "events", context.events), ("context.yaml", "inferences", context.inferences)]
    groups += [("charts.yaml", "charts", loaded.memo.charts.charts)]
    groups += [("briefing.yaml", "slides", loaded.memo.briefing.slides)]
    for name, section, entries in groups:
        for index, entry in enumerate(entries):
            for field in ("label", "title", "subtitle", "message", "note", "notes", "reason"):
                text = getattr(entry, field, None)
                if text:
                    yield name, (section, index, field), entry.id, text
            for at, sentence in enumerate(getattr(entry, "points", ())):
                yield name, (section, index, "points", at), entry.id, sentence
            toll = getattr(entry, "toll", None)
            if toll is not None and toll.note:
                yield name, (section, index, "toll", "note"), entry.id, toll.note


@lru_cache(maxsize=2048)
def _amounts(text: str) -> Sequence[Amount]:
    """What is read in a sentence, kept: one edit changes one sentence, and all are checked again."""
    return numbers.read(text)


def check(loaded: Loaded) -> Iterator[Problem]:
    """Figures that lead nowhere, braces that name none, and amounts written out."""
    assert loaded.memo is not None
    claims = {claim.id: claim for claim in loaded.memo.file.claims}
    for name, path, entry, text in fields(loaded):
        try:
            named = [part for part in prose.parts(text) if isinstance(part, prose.Figure)]
        except prose.NotAFigure as error:
            fix = "Write {claim-id}, {claim-id=} for what a share comes to, or {claim-id/whole-id}."
            yield loaded.problem(name, path, f"{error} names no figure", fix, entry)
            continue
        for figure in named:
            for one in figure.claims:
                if one not in claims:
                    fix = f"Name one of: {', '.join(list(claims)[:20])}."
                    yield loaded.problem(name, path, f"there is no claim {one}", fix, entry)
        for amount in _amounts(prose.without_figures(text)):
            if amount.qualifier != "unstated":
                facts = (("text", text),)
                fix = "Name the figure by {claim-id}: it then comes out with its hedge and its link."
                yield loaded.problem(name, path, f"an amount is written out: “{amount.wording}”", fix, entry, facts)
