"""A storyline names charts, claims and choices of a view that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from extract.checks.references import ids_in
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import Problem
from extract.schema.storyline import Slide

MOST = 40  # slides
NOT_STATED = "not-stated"  # the choice of statements that name no speaker


def check(loaded: Loaded) -> Iterator[Problem]:
    """Slides whose chart, claim, theme or speaker is not there, and a storyline too long to tell."""
    assert loaded.memo is not None
    slides = loaded.memo.briefing.slides
    if len(slides) > MOST:
        what = f"{len(slides)} slides, {MOST} at most"
        yield loaded.problem("briefing.yaml", ("slides",), what, "Leave some out: a briefing is not the dataset.")
    for index, slide in enumerate(slides):
        for path, kind, word, known in _named(loaded, slide):
            if word not in known:
                close = get_close_matches(word, known, n=1)
                hint = f"Did you mean {close[0]}? " if close else ""
                listed = ", ".join(known[:20]) + (", …" if len(known) > 20 else "")
                yield loaded.problem(
                    "briefing.yaml",
                    ("slides", index, *path),
                    f"there is no {kind} {word}",
                    f"{hint}There is: {listed or 'none'}.",
                    slide.id,
                )


def _named(loaded: Loaded, slide: Slide) -> Iterator[tuple[Path_, str, str, Sequence[str]]]:
    """(where in the slide, what kind of thing, its id, which ids there are) for all that a slide names."""
    assert loaded.memo is not None
    file = loaded.memo.file
    # Without charts.yaml the charts are made from the claims, and their ids with them: nothing to hold a slide to.
    if slide.chart is not None and loaded.memo.charts.charts:
        yield ("chart",), "chart", slide.chart, ids_in(loaded, "charts.yaml", "charts")
    claims = ids_in(loaded, "memo.yaml", "claims")
    for at, one in enumerate(slide.claims):
        yield ("claims", at), "claim", one, claims
    entries = ids_in(loaded, "memo.yaml", "claims", "events", "assessments", "redactions")
    for at, one in enumerate(slide.rests_on):
        yield ("rests_on", at), "statement", one, entries
    for at, one in enumerate(slide.view.theme):
        yield ("view", "theme", at), "theme", one, list(file.themes)
    for at, one in enumerate(slide.view.speaker):
        yield ("view", "speaker", at), "speaker", one, [*ids_in(loaded, "memo.yaml", "people"), NOT_STATED]
