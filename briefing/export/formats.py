"""Everything that can be taken away whole: what each is good for, how it is made, how large it is. Pages and commands
make them here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefing.dataset.view import View
from briefing.export.charts_zip import bundle
from briefing.export.handling_line import handling_line
from briefing.export.snapshot import Snapshot, finished
from briefing.export.zip_writer import zipped
from extract.loading.store import Memo
from extract.problem import Unknown

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


# Each is imported when first made: python-pptx and Typst take a while to load.
def _deck(memo: Memo, view: View, handling: str) -> bytes:
    from briefing.export.deck.build import deck

    return deck(memo, view.slides, handling)


def _html(memo: Memo, view: View, handling: str) -> bytes:
    from briefing.export.one_file import page

    return page(memo, view.slides)


def _handout(memo: Memo, view: View, handling: str) -> bytes:
    from briefing.export.handout.document import handout

    return handout(memo, view.slides, handling)


def _package(memo: Memo, view: View, handling: str) -> Mapping[str, bytes]:
    from briefing.export import datapackage

    return datapackage.files(memo)


def _zip(memo: Memo, view: View, handling: str) -> bytes:
    return bundle(memo, view).data


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One way to take the briefing away.

    make         its bytes, or a folder's files by name: of a memo, as far as a view chooses, with a handling line
    command      how a shell asks for it
    handling_on  each "slide" or "page" has the user's own handling line; "" where none has
    slides       it holds those of the view's slides
    """

    label: str
    good_for: str
    ending: str
    mime: str
    command: str
    make: Callable[[Memo, View, str], bytes | Mapping[str, bytes]]
    handling_on: str = ""
    slides: bool = False


EXPORTS = {
    "deck": ExportFormat(
        "Slides (PPTX)",
        "to present with your own slides: native charts, tables and shapes to edit; notes hold every sentence",
        "-slides.pptx",
        PPTX,
        "deck -o slides.pptx",
        _deck,
        handling_on="slide",
        slides=True,
    ),
    "html": ExportFormat(
        "One file (HTML)",
        "to present or read without a network, or to mail: charts, the memo with its highlights, its own fonts",
        "-briefing.html",
        "text/html",
        "html -o briefing.html",
        _html,
        slides=True,
    ),
    "handout": ExportFormat(
        "Handout (PDF)",
        "to print or to file: A4, each chart with its table, quotes and sources; tagged for screen readers",
        "-handout.pdf",
        "application/pdf",
        "pdf -o handout.pdf",
        _handout,
        handling_on="page",
        slides=True,
    ),
    "package": ExportFormat(
        "Data package (CSV)",
        "to compute with: typed tables and the memo, described as a Frictionless Data Package",
        "-data-package.zip",
        "application/zip",
        "package -o DIR",
        _package,
    ),
    "zip": ExportFormat(
        "All charts (PNG, SVG, CSV)",
        "to paste into other work: each picture carries its title, hedges, source and a record to check it by",
        "-charts.zip",
        "application/zip",
        "snapshot --all -o charts.zip",
        _zip,
    ),
}


def make(memo: Memo, form: str, view: View, handling: str = "") -> Snapshot:
    """One of EXPORTS as one file, with the slides that the view chooses; made once. Raises Unknown, UserError."""
    if form not in EXPORTS:
        raise Unknown(f"there is no form “{form[:40]}”; there is: {', '.join(EXPORTS)}")
    export, handling = EXPORTS[form], handling_line(handling)

    def made() -> Snapshot:
        content = export.make(memo, view, handling)
        data = content if isinstance(content, bytes) else zipped(content)
        return Snapshot(f"{memo.id}{export.ending}", export.mime, data)

    return finished.get((memo.digest, form, view.slides, view.filters(), handling), made)


def size(memo: Memo, form: str, view: View) -> str:
    """How large it is, in words; makes it. Raises Unknown, UserError."""
    count = len(make(memo, form, view).data)
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} kB"
