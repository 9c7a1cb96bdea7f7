"""Weigh a draft that stands in memory: the same model and the same checks that a folder goes through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from extract import anchor, shape
from extract.checks import attributions, context, dates, prose, quantities, references, source
from extract.drafting.fields import KINDS, Entry, Trouble
from extract.model import ChartsFile, ContextFile, MemoFile
from extract.problem import Problem, in_order
from extract.reading.kinds import Reading
from extract.store import Loaded, Memo
from extract.yamlfile import Document, parse

MEMO, CONTEXT, CHARTS = "memo.yaml", "context.yaml", "charts.yaml"
# A problem's field in memo.yaml, without its entry, and the form's field it is shown beside; the first that fits.
_BESIDE = (
    *(("quantity.wording", "wording"), ("quantity.unit", "unit"), ("quantity.share", "low"), ("quantity.of", "of")),
    *(("quantity", "form"), ("said_by.who", "who"), ("said_by.words", "words"), ("said_by", "how")),
    *(
        ("date.edtf", "edtf"),
        ("date.wording", "wording"),
        ("date", "edtf"),
        ("dated_by", "dated_by"),
        ("quote", "exact"),
    ),
    *(("kind", "happened"), ("marks", "mark")),
)
# What only says that the reader reads the words otherwise: a person may know better, and verify will still tell.
_READER = ("the quote does not support this quantity", "the quote has no such date", "the wording leaves out part")


def load(text: str, content: Mapping[str, Any], others: Mapping[str, bytes]) -> Loaded:
    """The draft as `store.load` would return it, had it stood in a folder of its name."""
    name = str((content.get("memo") or {}).get("id", "memo"))
    loaded = Loaded(Path(name))
    file = _fit(loaded, Document(MEMO, dict(content), []), MemoFile)
    more = {name: parse(others[name], name) if name in others else None for name in (CONTEXT, CHARTS)}
    around = _fit(loaded, more[CONTEXT], ContextFile) if more[CONTEXT] else ContextFile()
    charts = _fit(loaded, more[CHARTS], ChartsFile) if more[CHARTS] else ChartsFile()
    if file is None or around is None or charts is None:
        return loaded
    spans, problems = anchor.spans(text, file, loaded.problem)
    loaded.problems += problems
    loaded.memo = Memo(Path(file.memo.id), text, file, around, charts, spans, "")
    return loaded


def _fit(loaded: Loaded, document: Document | None, model: type[shape.Model]) -> shape.Model | None:
    assert document is not None
    loaded.documents[document.file] = document
    loaded.problems += document.problems
    if document.value is None:
        return None
    fitted, loaded.kept[document.file], problems = shape.fit(document, model)
    loaded.problems += problems
    return fitted


def whole(loaded: Loaded, read: Reading) -> list[Problem]:
    """Every problem of a draft, as verify finds them; what was read before is not read again."""
    problems = list(loaded.problems)
    if loaded.memo is not None:
        for one in (source, references, dates, context, prose):
            problems += one.check(loaded)
        problems += quantities.check(loaded, read.quantities)
        problems += attributions.check(loaded, list(read.sentences))
    return in_order(problems)


def one(text: str, content: Mapping[str, Any], kind: str, entry: Entry, read: Reading) -> list[Trouble]:
    """What is wrong with one entry of a draft, beside the fields of its form."""
    section = KINDS[kind]
    bare = {name: content[name] for name in ("memo", "people", "themes") if name in content}
    alone = load(text, {**bare, section: [entry]}, {})
    ids = {each["id"] for name in KINDS.values() for each in content.get(name) or []}
    found = list(alone.problems)
    if alone.memo is not None:
        # Names are looked up in the whole draft, everything else in the entry alone.
        alone.documents[MEMO] = Document(MEMO, {**content, section: [entry]}, [])
        checks: list[Iterable[Problem]] = [
            dates.check(alone),
            prose.check(alone),
            quantities.check(alone, read.quantities),
        ]
        checks += [attributions.check(alone, list(read.sentences)), _references(alone, ids)]
        for problems in checks:
            found += problems
    kept = [one for one in found if one.entry in ("", entry["id"]) and not _known(one, ids)]
    return list(dict.fromkeys(_trouble(problem, section) for problem in kept if problem.field.startswith(section)))


def _references(alone: Loaded, ids: set[str]) -> list[Problem]:
    found = [one for one in references.check(alone) if one.field.startswith(tuple(KINDS.values()))]
    return [one for one in found if not _known(one, ids)]


def _known(problem: Problem, ids: set[str]) -> bool:
    """Whether a problem says that a claim is not there which the whole draft does have."""
    head = "there is no claim "
    return problem.what.startswith(head) and problem.what.removeprefix(head) in ids


def _trouble(problem: Problem, section: str) -> Trouble:
    inner = problem.field.removeprefix(section).split("].", 1)[-1]
    field = next((ours for theirs, ours in _BESIDE if inner.startswith(theirs)), inner)
    facts = "".join(
        f" {name}: {words}." for name, words in problem.facts if name.startswith(("read in", "the quote has"))
    )
    return Trouble(
        field, problem.what + "." * bool(facts) + facts.rstrip("."), problem.fix, problem.what.startswith(_READER)
    )
