"""A chart draws claims that its kind can draw."""

from __future__ import annotations

from collections.abc import Iterator

from extract.loading.store import Loaded
from extract.problem import Problem
from extract.schema.chart_kinds import CHART_KINDS
from extract.schema.memo import Claim
from extract.schema.wording import label


def check(loaded: Loaded) -> Iterator[Problem]:
    """Every claim of charts.yaml that its chart cannot draw; one that is not there is told of elsewhere."""
    assert loaded.memo is not None
    claims = {claim.id: claim for claim in loaded.memo.file.claims}
    for index, chart in enumerate(loaded.memo.charts.charts):
        fits = CHART_KINDS[chart.kind].fits
        for at, claim in enumerate(chart.claims):
            if claim in claims and (
                fault := _fault(fits, claims[claim], [claims[one] for one in chart.claims if one in claims])
            ):
                facts = (("chart", chart.kind), ("claim", label(claims[claim].quantity)))
                yield loaded.problem("charts.yaml", ("charts", index, "claims", at), *fault, chart.id, facts)


def _fault(fits: str, claim: Claim, drawn: list[Claim]) -> tuple[str, str] | None:
    if fits == "shares" and claim.quantity.share is None:
        return f"{claim.id} is no share", "Draw amounts as intervals; this kind draws shares alone."
    moved = claim.up_from or claim.down_from or any(claim.id in (one.up_from, one.down_from) for one in drawn)
    if fits == "changes" and not moved:
        return (
            f"{claim.id} is neither up nor down from another claim",
            "Say up_from or down_from where the memo states the movement, or draw it as intervals.",
        )
    return None
