"""What befalls a dashboard in a long life: started anew under a reader, its folders moved about, an odd machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.test_faults import VIEW, banner, look_now
from tests.browser.visiting import Visitor, settle
from tests.serving import free_port, serving
from tests.spoiling import MEMO, copy


def test_a_server_started_anew_gives_an_open_page_its_view_back(visit: Visitor):
    port = free_port()
    with serving(port=port) as server:
        page = visit(VIEW, url=server.url)
        before = page.locator("#content").inner_text()
    # While it is away, what was read stays to be read.
    assert page.locator("#content").inner_text() == before
    with serving(port=port):
        connected = page.locator("[data-testid=stApp][data-test-connection-state=CONNECTED]")
        connected.wait_for()
        settle(page)
        assert page.locator("#content").inner_text() == before
        page.get_by_role("radio", name="as counted").click()
        page.wait_for_url("**/resources?speaker=asad")


def test_folders_that_are_renamed_added_and_taken_away_under_a_reader(visit: Visitor, tmp_path: Path):
    folder = copy(tmp_path / "data").folder
    second = folder.parent / "z-second"
    with serving(folder.parent) as server:
        page = visit("/evidence?claim=arrests", url=server.url)
        before = page.locator("#content").inner_text()
        folder.rename(folder.parent / "renamed")
        look_now(page)
        expect(banner(page)).to_contain_text("the folder is gone")
        page.locator("#elsewhere summary").click()
        expect(page.locator("#elsewhere")).to_contain_text(f"the memo's id is {MEMO}, its folder is called renamed")
        assert page.locator("#content").inner_text() == before
        (folder.parent / "renamed").rename(folder)
        look_now(page)
        expect(banner(page)).to_have_count(0)
        shutil.copytree(folder, second)
        text = (second / "memo.yaml").read_text("utf-8")
        (second / "memo.yaml").write_text(text.replace(f"id: {MEMO}", "id: z-second"), "utf-8")
        look_now(page)
        page.locator("#picker summary").click()
        page.locator("#picker a").last.click()
        page.wait_for_url("**memo=z-second")
        shutil.rmtree(second)
        look_now(page)
        expect(banner(page)).to_contain_text("z-second the folder is gone")
        expect(page.locator(".reader")).to_contain_text("More than 500 terrorists")


@pytest.mark.parametrize(
    "env",
    [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"HOME": "/nonexistent", "TZ": "Nowhere/None"}],
    ids=["no language set", "no home and no such time zone"],
)
def test_a_machine_that_is_barely_set_up_serves_the_same(visit: Visitor, env: dict[str, str]):
    with serving(env=env) as server:
        page = visit(VIEW, url=server.url)
        assert page.locator("#content").inner_text() == visit(VIEW).locator("#content").inner_text()
        assert "Traceback" not in server.log()
