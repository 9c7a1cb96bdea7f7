"""`python -m briefing snapshot`: what it writes, and what it says where it cannot."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from briefing.__main__ import main
from tests.serving import ROOT

ID = "haider-2003-10-20"


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["snapshot", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_charts_are_written_in_every_form_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    arguments = ("camera-points", "arrests", "--preset", "card", "--format", "svg,csv", "-o", str(tmp_path))
    code, out, _ = said(capsys, *arguments)
    assert code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *(f"{ID}-arrests-card.svg", f"{ID}-arrests.csv", f"{ID}-camera-points-card.svg", f"{ID}-camera-points.csv")
    ]
    assert len(out.splitlines()) == 4


def test_a_named_file_says_its_form_and_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "mine.svg"
    assert said(capsys, "arrests", "-o", str(path))[0] == 0
    assert path.read_text("utf-8").startswith("<svg")
    code, _, err = said(capsys, "arrests", "-o", str(path))
    assert (code, err) == (2, f"snapshot: {path} is already there; --force writes over it\n")
    assert said(capsys, "arrests", "-o", str(path), "--force")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["camera-point"], f"there is no chart of {ID} “camera-point”; there is: force-allocation, protection-duty, "),
        (
            ["arrests", "--preset", "poster"],
            "there is no preset “poster”; there is: slide, square, card, a4, seen",
        ),
        (["arrests", "--format", "gif"], "there is no format “gif”; there is: png, svg, pdf, csv"),
        (["arrests", "--look", "sepia"], "there is no look “sepia”; there is: light, dark"),
        (["arrests", "--memo", "durrani"], f"there is no memo “durrani”; there is: {ID}"),
        (
            ["arrests", "--view", "theme=war"],
            "the view asks for theme “war”, which this memo does not have. There",
        ),
        (["arrests", "--view", "colour=red"], "a view has no “colour”; there is: theme, speaker, fact, unit"),
        (["arrests", "--view", "5LH24K3F"], "“5LH24K3F” is mistyped: its check characters do not fit; compare it"),
        (["arrests", "--view", "theme=society"], "the view leaves nothing of arrests; choose other filters"),
        (["../arrests"], f"there is no chart of {ID} “../arrests”; there is: force-allocation"),
        (["arrests", "-o", "no/such/a.png"], "no/such: there is no such folder"),
        (["arrests", "timeline", "-o", "two.png"], "two.png: 2 files need a folder; one is made where the name ends"),
        (["arrests", "-o", "no/such/"], "no: there is no such folder"),
        (["arrests", "--view", "&".join(["unit=share"] * 60)], "a view has at most 50 choices"),
        (
            ["arrests", "--view", "theme=" + "x" * 3000],
            "the view asks for theme “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx”",
        ),
        (["arrests", "--view", "../../etc/passwd"], "“../../etc/passwd” is no short id: it has . /"),
        (["arrests", "--view", "unit=../../etc"], "the view asks for unit “../../etc”, which this memo does not have"),
        (["arrests", "-o", "x" * 300 + ".png"], "x" * 60 + " cannot be written: File name too long"),
        (["\x1b[2Jarrests"], f"there is no chart of {ID} “\ufffd[2Jarrests”; there is: force-allocation"),
        (["arrests", "-o", "a.gif"], "there is no format “gif”; there is: png, svg, pdf, csv"),
        (["arrests", "-o", "a.png", "--format", "svg"], "a.png is named as png, --format asks for svg"),
        (["--all", "-o", "all.png"], "all.png: all charts come in one zip; name it .zip"),
        (["--all", "--preset", "all"], "a zip of all charts has one preset and one look"),
        ([], "name charts, or --all for every one of them"),
    ],
)
def test_what_cannot_be_is_said_in_one_line_and_nothing_is_written(
    arguments: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    code, out, err = said(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"snapshot: {says}")
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_made_where_its_name_ends_with_a_slash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    code, _, err = said(capsys, "arrests", "assistance", "--format", "csv", "-o", f"{tmp_path}/new/")
    assert code == 0
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [f"{ID}-arrests.csv", f"{ID}-assistance.csv"]
    assert err.splitlines() == [f"0/2 {ID}-arrests.csv", f"1/2 {ID}-assistance.csv", "2/2 done"]
    code, _, err = said(capsys, "arrests", "--view", "theme=society", "-o", f"{tmp_path}/never/")
    assert (code, (tmp_path / "never").exists()) == (2, False)


def test_a_full_disk_is_one_line_and_leaves_nothing_half_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    path = tmp_path / "a.png"
    assert said(capsys, "arrests", "--preset", "card", "-o", str(path)) == (
        *(2, ""),
        f"snapshot: {path} cannot be written: No space left on device\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_may_not_be_written_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everywhere
    code, _, err = said(capsys, "arrests", "-o", str(tmp_path / "a.png"))
    assert (code, err.count("\n")) == (2, 1)
    assert "a.png cannot be written: no permission to write in" in err


@pytest.mark.parametrize("chart", ["../../etc/passwd", "/etc/passwd", "..", "arrests/../arrests", "arrests\0"])
def test_no_chart_s_name_leads_out_of_the_folder(chart: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = tmp_path / "in"
    folder.mkdir()
    code, _, err = said(capsys, chart, "-o", str(folder))
    assert (code, err.count("\n")) == (2, 1)
    assert "there is no chart of" in err
    assert [path.name for path in tmp_path.rglob("*")] == ["in"]


def test_a_view_with_every_choice_is_told_in_the_name_and_stays_in_the_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    view = "theme=resources,threat,arrests&speaker=haider,asad,not-stated&fact=memo,derived&unit=share"
    assert said(capsys, "force-allocation", "--format", "svg", "--view", view, "-o", str(tmp_path))[0] == 0
    (path,) = tmp_path.rglob("*")
    assert re.fullmatch(rf"{ID}-force-allocation-[2-9A-Z]{{8,14}}-seen\.svg", path.name)


def test_a_view_as_an_address_or_as_a_short_id_gives_the_same_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for name, view in (("a.svg", "resources?unit=share#camera-points"), ("b.svg", "5LH2-4K3Z-AV")):
        assert said(capsys, "camera-points", "--view", view, "-o", str(tmp_path / name))[0] == 0
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_all_is_one_zip_with_readme_and_citation_the_same_each_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for name in ("one.zip", "two.zip"):
        code, _, err = said(capsys, "--all", "--preset", "card", "-o", str(tmp_path / name))
        assert code == 0
        assert err.splitlines()[0] == "0/24 force-allocation.png"
        assert err.splitlines()[-1] == "24/24 done"
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as pack:
        names = pack.namelist()
        assert names[:2] == ["README.txt", "CITATION.cff"]
        assert len(names) == 26
        assert "camera-points  (5LH24K3E)" in pack.read("README.txt").decode()
        assert "date-released: '2003-10-20'" in pack.read("CITATION.cff").decode()


def test_the_way_to_a_first_picture_imports_nothing_that_it_does_not_need(tmp_path: Path):
    script = (
        "import sys; from briefing.__main__ import main; main(sys.argv[1:]);"
        "print(*sorted({name for name in sys.modules if name.partition('.')[0] != 'typst'}))"
    )
    arguments = ["snapshot", "camera-points", "-o", str(tmp_path / "a.png")]
    done = subprocess.run([sys.executable, "-c", script, *arguments], cwd=ROOT, capture_output=True, text=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    needless = {"pandas", "numpy", "plotly", "streamlit", "pptx", "openpyxl", "edtf", "ssl", "urllib.request"}
    assert "briefing.charts.unit_grid" in loaded
    assert needless & loaded == set()
    assert {
        "briefing.charts.timeline",
        "briefing.charts.assessments",
        "briefing.render.plotly_figure",
    } & loaded == set()
