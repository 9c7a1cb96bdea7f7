"""With no memo that can be shown, one can still be made, mended or checked."""

from pathlib import Path

import pytest

from tests.curating_memo import OCR
from tests.web.pages.asking import ask, shown


@pytest.fixture(params=["empty", "missing", "broken"])
def no_memo(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A data folder without a memo to show; returns what its pages say is wrong."""
    folder = tmp_path / "data"
    monkeypatch.setenv("HEDGED_DATA", str(folder))
    if request.param == "missing":
        return "No such file or directory"
    folder.mkdir()
    if request.param == "empty":
        return "no memo folder here"
    (folder / "smith").mkdir()
    (folder / "smith/memo.txt").write_text("Ten men came.", "utf-8")
    (folder / "smith/memo.yaml").write_text("memo: [", "utf-8")
    return "this is not YAML"


@pytest.mark.parametrize("page", ["overview", "evidence", "curate", "check"])
def test_every_page_says_what_is_wrong_and_leads_to_the_pages_that_need_no_memo(no_memo: str, page: str):
    tree = shown(ask(page))
    assert no_memo in tree.text
    assert [one.attributes["href"] for one in tree.all("nav", "pages")[0].all("a")] == ["curate", "check"]


def test_a_memo_is_read_and_downloaded_where_there_is_none_yet(no_memo: str):
    app = ask("curate")
    app.text_area[0].input(OCR)
    app.button[0].click().run()
    assert not app.exception
    assert app.session_state["desk"].section("claim")
    assert [one.proto.label for one in app.get("download_button")] == ["Download draft (zip)"]


def test_a_short_id_that_opens_nothing_is_refused(no_memo: str):
    assert "That id opens nothing" in shown(ask("check", id="abc")).text
