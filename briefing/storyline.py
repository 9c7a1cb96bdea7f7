"""A memo's storyline, ready to be shown in any form: its slides, what each rests on, which were chosen.

A memo without a briefing.yaml gets one from its bottom line, its key figures, its charts and what is withheld.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from briefing.charts import build, charts_of, common
from briefing.charts.scene import Row, Scene
from briefing.charts.size import WIDE, Size
from briefing.frames import Frames, frames
from briefing.prose import Run, runs
from briefing.view import View
from extract import prose
from extract.model import Chart, Claim
from extract.problem import CannotRun
from extract.slides import Slide
from extract.store import Memo

MOST_FIGURES = 6  # on one slide
LONGEST = 240  # characters of a message


@dataclass(frozen=True)
class Told:
    """One slide with all that it shows. `frames` holds what its view keeps."""

    slide: Slide
    frames: Frames
    chart: Chart | None
    view: View
    _scenes: dict[Size, Scene] = field(default_factory=dict, compare=False, repr=False)

    @property
    def id(self) -> str:
        """The slide's id."""
        return self.slide.id

    @cached_property
    def message(self) -> tuple[Run, ...]:
        """Its sentence, figures tied to their claims."""
        return runs(self.slide.message, self.frames.by_id)

    @cached_property
    def points(self) -> list[tuple[Run, ...]]:
        """Its sentences, if these carry it."""
        return [runs(point, self.frames.by_id) for point in self.slide.points]

    @cached_property
    def notes(self) -> tuple[Run, ...]:
        """What the speaker keeps in mind."""
        return runs(self.slide.notes, self.frames.by_id) if self.slide.notes else ()

    def scene(self, size: Size = WIDE) -> Scene:
        """Its chart, laid out at a size. Only for a slide that has one."""
        assert self.chart is not None
        if size not in self._scenes:
            self._scenes[size] = build(self.frames, self.chart, size, self.view)
        return self._scenes[size]

    def fitted(self, width: float, height: float, size: Size = WIDE) -> tuple[Scene, float]:
        """Its chart for a place of `width` by `height`, in the largest type in which all of it has room.

        Returns the scene and the factor that brings its pixels to that place.
        """

        for label in range(30, 21, -2):  # filling the place, as long as the type stays large
            asked = replace(size, width=width, height=height, label=label, tick=round(label * 0.86))
            if (scene := self.scene(asked)).height <= height:
                return scene, 1.0
        for label in (*range(30, 15, -2), 15):
            asked = replace(size, width=width, height=height, label=label, tick=round(label * 0.86))
            # As tall as the place, or as tall as it needs: whichever fits.
            for scene in (self.scene(asked), self.scene(replace(asked, height=0))):
                if scene.height <= height:
                    return scene, 1.0
        scene = self.scene(replace(asked, height=0))
        while scene.height * width / scene.width > height and scene.width < 3 * width:
            scene = self.scene(replace(asked, width=scene.width * 1.08, height=0))
        return scene, min(width / scene.width, height / scene.height)

    @cached_property
    def quotes(self) -> list[tuple[str, str]]:
        """The memo's words under its figures, each once, with who is behind them: (quote, speaker)."""
        rows = [row for row in self.rows if row.quote and row.value and row.statement in ("memo", "derived")]
        return list(dict.fromkeys((row.quote, row.speaker) for row in rows))

    @cached_property
    def claims(self) -> list[Claim]:
        """The claims that its words name or its figures are, each once, in their order."""
        texts = [self.slide.message, *self.slide.points]
        named = [
            c for text in texts for part in prose.parts(text) if isinstance(part, prose.Figure) for c in part.claims
        ]
        ids = dict.fromkeys([*self.slide.claims, *named] if self.slide.claims else named)
        return [self.frames.by_id[one] for one in ids if one in self.frames.by_id]

    @cached_property
    def rows(self) -> list[Row]:
        """Every statement that it rests on, as its table's lines: those drawn, then those only named in words."""
        drawn = list(self.scene().rows) if self.chart else []
        seen = {row.entry for row in drawn}
        every = frames(self.frames.memo)  # what is named stays named, whatever the view leaves out
        said = [
            one.row for one in common.stated(every, [claim.id for claim in self.claims]) if one.claim.id not in seen
        ]
        said += _resting(every, [one for one in self.slide.rests_on if one not in seen])
        return drawn + said + (list(withheld_rows(every)) if self.slide.withheld else [])

    @property
    def source(self) -> str:
        """Its source line: memo, who is behind the figures, which dataset."""
        if self.chart:
            return self.scene().source
        return common.source(self.frames, [claim.said_by for claim in self.claims])


