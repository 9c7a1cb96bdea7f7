"""What rests where in a memo: entries in the memo's order, its text cut where highlights begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.dataset.defaults import charts_of
from extract.loading import anchoring
from extract.loading.quotes import Span, find_all
from extract.loading.store import Memo
from extract.reading import sentences
from extract.schema.chart_kinds import CHART_KINDS
from extract.schema.memo import Chart, Claim, Entry, Redaction

LINE = re.compile(r"[^\r\n\f\v]+")
LONGEST = 60  # lines, more than a printed page has: what runs on for longer is a list, whose lines stay apart
SHORT = 0.75  # of the longest lines: a sentence that ends before this ends its paragraph, too
_ENDS = (".", "!", "?", '"', "”", ":", "]", ")")


def paragraphs(
    text: str, within: Span, cuts: Sequence[tuple[int, int]], header: Sequence[tuple[int, int]]
) -> Iterator[list[Span]]:
    """The paragraphs of a stretch of `text`, each as its lines; line ends and form feeds stand in none.

    `cuts` are the reader's paragraphs, `header` the spans of header fields: each of them is a paragraph of its own.
    """
    lines = [Span(within.start + one.start(), within.start + one.end()) for one in LINE.finditer(text[slice(*within)])]
    lines = [one for one in lines if text[slice(*one)].strip()]
    widths = sorted(len(text[slice(*one)].rstrip()) for one in lines)
    full = widths[len(widths) * 9 // 10] * SHORT if widths else 0
    starts = [start for start, _ in cuts]
    made: list[Span] = []
    for line in lines:
        if made and _parted(text, made[-1], line, full, starts, header):
            yield from _whole(made)
            made = []
        made.append(line)
    if made:
        yield from _whole(made)


def _whole(lines: list[Span]) -> list[list[Span]]:
    return [lines] if len(lines) <= LONGEST else [[line] for line in lines]


def _parted(
    text: str, one: Span, other: Span, full: float, starts: Sequence[int], header: Sequence[tuple[int, int]]
) -> bool:
    """Whether a paragraph ends between two lines."""
    first, second = _first(text, one), _first(text, other)
    if bisect_right(starts, first) != bisect_right(starts, second):
        return True
    if any(start < one.end and one.start < end <= other.start for start, end in header):
        return True
    said = text[slice(*one)].rstrip()
    return len(said) < full and said.endswith(_ENDS)


def _first(text: str, line: Span) -> int:
    """Where the first character that can be seen stands."""
    words = text[slice(*line)]
    return line.start + len(words) - len(words.lstrip())


Layer = tuple[Span, str, str]
KINDS = {
    "claim": "Figure",
    "event": "Event",
    "assessment": "Judgement",
    "redaction": "Withheld",
}


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry and where its words stand."""

    id: str
    kind: str
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text under the same highlights. `entries`: ids, the most exact first; `hit`: which find, from 1.

    `spoken`: entries whose words of attribution these are; `within`: True inside one of the spans set apart, which are
    the very words of quantities in Evidence and the sentence of the open mark in Curate.
    """

    span: Span
    entries: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    within: bool = False
    hit: int = 0


def entries(memo: Memo) -> Mapping[str, Entry]:
    """Every claim, event and assessment by its id."""
    return memo.entries


def placed(memo: Memo, kind: str = "") -> list[Placed]:
    """Entries (of one kind) that have a place in the memo, in the memo's order."""
    sections: dict[str, Sequence[Entry | Redaction]] = {
        "claim": memo.file.claims,
        "event": memo.file.events,
        "assessment": memo.file.assessments,
        "redaction": memo.file.redactions,
    }
    found = [
        Placed(one.id, name, one.label, memo.spans[one.id])
        for name, section in sections.items()
        if kind in ("", name)
        for one in section
        if one.id in memo.spans
    ]
    return sorted(found, key=lambda one: (one.span, one.id))


def resting_on(memo: Memo, span: Span) -> list[Placed]:
    """Entries whose words share a character with `span`."""
    return [one for one in placed(memo) if one.span.start < span.end and span.start < one.span.end]


def neighbours(memo: Memo, entry: str) -> tuple[int, int, Placed | None, Placed | None]:
    """Place of an entry among its own kind (from 1), how many there are, the one before and the one after."""
    kind = next((one.kind for one in placed(memo) if one.id == entry), "claim")
    row = placed(memo, kind)
    at = next((index for index, one in enumerate(row) if one.id == entry), -1)
    before = row[at - 1] if at > 0 else None
    after = row[at + 1] if at + 1 < len(row) else None
    return at + 1, len(row), before, after


def charts_using(memo: Memo, entry: str) -> list[Chart]:
    """The charts on which an entry is drawn; the evidence map, which draws all, is left out."""
    kind = next((one.kind for one in placed(memo) if one.id == entry), "")
    dated = {claim for event in memo.file.events for claim in event.claims} | {i.claim for i in memo.context.inferences}

    def draws(chart: Chart) -> bool:
        sections = CHART_KINDS[chart.kind].draws
        named = "claims" in sections and entry in (*chart.claims, chart.whole)
        return named or f"{kind}s" in set(sections) - {"claims"} or ("events" in sections and entry in dated)

    return [chart for chart in charts_of(memo) if draws(chart)]


