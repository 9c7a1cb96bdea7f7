"""A movement from one claim to another stands in one quote, and goes the way that both figures do."""

from __future__ import annotations

from collections.abc import Iterator

from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import Problem
from extract.schema.memo import Claim
from extract.schema.wording import label


def check(loaded: Loaded) -> Iterator[Problem]:
    """Every claim that is `up_from` or `down_from` another; a claim that is not there is told of elsewhere."""
    assert loaded.memo is not None
    claims = {claim.id: claim for claim in loaded.memo.file.claims}
    for index, claim in enumerate(loaded.memo.file.claims):
        for field, before in (("up_from", claim.up_from), ("down_from", claim.down_from)):
            if before in claims and (fault := _fault(claim, claims[before], field)):
                facts = (("before", label(claims[before].quantity)), ("after", label(claim.quantity)))
                path: Path_ = ("claims", index, field)
                yield loaded.problem("memo.yaml", path, fault[0], fault[1], claim.id, facts)


def _fault(after: Claim, before: Claim, field: str) -> tuple[str, str] | None:
    if after.id == before.id:
        return "a claim cannot have moved from itself", "Name the claim that states the amount before."
    if after.up_from and after.down_from:
        return "a claim is up from another or down from it, not both", "Keep the one that the memo's words say."
    if before.quantity.wording not in after.quote.exact:
        return (
            "the amount before does not stand in the quote",
            "Quote the memo's words from the one amount to the other, or leave the change out.",
        )
    low, high = (before, after) if field == "up_from" else (after, before)
    if low.quantity.low is not None and high.quantity.high is not None and high.quantity.high <= low.quantity.low:
        other = "down_from" if field == "up_from" else "up_from"
        return f"{field}, but the figures go the other way or not at all", f"Say {other}, or name the claim before."
    return None