def _resting(every: Frames, ids: Sequence[str]) -> list[Row]:
    """The lines of statements named by `rests_on`."""
    found = {row.entry: row for row in withheld_rows(every)}
    found |= {one.claim.id: one.row for one in common.stated(every, [one for one in ids if one in every.by_id])}
    for table, column in (("events", "date_wording"), ("assessments", "direction")):
        for row in getattr(every, table).to_dict("records"):
            words = str(row[column]).replace("_", " ")
            value, date = ("", words) if table == "events" else (words, "")
            at = {"speaker": row["speaker"], "quote": row["quote"], "date": date}
            found[row["id"]] = Row(row["id"], "memo", row["label"], value, **at)
    return [found[one] for one in ids if one in found]


def withheld_rows(kept: Frames) -> Iterator[Row]:
    """One line per withheld place."""
    for row in kept.redactions.to_dict("records"):
        marks = f"{row['marks']} mark{'s' * (row['marks'] != 1)}"
        yield Row(row["id"], "memo", row["label"], "withheld", quote=row["wording"], date="", speaker=marks)


def slides_of(memo: Memo) -> list[Slide]:
    """The memo's slides: those of its briefing.yaml, or a default made from what it says."""
    return list(memo.briefing.slides) or list(_default(memo)) or [_nothing_taken(memo)]


def told(memo: Memo, chosen: Sequence[str] = ()) -> list[Told]:
    """The slides named by `chosen`, in that order; all of them where none is. Raises CannotRun for an unknown one."""
    slides = {slide.id: slide for slide in slides_of(memo)}
    for one in chosen:
        if one not in slides:
            raise CannotRun(f"{memo.id}: there is no slide “{one[:60]}”; there is: {', '.join(slides)}")
    picked = [slides[one] for one in dict.fromkeys(chosen)] if chosen else list(slides.values())
    charts = {chart.id: chart for chart in charts_of(memo)}
    done = []
    for slide in picked:
        if slide.chart is not None and slide.chart not in charts:
            raise CannotRun(f"{memo.id}: slide {slide.id} shows the chart {slide.chart}; there is: {', '.join(charts)}")
        view = _view(slide)
        done.append(Told(slide, frames(memo, view), charts.get(slide.chart or ""), view))
    return done


def _view(slide: Slide) -> View:
    chosen = slide.view
    return View(tuple(chosen.theme), tuple(chosen.speaker), tuple(chosen.fact), chosen.unit)


def _nothing_taken(memo: Memo) -> Slide:
    """The one slide of a memo that nobody has read yet: its map."""
    chart = next(one.id for one in charts_of(memo) if one.kind == "evidence_map")
    return Slide(id="memo", message="Nothing has been taken from this memo yet", chart=chart)


def _default(memo: Memo) -> Iterator[Slide]:
    file = memo.file
    if file.bottom_line:
        yield Slide(id="bottom-line", message="Bottom line", points=list(file.bottom_line))
    figures = [one for one in file.key_figures or [claim.id for claim in file.claims] if one in memo.spans]
    if figures:
        yield Slide(id="key-figures", message="Key figures, as the memo states them", claims=figures[:MOST_FIGURES])
    for chart in charts_of(memo):
        if chart.kind != "evidence_map":
            message = chart.title if len(chart.title) <= LONGEST else f"Chart {chart.id}"
            yield Slide(id=f"chart-{chart.id}"[:60].rstrip("-"), message=message, chart=chart.id)
    vague = [claim.id for claim in file.claims if claim.quantity.qualifier == "unstated" and claim.id in memo.spans]
    if vague:
        yield Slide(id="uncertain", message="Named without a number", claims=vague[:MOST_FIGURES])
    if file.redactions:
        yield Slide(id="withheld", message="What the memo withholds", withheld=True)
