"""The word by which an open page learns that the dataset is not the one it was made from."""

import shutil
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from briefing import web
from briefing.edition import edition
from briefing.shelf import Shelf
from tests.serving import ROOT
from tests.spoiling import MEMO, Copy
from tests.test_web import get


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(Path(shutil.copytree(ROOT / "data" / MEMO, tmp_path / "data" / MEMO)))


def test_it_changes_with_an_edit_with_a_mistake_and_with_its_mending(copy: Copy):
    shelf = Shelf(copy.folder.parent)
    words = [edition(shelf.look())]
    for old, new in (
        ("arrested\n", "arrested so far\n"),
        ("[4000, 5000]", "[4000, 6000]"),
        ("[4000, 6000]", "[9, 6000]"),
    ):
        text = (copy.folder / "memo.yaml").read_text("utf-8")
        (copy.folder / "memo.yaml").write_text(text.replace(old, new, 1), "utf-8")
        words.append(edition(shelf.look()))
    (copy.folder / "memo.yaml").write_bytes((ROOT / "data" / MEMO / "memo.yaml").read_bytes())
    assert len({*words}) == 4
    assert edition(shelf.look()) == words[0]


def test_it_is_the_same_in_every_replica_and_wherever_the_folder_stands(copy: Copy):
    assert edition(Shelf(copy.folder.parent).look()) == edition(Shelf(ROOT / "data").look())


@pytest.mark.parametrize("path", ["/edition", "/figures/edition"])
def test_it_is_answered_at_any_prefix_guarded_and_never_kept(copy: Copy, path: str):
    shelf = Shelf(copy.folder.parent)
    other = Route("/{path:path}", lambda request: PlainTextResponse("another"))
    app = Starlette(routes=[other], middleware=web.middleware(None, shelf.look))
    answer = get(app, path)
    assert (answer.status, answer.text) == (200, edition(shelf.look()))
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert get(app, path + "/more").text == "another"
