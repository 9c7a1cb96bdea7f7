"""The record inside a picture: which chart and view it is, what it rests on, and a digest of what is drawn.

One type for every form. No clock and no random id: the same chart of the same dataset has the same record. It is a
check against mistakes and careless edits, not a signature: whoever rewrites the record too is not found out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints, ValidationError

from briefing.charts.common import prose
from briefing.dataset import short_id
from briefing.dataset.statements import ADDED, Statement, Strict, Text, statements
from briefing.dataset.tables import Frames
from briefing.dataset.view import View, to_params
from briefing.export.program import program
from briefing.render.presets import Preset
from briefing.scene.scene import Scene
from extract.problem import Newer, Unreadable
from extract.schema.memo import Chart
from extract.schema.templates import TextRun, plain

VERSION = 1
LARGEST = 2_000_000  # characters of a record
UNSEALED = "0" * 64
_SINCE = ("program", "subtitle", "note")  # sealed without them where they say nothing
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Record(Strict):
    """All that a picture carries. `drawn` is a sha256 of the picture itself, `seal` one of the rest of the record.

    program, subtitle, note   "" in records made before these were
    """

    version: int = VERSION
    chart: Text
    title: Text
    memo: Text
    memo_sha256: Digest
    dataset_version: Text
    dataset_sha256: Digest
    view: dict[Text, Text]
    code: Text
    preset: Text
    look: Text
    program: Text = ""
    subtitle: Text = ""
    note: Text = ""
    entries: tuple[Statement, ...] = Field(max_length=50_000)
    drawn: Digest = UNSEALED
    seal: Digest = UNSEALED

    def with_drawn(self, digest: str) -> Record:
        """The same record for a finished picture, sealed."""
        bare = self.model_copy(update={"drawn": digest, "seal": UNSEALED})
        return bare.model_copy(update={"seal": _sealed(bare)})

    @property
    def whole(self) -> bool:
        """Whether the record is as it was sealed."""
        return _sealed(self.model_copy(update={"seal": UNSEALED})) == self.seal

    def as_json(self) -> str:
        """One line of JSON in ASCII: every form can carry it as it is."""
        made = {name: value for name, value in self.model_dump().items() if value or name not in _SINCE}
        for entry in made["entries"]:
            for name in ADDED:
                if entry[name] is None:
                    del entry[name]
        return json.dumps(made, ensure_ascii=True, separators=(",", ":"))


def parse(text: str) -> Record:
    """Read a record back. Raises Newer or Unreadable."""
    if len(text) > LARGEST:
        raise Unreadable(f"its record is longer than {LARGEST:,} characters")
    try:
        found = json.loads(text, object_pairs_hook=_each_once)
        if not isinstance(found, dict):
            raise Unreadable("its record is damaged: it is no object")
        if isinstance(found.get("version"), int) and found["version"] > VERSION:
            raise Newer(
                f"its record has version {found['version']}, this program reads up to {VERSION}: use a newer program"
            )
        return Record.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise Unreadable(f"its record is damaged at {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    except (ValueError, RecursionError):
        raise Unreadable("its record is damaged: it is not JSON") from None


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object of JSON. Raises Unreadable for a key that stands twice: of two values, each reader takes another."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Unreadable("its record is damaged: a name stands in it twice")
    return found


def record(frames: Frames, chart: Chart, scene: Scene, view: View, preset: Preset, look: str) -> Record:
    """The record of a chart as drawn in `scene`, before it is drawn."""
    memo = frames.memo
    known = statements(memo)
    return Record(
        chart=chart.id,
        title=plain(scene.title),
        memo=memo.id,
        memo_sha256=memo.file.memo.sha256,
        dataset_version=memo.file.memo.version,
        dataset_sha256=memo.digest,
        view=to_params(view),
        code=short_id.code(memo, chart.id, view),
        preset=preset.name,
        look=look,
        program=program(),
        subtitle=plain(scene.subtitle),
        note=plain(prose(frames, chart.note)) if chart.note else "",
        entries=tuple(known[one] for one in dict.fromkeys(_named(scene)) if one in known),
    )


def _named(scene: Scene) -> Iterator[str]:
    """Ids of all that a scene states: in its words, its table and its marks."""
    prose: list[tuple[TextRun, ...]] = [scene.title, scene.subtitle, *scene.notes]
    yield from (run.entry for runs in prose for run in runs if run.entry)
    yield from (row.entry for row in scene.rows)
    yield from (group.entry for group in scene.groups if group.entry)


def _sealed(bare: Record) -> str:
    return hashlib.sha256(bare.as_json().encode()).hexdigest()
