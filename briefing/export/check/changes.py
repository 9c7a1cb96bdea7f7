"""What differs between a record and the dataset as it is now, statement by statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.charts import build
from briefing.charts.common import prose
from briefing.dataset.defaults import charts_of
from briefing.dataset.statements import HELD, RECORDED, Statement, statements
from briefing.dataset.tables import frames
from briefing.dataset.view import parse_params
from briefing.export.record import Record
from extract.loading.store import Memo
from extract.schema.memo import Chart
from extract.schema.templates import plain
from extract.schema.wording import number


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one statement. `wording` rides along, so that no bound is told without its words."""

    entry: str
    label: str
    field: str
    was: str
    now: str
    wording: str = ""

    def __str__(self) -> str:
        words = f" (wording: “{self.wording}”)" if self.wording and self.field in ("low", "high") else ""
        return f"{self.entry}: {self.field} from {self.was} to {self.now}{words}"


def changes(record: Record, memo: Memo) -> list[Change]:
    """Every difference in what the picture rests on; nothing where only other parts of the dataset changed."""
    found: list[Change] = []
    if record.memo_sha256 != memo.file.memo.sha256:
        was, now = record.memo_sha256[:12], memo.file.memo.sha256[:12]
        found.append(Change(memo.id, "The memo's text", "memo_sha256", was, now))
    known = statements(memo)
    names = (*HELD, *RECORDED) if record.program else HELD
    for one in record.entries:
        found += _between(one, known.get(one.id), names)
    chart = next((chart for chart in charts_of(memo) if chart.id == record.chart), None)
    if chart is None:
        found.append(Change(record.chart, "The chart", "chart", "listed", "no longer listed"))
    elif not found:
        found += _words(record, memo, chart)
    return found


def _words(record: Record, memo: Memo, chart: Chart) -> Iterator[Change]:
    """What the chart says of itself otherwise than it did; a filtered chart once kept the title of the whole one."""
    view, _ = parse_params({name: [value] for name, value in record.view.items()}, memo)
    shown = frames(memo, view)
    scene, title = build(shown, chart, view=view), plain(prose(shown, chart.title))
    now = {"title": plain(scene.title), "subtitle": plain(scene.subtitle)}
    now["note"] = plain(prose(shown, chart.note)) if chart.note else ""
    for name in ("title", "subtitle", "note") if record.program else ("title",):
        was = getattr(record, name)
        if was != now[name] and not (name == "title" and not record.program and was == title):
            yield Change(record.chart, f"The chart's {name}", name, _shown(was), _shown(now[name]))


def _between(was: Statement, now: Statement | None, names: Iterable[str]) -> list[Change]:
    if now is None or now.kind != was.kind:
        return [Change(was.id, was.label, "statement", _shown(was.wording or was.quote), "no longer in the dataset")]
    return [
        Change(was.id, was.label, name, _shown(getattr(was, name)), _shown(getattr(now, name)), now.wording or "")
        for name in names
        if getattr(was, name) != getattr(now, name)
    ]


def _shown(value: object) -> str:
    if value is None:
        return "none given"
    return number(value) if isinstance(value, int | float) else f"“{value}”"
