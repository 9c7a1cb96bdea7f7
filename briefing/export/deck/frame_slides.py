"""The first and the last slide of a whole deck: what it is, how far it can be relied on; all from the dataset."""

from __future__ import annotations

from collections import Counter
from typing import Any

from pptx.enum.text import MSO_ANCHOR

from briefing.dataset.attribution import name_of
from briefing.dataset.citation import dataset, source
from briefing.dataset.view import SPEAKER_NOT_STATED, speakers
from briefing.dataset.vocabulary import long_date, plural
from briefing.export.deck import styles
from briefing.export.deck.styles import LEFT, ROOM, Words
from briefing.scene import text_metrics
from extract.loading.store import Memo

TITLE, CLOSING = "~title", "~closing"  # no slide of a storyline can have these ids
_LARGE, _BODY, _SMALL, _GAP = 60.0, 30.0, 24.0, 20.0  # pixels


def title(slide: Any, memo: Memo) -> None:
    """What the memo is, of whom, where and when; which dataset, and how many places are withheld."""
    it = memo.file.memo
    kicker = it.kind if it.kind.startswith(it.publisher) else f"{it.publisher} · {it.kind}"
    styles.box(slide.shapes, "kind", (LEFT, 64, ROOM, 30), [[Words(kicker, _SMALL, "muted")]])
    _heading(slide, it.title, 130, 200, _LARGE)
    slide.shapes.title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM  # a wider face grows away from what is below
    names = [name_of(memo, who) for who in speakers(memo) if who != SPEAKER_NOT_STATED]
    lines = [f"{it.place}, {long_date(it.date)}"]
    lines += [f"Statements attributed to {_listed(names)}"] if names else []
    under = [[Words(line, _BODY, "muted")] for line in lines]
    styles.box(slide.shapes, "place and day", (LEFT, 356, ROOM, 44 * len(lines)), under)
    said = " · ".join(["Claims as the memo states them, not findings", *_withheld(memo)])
    styles.box(slide.shapes, "what it is", (LEFT, 600, ROOM, 34), [[Words(said, _SMALL, "muted")]])
    _source(slide, memo)
    slide.notes_slide.notes_text_frame.text = styles.clean(f"{source(memo)}. {it.licence}.")


def closing(slide: Any, memo: Memo) -> None:
    """Sources, what is withheld, and how sure the memo is of its figures and of who says them."""
    lines = [f"{source(memo)}. {memo.file.memo.licence}.", *_record(memo), *_certainty(memo)]
    lines += [f"{words}. What stood there is not known, and no figure fills it in." for words in _withheld(memo)]
    _heading(slide, "Where this comes from, and how sure it is", 40, 50, 38)
    y, zoom = 120.0, 1.0
    while zoom > 0.5 and sum(_tall(line, zoom) for line in lines) > 650 - y:
        zoom -= 0.02
    for number, line in enumerate(lines, 1):
        place = (LEFT, y, ROOM, _tall(line, zoom) - _GAP * zoom)
        styles.box(slide.shapes, f"sentence {number}", place, [[Words(line, _BODY * zoom, "ink")]])
        y += _tall(line, zoom)
    _source(slide, memo)
    slide.notes_slide.notes_text_frame.text = "\n".join(styles.clean(line) for line in lines)


def _source(slide: Any, memo: Memo) -> None:
    words = [[Words(f"Source: {source(memo)} · {dataset(memo)}", 16, "muted")]]
    styles.box(slide.shapes, "source", (LEFT, 664, ROOM, 36), words)


def _heading(slide: Any, words: str, top: float, tall: float, size: float) -> None:
    """The slide's title, in a place `tall` pixels high from `top` down, as large as fits."""
    while size > 24 and len(text_metrics.wrap(words, ROOM, size, bold=True)) * size * 1.22 > tall:
        size -= 1
    heading = slide.shapes.title
    heading.left, heading.top, heading.width, heading.height = map(styles.emu, (LEFT, top, ROOM, tall))
    heading.name = "message"
    styles.fill(heading.text_frame, [[Words(words, size, "ink", bold=True)]])
    heading.text_frame.vertical_anchor = MSO_ANCHOR.TOP


def _tall(line: str, zoom: float) -> float:
    """With room for a face that runs wider than the one measured."""
    return (len(text_metrics.wrap(line, ROOM * 0.88, _BODY * zoom)) * _BODY * 1.22 + _GAP) * zoom


def _withheld(memo: Memo) -> list[str]:
    places = memo.file.redactions
    marks = sum(len(place.marks) for place in places)
    return [f"Words withheld at {plural(len(places), 'place')} ({plural(marks, 'mark')})"] if places else []


def _record(memo: Memo) -> list[str]:
    publishers = dict.fromkeys(cited.publisher for cited in memo.context.citations)
    if not memo.context.events:
        return []
    count = plural(len(memo.context.events), "event")
    return [f"From the public record, and told apart: {count}, from {_listed(list(publishers))}."]


def _certainty(memo: Memo) -> list[str]:
    """How many figures the memo states exactly, and of how many statements it names the speaker."""
    claims = memo.file.claims
    entries = [*claims, *memo.file.events, *memo.file.assessments]
    lines = []
    if claims:
        exact = sum(claim.quantity.qualifier == "exactly" and not claim.quantity.hedged for claim in claims)
        others = "the others are hedged, bounded, shares or words, and stay so"
        lines.append(f"Of {plural(len(claims), 'figure')}, the memo states {exact} as plain numbers; {others}.")
    if entries:
        how = Counter(entry.said_by.how for entry in entries)
        count = plural(len(entries), "statement")
        said = f"the sentence names the speaker of {how['stated']}, an earlier one that of {how['carried_on']}"
        lines.append(f"Of {count}, {said}; of {how['not_stated']} the memo does not say who.")
    judged = sum(bool(claim.judged) for claim in claims) + sum(bool(event.judged) for event in memo.file.events)
    return lines + ([f"{plural(judged, 'reading')} a person’s own, with reason and name."] if judged else [])


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
