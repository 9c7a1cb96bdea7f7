"""A session reads its address, remembers its filters, and keeps the last good data."""

import shutil
from pathlib import Path

import pytest

from briefing import arrival
from tests.pages.asking import ask, shown
from tests.serving import ROOT
from tests.spoiling import MEMO, Copy


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Copy:
    folder = Path(shutil.copytree(ROOT / "data" / MEMO, tmp_path / "data" / MEMO))
    monkeypatch.setenv("HEDGED_DATA", str(folder.parent))
    arrival.shelf.cache_clear()
    return Copy(folder)


def test_an_edit_that_is_wrong_keeps_the_page_and_says_what_is_wrong_and_where(copy: Copy):
    app = ask("resources")
    copy.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")
    app.run()
    banner = shown(app).all("div", "wrong")[0].text
    assert "what you see is the last good one" in banner
    assert f"memo.yaml:{copy.line('memo.yaml', 'range: [4000, 6000]')}" in banner
    assert "4,000 to 5,000" in shown(app).text
    assert "6,000" not in shown(app).all("div", "page")[0].text


def test_a_mended_edit_clears_the_banner_by_itself(copy: Copy):
    app = ask("resources")
    copy.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")
    app.run()
    copy.replace("memo.yaml", "range: [4000, 6000]", "range: [4000, 5000]")
    app.run()
    assert shown(app).all("div", "wrong") == []


def test_with_no_memo_at_all_the_page_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HEDGED_DATA", str(tmp_path / "nothing"))
    arrival.shelf.cache_clear()
    assert "This dataset cannot be shown until these mistakes are mended." in shown(ask()).text


def test_the_address_names_the_memo_once_there_are_two(copy: Copy):
    second = Path(shutil.copytree(copy.folder, copy.folder.parent / "z-second"))
    Copy(second).replace("memo.yaml", f"id: {MEMO}", "id: z-second")
    app = ask("evidence", memo="z-second", claim="arrests")
    assert shown(app).all("details", "picker")[0].text.startswith("2 memos")
    assert "memo=z-second" in str(shown(app).all("a", "seg")[0].attributes["href"])
    app = ask("evidence", memo="third")
    assert "the memo “third”, which is not here; there is: haider-2003-10-20, z-second." in shown(app).text


def test_filters_are_taken_along_from_page_to_page():
    app = ask("resources", speaker="asad")
    app.switch_page("briefing/pages/evidence.py")
    app.query_params.clear()
    app.run()
    hrefs = [one.attributes["href"] for one in shown(app).all("nav", "pages")[0].all("a")]
    assert "timeline?speaker=asad" in hrefs
