"""The memo from first character to last, as a strip in lines: what rests where, what is withheld, what is unused.

A withheld place is a black bar over the full height. Its length is unknown: the bar covers the mark that stands in the
text, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from briefing.charts import common
from briefing.dataset.tables import Frames
from briefing.dataset.view import View
from briefing.scene.scene import Fill, Line, MarkGroup, Rect, Scene, Shape, Size, TableRow, Text
from extract.loading.anchoring import standing
from extract.schema.memo import Chart, SaidBy

_HOW = "The memo as a strip in lines, from its first character to its last; bars show which words a statement rests on."
WITHHELD = "withheld; length unknown, not to scale"
STEP = 1.5  # from one bar to the next under it, in bars
LANES: dict[str, tuple[str, Fill]] = {"claims": ("claims", "solid"), "events": ("events", "hatched"),
                                      "assessments": ("judgements", "soft")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Rest:
    """An entry and the characters that it rests on."""

    id: str
    lane: str
    start: int
    end: int
    words: str
    row: TableRow


class _Lines:
    """The strip, broken into lines of `per_line` characters; knows where a span stands, in pixels."""

    def __init__(self, length: int, size: Size, left: float, top: float, depth: dict[str, int]) -> None:
        per_pixel = 2.3 if size.narrow else 2.0  # characters: a sentence stays wide enough to hit
        self.left, self.width = left, size.width - left - 2
        self.count = max(1, ceil(length / (self.width * per_pixel)))
        self.per_line = max(1, ceil(length / self.count))
        self.depth, self.bar, self.band = depth, size.tick * 0.8, size.tick * 0.9
        self.top, self.size = top, size
        self.inner = self.band + sum(self.bar * STEP * n for n in depth.values()) + size.tick * 0.3
        self.pitch = self.inner + size.tick * 2.4

    def pieces(self, start: int, end: int) -> Iterable[tuple[int, float, float]]:
        """(line, left, right) in pixels for each line that the span touches."""
        for line in range(start // self.per_line, max(start, end - 1) // self.per_line + 1):
            first = max(start, line * self.per_line) - line * self.per_line
            last = min(end, (line + 1) * self.per_line) - line * self.per_line
            unit = self.width / self.per_line
            yield line, self.left + first * unit, max(self.left + last * unit, self.left + first * unit + 2)

    def y(self, line: int) -> float:
        """The top of a line's band of text."""
        return self.top + line * self.pitch

    def lane(self, line: int, lane: str, level: int) -> float:
        """The top of a bar in a lane, under the band."""
        before = sum(n for name, n in self.depth.items() if list(self.depth).index(name) < list(self.depth).index(lane))
        return self.y(line) + self.band + self.size.tick * 0.3 + (before + level) * self.bar * STEP

    @property
    def foot(self) -> float:
        """Where the last line ends."""
        return self.y(self.count - 1) + self.inner


def build(frames: Frames, chart: Chart, size: Size, view: View) -> Scene:
    """Lay out the whole memo with every entry that the view keeps; redactions are always shown."""
    rests = _rests(frames)
    levels, depth = _levels(rests)
    left = 2.0 if size.narrow else max(common.wide(Text(0, 0, name, size.tick)) for name, _ in LANES.values()) + 14
    key, top = _key(frames, size, depth)
    lines = _Lines(len(frames.memo.text), size, left, top, depth)
    groups = [key, *_bands(lines, rests, frames), *_names(lines, size)]
    for one in rests:
        bars = tuple(
            Rect(x0, x1, y := lines.lane(line, one.lane, levels[one.id]), y + lines.bar, "memo", LANES[one.lane][1])
            for line, x0, x1 in lines.pieces(one.start, one.end)
        )
        groups.append(MarkGroup(bars, one.id, one.words))
    withheld = _withheld(frames, lines)
    groups += [*_pages(frames, lines, size), *(group for group, _ in withheld)]
    table = [one.row for one in rests] + [row for _, row in withheld]
    axes = common.pixel_axis(0, size.width), common.pixel_axis(0, lines.foot)
    unused = _unused(len(frames.memo.text), rests, frames)
    said = [f"{unused} percent of the memo's characters carry no entry shown here"]
    return common.scene(
        *(frames, chart, size, *axes, lines.foot + size.tick * 0.6, groups, table, _said_by(frames), (), _HOW, said)
    )


def _said_by(frames: Frames) -> list[SaidBy]:
    file = frames.memo.file
    kept = {row["id"] for row in (*frames.claims, *frames.events, *frames.assessments)}
    return [one.said_by for one in (*file.claims, *file.events, *file.assessments) if one.id in kept]


def _rests(frames: Frames) -> list[_Rest]:
    found = []
    for lane in LANES:
        for row in getattr(frames, lane):
            value = str(row.get("value") or row.get("date_wording") or row.get("direction", "")).replace("_", " ")
            words = f"{row['label']}{f': {value}' if row.get('value') else ''}; {row['speaker']}: “{row['quote']}”"
            line = common.memo_row(row, value)
            found.append(_Rest(row["id"], lane, row["start"], row["end"], words, line))
    return sorted(found, key=lambda one: (list(LANES).index(one.lane), one.start, -one.end))


