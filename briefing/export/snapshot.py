"""One chart as a file that carries its proof: picture or table, with the sentence, the source and the record inside.

A snapshot is asked for by memo, chart, view, preset, look and format; those decide every byte. Finished ones are kept
under exactly these, bounded, for all sessions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from briefing.charts import build
from briefing.dataset import citation, records, short_id
from briefing.dataset.defaults import charts_of
from briefing.dataset.statements import HELD, statements
from briefing.dataset.tables import Frames, frames
from briefing.dataset.view import View, to_params
from briefing.export.cache import Cache
from briefing.export.chart_rows import chart_rows
from briefing.export.metadata import csv as in_table
from briefing.export.metadata import pdf as in_pdf
from briefing.export.metadata import png as in_png
from briefing.export.metadata import svg as in_svg
from briefing.export.record import Record, record
from briefing.render import layout
from briefing.render.layout import QuotedSource
from briefing.render.presets import FORMATS, LOOKS, PRESETS, TABLES, Preset
from briefing.render.svg import svg
from briefing.render.theme import DARK, LIGHT
from briefing.scene.scene import Scene, Size
from extract.loading.store import Memo
from extract.problem import Unknown
from extract.schema.memo import Chart

KEPT = 108_000_000  # bytes of finished files, pictures and whole exports alike
_DRAWN = 8_000_000  # bytes of SVG from which the forms are made
COLUMNS = (  # of a chart's CSV; what else a record holds stands after them
    *("id", "statement", "label", "value", "low", "high", "unit", "qualifier", "wording", "judged", "date", "speaker"),
    *("quote", "start", "end", "chart", "view"),
    *("memo", "memo_sha256", "dataset_version", "dataset_sha256", "source"),
)
_PALETTES = {"light": LIGHT, "dark": DARK}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A finished file. `name` is safe in any folder."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart laid out and drawn as SVG, with its record still to be sealed.

    svg    without record; `outlined` is the same for programs without our faces
    """

    svg: str
    outlined: Callable[[], str]
    record: Record
    alt: str
    width: int
    height: int


finished = Cache[Snapshot](KEPT, lambda one: len(one.data))
_drawings = Cache[Drawing](_DRAWN, lambda one: len(one.svg))


def snapshot(
    memo: Memo, chart: str, view: View | None = None, preset: str = "seen", form: str = "png", look: str = "light"
) -> Snapshot:
    """Make one snapshot, or return the one made before. The same arguments give the same bytes. Raises Unknown."""
    view = (view or View()).filters()
    _known(preset, PRESETS, "preset")
    _known(form, FORMATS, "format")
    _known(look, LOOKS, "look")
    found = chart_named(memo, chart)
    if form in TABLES:
        preset, look = "seen", "light"
    key = (memo.digest, memo.id, chart, tuple(to_params(view).items()), preset, look, form)
    return finished.get(key, lambda: _made(memo, found, view, PRESETS[preset], form, look))


def chart_named(memo: Memo, chart: str) -> Chart:
    """The memo's chart of that id. Raises Unknown."""
    charts = {one.id: one for one in charts_of(memo)}
    _known(chart, charts, f"chart of {memo.id}")
    return charts[chart]


def drawing(memo: Memo, chart: Chart, view: View, preset: Preset, look: str) -> Drawing:
    """A chart drawn for a preset, as it was drawn before if it was."""
    key = (memo.digest, memo.id, chart.id, tuple(to_params(view).items()), preset.name, look)
    return _drawings.get(key, lambda: draw(memo, chart, view, preset, look))


def draw(memo: Memo, chart: Chart, view: View, preset: Preset, look: str) -> Drawing:
    """Lay a chart out for a preset and draw it, short id and sentences on it. Raises Unknown where nothing is left."""
    shown = frames(memo, view)
    first = build(shown, chart, Size(), view)
    if not first.rows:
        raise Unknown(f"the view leaves nothing of {chart.id}; choose other filters")
    laid = layout.fit(builder(shown, chart, view), said(first, chart), preset)
    drawn = partial(svg, laid.scene, _PALETTES[look], furniture=laid.sheet, width=laid.width, interactive=False)
    proof = record(shown, chart, laid.scene, view, preset, look)
    return Drawing(drawn(), partial(drawn, outlines=True), proof, laid.scene.alt, laid.width, laid.height)


def builder(shown: Frames, chart: Chart, view: View) -> Callable[[Size], Scene]:
    """Draws the chart at any size, with the view's short id at the end of its source line."""
    id_ = short_id.code(shown.memo, chart.id, view)

    def at(size: Size) -> Scene:
        scene = build(shown, chart, size, view)
        return replace(scene, source=f"{scene.source} · view {id_}")

    return at


