"""The last good data stays while an edit is wrong, and comes back by itself."""

import shutil
from pathlib import Path
from threading import Event

import pytest

from briefing.dataset import catalog as catalogs
from briefing.dataset.catalog import Catalog
from tests.serving import ROOT
from tests.spoiling import MEMO, Copy


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    shutil.copytree(ROOT / "data" / MEMO, tmp_path / "data" / MEMO)
    return Copy(tmp_path / "data" / MEMO)


def test_files_that_have_not_changed_are_not_loaded_again(copy: Copy):
    catalog = Catalog(copy.folder.parent)
    assert catalog.refresh()[0] is catalog.refresh()[0]


def test_an_edit_that_fits_is_shown(copy: Copy):
    catalog = Catalog(copy.folder.parent)
    before = catalog.refresh()[0]
    copy.replace("memo.yaml", "label: Terrorists arrested", "label: Terrorists arrested so far")
    after = catalog.refresh()[0]
    assert before.memo is not None
    assert after.memo is not None
    assert after.memo.digest != before.memo.digest
    assert after.problems == ()


def test_an_edit_that_is_wrong_keeps_the_last_good_memo_and_names_the_line(copy: Copy):
    catalog = Catalog(copy.folder.parent)
    before = catalog.refresh()[0]
    copy.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")
    after = catalog.refresh()[0]
    assert after.memo is before.memo
    assert after.since is not None
    (problem,) = after.problems
    assert problem.entry == "officers-redeployed"
    assert problem.line == copy.line("memo.yaml", "range: [4000, 6000]")


def test_since_when_it_is_wrong_stays_and_a_mended_file_clears_it(copy: Copy):
    catalog = Catalog(copy.folder.parent)
    catalog.refresh()
    copy.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")
    first = catalog.refresh()[0]
    copy.replace("memo.yaml", "range: [4000, 6000]", "range: [4000, 7000]")
    assert catalog.refresh()[0].since == first.since
    copy.replace("memo.yaml", "range: [4000, 7000]", "range: [4000, 5000]")
    assert (catalog.refresh()[0].problems, catalog.refresh()[0].since) == ((), None)


def test_a_folder_that_is_gone_keeps_its_last_good_memo_and_comes_back(copy: Copy, tmp_path: Path):
    catalog = Catalog(copy.folder.parent)
    before = catalog.refresh()[0]
    copy.folder.rename(tmp_path / "away")
    gone = catalog.refresh()[0]
    assert gone.memo is before.memo
    assert gone.problems[0].what.endswith("no memo folder here; each memo has a folder with memo.txt and memo.yaml")
    (tmp_path / "away").rename(copy.folder)
    assert catalog.refresh()[0].problems == ()


def test_readers_learn_the_memo_s_folder_and_not_where_it_stands(copy: Copy, tmp_path: Path, caplog):
    catalog = Catalog(copy.folder.parent)
    catalog.refresh()
    copy.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")
    (wrong,) = catalog.refresh()[0].problems
    assert wrong.file == f"{MEMO}/memo.yaml"
    assert f"{copy.folder}: 1 wrong" in caplog.text  # for who runs the server
    shutil.rmtree(copy.folder.parent)
    (gone,) = catalog.refresh()[0].problems
    assert (gone.file, str(tmp_path) in str(gone)) == (MEMO, False)


def test_a_root_that_is_gone_is_told(tmp_path: Path):
    (kept,) = Catalog(tmp_path / "nothing").refresh()
    assert kept.memo is None
    assert "No such file or directory" in kept.problems[0].what


def test_a_memo_that_was_never_good_is_not_shown(copy: Copy):
    (copy.folder / "memo.yaml").write_text("")
    (kept,) = Catalog(copy.folder.parent).refresh()
    assert kept.memo is None
    assert kept.problems[0].what == "the file is empty"


def test_one_bad_memo_does_not_hide_another(copy: Copy):
    shutil.copytree(copy.folder, copy.folder.parent / "z-second")
    (copy.folder.parent / "z-second" / "memo.yaml").write_text("a: [")
    good, bad = Catalog(copy.folder.parent).refresh()
    assert good.memo is not None
    assert bad.memo is None


def test_readers_of_one_memo_do_not_wait_for_another_that_takes_long(copy: Copy, monkeypatch: pytest.MonkeyPatch):
    other = Copy(Path(shutil.copytree(copy.folder, copy.folder.parent / "z-large")))
    other.replace("memo.yaml", f"  id: {MEMO}\n", "  id: z-large\n")
    catalog = Catalog(copy.folder.parent, patience=0.01)
    before = catalog.refresh()
    checked, may_end = catalogs._checked, Event()

    def slow(folder: Path, entry: catalogs.CatalogEntry) -> catalogs.CatalogEntry:
        if folder == other.folder:
            assert may_end.wait(60)
        return checked(folder, entry)

    monkeypatch.setattr(catalogs, "_checked", slow)
    other.replace("memo.yaml", "label: Terrorists arrested", "label: Terrorists arrested so far")
    assert catalog.refresh() == before  # would not come back before the other had ended
    may_end.set()
    catalog.patience = None
    mine, theirs = catalog.refresh()
    assert (mine, theirs is before[1]) == (before[0], False)


def test_a_mistake_of_the_program_itself_keeps_the_last_good_memo_and_is_looked_at_again(
    copy: Copy, monkeypatch: pytest.MonkeyPatch
):
    catalog = Catalog(copy.folder.parent)
    (before,) = catalog.refresh()
    with monkeypatch.context() as broken:
        broken.setattr(catalogs, "fill_todos", lambda memo: 1 / 0)
        copy.replace("memo.yaml", "label: Terrorists arrested", "label: Terrorists arrested so far")
        (spoilt,) = catalog.refresh()
    assert spoilt.memo is before.memo
    assert [problem.what for problem in spoilt.problems] == [
        "it cannot be checked (ZeroDivisionError); this is a mistake of the program"
    ]
    copy.replace("memo.yaml", "label: Terrorists arrested so far", "label: Terrorists arrested by then")
    assert catalog.refresh()[0].problems == ()
