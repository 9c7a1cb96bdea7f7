"""How wide words are, in pixels, and where to break them: measured on the faces that pictures are set in."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

_EM = 200  # measured once at this size, then scaled: widths grow in step with the size
Face = tuple[str, str]  # family and style
FACES: dict[Face, tuple[str, str]] = {
    ("sans", "regular"): ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("sans", "bold"): ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    ("serif", "regular"): ("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    ("serif", "bold"): ("font_source_serif_pro", "SourceSerifPro-Bold.ttf"),
    ("sans", "italic"): ("font_source_sans_pro", "SourceSansPro-It.ttf"),
}

_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
# The space inside a date, or between the name of a version and the version, is no place for a line to end.
_KEPT = re.compile(
    rf"\b\d{{1,2}} (?={_MONTH}\b)|\b{_MONTH} (?=\d{{1,4}}\b)|\b[Ii]n (?=\d{{4}}\b)"
    r"|\bdataset (?=\d)|(?<=\d) (?=\([0-9a-f]{12}\))|(?<=\)) (?=· view )|· (?=view [2-9A-Z-]{8})"
    r"|\bview (?=[2-9A-Z-]{8})"
)
_GLUE = "\u00a0"


def face(package: str, name: str) -> Path:
    """The static font file `name` of a package of fonts. Raises FileNotFoundError where it is not installed."""
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError(
            f"the package {package.replace('_', '-')} is not installed: pip install -r requirements.txt"
        )
    return Path(found.submodule_search_locations[0]) / "files" / name


def font_files() -> list[str]:
    """Every face that a picture needs: give them to the hand that draws, with the system's fonts skipped."""
    return [str(face(*where)) for where in FACES.values()]


def face_of(bold: bool, serif: bool, italic: bool = False) -> Face:
    """The key in FACES of what a text is set in; italic there is but one."""
    return ("sans", "italic") if italic else ("serif" if serif else "sans", "bold" if bold else "regular")


@lru_cache(maxsize=len(FACES))
def _font(family: str, style: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(face(*FACES[family, style])), _EM)


@lru_cache(maxsize=16384)
def width(text: str, size: float, bold: bool = False, serif: bool = False) -> float:
    """How wide `text` runs, in pixels, at `size` pixels."""
    return _font(*face_of(bold, serif)).getlength(text) * size / _EM


def offsets(text: str, which: Face) -> list[float]:
    """Where each letter of `text` begins, in sizes of the type, kerned."""
    font = _font(*which)
    return [(font.getlength(text[: end + 1]) - font.getlength(text[end])) / _EM for end in range(len(text))]


def wrap(text: str, room: float, size: float, bold: bool = False, serif: bool = False, first: float = 0) -> list[str]:
    """Break `text` into lines no wider than `room` pixels; the first line has `first` pixels taken already.

    A date stays on one line. A word wider than a whole line is cut. The first line may come out empty, where nothing
    fits beside what is there.
    """
    lines, line, free = [], "", room - first
    whole = (word if width(word, size, bold, serif) <= room else word.replace(_GLUE, " ") for word in _words(text))
    for word in " ".join(whole).split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold, serif) <= free:
            line = longer
            continue
        if line or free < room:
            lines.append(line)
            line, free = "", room
        while width(word, size, bold, serif) > room and len(word) > 1:
            fits = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or width(word[:n], size, bold, serif) <= room)
            lines.append(word[:fits])
            word = word[fits:]
        line = word
    lines = [*lines, line] if line or not lines else lines
    return [line.replace(_GLUE, " ") for line in lines]


def balanced(text: str, room: float, size: float, bold: bool = False, serif: bool = False) -> list[str]:
    """As `wrap`, in as many lines, but lines of about one length: no last line of a single word under a title."""
    lines = wrap(text, room, size, bold, serif)
    least, most = room / 2, room
    while len(lines) > 1 and most - least > size / 2:
        middle = (least + most) / 2
        narrower = wrap(text, middle, size, bold, serif)
        if len(narrower) == len(lines):
            lines, most = narrower, middle
        else:
            least = middle
    return lines


def _words(text: str) -> list[str]:
    """What a line may end after. White space of the text is one space, of whatever kind and length it was."""
    return _KEPT.sub(lambda found: found[0][:-1] + _GLUE, " ".join(text.split())).split(" ")
