"""What a chart says of itself where a view leaves some of it out: what is shown, and no message that this falsifies."""

from __future__ import annotations

from briefing.dataset.view import View, speakers
from briefing.dataset.vocabulary import STATEMENT_KINDS
from briefing.scene.scene import Scene
from extract.loading.store import Memo
from extract.schema.chart_kinds import CHART_KINDS
from extract.schema.memo import Chart

_NEUTRAL = {  # by what a chart draws first
    "claims": "Figures from this memo",
    "events": "Events in this memo",
    "assessments": "Judgements in this memo",
}


def reworded(memo: Memo, chart: Chart, view: View, whole: Scene, kept: Scene) -> Chart:
    """The chart with a title and a subtitle that hold for `kept`, what the view leaves of `whole`.

    The title stays where nothing is left out, and where every figure that it names is still drawn. The subtitle stays
    where nothing is left out: it may explain marks that are not there.
    """
    there = {(row.entry, row.statement) for row in kept.rows}
    draws = CHART_KINDS[chart.kind].draws
    missing = {(row.entry, row.statement) for row in whole.rows} - there if draws else set()  # the map stays the memo's
    named = {run.entry for run in whole.title if run.entry}
    holds = not missing or (named and named | {*chart.rests_on} <= {entry for entry, _ in there})
    title = chart.title if holds else _NEUTRAL[draws[0]]
    shown = [f"Shown: {'; '.join(chosen)} only" for chosen in [_chosen(memo, view)] if chosen]
    if view.unit == "share" and chart.whole and CHART_KINDS[chart.kind].shares:
        measure = [f"Each as a share of “{memo.claims[chart.whole].label}”"]
    else:
        measure = [] if missing else [chart.subtitle.rstrip(".")]
    subtitle = ". ".join([*measure, *(_plain(words) for words in shown)])
    return chart.model_copy(update={"title": title, "subtitle": subtitle or chart.subtitle})


def _chosen(memo: Memo, view: View) -> list[str]:
    themes = [label for id_, label in memo.file.themes.items() if id_ in view.theme]
    who = [name for id_, name in speakers(memo).items() if id_ in view.speaker]
    kinds = [words for kind, words in STATEMENT_KINDS.items() if kind in view.fact]
    return [" and ".join(chosen) for chosen in (themes, who, kinds) if chosen]


def _plain(words: str) -> str:
    """Names as prose: a brace in them names no figure."""
    return words.replace("{", "(").replace("}", ")")
