"""Charts and slides for a memo that lists none: what its claims, events and judgements call for.

Titles name figures by {claim-id}, so they keep their hedges, and say only what every memo supports. A memo without a
briefing.yaml gets slides from its bottom line, its key figures, its charts and what is withheld.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.loading.store import Memo
from extract.problem import Refused
from extract.schema import derive
from extract.schema.chart_kinds import CHART_KINDS
from extract.schema.memo import Chart, Claim
from extract.schema.storyline import Slide

_AMOUNTS = ("exactly", "about", "more_than", "at_least", "less_than", "at_most", "range")
MOST_ON_ONE = 8  # claims on one axis
MOST_OF_A_KIND = 8  # charts made unasked; whoever wants others lists them in charts.yaml


def charts_of(memo: Memo) -> list[Chart]:
    """The memo's charts: those its charts.yaml lists, or defaults made from what it says."""
    return list(memo.charts.charts) or list(_defaults(memo))


def _defaults(memo: Memo) -> Iterator[Chart]:
    claims = {claim.id: claim for claim in memo.file.claims if claim.id in memo.spans}
    kinds = (_shares, _parts, _changes, _open, _alike, _zeros)
    charts = [chart for kind in kinds for chart in kind(claims)]
    for kind in kinds:
        yield from _few([*kind(claims)])
    drawn = {one for chart in charts for one in chart.claims}
    shared = {claims[one].quantity.unit for chart in _alike(claims) for one in chart.claims}
    yield from _alone(claims, drawn | {one for one, claim in claims.items() if claim.quantity.unit in shared})
    file = memo.file
    if file.events:
        yield Chart(
            id="timeline",
            kind="timeline",
            page="timeline",
            title="When the events that the memo names took place",
            subtitle="Events by kind. Filled, dated by the memo; listed apart, not dated by it",
        )
    if file.assessments:
        yield Chart(
            id="assessments",
            kind="assessments",
            page="assessments",
            title="Who judged what, and in which direction",
            subtitle="Filled, the sentence names its speaker; hollow, an earlier one does; dashed, none does",
        )
    yield Chart(
        id="evidence-map",
        kind="evidence_map",
        page="evidence",
        title="Where statements rest in the memo, and what is withheld",
        subtitle="The memo from its first character to its last. Black, withheld; blank, nothing taken",
    )


def _few(charts: list[Chart]) -> list[Chart]:
    """The first charts of a kind; the last of them says how many more there would be, and where their figures are."""
    if len(charts) <= MOST_OF_A_KIND:
        return charts
    said = (
        f"Drawn: the first {MOST_OF_A_KIND} of {len(charts)} such charts, in the dataset’s order; all are in the data."
    )
    last = charts[MOST_OF_A_KIND - 1]
    note = f"{last.note} {said}" if last.note else said
    return [*charts[: MOST_OF_A_KIND - 1], last.model_copy(update={"note": note})]


def _id(word: str, claim: Claim) -> str:
    return f"{word}-{claim.id}"[:60].rstrip("-")


def _shares(claims: dict[str, Claim]) -> Iterator[Chart]:
    """A share and its whole: a unit grid, where what the share comes to can be worked out."""
    for claim in claims.values():
        whole = claims.get(claim.quantity.of or "")
        if whole is None or not _comes_to(claim, whole) or claim.same_as in claims:
            continue
        yield Chart(
            id=_id("share", claim),
            kind="unit_grid",
            page="resources",
            title=f"{{{claim.id}}} of {{{whole.id}}}: {_plain(claim.label)}",
            subtitle=f"{_plain(whole.label)}. Diamonds are worked out from the memo, not stated in it",
            claims=[whole.id, claim.id],
            whole=whole.id,
        )


def _comes_to(share: Claim, whole: Claim | None) -> bool:
    if whole is None or whole.quantity.low is None or whole.quantity.high is None:
        return False
    try:
        derive.value_of_share(share, whole)
    except Refused:
        return False
    return True


def _parts(claims: dict[str, Claim]) -> Iterator[Chart]:
    """Shares of what the memo does not count: on a scale of their own, in the memo's words."""
    parts = [c for c in claims.values() if c.quantity.share and not _comes_to(c, claims.get(c.quantity.of or ""))]
    said = f"The first {MOST_ON_ONE} of {len(parts)} such shares; all are in the data."
    if parts:
        alone = f"{_plain(parts[0].label)}: {{{parts[0].id}}}"
        yield Chart(
            id=_id("shares", parts[0]),
            kind="share_scale",
            page="resources",
            title=alone if len(parts) == 1 else "Shares that the memo states, each of a whole of its own",
            subtitle="From none to all. Filled dot, stated as it is; hollow dot, hedged",
            claims=[claim.id for claim in parts[:MOST_ON_ONE]],
            note=said if len(parts) > MOST_ON_ONE else None,
        )


