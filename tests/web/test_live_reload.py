"""The word by which an open page learns that the dataset is not the one it was made from."""

import shutil
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from briefing.dataset.catalog import Catalog
from briefing.web import middleware
from briefing.web.live_reload import version
from tests.serving import ROOT
from tests.spoiling import MEMO, Copy
from tests.web.test_middleware import get


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(Path(shutil.copytree(ROOT / "data" / MEMO, tmp_path / "data" / MEMO)))


def test_it_changes_with_an_edit_with_a_mistake_and_with_its_mending(copy: Copy):
    catalog = Catalog(copy.folder.parent)
    words = [version(catalog.refresh())]
    for old, new in (
        ("arrested\n", "arrested so far\n"),
        ("[4000, 5000]", "[4000, 6000]"),
        ("[4000, 6000]", "[9, 6000]"),
    ):
        text = (copy.folder / "memo.yaml").read_text("utf-8")
        (copy.folder / "memo.yaml").write_text(text.replace(old, new, 1), "utf-8")
        words.append(version(catalog.refresh()))
    (copy.folder / "memo.yaml").write_bytes((ROOT / "data" / MEMO / "memo.yaml").read_bytes())
    assert len({*words}) == 4
    assert version(catalog.refresh()) == words[0]


def test_it_is_the_same_in_every_replica_and_wherever_the_folder_stands(copy: Copy):
    assert version(Catalog(copy.folder.parent).refresh()) == version(Catalog(ROOT / "data").refresh())


def test_an_edit_of_one_memo_makes_no_other_s_page_anew_until_it_goes_wrong(copy: Copy):
    other = Copy(Path(shutil.copytree(copy.folder, copy.folder.parent / "other")))
    other.replace("memo.yaml", f"  id: {MEMO}\n", "  id: other\n")
    catalog = Catalog(copy.folder.parent)

    def words() -> tuple[str, str]:
        return version(catalog.refresh(), MEMO), version(catalog.refresh(), "other")

    mine, theirs = words()
    other.replace("memo.yaml", "label: Terrorists arrested", "label: Terrorists arrested so far")
    now_mine, now_theirs = words()
    assert now_mine == mine
    assert now_theirs != theirs
    other.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")
    assert words()[0] != mine


@pytest.mark.parametrize("path", ["/edition", "/figures/edition"])
def test_it_is_answered_at_any_prefix_guarded_and_never_kept(copy: Copy, path: str):
    catalog = Catalog(copy.folder.parent)
    other = Route("/{path:path}", lambda request: PlainTextResponse("another"))
    app = Starlette(routes=[other], middleware=middleware.middleware(None, catalog.refresh))
    answer = get(app, path)
    assert (answer.status, answer.text) == (200, version(catalog.refresh()))
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert get(app, path + "/more").text == "another"
