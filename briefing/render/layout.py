"""A whole picture on a canvas of given pixels: title and measure, plot, notes, the sentences it rests on, the source.

Type is as large as lets everything fit, and never smaller than the preset allows while there is another way: first
the layout is made wider, which makes all of it smaller; then labels come down to the size of the smallest type.
Nothing is ever cut: a chart that fits in no other way is drawn smaller still.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.render.presets import Preset
from briefing.scene import text_metrics
from briefing.scene.scene import NARROW, WIDE, Line, Role, Scene, Shape, Size, Text
from extract.schema.templates import plain


@dataclass(frozen=True, slots=True)
class QuotedSource:
    """A sentence under a picture, and who is behind it."""

    quote: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Page:
    """A whole picture: the plot stands at `left`, `top`; `texts` and `marks` are in pixels of the sheet."""

    width: float
    height: float
    left: float
    top: float
    texts: tuple[Text, ...]
    marks: tuple[Shape, ...] = ()


def compose(scene: Scene, said: Sequence[QuotedSource] = (), width: float = 0, height: float = 0) -> Page:
    """Place everything around the plot, wrapped to its width.

    As large as that needs, or `width` by `height` where that is more: then title and measure stand at the top, notes,
    sentences and source at the foot, and the plot in the middle between them.
    """
    size, room = scene.size, scene.width
    margin = size.margin
    spare_x = max(0.0, width - room - 2 * margin)
    left = margin + spare_x / 2
    air = 0.7 if size.compact else 1.0
    words = _Column(left, room)
    words.block(plain(scene.title), margin * 0.7, size.title, "ink", bold=True, serif=True)
    words.block(plain(scene.subtitle), words.y + 4, size.subtitle, "muted")
    top = words.y + size.label * 1.3 * air
    head = len(words.texts)
    words.y = top + scene.height + size.label * 0.8 * air
    for note in scene.notes:
        words.block(plain(note), words.y + 3, size.tick, "muted")
    bars: list[Shape] = []
    for one in said:
        start = words.y + size.tick * 0.7 * air
        words.block(f"“{one.quote}”", start, size.tick, "ink", serif=True, inset=14)
        words.after(one.speaker, size.source, "muted", inset=14)
        bars.append(Line(((left + 1.5, start + 3), (left + 1.5, words.y)), "memo", 3))
    words.block(scene.source, words.y + size.tick * 0.8 * air, size.source, "muted")
    tall = words.y + margin * 0.7
    spare = max(0.0, height - tall)
    low = [replace(text, y=text.y + spare) for text in words.texts[head:]]
    lines = [replace(bar, points=tuple((x, y + spare) for x, y in bar.points)) for bar in bars if isinstance(bar, Line)]
    wide = max(width, room + 2 * margin)
    return Page(wide, max(height, tall), left, top + spare / 2, (*words.texts[:head], *low), tuple(lines))


class _Column:
    """Sets words line by line, downwards."""

    def __init__(self, left: float, room: float) -> None:
        self.left, self.room, self.y, self.texts = left, room, 0.0, list[Text]()

    def after(self, words: str, size: float, role: Role, inset: float) -> None:
        """Set words behind the last line where all of them fit there, else under it."""
        last = self.texts[-1]
        at = last.x + text_metrics.width(last.text, last.size, last.bold, last.serif) + size * 0.8
        if at + text_metrics.width(words, size) <= self.left + self.room:
            self.texts.append(Text(at, last.y, words, size, role=role))
        else:
            self.block(words, self.y, size, role, inset=inset)

    def block(
        self, words: str, y: float, size: float, role: Role, bold: bool = False, serif: bool = False, inset: float = 0
    ) -> None:
        """Set one paragraph whose first line's top is at `y`; `self.y` is then its foot. A bold one is balanced."""
        broken = text_metrics.balanced if bold else text_metrics.wrap
        for line in broken(words, self.room - inset, size, bold, serif):
            y += size * 1.3
            self.texts.append(Text(self.left + inset, y - size * 0.6, line, size, role=role, bold=bold, serif=serif))
        self.y = y


_SMALLEST = 13.0  # the smallest type of a layout, in its own pixels
_SNUG = Size(label=13.3, tick=13, title=18, subtitle=13.5, source=13, margin=18, compact=True)
_ROOMY = replace(WIDE, compact=True)
_SEEN = replace(WIDE, source=15, margin=28)
_PHONE = replace(NARROW, source=13)


@dataclass(frozen=True, slots=True)
class Layout:
    """A picture laid out: draw `sheet` around `scene`, then scale it to `width` by `height` pixels."""

    scene: Scene
    sheet: Page
    width: int
    height: int


def fit(build: Callable[[Size], Scene], said: Sequence[QuotedSource], preset: Preset) -> Layout:
    """Lay a chart out for a preset. `build` draws it at any size; `said` holds its sentences, the key one first."""
    if not preset.height:
        scene = build(_PHONE if preset.narrow else _SEEN)
        sheet = compose(scene, said[:1])
        return Layout(scene, sheet, preset.width, round(sheet.height * preset.width / sheet.width))
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


def _at_any_cost(scene: Scene, said: Sequence[QuotedSource], preset: Preset) -> tuple[float, float]:
    """The canvas that holds the last layout tried, in the preset's proportions."""
    sheet = compose(scene, said[:1])
    width = max(sheet.width, sheet.height * preset.width / preset.height)
    return width, width * preset.height / preset.width


def _filled(
    build: Callable[[Size], Scene],
    scene: Scene,
    said: Sequence[QuotedSource],
    preset: Preset,
    width: float,
    height: float,
) -> Layout:
    """Use what is left: more sentences where they fit, then a taller plot if the chart can be one."""
    count = 1
    while count < len(said) and compose(scene, said[: count + 1]).height <= height * 0.97:
        count += 1
    spare = height - compose(scene, said[:count]).height
    taller = build(replace(scene.size, height=scene.height + spare))
    if compose(taller, said[:count]).height <= height and taller.width <= scene.width:
        scene = taller
    sheet = compose(scene, said[:count], width, height)
    return Layout(scene, sheet, preset.width, preset.height)
