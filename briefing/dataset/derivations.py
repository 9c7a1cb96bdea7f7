"""What can be worked out from one claim, and whether the memo's own figures agree with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extract.problem import Refused
from extract.schema import derive
from extract.schema.memo import Claim
from extract.schema.wording import label


@dataclass(frozen=True, slots=True)
class Worked:
    """A derived quantity in a sentence: `words` ("comes to 10, derived"), `formula` ("100 ÷ 10"), what it assumes."""

    words: str
    formula: str
    assumes: str
    claims: tuple[str, ...]


def worked_out(claim: Claim, claims: Mapping[str, Claim]) -> list[Worked]:
    """What a stated share comes to, and whether the memo's other form of the same statement agrees."""
    whole = claims.get(claim.quantity.of or "")
    if whole is None:
        return []
    try:
        value = derive.value_of_share(claim, whole)
    except Refused:
        return []
    done = [Worked(f"comes to {value.words}", value.formula, value.assumes, value.claims)]
    same = claims.get(claim.same_as or "")
    if same is not None and derive.agrees(value, same):
        words = f"agrees with “{label(same.quantity)}” in the same sentence; checked, derived"
        done.append(Worked(words, value.formula, "", (*value.claims, same.id)))
    return done


def worked_share(claim: Claim, whole: Claim) -> Worked | str:
    """A claim as a share of another, or the reason why that is not worked out."""
    try:
        found = derive.share_of(claim, whole)
    except Refused as reason:
        return str(reason)
    return Worked(f"{found.words} of “{whole.label}”", found.formula, found.assumes, found.claims)
