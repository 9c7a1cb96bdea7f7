"""The curator's page in markup: the memo as it was read, the open mark, what waits, a curated file beside it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from briefing.dataset.evidence import KINDS, targets
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.legend import ONE_AND_MANY, swatches
from briefing.web import curate_view
from briefing.web.curate_view import ABOUT, short
from extract.curation.comparison import Row
from extract.curation.draft import Draft
from extract.loading.quotes import Span
from extract.schema.quantity import Quantity
from extract.schema.wording import with_unit

READ = ONE_AND_MANY | {"event": ("date", "dates and events")}  # to the reader every date is one
MOST_WAITING = 40
MOST_ROWS = 300
Where = dict[str, str]


def to(where: Where, **changes: str | int) -> str:
    """An address of this page; `where` is what every address has to name (the memo on show)."""
    asked = {**where, **{name: value for name, value in changes.items() if value}}
    return "curate" + (f"?{urlencode(asked)}" if asked else "")


def lost(draft: str) -> str:
    """What is left of a draft that this page no longer has."""
    return (
        f"The draft “{draft[:60]}” is no longer here. It is kept while its page stays open, and for a day after the "
        "connection is lost, but not through a reload or a restart of the server. You have what you last downloaded: "
        "open that zip to go on from there. What was changed after it is gone."
    )


def _counts(desk: Draft) -> dict[str, int]:
    return {kind: len(desk.section(kind)) for kind in KINDS}


def memo(desk: Draft, chosen: str, part: int, where: Where) -> Html:
    """One part of the memo, every mark a link to its reading."""
    cut = curate_view.parts(desk.text)
    layers = curate_view.layers(desk, cut[part - 1], chosen)
    seen = set[str]()
    paragraphs = [
        (_look(desk, lines[0]), [[*targets(layers.segments(line), seen, chosen)] for line in lines])
        for lines in curate_view.paragraphs(desk, cut[part - 1])
    ]
    return _CURATE.memo(desk, paragraphs, chosen, part, len(cut), where)


def _look(desk: Draft, line: Span) -> str:
    if any(page.start < line.end and line.start < page.end and page.number for page in desk.read.pages):
        return "line pagemark"
    if any(field.start < line.end and line.start < field.end for field in desk.read.header.fields):
        return "line header"
    return "line"


def panel(desk: Draft, chosen: str, where: Where) -> Html:
    """The head of the open mark: what it is, its words, how they were read."""
    return _CURATE.panel(desk, chosen, [entry for _, entry, _ in curate_view.marks(desk)], where)


def _reading(desk: Draft, entry: str) -> str:
    value, kind = desk.entry(entry), desk.kind(entry)
    if entry in desk.discarded:
        return "Set aside. It is not in the draft."
    if kind == "claim":
        try:
            return f"Read as: {with_unit(Quantity.model_validate(value['quantity']))}"
        except ValueError:
            return "Not a quantity yet."
    if kind == "event":
        date = value.get("date")
        return f"Read as the date {date['edtf']}" if date else "No date that could be placed."
    if kind == "redaction":
        marks = len(value["marks"])
        return f"{marks} mark{'s' * (marks != 1)}. What stood here is not known."
    return f"Direction: {value['direction'].replace('_', ' ')}"


def comparison(rows: Sequence[Row], name: str, where: Where) -> Html:
    """The draft beside a curated file, one row a statement, those that are the same last."""
    states = {
        state: sum(row.state == state for row in rows) for state in ("same", "differs", "only here", "only there")
    }
    shown = sorted(rows, key=lambda row: row.state == "same")[:MOST_ROWS]
    return _CURATE.comparison(shown, states, name, where)


_CURATE = Template(
    "curate",
    ABOUT=ABOUT,
    READ=READ,
    MOST_WAITING=MOST_WAITING,
    counts=_counts,
    reading=_reading,
    short=short,
    swatches=swatches,
    to=to,
)
opening, heading, troubles, notice = _CURATE.opening, _CURATE.heading, _CURATE.troubles, _CURATE.notice
waiting, aside, problems = _CURATE.waiting, _CURATE.aside, _CURATE.problems
