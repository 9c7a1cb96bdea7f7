"""Whatever is ours to say is rendered as the pages do, in every field, and what they would refuse is told."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from extract.checks import prose
from extract.checks.prose import fields
from extract.loading import store
from extract.problem import Problem
from tests.serving import ROOT
from tests.spoiling import MEMO, copy

# Titles, notes and sentences name figures; labels are shown as they stand.
RENDERED = {
    *("memo.yaml bottom_line", "memo.yaml header.note", "memo.yaml set_aside.reason"),
    *("memo.yaml claims.note", "memo.yaml events.note", "memo.yaml assessments.note", "memo.yaml redactions.note"),
    *("context.yaml events.note", "context.yaml inferences.reason"),
    *("charts.yaml charts.title", "charts.yaml charts.subtitle", "charts.yaml charts.note"),
    *("briefing.yaml slides.message", "briefing.yaml slides.points", "briefing.yaml slides.notes"),
}
AS_IT_STANDS = {
    *("memo.yaml themes", "memo.yaml claims.label", "memo.yaml events.label", "memo.yaml assessments.label"),
    *("memo.yaml redactions.label", "context.yaml events.label", "context.yaml events.toll.note"),
    "context.yaml inferences.label",
}


def values() -> dict[str, Any]:
    """Our memo's files as values, with a field of every kind in them."""
    folder = ROOT / "data" / MEMO
    loaded = store.load(folder)
    found: dict[str, Any] = {name: deepcopy(one.value) for name, one in loaded.documents.items()}
    memo, context = found["memo.yaml"], found["context.yaml"]
    memo["set_aside"] = [{"quote": {"exact": "9/11", "prefix": "The turning point was not "}, "reason": "Ours."}]
    for row in (memo["claims"], memo["events"], memo["assessments"], memo["redactions"], context["events"]):
        row[0]["note"] = "Ours."
    found["charts.yaml"]["charts"][0]["note"] = "Ours."
    next(one["toll"] for one in context["events"] if "toll" in one)["note"] = "Ours."
    slide = {"id": "ours", "message": "Ours.", "points": ["Ours."], "notes": "Ours."}
    found["briefing.yaml"]["slides"].append(slide)
    return found | {"memo.txt": (folder / "memo.txt").read_bytes()}


def kind_of(name: str, path: tuple[str | int, ...]) -> str:
    words = [step for step in path if isinstance(step, str)]
    return f"{name} {'.'.join(words[:1] if words[0] == 'themes' else words)}"


def places() -> dict[str, tuple[str, tuple[str | int, ...], str]]:
    """One place of every kind of field: its kind -> (file, path, how it is shown)."""
    memo = store.assemble(values(), Path(MEMO)).memo
    assert memo is not None
    files = {"memo.yaml": memo.file, "context.yaml": memo.context, "charts.yaml": memo.charts}
    all_files = [*files.items(), ("briefing.yaml", memo.briefing)]
    return {kind_of(name, path): (name, path, mark) for name, file in all_files for path, _, mark, _ in fields(file)}


PLACES = places()


def written(place: str, words: str) -> list[Problem]:
    """What the check says where these words stand there."""
    files = values()
    name, path, _ = PLACES[place]
    row = files[name]
    for step in path[:-1]:
        row = row[step]
    row[path[-1]] = words
    return list(prose.check(store.assemble(files, Path(MEMO))))


def test_no_field_is_forgotten():
    assert {place for place, (_, _, mark) in PLACES.items() if "{claim-id}" in mark} == RENDERED
    assert set(PLACES) - RENDERED == AS_IT_STANDS


@pytest.mark.parametrize("place", sorted(RENDERED))
@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("{arrests=} came.", "{arrests=} cannot be worked out: “Terrorists arrested” is not a share of a claim"),
        ("{police-all/arrests} came.", "cannot be worked out: “Terrorists arrested” is open on one side"),
        ("{no-one} came.", "there is no claim no-one"),
        ("{arrests:,} came.", "{arrests:,} names no figure"),
        ("{arrests came.", "{arrests came. names no figure"),
        ("They arrests} came.", "} came. names no figure"),
        ("{camera-points-installed=/police-all} came.", "names no figure"),
        ("{police-all/us-assistance} came.", "are not both amounts"),
        ("500 came.", "an amount is written out: “500”"),
    ],
)
def test_what_a_page_would_refuse_is_told_of_every_field(place: str, words: str, what: str):
    (problem,) = written(place, words)
    assert what in problem.what
    assert problem.file.endswith(place.split()[0])


@pytest.mark.parametrize("place", sorted(RENDERED))
def test_what_a_page_shows_is_no_problem(place: str):
    assert written(place, "{arrests}, {camera-points-installed=}, {officers-redeployed/police-all}.") == []


@pytest.mark.parametrize("place", sorted(AS_IT_STANDS))
@pytest.mark.parametrize("words", ["{arrests} men", "A { brace", "500 men"])
def test_a_label_holds_no_figure_and_no_brace(place: str, words: str):
    (problem,) = written(place, words)
    assert problem.what.startswith(("these words are shown as they stand", "an amount is written out"))


def test_a_share_of_what_is_no_amount_comes_to_nothing(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "of: camera-points-planned,", "of: police-third,")
    spoilt.replace("charts.yaml", '"{arrests} terrorists arrested', '"{camera-points-installed=} terrorists arrested')
    whats = [one.what for one in spoilt.problems() if one.line == spoilt.line("charts.yaml", "installed=} terrorists")]
    assert whats == [
        "{camera-points-installed=} cannot be worked out: “Share of the force only on protection or countering "
        "terrorism” is not an amount, so nothing comes of a share of it"
    ]