def _levels(rests: list[_Rest]) -> tuple[dict[str, int], dict[str, int]]:
    """The level of each bar inside its lane, so that bars which share words stand under each other; levels a lane."""
    levels, depth = dict[str, int](), dict[str, int]()
    for lane in LANES:
        ends: list[int] = []
        for one in (rest for rest in rests if rest.lane == lane):
            level = next((n for n, end in enumerate(ends) if end <= one.start), len(ends))
            ends[level : level + 1] = [one.end]
            levels[one.id] = level
        if ends:
            depth[lane] = len(ends)
    return levels, depth


def _bands(lines: _Lines, rests: list[_Rest], frames: Frames) -> list[MarkGroup]:
    """The text itself: an outlined band, filled where something rests on it."""
    length = len(frames.memo.text)
    whole = [
        Rect(x0, x1, lines.y(n), lines.y(n) + lines.band, "muted", "open") for n, x0, x1 in lines.pieces(0, length)
    ]
    used: list[Shape] = []
    for start, end in _merged(standing(frames.memo.anchors.header)):
        for n, x0, x1 in lines.pieces(start, end):
            used.append(Rect(x0, x1, lines.y(n), lines.y(n) + lines.band, "muted", "hatched"))
    for start, end in _merged((one.start, one.end) for one in rests):
        for n, x0, x1 in lines.pieces(start, end):
            used.append(Rect(x0, x1, lines.y(n), lines.y(n) + lines.band, "muted", "solid", "none"))
    return [MarkGroup((*whole, *used))]


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _unused(length: int, rests: list[_Rest], frames: Frames) -> int:
    spans = [(one.start, one.end) for one in rests]
    spans += standing([*frames.memo.anchors.header, *frames.memo.anchors.page_marks])
    spans += [(int(row["start"]), int(row["end"])) for row in frames.redactions]
    used = sum(end - start for start, end in _merged(spans))
    return round(100 * (length - used) / max(1, length))


def _names(lines: _Lines, size: Size) -> list[MarkGroup]:
    """What each lane holds, at the left of every line; on a narrow canvas the key says it."""
    if size.narrow:
        return []
    texts = []
    for n in range(lines.count):
        texts.append(Text(0, lines.y(n) + lines.band / 2, "memo", size.tick, role="muted"))
        for lane in lines.depth:
            middle = lines.lane(n, lane, 0) + lines.bar * (STEP * (lines.depth[lane] - 1) + 1) / 2
            texts.append(Text(0, middle, LANES[lane][0], size.tick, role="muted"))
    return [MarkGroup(tuple(texts))]


def _key(frames: Frames, size: Size, depth: dict[str, int]) -> tuple[MarkGroup, float]:
    """The kinds of bar, named in words."""
    kinds: list[tuple[str, Rect]] = [(LANES[n][0], Rect(0, 26, 0, 11, "memo", LANES[n][1])) for n in depth]
    kinds += [("header", Rect(0, 26, 0, 11, "muted", "hatched"))] if frames.memo.file.header else []
    kinds += [("taken", Rect(0, 26, 0, 11, "muted", "solid"))] if depth else []
    kinds += [("nothing taken", Rect(0, 26, 0, 11, "muted", "open"))]
    if len(frames.redactions):
        kinds += [(WITHHELD, Rect(0, 26, 0, 11, "redacted", "solid"))]
    marks: list[Shape] = []
    x, y = 2.0, size.tick * 0.8
    for words, box in kinds:
        text = Text(x + 34, y, words, size.tick, role="muted")
        if x > 2 and x + 34 + common.wide(text) > size.width:
            x, y = 2.0, y + size.tick * 1.5
        marks += [
            Rect(x, x + 26, y - 5.5, y + 5.5, box.role, box.fill),
            Text(x + 34, y, words, size.tick, role="muted"),
        ]
        x += 34 + common.wide(text) + size.label * 1.5
    return MarkGroup(tuple(marks)), y + size.tick * 2.4


def _withheld(frames: Frames, lines: _Lines) -> list[tuple[MarkGroup, TableRow]]:
    found = []
    for row in frames.redactions:
        bars = [
            Rect(x0, max(x1, x0 + 5), lines.y(n) - 6, lines.y(n) + lines.inner, "redacted", "solid", "none")
            for n, x0, x1 in lines.pieces(row["start"], row["end"])
        ]
        words = f"{row['label']}: {WITHHELD}; the memo shows {row['wording']}"
        found.append(
            (
                MarkGroup(tuple(bars), row["id"], words),
                TableRow(row["id"], "memo", row["label"], "redacted", quote=row["wording"]),
            )
        )
    return found


def _pages(frames: Frames, lines: _Lines, size: Size) -> list[MarkGroup]:
    """A dashed line where the memo's own page mark stands: no entry, so no row and no stop for the keyboard."""
    groups = []
    for page, span in zip(frames.memo.file.page_marks, frames.memo.anchors.page_marks, strict=True):
        if span is None:
            continue
        line, x, _ = next(iter(lines.pieces(span.start, span.end)))
        top = lines.y(line) - 8
        text = Text(x, top - size.tick * 0.8, f"page {page.page}", size.tick, role="muted", anchor="middle")
        half = common.wide(text) / 2
        text = Text(min(max(x, half), size.width - half), text.y, text.text, size.tick, role="muted", anchor="middle")
        mark = Line(((x, top), (x, lines.y(line) + lines.inner)), "ink", 1.5, "dashed")
        groups.append(MarkGroup((mark, text), "", f"the memo's own page mark: page {page.page}"))
    return groups
