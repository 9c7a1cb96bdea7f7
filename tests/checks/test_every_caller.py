"""Whoever asks whether a dataset holds is told the same: verify, every export, the curator's page."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.commands import memos
from extract.checks import verify
from extract.curation import archive
from extract.curation.draft import Draft
from extract.loading import store
from extract.problem import UserError
from tests.curation.test_archive import zipped
from tests.spoiling import MEMO, Copy, copy


def slide(memo: Copy) -> None:
    memo.replace("briefing.yaml", "chart: arrests", "claims: [no-such-claim]")


def character(memo: Copy) -> None:
    memo.replace("memo.yaml", "label: Terrorists arrested\n", 'label: "Terrorists \\u202e arrested"\n')


def date(memo: Copy) -> None:
    memo.replace("memo.yaml", "edtf: 2002-09-11, wording: 11 Sept 2002", "edtf: 2002-11-09, wording: 11 Sept 2002")


SPOILT: dict[str, Callable[[Copy], None]] = {"storyline": slide, "characters": character, "reading": date}


def on_the_desk(memo: Copy) -> Draft:
    return archive.from_zip(zipped({path.name: path.read_bytes() for path in memo.folder.iterdir()}), "a.zip")


@pytest.mark.parametrize("code", SPOILT)
def test_verify_the_exports_and_the_desk_find_the_same(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    memo = copy(tmp_path)
    SPOILT[code](memo)
    found = memo.only()
    assert found.code == code
    monkeypatch.setenv("HEDGED_DATA", str(tmp_path))
    with pytest.raises(UserError, match="1 problem"):
        memos.good()
    assert [(one.code, one.field, one.what) for one in verify.check(on_the_desk(memo).loaded())] == [
        (found.code, found.field, found.what)
    ]


def test_a_memo_from_a_folder_from_its_bytes_and_from_the_desk_is_one(tmp_path: Path):
    memo = copy(tmp_path)
    loaded = store.load(memo.folder).memo
    assert loaded is not None
    names = [path.name for path in memo.folder.iterdir()]
    assert sorted(names) == sorted(store.NAMES)
    again = store.assemble({name: (memo.folder / name).read_bytes() for name in names}, memo.folder).memo
    assert again == loaded
    drafted = on_the_desk(memo).loaded().memo
    assert drafted is not None
    assert (drafted.file.claims, drafted.context, drafted.charts) == (loaded.file.claims, loaded.context, loaded.charts)
    assert len(drafted.briefing.slides) == len(loaded.briefing.slides) > 5
    assert drafted.anchors == loaded.anchors


@pytest.mark.parametrize("kind", ["claim", "event", "assessment", "redaction"])
def test_each_entry_of_a_sound_memo_is_sound_by_itself_on_the_desk(kind: str, tmp_path: Path):
    desk = on_the_desk(copy(tmp_path))
    entries = [one["id"] for one in desk.section(kind)]
    assert {entry: desk.troubles(entry) for entry in entries} == {entry: [] for entry in entries}
    assert desk.id == MEMO


def test_every_problem_has_a_code(tmp_path: Path):
    memo = copy(tmp_path)
    for spoil in SPOILT.values():
        spoil(memo)
    memo.replace("memo.yaml", "exact: Four to five thousand officers had", "exact: Four to six thousand officers had")
    memo.replace("memo.yaml", "    direction: mixed\n", "    direction: worsening\n")
    memo.replace("memo.yaml", "of: camera-points-planned,", "of: camera-point-planned,")
    memo.replace("context.yaml", "{range: [11, 14],", "{range: [11, 15],")
    memo.replace("charts.yaml", '"{arrests} terrorists arrested', '"500 terrorists arrested')
    codes = {one.code for one in memo.problems()}
    assert codes == {"storyline", "characters", "reading", "quote", "quantities", "model"} | {
        "references",
        "context",
        "prose",
    }
    (memo.folder / "memo.txt").write_bytes(b"\xff")
    (memo.folder / "charts.yaml").write_text("charts: [\n")
    assert {"file"} <= {one.code for one in memo.problems()} <= codes | {"file"}
