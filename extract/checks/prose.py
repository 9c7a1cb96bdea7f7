"""Prose names figures by {claim-id}: an amount written out could lose its hedge, so it is a problem.

Each field is rendered as the pages do, and what they would refuse is told with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from extract.checks.references import ids_in
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import NotAFigure, Problem, Refused
from extract.reading import disguised, estimates, numbers, sentences
from extract.reading.hedges import BEFORE
from extract.reading.patterns import any_of
from extract.reading.types import Amount
from extract.schema import templates
from extract.schema.chart_kinds import CHART_KINDS
from extract.schema.memo import FIGURES, PLAIN, Chart, Claim

# What may also mean "on the subject of", or a place: "about {arrests}" is looked at by a person.
_PREPOSITIONS = {"about", "around", "over", "above", "under", "below", "near", "within", "beyond", "past", "some", "at"}
_OURS = ("exactly", "precisely", "only", "just", "merely", "fully", "a mere", "a full", "barely", "hardly", "scarcely")
_BEFORE = [phrase for phrase in [*BEFORE, *_OURS] if phrase[0].isalpha() and phrase not in _PREPOSITIONS]
_OPEN = r",?\s*(?:\s(?:an?|the|these|those|all|another)\s+)?\{"
_HEDGED = re.compile(
    rf"(?<!\w)(?:{any_of(_BEFORE)}){_OPEN}|[<>≤≥~≈]\s*\{{"
    r"|\}\s+(?:exactly|precisely|at\s+(?:the\s+)?(?:very\s+)?(?:most|least)|(?:or|and)\s+(?:more|fewer|less|over|above|under)"
    r"|or\s+so|plus|at\s+a\s+minimum|at\s+the\s+outside)\b",
    re.IGNORECASE,
)
_PERHAPS_HEDGED = re.compile(
    rf"(?<!\w)(?:{any_of(_PREPOSITIONS)}){_OPEN}|\bexact\b[^{{}}.]{{0,20}}\{{|\}}[^{{}}.]{{0,30}}\bno\s+(?:more|less|fewer)\b",
    re.IGNORECASE,
)

Field = tuple[Path_, str, str, str]  # where it stands, its entry's id, how it is shown (a mark of the model), its words


def fields(model: BaseModel, path: Path_ = (), entry: str = "") -> Iterator[Field]:
    """Every field of a file that holds words of ours, found by what the model says of it."""
    entry = str(getattr(model, "id", entry))
    for name, mark in _marks(type(model)).items():
        yield from _inside(getattr(model, name), (*path, name), entry, mark)


def _inside(value: object, path: Path_, entry: str, mark: str) -> Iterator[Field]:
    if isinstance(value, BaseModel):
        yield from fields(value, path, entry)
    elif isinstance(value, list | dict):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _inside(item, (*path, key), entry, mark)
    elif isinstance(value, str) and mark:
        yield path, entry, mark, value


@lru_cache
def _marks(model: type[BaseModel]) -> dict[str, str]:
    """Each field of a model and its mark, "" where it has none."""
    hints = get_type_hints(model, include_extras=True)
    return {name: _mark(hints[name]) for name in model.model_fields}


def _mark(hint: Any) -> str:
    if mark := next((one for one in getattr(hint, "__metadata__", ()) if one in (FIGURES, PLAIN)), ""):
        return str(mark)
    return next((mark for inner in get_args(hint) if (mark := _mark(inner))), "")


@lru_cache(maxsize=2048)
def _amounts(text: str) -> Sequence[Amount]:
    """What is read in a sentence, kept: one edit changes one sentence, and all are checked again."""
    return numbers.read(text)


def check(loaded: Loaded) -> Iterator[Problem]:
    """What cannot be shown as it is written, and amounts written out."""
    assert loaded.memo is not None
    ids = ids_in(loaded, "memo.yaml", "claims")
    for name, (path, entry, mark, text) in _sentences(loaded):
        for what, fix in _plain(text) if mark == PLAIN else _rendered(text, ids, loaded.memo.claims):
            yield loaded.problem(name, path, what, fix, entry, (("text", text),))
        bare = templates.without_figures(text)
        written = [amount.wording for amount in _amounts(bare) if amount.qualifier != "unstated"]
        for words in [*written, *(one for one in disguised.read(bare) if not any(one in own for own in written))]:
            fix = "Name the figure by {claim-id}: it then comes out with its hedge and its link."
            if mark == PLAIN:
                fix = "Leave it out: the figure stands beside these words, with its hedge."
            what = f"an amount is written out: “{words}”"
            yield loaded.problem(name, path, what, fix, entry, (("text", text),))


def doubts(loaded: Loaded) -> Iterator[Problem]:
    """Words that may well change a figure, a share of what is unlike, and terms of estimates that do not fit."""
    assert loaded.memo is not None
    for name, (path, entry, _, text) in _sentences(loaded):
        for what, fix in (*_loose(text), *_shares(text, loaded.memo.claims), *_estimates(text)):
            yield loaded.problem(name, path, what, fix, entry, (("text", text),))
    yield from _mixed(loaded)
    charts = {chart.id: chart for chart in loaded.memo.charts.charts}
    fix = "Name figures that are drawn, or list the claim there."
    for chart_at, chart in enumerate(loaded.memo.charts.charts):
        for field in ("title", "subtitle"):
            for lost in _not_drawn(getattr(chart, field), _drawn(loaded, chart), loaded.memo.claims):
                where: Path_ = ("charts", chart_at, field)
                yield loaded.problem("charts.yaml", where, f"the chart does not draw {lost}", fix, chart.id)
    for index, slide in enumerate(loaded.memo.briefing.slides):
        drawn = _drawn(loaded, charts[slide.chart]) if slide.chart in charts else {*slide.claims}
        if slide.chart in charts or slide.claims:
            for lost in _not_drawn(slide.message, drawn | {*slide.rests_on}, loaded.memo.claims):
                where = ("slides", index, "message")
                yield loaded.problem("briefing.yaml", where, f"the slide does not show {lost}", fix, slide.id)


def _sentences(loaded: Loaded) -> Iterator[tuple[str, Field]]:
    """Every sentence of ours, with its file."""
    assert loaded.memo is not None
    memo = loaded.memo
    files = {
        "memo.yaml": memo.file,
        "context.yaml": memo.context,
        "charts.yaml": memo.charts,
        "briefing.yaml": memo.briefing,
    }
    for name, file in files.items():
        yield from ((name, field) for field in fields(file))


def _drawn(loaded: Loaded, chart: Chart) -> set[str]:
    """The ids of the claims that a chart shows; one that names none shows all, if its kind draws claims."""
    assert loaded.memo is not None
    every = loaded.memo.claims if "claims" in CHART_KINDS[chart.kind].draws else ()
    return {*(chart.claims or every), *chart.rests_on, chart.whole or ""}


def _not_drawn(text: str, drawn: Set[str], claims: Mapping[str, Claim]) -> Iterator[str]:
    named = [one for part in _figures(text) for one in part.claims]
    yield from (one for one in dict.fromkeys(named) if one in claims and one not in drawn)


def _figures(text: str) -> list[templates.Figure]:
    try:
        return [part for part in templates.parse(text) if not isinstance(part, str)]
    except NotAFigure:  # told elsewhere
        return []


def _loose(text: str) -> Iterator[tuple[str, str]]:
    if "{" in text and (found := _PERHAPS_HEDGED.search(text)):
        yield f"a hedge may stand before the figure: “{found[0]}”", "The figure comes out with the memo's own hedge."
    if found := disguised.MULTIPLES.search(templates.without_figures(text)):
        yield f"this may be an amount: “{found[0]}”", "Name figures by {claim-id}."


def _overlap(one: Claim | None, other: Claim | None) -> bool:
    return bool(one and other and (other.id in one.may_overlap or one.id in other.may_overlap))


def _shares(text: str, claims: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    """Shares that the memo takes no part in: of another noun, another place, or of less than the part itself."""
    for figure in _figures(text):
        part, whole = claims.get(figure.claim), claims.get(figure.whole)
        if part is None or whole is None:
            continue
        low, high = part.quantity.low, whole.quantity.high
        unlike = part.quantity.unit != whole.quantity.unit or part.place != whole.place
        if unlike or (low is not None and high is not None and low > high):
            fix = "See whether the one is a part of the other by the memo's own words."
            yield f"{{{figure}}} may be a share of something else", fix


def _mixed(loaded: Loaded) -> Iterator[Problem]:
    """A storyline is heard as a whole: the first sentence whose scale of likelihood is not that of those before."""
    assert loaded.memo is not None
    first = None
    for path, entry, _, text in fields(loaded.memo.briefing):
        rows = [bool(row.search(text)) for row in estimates.ROWS]
        if first and sum(rows) == 1 and rows != first:
            what, fix = (
                "another slide keeps to the other scale of likelihood",
                "Keep to the terms of the one or of the other.",
            )
            yield loaded.problem("briefing.yaml", path, what, fix, entry, (("text", text),))
            return
        first = first or (rows if sum(rows) == 1 else None)


def _estimates(text: str) -> Iterator[tuple[str, str]]:
    first, second = (row.search(text) for row in estimates.ROWS)
    if first and second:
        yield (
            f"two scales of likelihood are mixed: “{first[0]}” and “{second[0]}”",
            "Keep to the terms of the one or of the other.",
        )
    for start, end in sentences.read(text) if estimates.CONFIDENCE.search(text) else ():
        sure = estimates.CONFIDENCE.search(text, start, end)
        likely = next(filter(None, (row.search(text, start, end) for row in estimates.ROWS)), None)
        if sure and likely:
            what = f"likelihood and confidence stand in one sentence: “{likely[0]}” and “{sure[0]}”"
            yield what, "Say how likely it is, and in another sentence how sure the judgement is."


def _plain(text: str) -> Iterator[tuple[str, str]]:
    if "{" in text or "}" in text:
        yield (
            "these words are shown as they stand, and hold a brace",
            "Name figures in titles, notes and sentences only.",
        )


def _rendered(text: str, ids: Sequence[str], claims: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    """What is wrong with each figure named, and what to do; `ids` are those of claims with another fault, too."""
    if "{" in text and (found := _HEDGED.search(text)):
        yield (
            f"words of ours change the figure: “{found[0]}”",
            "Leave them out: it comes out with the memo's own hedge.",
        )
    form = "Write {claim-id}, {claim-id=} for what a share comes to, or {claim-id/whole-id}."
    try:
        parts = list(templates.parse(text))
    except NotAFigure as error:
        yield f"{error} names no figure", form
        return
    for part in parts:
        if isinstance(part, str):
            continue
        lost = [one for one in part.claims if one not in ids]
        for one in lost:
            yield f"there is no claim {one}", f"Name one of: {', '.join(ids[:20])}."
        if _overlap(claims.get(part.claim), claims.get(part.whole)):
            yield f"{{{part}}}: the two may overlap, so the one is no share of the other", "Name both by themselves."
        try:
            templates.render(part, claims)
        except KeyError:
            pass  # the claim is lost, or has a fault of its own that is told where it stands
        except Refused as reason:
            yield f"{{{part}}} cannot be worked out: {reason}", "Name a figure that the memo's own words support."
