"""Memos made up for a test, and what a chart's tests ask of any scene."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from briefing import charts
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.scene import geometry, scene
from briefing.scene.scene import MarkGroup, Rect, Scene, Text
from extract.loading.anchoring import Anchors
from extract.loading.quotes import Span
from extract.loading.store import Memo, load
from extract.schema.memo import Chart, ChartsFile, ContextFile, MemoFile
from extract.schema.storyline import BriefingFile
from tests.serving import ROOT
from tests.spoiling import MEMO

SOURCE = {
    "id": "made-up",
    "title": "A made-up memo",
    "kind": "Memorandum",
    "publisher": "Nobody",
    "place": "Nowhere",
    "date": "2003-10-20",
    "version": "1.0.0",
    "licence": "none",
    "sha256": "0" * 64,
}
WORDINGS: dict[str, dict[str, Any]] = {
    "exactly": {"exactly": 21000, "unit": "police", "wording": "21,000"},
    "about": {"about": 7000, "unit": "police", "wording": "about 7,000"},
    "nearly": {"about": 500, "unit": "police", "wording": "nearly 500"},
    "range": {"range": [4000, 5000], "unit": "officers", "wording": "Four to five thousand"},
    "approximate range": {"range": [3, 5], "approximate": True, "unit": "plans", "wording": "some 3 to 5"},
    "more than": {"more_than": 500, "unit": "terrorists", "wording": "More than 500"},
    "at least": {"at_least": 500, "unit": "terrorists", "wording": "at least 500"},
    "less than": {"less_than": 40, "unit": "cases", "wording": "less than 40"},
    "at most": {"at_most": 40, "unit": "cases", "wording": "at most 40"},
    "none": {"none": 0, "unit": "USD", "wording": "not one dollar"},
    "share": {"share": "1/10", "of": "whole", "wording": "A tenth"},
    "unstated": {"unstated": True, "unit": "police", "wording": "much of the police force"},
}
SIZES = {"wide": scene.WIDE, "narrow": scene.NARROW}


def claim(id_: str, quantity: dict[str, Any], label: str = "Something counted", **more: Any) -> dict[str, Any]:
    """A claim as memo.yaml would hold it; its quote is its own sentence."""
    quote = more.pop("quote", f"Sentence {'abcdefghij'[len(id_) % 10]} on {id_} says {quantity['wording']}.")
    entry = {"id": id_, "label": label, "theme": "a", "said_by": {"how": "not_stated"}, "quantity": quantity}
    return entry | {"quote": {"exact": quote}} | more


def made_up(claims: Sequence[dict[str, Any]] = (), text: str = "", **more: Any) -> Memo:
    """A memo whose text is the sentences of its entries, one after the other."""
    context = ContextFile.model_validate(more.pop("context", {}))
    file = MemoFile.model_validate({"memo": SOURCE, "themes": {"a": "A"}, "claims": list(claims)} | more)
    entries = [*file.claims, *file.events, *file.assessments]
    text = text or "\n".join(dict.fromkeys(entry.quote.exact for entry in entries)) or "Nothing."
    spans = {e.id: Span(text.index(e.quote.exact), text.index(e.quote.exact) + len(e.quote.exact)) for e in entries}
    marks: dict[str, list[Span | None]] = {}
    for place_ in file.redactions:
        start = text.index(place_.marks[0].quote.exact)
        spans[place_.id] = Span(start, start + len(place_.marks[0].quote.exact))
        marks[place_.id] = [spans[place_.id]]
    return Memo(Path("made-up"), text, file, context, ChartsFile(), BriefingFile(), Anchors(spans, marks), "f" * 64)


def scene_of(
    memo: Memo, kind: str, claims: Sequence[str] = (), size: str = "wide", view: View | None = None, **more: Any
) -> Scene:
    """A chart of this kind on these claims."""
    chart = Chart.model_validate(
        {
            "id": "chart",
            "kind": kind,
            "page": "resources",
            "title": "A title",
            "subtitle": "A subtitle",
            "claims": list(claims),
        }
        | more
    )
    return charts.build(frames(memo, view), chart, SIZES[size], view)


@cache
def our_memo() -> Memo:
    """The project's own memo."""
    loaded = load(ROOT / "data" / MEMO)
    assert loaded.memo is not None
    return loaded.memo


@cache
def ours(chart_id: str, size: str = "wide", view: View = View()) -> Scene:  # noqa: B008  frozen
    """A chart of the project's own memo."""
    chart = next(chart for chart in our_memo().charts.charts if chart.id == chart_id)
    return charts.build(frames(our_memo(), view), chart, SIZES[size], view)


def group_of(scene: Scene, entry: str) -> MarkGroup:
    """The first group that stands for an entry."""
    return next(group for group in scene.groups if group.entry == entry)


def words_of(group: MarkGroup) -> str:
    """All words of a group as one line."""
    return " ".join(mark.text for mark in group.marks if isinstance(mark, Text))


def rects(group: MarkGroup, fill: str) -> list[Rect]:
    """A group's boxes of one fill."""
    return [mark for mark in group.marks if isinstance(mark, Rect) and mark.fill == fill]


def outside(scene: Scene) -> list[str]:
    """What is drawn past the canvas, by more than half a stroke."""
    found = []
    for group in scene.layers():
        for mark in group.marks:
            x0, y0, x1, y1 = geometry.box(scene, mark)
            if x0 < -1.5 or y0 < -1.5 or x1 > scene.width + 1.5 or y1 > scene.height + 1.5:
                found.append(f"{mark} at {x0:.0f},{y0:.0f} to {x1:.0f},{y1:.0f}")
    return found


def overlapping(scene: Scene) -> list[str]:
    """Texts that lie on each other."""
    texts = [mark for group in scene.layers() for mark in group.marks if isinstance(mark, Text)]
    boxes = [(mark, geometry.box(scene, mark)) for mark in texts]
    found = []
    for at, (one, (a0, b0, a1, b1)) in enumerate(boxes):
        for other, (c0, d0, c1, d1) in boxes[at + 1 :]:
            if min(a1, c1) - max(a0, c0) > 1 and min(b1, d1) - max(b0, d0) > 4:
                found.append(f"{one.text!r} on {other.text!r}")
    return found


def bare_numbers(scene: Scene, allowed: list[str]) -> list[str]:
    """Texts with a number in them, once every allowed wording has been taken out of its group's words."""
    found = []
    for group in scene.groups:
        left = re.sub(r"one square = [\d,.]+", "", words_of(group))
        for wording in sorted(allowed, key=len, reverse=True):
            left = left.replace(wording, "")
        if re.search(r"\d", left):
            found.append(left)
    return found
