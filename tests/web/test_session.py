"""A session reads its address, remembers its filters, and keeps the last good data."""

import shutil
from pathlib import Path

import pytest

from briefing.web import routing
from tests.serving import ROOT
from tests.spoiling import MEMO, Copy
from tests.web.pages.asking import ask, shown


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Copy:
    folder = Path(shutil.copytree(ROOT / "data" / MEMO, tmp_path / "data" / MEMO))
    monkeypatch.setenv("HEDGED_DATA", str(folder.parent))
    routing.catalog.cache_clear()
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
    routing.catalog.cache_clear()
    assert "This dataset cannot be shown until these mistakes are mended." in shown(ask()).text


def test_the_address_names_the_memo_once_there_are_two(copy: Copy):
    second = Path(shutil.copytree(copy.folder, copy.folder.parent / "z-second"))
    Copy(second).replace("memo.yaml", f"id: {MEMO}", "id: z-second")
    app = ask("evidence", memo="z-second", claim="arrests")
    assert shown(app).all("details", "picker")[0].text.startswith("2 memos")
    assert "memo=z-second" in str(shown(app).all("a", "seg")[0].attributes["href"])
    app = ask("evidence", memo="third")
    assert "the memo “third”, which is not here; there is: haider-2003-10-20, z-second." in shown(app).text


def broken(copy: Copy, name: str) -> Copy:
    """Another memo beside it, whose YAML cannot be read."""
    other = Copy(Path(shutil.copytree(copy.folder, copy.folder.parent / name)))
    (other.folder / "memo.yaml").write_text("memo: [<b>")
    return other


@pytest.mark.parametrize("page", ["overview", "resources", "evidence", "data", "present", "check", "curate"])
def test_a_broken_folder_is_one_quiet_line_on_the_pages_of_a_good_memo(copy: Copy, page: str):
    broken(copy, "a-draft")
    tree = shown(ask(page))
    assert tree.all("div", "wrong") == []
    (line,) = tree.all("details", "elsewhere")
    assert line.all("summary")[0].text == "Another folder has mistakes: a-draft"
    assert "open" not in line.attributes
    assert "a-draft/memo.yaml" in line.text
    assert "Haider" in tree.text


def test_many_broken_folders_are_still_one_line(copy: Copy):
    for number in range(5):
        broken(copy, f"a-draft-{number}")
    summary = shown(ask()).all("details", "elsewhere")[0].all("summary")[0].text
    assert summary == "5 other folders have mistakes: a-draft-0, a-draft-1, a-draft-2 and 2 more"


def test_a_mistake_in_one_memo_is_a_banner_on_its_pages_and_a_line_on_the_other_s(copy: Copy):
    other = Copy(Path(shutil.copytree(copy.folder, copy.folder.parent / "z-second")))
    other.replace("memo.yaml", f"id: {MEMO}", "id: z-second")
    app = ask("resources")
    other.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")
    app.run()
    tree = shown(app)
    assert tree.all("div", "wrong") == []
    assert tree.all("details", "elsewhere")[0].all("summary")[0].text == "Another folder has mistakes: z-second"
    app.query_params["memo"] = "z-second"
    app.run()
    tree = shown(app)
    assert "what you see is the last good one" in tree.all("div", "wrong")[0].text
    assert tree.all("details", "elsewhere") == []


def test_an_address_of_a_memo_that_is_broken_says_so(copy: Copy):
    broken(copy, "a-draft")
    assert (
        "the memo “a-draft”, which cannot be shown until its mistakes are mended; there is: haider"
        in shown(ask("resources", memo="a-draft")).text
    )


def test_filters_are_taken_along_from_page_to_page():
    app = ask("resources", speaker="asad")
    app.switch_page("briefing/web/pages/evidence.py")
    app.query_params.clear()
    app.run()
    hrefs = [one.attributes["href"] for one in shown(app).all("nav", "pages")[0].all("a")]
    assert "timeline?speaker=asad" in hrefs
