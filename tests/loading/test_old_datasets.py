"""A memo's folder that was finished with an earlier version opens in this one, as it is.

tests/loading/datasets/ keeps one folder for each day on which the form of the files changed, as it stood before. They
are never edited: what could not open one of them has to change, or to come with a command that brings it up to date.
"""

import hashlib
from pathlib import Path

import pytest

from briefing.commands.export import run as export
from extract.commands.verify import run as verify
from extract.loading.store import load

DATASETS = Path(__file__).parent / "datasets"
KEPT = {
    "2026-11-24/haider-2003-10-20": {
        "briefing.yaml": "41afe5d43dc227272645587e332cb8eb3256be45c6ced686f1e20c637fd1eaee",
        "charts.yaml": "c47910c4bc86895a7f612bf38417a1fe79601478a3a1dd5c3da212aff753b1f1",
        "context.yaml": "67b8e49eb7296ccbcc8a7204d855f5988cff247c359b3ca7d24ae0aa22011d00",
        "memo.txt": "ca0929a96349706d223aeabe75b878aa1aca4f9cf62dd0e0ba86cf35bed6318e",
        "memo.yaml": "5dcc52033a50b0a7af3a140b9a44dc1d5d749f4d269ebf543dceedad5edd2626",
    },
}
folders = pytest.mark.parametrize("name", KEPT)


def test_each_kept_folder_is_the_one_that_was_kept():
    there = {
        path.relative_to(DATASETS).as_posix(): {
            file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in path.iterdir()
        }
        for path in DATASETS.glob("*/*")
    }
    assert there == KEPT


@folders
def test_it_verifies(name: str, capsys: pytest.CaptureFixture[str]):
    assert verify([str(DATASETS / name)]) == 0
    assert "every quote stands in the memo, every quantity follows from its quote" in capsys.readouterr().out


@folders
@pytest.mark.parametrize(
    ("command", "written"), [("deck", "a.pptx"), ("html", "a.html"), ("pdf", "a.pdf"), ("package", "a")]
)
def test_everything_that_can_be_taken_away_is_made_of_it(
    name: str, command: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("HEDGED_DATA", str((DATASETS / name).parent))
    assert export(command, ["-o", str(tmp_path / written)]) == 0
    assert (tmp_path / written).exists()


def test_what_it_says_is_what_it_said_then():
    memo = load(DATASETS / "2026-11-24/haider-2003-10-20").memo
    assert memo is not None
    bounds = {claim.id: (claim.quantity.low, claim.quantity.high) for claim in memo.file.claims if claim.quantity}
    assert bounds["officers-redeployed"] == (4000, 5000)
    assert (len(memo.file.claims), len(memo.file.events), len(memo.file.assessments)) == (19, 10, 36)
    assert str(memo.spans["officers-redeployed"]) == "Span(start=1704, end=1780)"
