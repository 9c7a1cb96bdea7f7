"""What every chart shares: the claims it draws, captions that keep their hedge, the scale, the alt text, the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor, log10
from typing import Any

from briefing.dataset.attribution import name_of
from briefing.dataset.tables import Frames
from briefing.dataset.vocabulary import STATEMENT_KINDS, long_date
from briefing.scene import text_metrics
from briefing.scene.scene import Anchor, Axis, MarkGroup, Role, Scene, Size, TableRow, Text, Tick
from extract.schema import derive, wording
from extract.schema.memo import Chart, Claim, SaidBy
from extract.schema.templates import TextRun, plain, runs


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """A claim that the view keeps, as a chart needs it. `value` is its label with the hedge: "about 7,000"."""

    claim: Claim
    value: str
    speaker: str
    starts_with_a_name: bool = False

    @property
    def noun(self) -> str:
        """The claim's label, to stand right after its value: "officers redeployed to protect foreigners"."""
        label, unit = self.claim.label, self.claim.quantity.unit or ""
        label = label if unit and self.starts_with_a_name else label[0].lower() + label[1:]
        names_it = re.search(rf"\b{re.escape(unit)}\b", label, re.IGNORECASE)
        if names_it or not unit or self.claim.quantity.qualifier in ("share", "unstated", "none"):
            return f"· {label}" if self.starts_with_a_name else label
        return f"{unit}: {label}"

    @property
    def words(self) -> str:
        """What a hover shows and a screen reader says: value, noun, speaker, sentence."""
        return f"{self.value} {self.noun}; {self.speaker}: “{self.claim.quote.exact}”"

    @property
    def row(self) -> TableRow:
        """Its line in the table under the chart."""
        quantity = self.claim.quantity
        return TableRow(
            *(self.claim.id, "memo", self.claim.label, self.value, quantity.low, quantity.high, quantity.unit or ""),
            *(self.speaker, self.claim.quote.exact),
        )


def name_judges(frames: Frames, rows: Iterable[TableRow]) -> tuple[TableRow, ...]:
    """The rows, each naming the person whose reading it shows or is worked out from."""
    tables = (frames.claims, frames.events, frames.context)
    judged = {row["id"]: row["judged"] for table in tables for row in table if row["judged"]}
    return tuple(replace(row, judged=judged[row.entry]) if row.entry in judged else row for row in rows)


def claim_marks(frames: Frames, ids: Iterable[str]) -> list[ClaimMark]:
    """The claims named by `ids`, in that order, without those that the view leaves out."""
    rows = {row["id"]: row for row in frames.claims}
    return [
        ClaimMark(frames.by_id[one], rows[one]["value"], rows[one]["speaker"], _a_name(frames, frames.by_id[one].label))
        for one in ids
        if one in rows
    ]


def _a_name(frames: Frames, label: str) -> bool:
    """Whether a label opens with a name: a word that the memo writes with a capital only."""
    first = label.split(maxsplit=1)[0]
    return first in frames.memo.text and first.lower() not in frames.memo.text


def memo_row(row: Mapping[str, Any], value: str = "", date: str = "") -> TableRow:
    """The table's line for an event or a judgement of the memo."""
    return TableRow(row["id"], "memo", row["label"], value, speaker=row["speaker"], quote=row["quote"], date=date)


def derived_row(of: ClaimMark, derived: derive.Derived) -> TableRow:
    """The table's line for what was worked out from `of`."""
    label = f"{of.claim.label} ({derived.formula})"
    return TableRow(
        *(of.claim.id, "derived", label, derived.words, derived.low, derived.high, derived.unit),
        *(of.speaker, of.claim.quote.exact),
    )


