"""Everything that can be taken away whole: what each is good for, how it is made, how large it is."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.bundle import bundle
from briefing.cache import Cache
from briefing.snapshot import Snapshot, Unknown
from briefing.view import View
from briefing.zipping import zipped
from extract.store import Memo

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_made: Cache[Snapshot] = Cache(60_000_000, lambda one: len(one.data))


@dataclass(frozen=True, slots=True)
class Form:
    """One way to take the briefing away. `handled`: it can carry the user's own handling line."""

    label: str
    good_for: str
    ending: str
    mime: str
    command: str
    handled: bool = False


FORMS = {
    "deck": Form(
        "Slides (PPTX)",
        "to present with your own slides: native charts, tables and shapes to edit; notes hold every sentence",
        "-slides.pptx",
        PPTX,
        "deck -o slides.pptx",
        handled=True,
    ),
    "html": Form(
        "One file (HTML)",
        "to present or read where there is no network: charts to explore, the memo with its highlights",
        "-briefing.html",
        "text/html",
        "html -o briefing.html",
    ),
    "light": Form(
        "One file, light (HTML)",
        "to send by mail: the same without Plotly; hover and links to every sentence remain",
        "-briefing-light.html",
        "text/html",
        "html --light -o briefing.html",
    ),
    "handout": Form(
        "Handout (PDF)",
        "to print or to file: A4, each chart with its table, quotes and sources; tagged for screen readers",
        "-handout.pdf",
        "application/pdf",
        "pdf -o handout.pdf",
        handled=True,
    ),
    "package": Form(
        "Data package (CSV)",
        "to compute with: typed tables and the memo, described as a Frictionless Data Package",
        "-data-package.zip",
        "application/zip",
        "package -o DIR",
    ),
    "zip": Form(
        "All charts (PNG, SVG, CSV)",
        "to paste into other work: each picture carries its title, hedges, source and a record to check it by",
        "-charts.zip",
        "application/zip",
        "snapshot --all -o charts.zip",
    ),
}


def make(memo: Memo, form: str, view: View, handling: str = "") -> Snapshot:
    """One of FORMS, with the slides that the view chooses; made once. Raises Unknown, CannotRun."""
    if form not in FORMS:
        raise Unknown(f"there is no form “{form[:40]}”; there is: {', '.join(FORMS)}")
    key = (memo.digest, form, view.slides, handling)
    return _made.get(key, lambda: _make(memo, form, view, handling))


def size(memo: Memo, form: str, view: View) -> str:
    """How large it is, in words; makes it. Raises Unknown, CannotRun."""
    count = len(make(memo, form, view).data)
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} kB"


def _make(memo: Memo, form: str, view: View, handling: str) -> Snapshot:
    # Each is imported when first made: python-pptx and Typst take a while to load.
    slides = view.slides
    match form:
        case "deck":
            from briefing.deck.build import deck

            content = deck(memo, slides, handling)
        case "html" | "light":
            from briefing.page_html import page

            content = page(memo, slides, form == "light")
        case "handout":
            from briefing.handout.build import handout

            content = handout(memo, slides, handling)
        case "package":
            from briefing import package

            content = zipped(package.files(memo))
        case _:
            content = bundle(memo, view).data
    return Snapshot(f"{memo.id}{FORMS[form].ending}", FORMS[form].mime, content)