def blocks(memo: Memo) -> list[Span]:
    """The memo's paragraphs in its order, wrapped lines joined, header fields and page marks apart."""
    cuts = sorted([*sentences.paragraphs(memo.text), *anchoring.standing(memo.anchors.page_marks)])
    found = paragraphs(memo.text, Span(0, len(memo.text)), cuts, anchoring.standing(memo.anchors.header))
    return [Span(lines[0].start, lines[-1].end) for lines in found]


def hits(text: str, words: str) -> list[Span]:
    """Where `words` stand in the memo, in any case, a run of white space counting as one space."""
    return list(find_all(words, text, any_space=True, any_case=True))


Target = tuple[Segment, str, bool]


def targets(pieces: Iterable[Segment], seen: set[str], chosen: str = "") -> Iterator[Target]:
    """Each piece, the entry it leads to ("" for none; `chosen` before others), True where that is met first.

    `seen` holds the entries met so far, and grows.
    """
    for piece in pieces:
        target = chosen if chosen in piece.entries else next(iter(piece.entries), "")
        yield piece, target, bool(target) and target not in seen
        seen.add(target)


class Layers:
    """All that is marked in a text, sorted once, so that cutting one line looks only at what lies near it.

    Each layer is a span with an entry's id and its kind; `said` are words of attribution, `apart` spans set apart.
    """

    def __init__(self, marks: Iterable[Layer], said: Iterable[Layer] = (), apart: Iterable[Layer] = ()) -> None:
        self._marks, self._said, self._apart = _Near(marks), _Near(said), _Near(apart)

    def segments(self, within: Span, found: Sequence[Span] = ()) -> Iterator[Segment]:
        """Cut a stretch of the text wherever a highlight, a mark, words of attribution or a hit begins or ends."""
        marks, said, apart = (near.at(within) for near in (self._marks, self._said, self._apart))
        # What is found stands in order and apart: what ends before the stretch is passed over at once.
        first = bisect_right(found, within.start, key=lambda hit: hit.end)
        last = bisect_left(found, within.end, key=lambda hit: hit.start)
        edges = {within.start, within.end}
        for span in [*(one[0] for one in (*marks, *said, *apart)), *found[first:last]]:
            edges |= {edge for edge in span if within.start < edge < within.end}
        for edge in pairwise(sorted(edges)):
            piece = Span(*edge)
            # Nothing begins or ends inside a piece: what shares a character with it covers it.
            over = sorted(self._marks.at(piece), key=_exactness)
            hit = bisect_right(found, piece.start, first, last, key=lambda hit: hit.end)
            yield Segment(
                piece,
                tuple(one[1] for one in over),
                tuple(dict.fromkeys(one[2] for one in over)),
                tuple(one[1] for one in self._said.at(piece)),
                bool(self._apart.at(piece)),
                hit + 1 if hit < last and found[hit].start <= piece.start else 0,
            )


class Marks(Layers):
    """All that is marked in a memo: `placed` entries by id, its page marks and header fields, and its layers."""

    def __init__(self, memo: Memo) -> None:
        self.placed = {one.id: one for one in placed(memo)}
        marks = [(one.span, one.id, one.kind) for one in self.placed.values() if one.kind != "redaction"]
        for place, spans in memo.anchors.marks.items():
            marks += [(span, place, "redaction") for span in anchoring.standing(spans)]
        said = [(span, one.id, "") for one in entries(memo).values() if (span := _attribution(memo, one))]
        amounts = [(span, one.id, "") for one in memo.file.claims if (span := _wording(memo, one))]
        super().__init__(marks, said, amounts)
        self.page_marks = anchoring.standing(memo.anchors.page_marks)
        self.header = anchoring.standing(memo.anchors.header)


class _Near:
    """Layers by their start; those that may reach into a stretch are found without looking at all of them."""

    def __init__(self, layers: Iterable[Layer]) -> None:
        self._layers = sorted(layers)
        self._starts = [one[0].start for one in self._layers]
        self._longest = max((one[0].end - one[0].start for one in self._layers), default=0)

    def at(self, within: Span) -> list[Layer]:
        """The layers that share a character with `within`."""
        first, last = bisect_left(self._starts, within.start - self._longest), bisect_left(self._starts, within.end)
        return [one for one in self._layers[first:last] if one[0].end > within.start]


def _exactness(layer: Layer) -> tuple[int, int]:
    return layer[0].end - layer[0].start, layer[0].start


def _wording(memo: Memo, claim: Claim) -> Span | None:
    whole = memo.spans.get(claim.id)
    return next(find_all(claim.quantity.wording, memo.text, whole), None) if whole else None


def _attribution(memo: Memo, entry: Entry) -> Span | None:
    return anchoring.attribution(entry.said_by, memo.spans[entry.id], memo.text) if entry.id in memo.spans else None
