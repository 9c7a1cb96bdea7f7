"""A whole picture on a canvas of given pixels: title and measure, plot, notes, the sentences it rests on, the source.

Type is as large as lets everything fit, and never smaller than the preset allows while there is another way: first
the layout is made wider, which makes all of it smaller; then labels come down to the size of the smallest type.
Nothing is ever cut: a chart that fits in no other way is drawn smaller still.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.charts.scene import Scene
from briefing.charts.size import NARROW, WIDE, Size
from briefing.draw.furniture import Said, Sheet, compose
from briefing.presets import Preset

_SMALLEST = 13.0  # the smallest type of a layout, in its own pixels
_SNUG = Size(label=13.3, tick=13, title=18, subtitle=13.5, source=13, margin=18, compact=True)
_ROOMY = replace(WIDE, compact=True)
_SEEN = replace(WIDE, source=15, margin=28)
_PHONE = replace(NARROW, source=13)


@dataclass(frozen=True, slots=True)
class Poster:
    """A picture laid out: draw `sheet` around `scene`, then scale it to `width` by `height` pixels."""

    scene: Scene
    sheet: Sheet
    width: int
    height: int

    @property
    def zoom(self) -> float:
        """Pixels of the picture for one of the layout."""
        return self.width / self.sheet.width


def fit(build: Callable[[Size], Scene], said: Sequence[Said], preset: Preset) -> Poster:
    """Lay a chart out for a preset. `build` draws it at any size; `said` holds its sentences, the key one first."""
    if not preset.height:
        scene = build(_PHONE if preset.narrow else _SEEN)
        sheet = compose(scene, said[:1])
        return Poster(scene, sheet, preset.width, round(sheet.height * preset.width / sheet.width))
    for size in _sizes(preset):
        width = size.width + 2 * size.margin
        height = width * preset.height / preset.width
        scene = build(size)
        if compose(scene, said[:1]).height <= height:
            break
    else:
        width, height = _at_any_cost(scene, said, preset)
    return _filled(build, scene, said, preset, width, height)


def _sizes(preset: Preset) -> Iterator[Size]:
    """Layouts from the largest type to the smallest that the preset allows."""
    widest = preset.width * _SMALLEST / preset.least
    across = min(widest, 620.0 if preset.height < 1.2 * preset.width else 500.0)
    while across < widest * 0.995:
        yield _across(_ROOMY, across)
        across *= 1.07
    yield _across(_ROOMY, widest)
    yield _across(replace(_SNUG, label=14.5, tick=14, title=21, subtitle=15.5), widest)
    yield _across(_SNUG, widest)


def _across(size: Size, width: float) -> Size:
    return replace(size, width=width - 2 * size.margin)


def _at_any_cost(scene: Scene, said: Sequence[Said], preset: Preset) -> tuple[float, float]:
    """The canvas that holds the last layout tried, in the preset's proportions."""
    sheet = compose(scene, said[:1])
    width = max(sheet.width, sheet.height * preset.width / preset.height)
    return width, width * preset.height / preset.width


def _filled(
    build: Callable[[Size], Scene], scene: Scene, said: Sequence[Said], preset: Preset, width: float, height: float
) -> Poster:
    """Use what is left: more sentences where they fit, then a taller plot if the chart can be one."""
    count = 1
    while count < len(said) and compose(scene, said[: count + 1]).height <= height * 0.97:
        count += 1
    spare = height - compose(scene, said[:count]).height
    taller = build(replace(scene.size, height=scene.height + spare))
    if compose(taller, said[:count]).height <= height and taller.width <= scene.width:
        scene = taller
    sheet = compose(scene, said[:count], width, height)
    return Poster(scene, sheet, preset.width, preset.height)
