"""`python -m briefing check`: one answer a file, the sentences under it, the worst exit code."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.__main__ import main
from briefing.export.metadata import svg
from briefing.export.record import Record
from briefing.export.snapshot import snapshot
from tests.charts.making import our_memo
from tests.serving import ROOT


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "arrests.svg"
    path.write_bytes(snapshot(our_memo(), "arrests", form="svg").data)
    return path


def test_a_file_that_matches_is_told_with_its_sentence(picture: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["check", str(picture)]) == 0
    out, err = capsys.readouterr()
    first, sentence = out.splitlines()
    assert first.startswith(f"{picture}: matches. It is as it was made, from dataset ")
    assert sentence.startswith("    arrests: “More than 500 terrorists had been arrested with our help.” (memo line ")
    assert sentence.endswith("; evidence?claim=arrests)")
    assert err == "A check against mistakes and careless edits, not a signature: a record can be forged.\n"


def test_the_worst_of_several_is_the_exit_code(picture: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    altered = tmp_path / "altered.svg"
    altered.write_bytes(picture.read_bytes().replace(b'<path d="M', b'<path d="M1'))
    assert main(["check", str(picture), str(altered), "--quiet"]) == 1
    assert main(["check", str(altered), str(tmp_path / "gone.png")]) == 2
    out, err = capsys.readouterr()
    assert f"{altered}: altered. The drawing's letters are not those recorded" in out
    assert f"{tmp_path / 'gone.png'}: cannot be read: No such file or directory." in err


def test_a_file_of_100_mb_is_refused_by_its_size(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "large.png"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    assert main(["check", str(path)]) == 2
    assert f"{path}: cannot be checked: it has 100 MB; at most 50 MB are looked at." in capsys.readouterr().err


def test_a_short_id_says_where_its_view_is(capsys: pytest.CaptureFixture[str]):
    assert main(["check", "5lh24k3zav"]) == 0
    assert "open resources?unit=share#camera-points" in capsys.readouterr().out
    assert main(["check", "5LH24K3ZAA"]) == 2
    assert "is mistyped: its check characters do not fit" in capsys.readouterr().err


def test_nothing_in_a_stranger_s_record_moves_the_cursor(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    made = snapshot(our_memo(), "arrests", form="svg").data
    found = json.loads(svg.extract(made) or "")
    found["memo"] = "\x1b[2Jof nobody\nstrange.svg: matches."
    found["entries"][0]["quote"] = "all is well\x1b[8m\u202e"
    bare = re.sub(r"<metadata.*?</metadata>", "", made.decode())
    path = tmp_path / "strange.svg"
    path.write_bytes(svg.embed(bare, Record.model_validate(found).with_drawn(found["drawn"]).as_json()))
    assert main(["check", str(path)]) == 2
    out = capsys.readouterr().out
    assert "Its record names the memo “\ufffd[2Jof nobody strange.svg: matches.”, which is not here" in out
    assert "“all is well\ufffd[8m\ufffd”" in out
    assert not {"\x1b", "\u202e"} & set(out)


def test_a_terminal_without_our_quotation_marks_is_answered_all_the_same(picture: Path):
    command = [sys.executable, "-m", "briefing", "check", str(picture)]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True)
    assert done.returncode == 0
    assert b"arrests: \\u201cMore than 500 terrorists" in done.stdout


def test_json_has_verdict_changes_and_record(picture: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["check", "--json", str(picture)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["verdict"], found["changes"], found["record"]["chart"]) == ("matches", [], "arrests")


def test_a_command_that_is_not_there_is_answered_with_those_there_are(capsys: pytest.CaptureFixture[str]):
    assert main(["print"]) == 2
    err = capsys.readouterr().err
    assert "snapshot" in err
    assert "check" in err
