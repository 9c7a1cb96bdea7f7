"""What a check comes to: the verdict, why, what changed, and the statements it was made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefing.dataset.statements import Statement
from briefing.export.check.changes import Change
from briefing.export.record import Record
from extract.loading.store import Memo

Verdict = Literal["matches", "changed", "altered", "another version", "no record", "cannot check"]
HEADLINES: dict[Verdict, str] = {
    "matches": "matches",
    "changed": "the data has changed since",
    "altered": "altered",
    "another version": "made by another version of the program",
    "no record": "no record",
    "cannot check": "cannot be checked",
}


@dataclass(frozen=True)
class Answer:
    """What a check comes to.

    why      one sentence                     entries  what it rests on, as recorded, for the links to the sentences
    changes  what differs from the dataset    record   None where there is none; a table has rows instead
    """

    verdict: Verdict
    why: str
    memo: Memo | None = None
    record: Record | None = None
    entries: Sequence[Statement] = ()
    changes: Sequence[Change] = field(default=())

    @property
    def headline(self) -> str:
        """The verdict in a few words."""
        return HEADLINES[self.verdict]
