"""All charts of a memo in one zip: PNG, SVG and CSV of each, a README and how to cite it. The same bytes every time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.charts import build
from briefing.dataset import short_id
from briefing.dataset.defaults import charts_of
from briefing.dataset.tables import Frames, frames
from briefing.dataset.view import View
from briefing.dataset.vocabulary import long_date
from briefing.export.snapshot import Snapshot, snapshot
from briefing.export.zip_writer import zipped
from extract.loading.store import Memo
from extract.problem import Unknown
from extract.schema.templates import plain

Tell = Callable[[int, int, str], None]
FORMS = ("png", "svg", "csv")


def bundle(
    memo: Memo,
    view: View | None = None,
    preset: str = "seen",
    look: str = "light",
    forms: Sequence[str] = FORMS,
    tell: Tell | None = None,
) -> Snapshot:
    """Make the zip; `tell` hears of every file. Charts that the view leaves empty are left out. Raises Unknown."""
    view = (view or View()).filters()
    shown = frames(memo, view)
    work = wanted(memo, view, forms)
    if not work:
        raise Unknown(f"the view leaves nothing of any chart of {memo.id}; choose other filters")
    there = list(dict.fromkeys(chart for chart, _ in work))
    files = {"README.txt": _readme(shown, view, there).encode(), "CITATION.cff": _citation(memo).encode()}
    for done, (chart, form) in enumerate(work):
        if tell:
            tell(done, len(work), f"{chart}.{form}")
        made = snapshot(memo, chart, view, preset, form, look)
        files[made.name] = made.data
    if tell:
        tell(len(work), len(work), "done")
    return Snapshot(f"{memo.id}-charts.zip", "application/zip", zipped(files))


def wanted(memo: Memo, view: View, forms: Sequence[str] = FORMS) -> list[tuple[str, str]]:
    """What goes into the zip: chart and form, in order."""
    shown = frames(memo, view.filters())
    there = [chart.id for chart in charts_of(memo) if build(shown, chart, view=view.filters()).rows]
    return [(chart, form) for chart in there for form in forms]


def _readme(shown: Frames, view: View, charts: Sequence[str]) -> str:
    memo = shown.memo
    it = memo.file.memo
    lines = [
        f"Charts of: {it.kind}: {it.title}, {it.place}, {long_date(it.date)}",
        f"Dataset {it.version}, sha256 {memo.digest}",
        f"Memo text, sha256 {it.sha256}",
        "",
        "Every picture carries a record of what it rests on: claims with their bounds, hedges, sentences and places.",
        "To hold one against the dataset: python -m briefing check FILE…, or the dashboard's Check page.",
        "It is a check against mistakes and careless edits, not a signature.",
        "In a CSV a ' stands in front of what a spreadsheet would take for a formula; guarded_columns says where.",
        "A picture that lost its record has a short id at its foot: type it there, and its view opens.",
        "",
    ]
    for chart in charts_of(memo):
        if chart.id in charts:
            scene = build(shown, chart, view=view)
            lines += [
                f"{chart.id}  ({short_id.code(memo, chart.id, view)})",
                f"  {plain(scene.title)}",
                f"  {scene.alt}",
                "",
            ]
    return "\n".join(lines)


def _citation(memo: Memo) -> str:
    it = memo.file.memo
    return "\n".join(
        [
            "cff-version: 1.2.0",
            "type: dataset",
            "message: Cite the memo, and this dataset with its version and hash.",
            f"title: {_quoted(f'Figures read from the {it.kind}: {it.title}')}",
            f"version: {_quoted(f'{it.version} ({memo.digest[:12]})')}",
            f"authors: [{{name: {_quoted('the curators of this dataset')}}}]",
            f"abstract: {_quoted(f'Licence: {it.licence}')}",
            "references:",
            "  - type: generic",
            f"    title: {_quoted(f'{it.kind}: {it.title}, {it.place}')}",
            f"    date-released: {_quoted(it.date)}",
            f"    authors: [{{name: {_quoted(it.publisher)}}}]",
            "",
        ]
    )


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
