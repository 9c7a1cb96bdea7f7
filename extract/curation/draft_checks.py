"""Weigh one entry of a draft: the same model and the same checks that a folder goes through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from extract.checks.verify import check
from extract.curation.form_fields import KINDS, Entry, FieldError
from extract.loading.store import File, assemble
from extract.problem import Problem
from extract.reading.types import Reading

MEMO, CONTEXT = "memo.yaml", "context.yaml"
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
    *(("judged.by", "judged_by"), ("judged.date", "judged_date"), ("judged", "judged_reason")),
)
# The reader reads the words otherwise, and a person may know better; or no field of the form mends it. verify still
# tells.
HOLDS = ("reading", "marks")


def check_entry(
    raw: bytes, content: Mapping[str, Any], context: bytes, kind: str, entry: Entry, read: Reading
) -> list[FieldError]:
    """What is wrong with one entry of a draft, beside the fields of its form."""
    section = KINDS[kind]
    bare = {name: content[name] for name in ("memo", "people", "themes") if name in content}
    folder = Path(str(content["memo"]["id"]))
    files: dict[str, File] = {"memo.txt": raw, MEMO: {**bare, section: [entry]}}
    alone = assemble(files | ({CONTEXT: context} if context else {}), folder, read)
    # Names are looked up in the whole draft, everything else in the entry alone.
    document = alone.documents[MEMO]
    others = [one for one in content.get(section) or [] if one["id"] != entry["id"]]
    alone.documents[MEMO] = replace(document, value={**content, section: [entry, *others]})
    found = [one for one in check(alone) if one.file == document.file and one.field.startswith(f"{section}[0]")]
    return list(dict.fromkeys(_trouble(problem, section) for problem in found))


def _trouble(problem: Problem, section: str) -> FieldError:
    inner = problem.field.removeprefix(section).split("].", 1)[-1]
    field = next((ours for theirs, ours in _BESIDE if inner.startswith(theirs)), inner)
    facts = "".join(
        f" {name}: {words}." for name, words in problem.facts if name.startswith(("read in", "the quote has"))
    )
    return FieldError(field, problem.what + "." * bool(facts) + facts.rstrip("."), problem.fix, problem.code in HOLDS)