def caption(
    x: float, y: float, value: str, noun: str, room: float, size: float, role: Role = "ink", anchor: Anchor = "start"
) -> tuple[list[Text], float]:
    """Set a value in bold and its noun after it, wrapped to `room`, the first line's middle at `y`.

    Returns the texts and the height they take. The hedge stands in the value, so no line break can part the two
    from each other's mark.
    """
    step, gap = round(size * 1.3), size * 0.32
    bold = text_metrics.wrap(value, room, size, bold=True)
    taken = text_metrics.width(bold[-1], size, bold=True) + gap
    rest = text_metrics.wrap(noun, room, size, first=taken) if noun else [""]
    count = len(bold) + len(rest) - 1
    texts = []
    for at in range(count):
        pieces = [(bold[at], True)] if at < len(bold) else []
        if at >= len(bold) - 1 and rest[at - len(bold) + 1]:
            pieces.append((rest[at - len(bold) + 1], False))
        wide_ = sum(text_metrics.width(words, size, strong) for words, strong in pieces) + gap * (len(pieces) - 1)
        left = x - wide_ if anchor == "end" else x
        for words, strong in pieces:
            texts.append(Text(left, y + at * step, words, size, role=role, bold=strong))
            left += text_metrics.width(words, size, strong) + gap
    return texts, count * step


def lines(
    x: float, y: float, words: str, room: float, size: float, role: Role = "muted", italic: bool = False
) -> tuple[list[Text], float]:
    """Plain words wrapped to `room`, the first line's middle at `y`; the texts and the height they take."""
    step = round(size * 1.3)
    broken = text_metrics.wrap(words, room, size)
    return [Text(x, y + n * step, t, size, role=role, italic=italic) for n, t in enumerate(broken)], len(broken) * step


def wide(text: Text) -> float:
    """How wide a text runs, in pixels."""
    return text_metrics.width(text.text, text.size, text.bold, text.serif)


def to_data_x(text: Text, x: Axis) -> Text:
    """A text laid out in pixels, as one on a chart whose x axis measures something."""
    return replace(text, x=x.at(text.x))


def pixel_axis(low: float, high: float) -> Axis:
    """An axis whose unit is the pixel: for the direction that measures nothing."""
    return Axis(low, high, low, high)


def value_axis(least: float, most: float, start: float, end: float, size: Size, title: str = "") -> Axis:
    """An axis over 0, `least` and `most` with a few round ticks; the numbers are the scale's, not the memo's."""
    least, most = min(0.0, least), max(0.0, most)
    if most == least:
        most = 1.0
    ticks: tuple[Tick, ...] = ()
    for wanted in (6, 5, 4, 3, 2, 1):
        step = _round_step((most - least) / wanted)
        places = range(ceil(least / step - 1e-9), floor(most / step + 1e-9) + 1)
        ticks = tuple(Tick(step * n, wording.number(float(f"{step * n:.10g}"))) for n in places)
        apart = step / (most - least) * (end - start)
        if all(text_metrics.width(tick.label, size.tick) + size.tick < apart for tick in ticks):
            break
    return Axis(least, most, start, end, ticks, title, size.tick)


def _round_step(least: float) -> float:
    power = 10.0 ** floor(log10(least))
    return next(power * nice for nice in (1, 2, 2.5, 5, 10) if power * nice >= least * 0.999)


def units(shown: Sequence[ClaimMark]) -> str:
    """The memo's own nouns for what is counted, each once: "officers, police"."""
    return ", ".join(dict.fromkeys(one.claim.quantity.unit for one in shown if one.claim.quantity.unit))


def overlaps(shown: Sequence[ClaimMark]) -> list[tuple[ClaimMark, ClaimMark]]:
    """The pairs of claims that may overlap, as the dataset says from either side."""
    pairs = [(a, b) for n, a in enumerate(shown) for b in shown[n + 1 :]]
    return [(a, b) for a, b in pairs if b.claim.id in a.claim.may_overlap or a.claim.id in b.claim.may_overlap]


