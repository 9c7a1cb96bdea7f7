"""The shape of a storyline: slides in order, each a message and one thing that carries it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from extract.schema.memo import FIGURES, Prose, Slug, Strict

Message = Annotated[str, StringConstraints(pattern=r"\S", max_length=240), FIGURES]
Notes = Annotated[str, StringConstraints(pattern=r"\S", max_length=2000), FIGURES]


class SlideView(Strict):
    """How a slide's chart is seen: the same choices as in an address, by the same names."""

    theme: list[Slug] = Field(default_factory=list)
    speaker: list[Slug] = Field(default_factory=list)
    fact: list[Literal["memo", "derived", "context", "inference"]] = Field(default_factory=list)
    unit: Literal["count", "share"] = "count"


class Slide(Strict):
    """One slide: a message, and one thing that carries it.

    chart     id of a chart                  view      how that chart is seen
    claims    ids of claims: a set of figures, each with its sentence
    points    sentences of ours              withheld  true: the places where words are withheld
    rests_on  ids of statements without a figure that message and points rest on
    """

    id: Slug
    message: Message
    chart: Slug | None = None
    view: SlideView = Field(default_factory=SlideView)
    claims: list[Slug] = Field(default_factory=list)
    points: list[Prose] = Field(default_factory=list)
    withheld: Literal[True] | None = None
    rests_on: list[Slug] = Field(default_factory=list)
    notes: Notes | None = None

    @model_validator(mode="after")
    def _one_thing(self) -> Slide:
        given = [name for name in ("chart", "claims", "points", "withheld") if getattr(self, name)]
        if len(given) != 1:
            said = " and ".join(given) or "nothing"
            raise ValueError(f"a slide shows one of chart, claims, points or withheld, here {said}")
        if self.view != SlideView() and not self.chart:
            raise ValueError("a view goes with a chart only")
        return self


class BriefingFile(Strict):
    """briefing.yaml: the storyline, slides in their order."""

    slides: list[Slide] = Field(default_factory=list)