def _changes(claims: dict[str, Claim]) -> Iterator[Chart]:
    """An amount before and after, where the memo states the movement."""
    for claim in claims.values():
        before = claims.get(claim.up_from or claim.down_from or "")
        if before is not None:
            yield Chart(
                id=_id("change", claim),
                kind="change",
                page="resources",
                title=f"{_plain(claim.label)}: {{{before.id}}}, then {{{claim.id}}}",
                subtitle="The arrow leads from the amount before to the amount after; nothing is subtracted",
                claims=[before.id, claim.id],
            )


def _open(claims: dict[str, Claim]) -> Iterator[Chart]:
    """An open bound: a bar that fades where the memo stops."""
    for claim in claims.values():
        if claim.quantity.qualifier in ("more_than", "at_least", "less_than", "at_most"):
            side = "upper" if claim.quantity.high is None else "lower"
            yield Chart(
                id=_id("bound", claim),
                kind="bounded_bar",
                page="resources",
                title=f"{_plain(claim.label)}: {{{claim.id}}}; no {side} bound is given",
                subtitle="The bar fades where the memo stops",
                claims=[claim.id],
            )


def _alike(claims: dict[str, Claim]) -> Iterator[Chart]:
    """Two or more amounts in one unit: one axis for all, nothing added."""
    moved = {one for chart in _changes(claims) for one in chart.claims}
    amounts = [c for c in claims.values() if c.quantity.qualifier in _AMOUNTS and c.id not in moved]
    for unit in dict.fromkeys(claim.quantity.unit for claim in amounts if claim.quantity.unit):
        same = [claim for claim in amounts if claim.quantity.unit == unit]
        said = f"The first {MOST_ON_ONE} of {len(same)} figures in this unit; all are in the data."
        if len(same) > 1:
            yield Chart(
                id=_id("figures", same[0]),
                kind="intervals",
                page="resources",
                title=f"Figures that the memo gives in {_plain(unit)}",
                subtitle="Filled dot, stated as it is; hollow dot, hedged; capped line, a range",
                claims=[claim.id for claim in same[:MOST_ON_ONE]],
                note=said if len(same) > MOST_ON_ONE else None,
            )


def _zeros(claims: dict[str, Claim]) -> Iterator[Chart]:
    """A stated zero: a tile, for an axis would make it look like missing data."""
    for claim in claims.values():
        if claim.quantity.qualifier == "none":
            yield Chart(
                id=_id("none", claim),
                kind="tile",
                page="resources",
                title=f"{_plain(claim.label)}: {{{claim.id}}}",
                subtitle="A stated zero: the value is not missing",
                claims=[claim.id],
            )


def _alone(claims: dict[str, Claim], drawn: set[str]) -> Iterator[Chart]:
    """Amounts that no other chart draws: each a statement of its own, for they have no axis in common."""
    alone = [c for c in claims.values() if c.quantity.qualifier in ("exactly", "about", "range") and c.id not in drawn]
    if alone:
        yield Chart(
            id="figures-alone",
            kind="tile",
            page="resources",
            title="Figures that stand alone, each in a unit of its own",
            subtitle="As the memo words them" + ("; the others are in the data" if len(alone) > MOST_ON_ONE else ""),
            claims=[one.id for one in alone[:MOST_ON_ONE]],
        )


def _plain(text: str) -> str:
    """A label as plain prose: a brace in it names no figure."""
    return text.replace("{", "(").replace("}", ")")


MOST_FIGURES = 6  # on one slide
LONGEST = 240  # characters of a message


def slides_of(memo: Memo) -> list[Slide]:
    """The memo's slides: those of its briefing.yaml, or a default made from what it says."""
    return list(memo.briefing.slides) or list(_default(memo)) or [_nothing_taken(memo)]


def _nothing_taken(memo: Memo) -> Slide:
    """The one slide of a memo that nobody has read yet: its map."""
    return Slide(id="memo", message="Nothing has been taken from this memo yet", chart=charts_of(memo)[0].id)


def _default(memo: Memo) -> Iterator[Slide]:
    file = memo.file
    if file.bottom_line:
        yield Slide(id="bottom-line", message="Bottom line", points=list(file.bottom_line))
    figures = [one for one in file.key_figures or [claim.id for claim in file.claims] if one in memo.spans]
    if figures:
        yield Slide(id="key-figures", message="Key figures, as the memo states them", claims=figures[:MOST_FIGURES])
    for chart in charts_of(memo):
        if CHART_KINDS[chart.kind].draws:
            message = chart.title if len(chart.title) <= LONGEST else f"Chart {chart.id}"
            yield Slide(id=f"chart-{chart.id}"[:60].rstrip("-"), message=message, chart=chart.id)
    vague = [claim.id for claim in file.claims if claim.quantity.qualifier == "unstated" and claim.id in memo.spans]
    if vague:
        yield Slide(id="uncertain", message="Named without a number", claims=vague[:MOST_FIGURES])
    if file.redactions:
        yield Slide(id="withheld", message="What the memo withholds", withheld=True)
