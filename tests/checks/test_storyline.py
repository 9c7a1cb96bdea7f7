"""A storyline is held to what is there: each slip is one problem, with its line and with what there is."""

from pathlib import Path

import pytest

from tests.spoiling import copy

CHARTS = "force-allocation, protection-duty, camera-points, arrests, assistance, timeline, assessments, evidence-map"


def test_our_storyline_is_clean(tmp_path: Path):
    assert copy(tmp_path).problems() == []


@pytest.mark.parametrize(
    ("old", "new", "field", "what", "fix"),
    [
        (
            "chart: force-allocation",
            "chart: force-allocations",
            "slides[1].chart",
            "there is no chart force-allocations",
            f"Did you mean force-allocation? There is: {CHARTS}.",
        ),
        (
            "rests_on: [network-broken,",
            "rests_on: [network-gone,",
            "slides[0].rests_on[0]",
            "there is no statement network-gone",
            "Did you mean network-broken? There is: ",
        ),
        (
            "view: {theme: [threat]}",
            "view: {theme: [threats]}",
            "slides[7].view.theme[0]",
            "there is no theme threats",
            "Did you mean threat? There is: resources, arrests, attacks, assistance, threat, society, cooperation.",
        ),
        (
            "view: {theme: [threat]}",
            "view: {speaker: [musharraf]}",
            "slides[7].view.speaker[0]",
            "there is no speaker musharraf",
            "There is: haider, asad, tariq, rohm, zelikow, hurley, scheid, darby, not-stated.",
        ),
        (
            "view: {theme: [threat]}",
            "view: {zoom: [2]}",
            "slides[7].view.zoom",
            "there is no field 'zoom' here",
            "Allowed: theme, speaker, fact, unit.",
        ),
        (
            "message: The threat is judged to be going down, while both sides adapt",
            'message: " "',
            "slides[7].message",
            "this text is empty",
            "Write it, or leave the field out where the codebook allows.",
        ),
        (
            "    message: The threat is judged to be going down, while both sides adapt\n",
            "",
            "slides[7].message",
            "this field is missing",
            "Add it; data/README.md says what it means.",
        ),
        (
            "Judgements by the hosts, not measurements.",
            "word " * 10_000,
            "slides[7].notes",
            "50,100 characters, 2,000 at most",
            "Cut it to 2,000.",
        ),
        (
            "message: What is withheld is counted",
            "message: What is withheld at 5 places is counted",
            "slides[9].message",
            "an amount is written out: “5”",
            "Name the figure by {claim-id}: it then comes out with its hedge and its link.",
        ),
        (
            "\n    withheld: true",
            "\n    withheld: true\n    chart: arrests",
            "slides[9]",
            "a slide shows one of chart, claims, points or withheld, here chart and withheld",
            "Mend it as data/README.md shows.",
        ),
    ],
)
def test_a_slip_in_the_storyline_is_named(tmp_path: Path, old: str, new: str, field: str, what: str, fix: str):
    spoilt = copy(tmp_path)
    spoilt.replace("briefing.yaml", old, new)
    problem = spoilt.only()
    assert (problem.field, problem.what) == (field, what)
    assert problem.fix.startswith(fix)
    assert problem.file.endswith("briefing.yaml")
    assert problem.line > 0


def test_a_claim_that_is_not_there_is_named(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("briefing.yaml", "chart: arrests", "claims: [arrest]")
    problem = spoilt.only()
    assert problem.what == "there is no claim arrest"
    assert problem.fix.startswith("Did you mean arrests? There is: ")


def test_two_slides_of_one_id_are_a_problem(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("briefing.yaml", "- id: arrests", "- id: force")
    assert spoilt.only().what == "the id force is taken"


def test_a_memo_without_a_storyline_is_no_problem(tmp_path: Path):
    spoilt = copy(tmp_path)
    (spoilt.folder / "briefing.yaml").unlink()
    assert spoilt.problems() == []
