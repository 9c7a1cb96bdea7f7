"""A memo's storyline, ready to be shown in any form: its slides, what each rests on, which were chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from briefing.charts import build, common
from briefing.dataset.defaults import charts_of, slides_of
from briefing.dataset.tables import Frames, frames
from briefing.dataset.view import View
from briefing.dataset.vocabulary import plural
from briefing.scene.scene import WIDE, Scene, Size, TableRow
from extract.loading.store import Memo
from extract.problem import UserError
from extract.schema import templates, wording
from extract.schema.chart_kinds import CHART_KINDS
from extract.schema.memo import Chart, Claim
from extract.schema.storyline import Slide
from extract.schema.templates import TextRun, runs


@dataclass(frozen=True)
class PreparedSlide:
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

    @property
    def in_words(self) -> bool:
        """Whether its chart is shown as words by direction, large enough for a room."""
        return self.chart is not None and CHART_KINDS[self.chart.kind].on_slide == "judgements"

    @cached_property
    def message(self) -> tuple[TextRun, ...]:
        """Its sentence, figures tied to their claims."""
        return runs(self.slide.message, self.frames.by_id)

    @cached_property
    def points(self) -> list[tuple[TextRun, ...]]:
        """Its sentences, if these carry it."""
        return [runs(point, self.frames.by_id) for point in self.slide.points]

    @cached_property
    def notes(self) -> tuple[TextRun, ...]:
        """What the speaker keeps in mind."""
        return runs(self.slide.notes, self.frames.by_id) if self.slide.notes else ()

    def figure(self, row: TableRow) -> str:
        """A row's value as it stands alone: with the memo's noun where it is the memo's own."""
        claim = self.frames.by_id.get(row.entry)
        return wording.with_unit(claim.quantity) if claim and row.statement == "memo" else row.value

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
        """The memo's words under its figures, each once, with who is behind them: (quote, who)."""
        rows = [row for row in self.rows if row.quote and row.value and row.statement in ("memo", "derived")]
        return list(dict.fromkeys((row.quote, row.who) for row in rows))

    @cached_property
    def claims(self) -> list[Claim]:
        """The claims that its words name or its figures are, each once, in their order."""
        texts = [self.slide.message, *self.slide.points]
        named = [
            c
            for text in texts
            for part in templates.parse(text)
            if isinstance(part, templates.Figure)
            for c in part.claims
        ]
        ids = dict.fromkeys([*self.slide.claims, *named] if self.slide.claims else named)
        return [self.frames.by_id[one] for one in ids if one in self.frames.by_id]

    @cached_property
    def rows(self) -> list[TableRow]:
        """Every statement that it rests on, as its table's lines: those drawn, then those only named in words."""
        drawn = list(self.scene().rows) if self.chart else []
        seen = {row.entry for row in drawn}
        every = frames(self.frames.memo)  # what is named stays named, whatever the view leaves out
        said = [
            one.row
            for one in common.claim_marks(every, [claim.id for claim in self.claims])
            if one.claim.id not in seen
        ]
        said += _resting(every, [one for one in self.slide.rests_on if one not in seen])
        withheld = withheld_rows(every) if self.slide.withheld else ()
        return [*drawn, *common.name_judges(every, said), *withheld]

    @property
    def source(self) -> str:
        """Its source line: memo, who is behind the figures, which dataset."""
        if self.chart:
            return self.scene().source
        return common.source(self.frames, [claim.said_by for claim in self.claims])


def _resting(every: Frames, ids: Sequence[str]) -> list[TableRow]:
    """The lines of statements named by `rests_on`."""
    found = {row.entry: row for row in withheld_rows(every)}
    found |= {one.claim.id: one.row for one in common.claim_marks(every, [one for one in ids if one in every.by_id])}
    found |= {row["id"]: common.memo_row(row, date=row["date_wording"]) for row in every.events}
    found |= {row["id"]: common.memo_row(row, row["direction"].replace("_", " ")) for row in every.assessments}
    return [found[one] for one in ids if one in found]


def withheld_rows(kept: Frames) -> Iterator[TableRow]:
    """One line per withheld place."""
    for row in kept.redactions:
        marks = plural(row["marks"], "mark")
        yield TableRow(row["id"], "memo", row["label"], "withheld", quote=row["wording"], date="", speaker=marks)


def prepare(memo: Memo, chosen: Sequence[str] = ()) -> list[PreparedSlide]:
    """The slides named by `chosen`, in that order; all of them where none is. Raises UserError for an unknown one."""
    slides = {slide.id: slide for slide in slides_of(memo)}
    for one in chosen:
        if one not in slides:
            raise UserError(f"{memo.id}: there is no slide “{one[:60]}”; there is: {', '.join(slides)}")
    picked = [slides[one] for one in dict.fromkeys(chosen)] if chosen else list(slides.values())
    charts = {chart.id: chart for chart in charts_of(memo)}
    done = []
    for slide in picked:
        if slide.chart is not None and slide.chart not in charts:
            raise UserError(f"{memo.id}: slide {slide.id} shows the chart {slide.chart}; there is: {', '.join(charts)}")
        view = _view(slide)
        done.append(PreparedSlide(slide, frames(memo, view), charts.get(slide.chart or ""), view))
    return done


def _view(slide: Slide) -> View:
    chosen = slide.view
    return View(tuple(chosen.theme), tuple(chosen.speaker), tuple(chosen.fact), chosen.unit)
