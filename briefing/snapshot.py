"""One chart as a file that carries its proof: picture or table, with the sentence, the source and the record inside.

A snapshot is asked for by memo, chart, view, preset, look and format; those decide every byte. Finished ones are kept
under exactly these, bounded, for all sessions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing import viewcode
from briefing.cache import Cache
from briefing.charts import Size, build, charts_of
from briefing.charts.scene import Scene
from briefing.draw import poster
from briefing.draw.furniture import Said
from briefing.draw.svg import svg
from briefing.draw.theme import DARK, LIGHT
from briefing.frames import Frames, frames
from briefing.presets import FORMATS, LOOKS, PRESETS, Preset
from briefing.record import Record, record
from briefing.view import View, params
from extract.model import Chart
from extract.store import Memo

KEPT = 48_000_000  # bytes of finished files
_DRAWN = 8_000_000  # bytes of SVG from which the forms are made
_PALETTES = {"light": LIGHT, "dark": DARK}


class Unknown(ValueError):
    """Something asked for is not there; the message lists what there is."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A finished file. `name` is safe in any folder."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart laid out and drawn as SVG, with its record still to be sealed.

    svg    without record; `held` is the same with each text's width fixed, for machines without our faces
    """

    svg: str
    held: str
    record: Record
    alt: str
    width: int
    height: int


_finished = Cache[Snapshot](KEPT, lambda one: len(one.data))
_drawings = Cache[Drawing](_DRAWN, lambda one: len(one.svg) + len(one.held))


def snapshot(
    memo: Memo, chart: str, view: View | None = None, preset: str = "seen", form: str = "png", look: str = "light"
) -> Snapshot:
    """Make one snapshot, or return the one made before. The same arguments give the same bytes. Raises Unknown."""
    view = kept(view or View())
    _known(preset, PRESETS, "preset")
    _known(form, FORMATS, "format")
    _known(look, LOOKS, "look")
    found = chart_named(memo, chart)
    if form == "csv":
        preset, look = "seen", "light"
    key = (memo.digest, memo.id, chart, tuple(params(view).items()), preset, look, form)
    return _finished.get(key, lambda: _made(memo, found, view, PRESETS[preset], form, look))


def kept(view: View) -> View:
    """As much of a view as changes a picture: its filters and its unit."""
    return View(theme=view.theme, speaker=view.speaker, fact=view.fact, unit=view.unit)


def chart_named(memo: Memo, chart: str) -> Chart:
    """The memo's chart of that id. Raises Unknown."""
    charts = {one.id: one for one in charts_of(memo)}
    _known(chart, charts, f"chart of {memo.id}")
    return charts[chart]


def drawing(memo: Memo, chart: Chart, view: View, preset: Preset, look: str) -> Drawing:
    """A chart drawn for a preset, as it was drawn before if it was."""
    key = (memo.digest, memo.id, chart.id, tuple(params(view).items()), preset.name, look)
    return _drawings.get(key, lambda: draw(memo, chart, view, preset, look))


def draw(memo: Memo, chart: Chart, view: View, preset: Preset, look: str) -> Drawing:
    """Lay a chart out for a preset and draw it, short id and sentences on it. Raises Unknown where nothing is left."""
    shown = frames(memo, view)
    first = build(shown, chart, Size(), view)
    if not first.rows:
        raise Unknown(f"the view leaves nothing of {chart.id}; choose other filters")
    laid = poster.fit(builder(shown, chart, view), said(first, chart), preset)
    wide = svg(laid.scene, _PALETTES[look], furniture=laid.sheet, width=laid.width, interactive=False)
    held = svg(laid.scene, _PALETTES[look], furniture=laid.sheet, width=laid.width, interactive=False, hold=True)
    proof = record(shown, chart, laid.scene, view, preset, look)
    return Drawing(wide, held, proof, laid.scene.alt, laid.width, laid.height)


def builder(shown: Frames, chart: Chart, view: View) -> Callable[[Size], Scene]:
    """Draws the chart at any size, with the view's short id at the end of its source line."""
    id_ = viewcode.code(shown.memo, chart.id, view)

    def at(size: Size) -> Scene:
        scene = build(shown, chart, size, view)
        return replace(scene, source=f"{scene.source} · view {id_}")

    return at


def said(scene: Scene, chart: Chart) -> list[Said]:
    """The sentences a chart rests on, each once: those of its title first, then those of its table."""
    title = [*(run.entry for run in scene.title if run.entry), *chart.rests_on]
    stated = [row for row in scene.rows if row.quote and row.statement == "memo"]
    rows = sorted(stated, key=lambda row: title.index(row.entry) if row.entry in title else len(title))
    found: dict[str, Said] = {}
    for row in rows:
        found.setdefault(row.quote, Said(row.quote, row.speaker))
    return list(found.values())


def _made(memo: Memo, chart: Chart, view: View, preset: Preset, form: str, look: str) -> Snapshot:
    # Imported when needed: what is in the cache needs neither Typst nor a table's writer.
    from briefing import forms

    name = file_name(memo, chart.id, view, preset.name, form, look)
    if form == "csv":
        return Snapshot(name, FORMATS[form], forms.csv(memo, chart, view))
    make = {"png": forms.png, "svg": forms.svg, "pdf": forms.pdf}[form]
    return Snapshot(name, FORMATS[form], make(drawing(memo, chart, view, preset, look), preset))


def file_name(memo: Memo, chart: str, view: View, preset: str, form: str, look: str) -> str:
    """ "haider-2003-10-20-camera-points-slide.png": ids are slugs, so no name can climb out of a folder."""
    code = viewcode.code(memo, chart, view).removesuffix(viewcode.MORE)
    parts = [memo.id, chart, *([code] if view != View() else [])]
    if form != "csv":
        parts += [preset, *(["dark"] if look == "dark" else [])]
    return f"{'-'.join(parts)}.{form}"


def _known(word: str, there: object, what: str) -> None:
    names = list(there)  # type: ignore[call-overload]
    if word not in names:
        raise Unknown(f"there is no {what} “{word[:60]}”; there is: {', '.join(names) or 'none'}")
