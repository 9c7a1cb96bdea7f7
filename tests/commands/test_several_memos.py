"""A command works on what it was asked for: a broken folder beside it is said, and stops nothing."""

import shutil
from pathlib import Path

import pytest

from briefing.__main__ import main
from extract.__main__ import main as extract
from tests.serving import ROOT
from tests.spoiling import MEMO, Copy

BROKEN = {
    "no YAML at all": lambda spoilt: (spoilt.folder / "memo.yaml").unlink(),
    "no text": lambda spoilt: (spoilt.folder / "memo.txt").unlink(),
    "YAML that cannot be read": lambda spoilt: (spoilt.folder / "memo.yaml").write_text("memo: ["),
    "a quote that is not there": lambda spoilt: spoilt.replace(
        "memo.yaml", "exact: Four to five", "exact: Four to six"
    ),
    "an empty folder": lambda spoilt: [one.unlink() for one in spoilt.folder.iterdir()],
}
COMMANDS = {
    "deck": "briefing.pptx",
    "html": "briefing.html",
    "pdf": "briefing.pdf",
    "package": "package",
    "snapshot arrests": "arrests.png",
}


@pytest.fixture(params=BROKEN)
def data(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with the good memo, and one before it in the alphabet that is broken."""
    root = tmp_path / "data"
    shutil.copytree(ROOT / "data" / MEMO, root / MEMO)
    spoilt = Copy(Path(shutil.copytree(ROOT / "data" / MEMO, root / "broken")))
    if (spoilt.folder / "memo.yaml").exists():
        spoilt.replace("memo.yaml", f"id: {MEMO}", "id: broken")
    BROKEN[request.param](spoilt)
    monkeypatch.setenv("HEDGED_DATA", str(root))
    return root


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The exit code and what stands on standard error."""
    capsys.readouterr()
    code = main([*arguments])
    return code, capsys.readouterr().err


def test_a_memo_that_is_named_comes_out_as_if_it_were_alone(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for command, name in COMMANDS.items():
        out = tmp_path / name
        assert said(capsys, *command.split(), "--memo", MEMO, "-o", str(out)) == (0, "")
        assert out.exists()


def test_a_broken_memo_that_is_named_is_refused_with_what_is_wrong(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for command, name in COMMANDS.items():
        code, words = said(capsys, *command.split(), "--memo", "broken", "-o", str(tmp_path / name))
        assert (code, words.count("\n"), (tmp_path / name).exists()) == (2, 1, False)
        assert "broken has " in words
        assert "problem(s), the first: " in words


def test_where_none_is_named_the_only_good_one_is_meant_and_the_other_is_said_to_be_left_out(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    code, words = said(capsys, "deck", "-o", str(tmp_path / "briefing.pptx"))
    assert (code, words.count("\n")) == (0, 1)
    assert words.startswith("left out: ")
    assert "broken has " in words


def test_a_picture_of_a_good_memo_is_checked_all_the_same(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    picture = tmp_path / "arrests.png"
    assert said(capsys, "snapshot", "arrests", "--memo", MEMO, "-o", str(picture)) == (0, "")
    code, words = said(capsys, "check", str(picture))
    assert code == 0
    assert words.startswith("left out: ")


def test_verify_reports_every_folder(data: Path, capsys: pytest.CaptureFixture[str]):
    assert extract(["verify"]) == 1
    told = "".join(capsys.readouterr())
    assert "broken" in told
    assert MEMO in told
