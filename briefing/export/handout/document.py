"""Set the handout: the layout stands in handout.typ, its words come as data, its charts as SVG."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import typst

from briefing.charts.storyline import prepare
from briefing.export.handout.document_data import data
from briefing.render.svg import svg
from briefing.render.theme import LIGHT, Palette
from briefing.render.typst_pages import fonts
from briefing.scene.scene import Size
from extract.loading.store import Memo

# As wide as the page's text (174 mm) at 16 pixels of label for 9.3 points of type.
PAPER = Size(width=850, label=16, tick=14)
WHITE = Palette("white", "#FFFFFF", LIGHT.strong, LIGHT.soft)
STANDARD = "ua-1"  # PDF/UA-1: tagged, titled, every picture described


def handout(memo: Memo, chosen: Sequence[str] = (), handling: str = "") -> bytes:
    """The handout as PDF. Same dataset, same bytes: no date is written. Raises UserError."""
    slides = prepare(memo, chosen)
    files = {
        "main.typ": (Path(__file__).parent / "handout.typ").read_bytes(),
        "data.json": json.dumps(data(slides, handling), ensure_ascii=False).encode(),
    }
    for number, one in enumerate(slides, 1):
        if one.chart:
            drawn = svg(one.scene(PAPER), WHITE, prefix=f"c{number}", interactive=False)
            files[f"chart-{number}.svg"] = drawn.encode()
    try:
        return _compiled(files, [STANDARD])
    except typst.TypstError:
        # The standard forbids a character that no face of ours can show; the words still have to get out, tagged.
        return _compiled(files, [])


def _compiled(files: dict[str, bytes], standards: list[str]) -> bytes:
    return bytes(typst.compile(files, font_paths=fonts(), format="pdf", pdf_standards=standards))  # type: ignore[call-overload]