def said(scene: Scene, chart: Chart) -> list[QuotedSource]:
    """The sentences a chart rests on, each once: those of its title first, then those of its table."""
    title = [*(run.entry for run in scene.title if run.entry), *chart.rests_on]
    stated = [row for row in scene.rows if row.quote and row.statement == "memo"]
    rows = sorted(stated, key=lambda row: title.index(row.entry) if row.entry in title else len(title))
    found: dict[str, QuotedSource] = {}
    for row in rows:
        found.setdefault(row.quote, QuotedSource(row.quote, row.speaker))
    return list(found.values())


def _made(memo: Memo, chart: Chart, view: View, preset: Preset, form: str, look: str) -> Snapshot:
    name = file_name(memo, chart.id, view, preset.name, form, look)
    if form in TABLES:
        return Snapshot(name, FORMATS[form], (as_csv if form == "csv" else as_xlsx)(memo, chart, view))
    make = {"png": as_png, "svg": as_svg, "pdf": as_pdf}[form]
    return Snapshot(name, FORMATS[form], make(drawing(memo, chart, view, preset, look), preset))


def file_name(memo: Memo, chart: str, view: View, preset: str, form: str, look: str) -> str:
    """ "haider-2003-10-20-camera-points-slide.png": ids are slugs, so no name can climb out of a folder."""
    code = short_id.code(memo, chart, view).removesuffix(short_id.MORE)
    parts = [memo.id, chart, *([code] if view != View() else [])]
    if form not in TABLES:
        parts += [preset, *(["dark"] if look == "dark" else [])]
    return f"{'-'.join(parts)}.{form}"


def _known(word: str, there: object, what: str) -> None:
    names = list(there)  # type: ignore[call-overload]
    if word not in names:
        raise Unknown(f"there is no {what} “{word[:60]}”; there is: {', '.join(names) or 'none'}")


def as_png(drawing: Drawing, preset: Preset) -> bytes:
    """PNG with the digest of its pixels."""
    from briefing.render import typst_pages  # Typst takes a while to load

    picture = typst_pages.png(drawing.svg, drawing.width, drawing.height)
    sealed = drawing.record.with_drawn(in_png.digest(picture))
    return in_png.embed(picture, sealed.as_json(), sealed.title, preset.dpi)


def as_svg(drawing: Drawing, preset: Preset) -> bytes:
    """SVG with the digest of all but its record; it looks the same where our faces are missing."""
    picture = drawing.outlined()
    sealed = drawing.record.with_drawn(in_svg.text_digest(picture))
    return in_svg.embed(picture, sealed.as_json())


def as_pdf(drawing: Drawing, preset: Preset) -> bytes:
    """PDF with the digest of all it holds but for that digest."""
    from briefing.render import typst_pages

    bare = drawing.record.as_json()
    height = preset.points * drawing.height / drawing.width
    page = typst_pages.pdf(
        drawing.svg,
        preset.points,
        height,
        title=drawing.record.title,
        alt=drawing.alt,
        keywords=in_pdf.MARK + bare,
    )
    digest = in_pdf.digest(page, ())
    return in_pdf.embed(page, bare, digest, drawing.record.with_drawn(digest).as_json())


def _rows(memo: Memo, chart: Chart, view: View) -> list[dict[str, records.Cell]]:
    """The rows of the table under a chart. Raises Unknown where the view leaves none."""
    scene = build(frames(memo, view), chart, view=view)
    if not scene.rows:
        raise Unknown(f"the view leaves nothing of {chart.id}; choose other filters")
    known, code = statements(memo), short_id.code(memo, chart.id, view)
    rows: list[dict[str, records.Cell]] = []
    for row, line in zip(scene.rows, chart_rows(memo, scene.rows), strict=True):
        if row.statement == "memo" and row.entry in known:
            line |= records.held_cells(known[row.entry])
        line |= {"chart": chart.id, "view": code, "source": scene.source}
        rows.append({name: line[name] for name in (*COLUMNS, *HELD)})
    return rows


def as_csv(memo: Memo, chart: Chart, view: View) -> bytes:
    """The table under the chart: hedge, words, quote and span in every row, and a digest of the row."""
    rows = records.declared(_rows(memo, chart, view))
    for row in rows:
        row[in_table.DIGEST] = in_table.digest([records.defused(cell) for cell in row.values()])
    return records.as_csv(rows, {})


def as_xlsx(memo: Memo, chart: Chart, view: View) -> bytes:
    """The same table as a workbook: what is words stays words, what is a bound is a number."""
    from briefing.export.workbook import workbook  # openpyxl takes a while to load

    about = {
        "source": citation.source(memo),
        "dataset": citation.dataset(memo),
        "licence": memo.file.memo.licence,
        "chart": chart.id,
        "view": short_id.code(memo, chart.id, view),
    }
    return workbook({"Table": _rows(memo, chart, view)}, about)
