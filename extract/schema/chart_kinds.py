"""Every kind of chart, and all that anyone asks about one: briefing/charts/<kind>.py draws it, all else stands here.

Whoever adds a kind writes its line here and its module there, then runs `make schema`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartKind:
    """What holds of every chart of one kind. Nothing has a default: whoever adds a kind answers each question.

    draws     sections of the dataset: of "claims" those that the chart names, of others all that the view keeps; none
              for the map of the memo itself
    fits      which claims it can draw: any, shares alone, or amounts of which one moved from the other
    one_axis  its claims stand on one axis, so that a value far from the others is worth a second look
    shares    its claims may be shown as shares of the chart's `whole`
    small     it reads well small, on the Overview
    on_slide  as native bars, as native points, as words by direction, or as the picture itself
    """

    draws: tuple[Literal["claims", "events", "context", "assessments"], ...]
    fits: Literal["any", "shares", "changes"]
    one_axis: bool
    shares: bool
    small: bool
    on_slide: Literal["bars", "points", "judgements", "picture"]


CHART_KINDS = {
    "unit_grid": ChartKind(draws=("claims",), fits="any", one_axis=True, shares=False, small=True, on_slide="picture"),
    "intervals": ChartKind(draws=("claims",), fits="any", one_axis=True, shares=True, small=True, on_slide="points"),
    "bounded_bar": ChartKind(draws=("claims",), fits="any", one_axis=True, shares=False, small=True, on_slide="bars"),
    "change": ChartKind(
        draws=("claims",), fits="changes", one_axis=False, shares=False, small=True, on_slide="picture"
    ),
    "share_scale": ChartKind(
        draws=("claims",), fits="shares", one_axis=False, shares=False, small=True, on_slide="picture"
    ),
    "tile": ChartKind(draws=("claims",), fits="any", one_axis=False, shares=False, small=False, on_slide="picture"),
    "timeline": ChartKind(
        draws=("events", "context"), fits="any", one_axis=False, shares=False, small=False, on_slide="picture"
    ),
    "assessments": ChartKind(
        draws=("assessments",), fits="any", one_axis=False, shares=False, small=False, on_slide="judgements"
    ),
    "evidence_map": ChartKind(draws=(), fits="any", one_axis=False, shares=False, small=False, on_slide="picture"),
}
