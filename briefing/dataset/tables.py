"""What a view keeps of a memo's statements: rows, one list a kind, and the same as pandas frames.

Charts go through the rows as they are: pandas takes longer to import than a picture takes to draw.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.dataset.statements import FIELDS, Row, rows
from briefing.dataset.view import SPEAKER_NOT_STATED, View
from extract.checks import verify
from extract.loading import store
from extract.loading.store import Memo
from extract.schema.memo import Claim

if TYPE_CHECKING:
    import pandas as pd

_FACTS = {"context": "context", "inferences": "inference"}
_TYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean", "strings": "object"}


@dataclass(frozen=True)
class Frames:
    """A memo's statements as far as a view keeps them: rows by kind, their columns in `statements.FIELDS`."""

    memo: Memo
    claims: Sequence[Row]
    events: Sequence[Row]
    assessments: Sequence[Row]
    redactions: Sequence[Row]
    context: Sequence[Row]
    inferences: Sequence[Row]

    @property
    def by_id(self) -> Mapping[str, Claim]:
        """Every claim, filtered or not."""
        return self.memo.claims


def frames(memo: Memo, view: View | None = None) -> Frames:
    """Every statement that the view keeps. What is withheld cannot be switched off."""
    return Frames(memo, **{kind: _kept(rows(memo, kind), kind, view or View()) for kind in FIELDS})


def _kept(every: list[Row], kind: str, view: View) -> list[Row]:
    """The rows whose theme, speaker and kind of statement the view keeps."""
    if kind == "redactions":
        return every
    who = {*view.speaker}

    def keep(row: Row) -> bool:
        themed = not view.theme or "theme" not in row or row["theme"] in view.theme
        return themed and (not who or "who" not in row or bool({*(row["who"] or (SPEAKER_NOT_STATED,))} & who))

    return [row for row in every if keep(row)] if view.shows(_FACTS.get(kind, "memo")) else []


@dataclass(frozen=True)
class Dataset:
    """Every statement of some memos as pandas frames; each begins with the column `memo`, the memo's id.

    Numbers are Float64 or Int64, truths boolean, words string, NA where nothing is stated; a list is a tuple.
    `fields` says of every kind's columns what they mean.
    """

    claims: pd.DataFrame
    events: pd.DataFrame
    assessments: pd.DataFrame
    redactions: pd.DataFrame
    context: pd.DataFrame
    inferences: pd.DataFrame
    fields: pd.DataFrame


def read(folder: str | Path) -> Dataset:
    """The frames of the memo in `folder`, or of all memos in it. Raises UserError where one does not hold up."""
    import pandas as pd

    memos = [verify.whole(store.load(path)) for path in store.folders(Path(folder))]

    def frame(kind: str) -> pd.DataFrame:
        every = [{"memo": memo.id, **row} for memo in memos for row in rows(memo, kind)]
        types = {"memo": "string"} | {field.name: _TYPES[field.type] for field in FIELDS[kind]}
        return pd.DataFrame(every, columns=list(types)).replace("", pd.NA).astype(types)

    meanings = [(kind, *field[:3]) for kind, fields in FIELDS.items() for field in fields]
    described = pd.DataFrame(meanings, columns=["kind", "column", "type", "meaning"], dtype="string")
    return Dataset(**{kind: frame(kind) for kind in FIELDS}, fields=described)
