"""The faces that pictures are set in, as style sheet of a document that carries them: only the letters it uses.

Unpacked they are a megabyte. Letters that a face does not have are left to the reader's own faces, as on every page.
"""

from __future__ import annotations

import base64
import io
from functools import lru_cache

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from briefing.scene import text_metrics

# Family and style as the pages' style sheet names them, and the weights that a file stands for.
_RULES = {
    ("sans", "regular"): "font-family: 'Source Sans 3'; font-weight: 100 500",
    ("sans", "bold"): "font-family: 'Source Sans 3'; font-weight: 501 900",
    ("sans", "italic"): "font-family: 'Source Sans 3'; font-weight: 100 900; font-style: italic",
    ("serif", "regular"): "font-family: 'Source Serif 4'; font-weight: 100 500",
    ("serif", "bold"): "font-family: 'Source Serif 4'; font-weight: 501 900",
}
_ALWAYS = frozenset(map(chr, range(0x20, 0x7F)))  # what a script may write


def css(text: str) -> str:
    """Return @font-face rules whose faces have the letters of `text`. Same letters, same bytes."""
    letters = frozenset(text) | _ALWAYS
    return "".join(
        f"@font-face {{ {rule}; src: url(data:font/woff;base64,{_face(*face, letters)}) format('woff'); }}\n"
        for face, rule in _RULES.items()
    )


@lru_cache(maxsize=16)
def _face(family: str, style: str, letters: frozenset[str]) -> str:
    """One face with these letters, as WOFF in base64. Licence and copyright stay in it."""
    options = Options(hinting=False, notdef_outline=True)
    options.layout_features = ["kern", "liga", "ccmp", "mark", "mkmk"]
    options.name_IDs += [13, 14]
    font = TTFont(text_metrics.face(*text_metrics.FACES[family, style]), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=map(ord, letters))
    subsetter.subset(font)
    font.flavor = "woff"
    out = io.BytesIO()
    font.save(out)
    return base64.b64encode(out.getvalue()).decode()
