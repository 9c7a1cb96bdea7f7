"""What rests on the lit sentence: each entry with its speaker and notes, what is tied to it, the charts that use it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.dataset import citation
from briefing.dataset.evidence import Placed, charts_using, neighbours, placed, resting_on
from briefing.dataset.statements import rows as statement_rows
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import Links
from extract.schema.memo import Claim, Inference, Redaction
from extract.schema.templates import plain, runs


def panel(links: Links, entry: str, style: str = "") -> Html:
    """The notes beside the memo; without a lit entry, how to use the page."""
    if not entry or entry not in links.memo.spans:
        return _PANEL.idle(links, next(iter(placed(links.memo, "claim") or placed(links.memo)), None), style)
    lit = next(one for one in placed(links.memo) if one.id == entry)
    others = [one for one in resting_on(links.memo, links.memo.spans[entry]) if one.id != entry]
    return _PANEL.panel(links, [lit, *others], style, neighbours(links.memo, entry))


def _redaction(links: Links, one: Placed) -> Redaction:
    return next(place for place in links.memo.file.redactions if place.id == one.id)


def _relations(links: Links, claim: Claim) -> Iterator[tuple[str, Claim, str]]:
    """The claims that one is tied to: words before, the other claim, words after."""
    tied = [
        ("The same statement in another form:", claim.same_as, ""),
        *(("May overlap with", id_, "; the memo does not say.") for id_ in claim.may_overlap),
        ("Up from", claim.up_from, ", as the memo has it."),
        ("Down from", claim.down_from, ", as the memo has it."),
        ("A share of", claim.quantity.of, ""),
    ]
    for before, id_, after in tied:
        if id_ in links.memo.claims:
            yield before, links.memo.claims[id_], after


def _outside(links: Links, entry: str) -> Iterator[tuple[Mapping[str, object], Inference | None, str]]:
    """What the public record adds, and the curator's links to it with their reasons, each called what it is."""
    outside = {row["id"]: row for row in statement_rows(links.memo, "context")}
    tied: list[tuple[str, Inference | None]] = [
        (one.id, None) for one in links.memo.context.events if one.event == entry
    ]
    tied += [(one.context, one) for one in links.memo.context.inferences if one.claim == entry]
    for name, inference in tied:
        if name in outside:
            yield outside[name], inference, plain(runs(inference.reason, links.memo.claims)) if inference else ""


_PANEL = Template(
    "evidence_panel",
    charts_using=charts_using,
    headline=citation.headline,
    outside=_outside,
    redaction=_redaction,
    relations=_relations,
)
entry_notes = _PANEL.entry_notes