def scene(
    frames: Frames,
    chart: Chart,
    size: Size,
    x: Axis,
    y: Axis,
    height: float,
    groups: Iterable[MarkGroup],
    rows: Iterable[TableRow],
    said_by: Iterable[SaidBy] = (),
    notes: Iterable[str] = (),
    how: str = "",
    said: Iterable[str] = (),
) -> Scene:
    """Put a chart together: its words from charts.yaml, its alt text and its source line from what is drawn.

    how      one sentence on how the chart shows it, for the alt text
    said     more sentences for the alt text
    notes    what has to stand under this chart, before the note that charts.yaml gives
    """
    table, title = tuple(rows), prose(frames, chart.title)
    under = [(TextRun(note),) for note in notes] + ([prose(frames, chart.note)] if chart.note else [])
    drawn = tuple(groups)
    if not table:
        drawn = (*drawn, MarkGroup(tuple(lines(0, size.label, NOTHING, size.width, size.label)[0])))
        height = max(height, 3 * size.label)
    alt = " ".join(
        [_sentence(plain(title)), *([how] if how else []), *(_spoken(row) for row in table)]
        + [_sentence(one) for one in said]
        + [_sentence(plain(note)) for note in under]
        + withheld(frames)
    )
    return Scene(
        *(chart.id, chart.kind, title, prose(frames, chart.subtitle), size.width, height, x, y, drawn, table),
        *(alt if table else f"{_sentence(plain(title))} {NOTHING}", source(frames, said_by), tuple(under), size),
    )


# A share whose whole the memo does not count has no place among amounts.
UNCOUNTED = "a share; of how many is not stated"
NOTHING = "The filters leave nothing of this chart."


def prose(frames: Frames, text: str) -> tuple[TextRun, ...]:
    """Prose of the dataset as runs, its figures tied to their claims."""
    return runs(text, frames.by_id)


def withheld(frames: Frames) -> list[str]:
    """What an alt text says about redactions: nothing where there are none."""
    places = len(frames.redactions)
    if not places:
        return []
    return [
        f"The memo withholds words at {places} {'place' if places == 1 else 'places'}; what stands there is unknown."
    ]


def source(frames: Frames, said_by: Iterable[SaidBy]) -> str:
    """The source line: what the memo is, who is behind the figures drawn, which dataset."""
    memo = frames.memo.file.memo
    kind = memo.kind if memo.kind.startswith(memo.publisher) else f"{memo.publisher}, {memo.kind}"
    kind = kind.replace(f"{memo.publisher} ", f"{memo.publisher}, ", 1)
    parts = [f"Source: {kind}: {memo.title}, {memo.place}, {long_date(memo.date)}", *_speakers(frames, said_by)]
    return " · ".join([*parts, f"dataset {memo.version} ({frames.memo.digest[:12]})"])


def _speakers(frames: Frames, said_by: Iterable[SaidBy]) -> list[str]:
    named, unnamed = dict[str, None](), False
    for one in said_by:
        names = " and ".join(name_of(frames.memo, person) for person in one.who)
        if one.how == "not_stated":
            unnamed = True
        else:
            named[f"{names} (carried on)" if one.how == "carried_on" else names] = None
    said = [f"attributed to {'; '.join(named)}"] if named else []
    return said + (
        ["speaker not stated"] if unnamed and not named else ["others: speaker not stated"] if unnamed else []
    )


def _spoken(row: TableRow) -> str:
    kind = STATEMENT_KINDS[row.statement] if row.statement != "memo" else ""
    parts = [part for part in (row.value, row.date, kind, row.speaker) if part]
    return _sentence(f"{row.label}: {'; '.join(parts)}")


def _sentence(words: str) -> str:
    words = words.strip()
    return words if words.endswith((".", "!", "?", ".”", "?”")) else f"{words}."


def columns_that_fit(room: float, least: float) -> int:
    """How many columns of at least `least` pixels stand in `room`: one or more."""
    return max(1, floor(room / least))


def squares(amount: float, unit_size: float) -> int:
    """How many squares an amount takes, the last one perhaps in part."""
    return ceil(round(amount / unit_size, 9))
