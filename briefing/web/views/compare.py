"""What was chosen, side by side: hedge, speaker, sentence; and what it comes to, or why that is not said."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.dataset import derivations
from briefing.dataset.evidence import entries
from briefing.html.elements import Html
from briefing.html.environment import Template
from briefing.html.links import Links
from briefing.web.views.chart import Drawn
from extract.problem import Refused
from extract.schema import derive
from extract.schema.memo import Claim, Entry

MOST = 6  # side by side
FEW = 8  # more choices than that are folded
Verdict = derivations.Worked | derive.Derived | str


def choosable(links: Links, one: Drawn) -> list[Entry]:
    """What stands on a chart, each once, in its order."""
    by_id = entries(links.memo)
    return [by_id[id_] for id_ in dict.fromkeys(row.entry for row in one.wide.rows) if id_ in by_id]


def chosen(links: Links, one: Drawn) -> list[Entry]:
    """Those of them that the address asks to compare."""
    return [entry for entry in choosable(links, one) if entry.id in links.view.compare][:MOST]


def tools(links: Links, one: Drawn) -> Html:
    """The way back to the picture, and a choice for those who do not click marks."""
    options = choosable(links, one)
    return _COMPARE.tools(links, one, options, [entry.id for entry in options if entry.id in links.view.compare])


def _toggled(picked: Sequence[str], id_: str) -> tuple[str, ...]:
    """The choice after a click."""
    return tuple(other for other in picked if other != id_) if id_ in picked else (*picked, id_)


def verdict(links: Links, one: Drawn, picked: Sequence[Entry]) -> list[tuple[str, Verdict]]:
    """What the claims come to together, then shares of the chart's whole; nothing for fewer than two claims.

    Each with the words for not doing it, and either what was worked out or the reason why it was not.
    """
    claims = [entry for entry in picked if isinstance(entry, Claim)]
    if len(claims) < 2:
        return []
    whole = links.memo.claims.get(one.chart.whole or "")
    parts = [part for part in claims if part is not whole]
    total: Verdict
    try:
        if whole is not None and whole in claims:
            raise Refused(f"“{whole.label}” is the whole that the others are set against, so they are not added")
        total = derive.total(claims)
    except Refused as reason:
        total = str(reason)
    shares = [derivations.worked_share(part, whole) for part in parts] if whole is not None and whole in claims else []
    return [("Not added.", total), *(("No share.", share) for share in shares)]


_COMPARE = Template("compare", FEW=FEW, chosen=chosen, toggled=_toggled, verdict=verdict)
comparison = _COMPARE.comparison
