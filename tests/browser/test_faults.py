"""The dataset spoilt under a reader's eyes: the last good page stays, says what and since when, and mends by itself.

The faults are those of tests/hard/test_faults.py, here before an open page; one server for all, without root's rights.
"""

from __future__ import annotations

import re
import shutil
import threading
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from briefing.dataset.catalog import Catalog
from briefing.web.live_reload import version
from extract import files
from tests.browser.visiting import Visitor, settle, until
from tests.hard.test_faults import FAULTS, mend
from tests.serving import ROOT, Server, serving
from tests.spoiling import MEMO, Copy, copy

pytestmark = pytest.mark.xdist_group("faults")  # its tests share a server of their own

VIEW = "/resources?speaker=asad&unit=share"
SINCE = re.compile(r"since (\d\d:\d\d:\d\d on \d\d \w+ \d{4}); what you see is the last good one")


@dataclass
class Served:
    """A server and the memo folder that it reads."""

    server: Server
    copy: Copy


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    spoilt = copy(tmp_path_factory.mktemp("data"))
    with serving(spoilt.folder.parent, oddly="plain-rights") as server:
        yield Served(server, spoilt)


def edited(copy: Copy) -> None:
    copy.replace("memo.yaml", "range: [4000, 5000]", "range: [4000, 6000]")


def unreadable(name: str) -> Callable[[Copy], None]:
    def fault(copy: Copy) -> None:
        (copy.folder / name).chmod(0)

    fault.__name__ = f"unreadable_{name.strip('.') or 'folder'}"
    return fault


def root_unreadable(copy: Copy) -> None:
    copy.folder.parent.chmod(0)


def a_bomb(copy: Copy) -> None:
    (copy.folder / "charts.yaml").write_text("a: &a [x]\nb: [" + "*a," * 9 + "]\n")


UNREADABLE = (unreadable("memo.yaml"), unreadable("memo.txt"), unreadable("charts.yaml"), unreadable("."))
ALL = (edited, *FAULTS, *UNREADABLE, root_unreadable, a_bomb)


def readable_again(copy: Copy) -> None:
    copy.folder.parent.mkdir(exist_ok=True)
    copy.folder.parent.chmod(0o755)
    if copy.folder.is_dir():
        copy.folder.chmod(0o755)
    mend(copy)


def look_now(page: Page) -> None:
    """What a page does every three seconds, it also does when it comes into view."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def banner(page: Page) -> Locator:
    return page.locator(".notice.wrong")


def document(server: Server) -> str:
    with urllib.request.urlopen(server.url + VIEW, timeout=180) as answer:
        return str(answer.read().decode())


@pytest.mark.parametrize("fault", ALL, ids=lambda one: one.__name__)
def test_under_an_open_page(visit: Visitor, served: Served, fault: Callable[[Copy], None]):
    page = visit(VIEW, url=served.server.url)
    page.evaluate("window.sameDocument = true")
    before = page.locator("#content").inner_text()
    began = datetime.now().replace(microsecond=0)
    fault(served.copy)
    try:
        look_now(page)
        expect(banner(page)).to_be_visible()
        told = banner(page).inner_text()
        said = SINCE.search(told)
        assert said, told
        assert began <= datetime.strptime(said[1], "%H:%M:%S on %d %B %Y") <= datetime.now()
        assert str(served.copy.folder.parent) not in told
        assert page.locator("#content").inner_text() == before
        # Who comes only now is told the same, before any script.
        assert SINCE.search(first := document(served.server)), first[:2000]
        assert str(served.copy.folder.parent) not in first
    finally:
        readable_again(served.copy)
    look_now(page)
    expect(banner(page)).to_have_count(0)
    assert page.locator("#content").inner_text() == before
    assert page.evaluate("window.sameDocument")
    assert [one for one in visit.complaints if "404" not in one] == []


def test_an_edit_shows_by_itself_and_takes_no_word_from_who_is_typing(visit: Visitor, served: Served):
    page = visit("/evidence", url=served.server.url)
    find = page.locator("#find")
    find.focus()
    page.keyboard.type("pulled")
    served.copy.replace("memo.yaml", "label: Terrorists arrested", "label: Terrorists arrested so far")
    try:
        page.wait_for_timeout(3500)  # longer than from one look to the next
        expect(page.locator("#content")).not_to_contain_text("Terrorists arrested so far")
        assert find.input_value() == "pulled"
        page.locator("body").evaluate("document.activeElement.blur()")
        expect(
            page.locator(
                "#content a[aria-label*='so far'], #content [title*='so far'], .mark[aria-label*='so far']"
            ).first
        ).to_be_attached()
    finally:
        mend(served.copy)


def test_an_edit_waits_until_the_slides_are_done_with(visit: Visitor, served: Served):
    page = visit("/present", url=served.server.url)
    page.keyboard.press("f")
    expect(page.locator(".deck.on")).to_be_visible()
    edited(served.copy)
    try:
        look_now(page)
        page.wait_for_timeout(500)
        expect(banner(page)).to_have_count(0)
        page.keyboard.press("Escape")
        expect(page.locator(".deck.on")).to_have_count(0)
        look_now(page)
        expect(banner(page)).to_be_visible()
    finally:
        mend(served.copy)


def test_two_writers_at_once_leave_a_page_that_is_one_writers_whole(visit: Visitor, served: Served):
    """One replaces the file whole, as this project's own tools do; one empties it and writes, as many editors do."""
    page = visit("/data", url=served.server.url)
    path = served.copy.folder / "memo.yaml"
    good = path.read_bytes()
    old = b"label: Terrorists arrested\n"
    one, other = (good.replace(old, b"label: Terrorists arrested, says %s\n" % name) for name in (b"one", b"other"))

    def whole() -> None:
        for _ in range(40):
            files.write_folder(served.copy.folder, {"memo.yaml": one}, force=True)

    def by_halves() -> None:
        for _ in range(40):
            with path.open("wb", buffering=0) as file:
                file.write(other[: len(other) // 2])
                file.write(other[len(other) // 2 :])

    writers = [threading.Thread(target=whole), threading.Thread(target=by_halves)]
    try:
        for writer in writers:
            writer.start()
        while any(writer.is_alive() for writer in writers):
            look_now(page)
            expect(page.locator("table.rows tbody tr").first).to_be_visible()
            page.wait_for_timeout(50)
        for writer in writers:
            writer.join()
        # Both wrote into one file: what stands there now may be neither's. Then it is told, and the page stays.
        last = path.read_bytes()
        look_now(page)
        settle(page)
        expect(page.locator("table.rows")).to_contain_text("Terrorists arrested")
        if last in (one, other):
            expect(page.locator("table.rows")).to_contain_text("says one" if last == one else "says other")
            expect(banner(page)).to_have_count(0)
    finally:
        mend(served.copy)
    look_now(page)
    expect(banner(page)).to_have_count(0)


def test_an_edit_that_was_undone_while_the_page_was_made_anew_shows_once_it_is_made_again(
    visit: Visitor, served: Served, tmp_path: Path
):
    other = copy(tmp_path)
    other.replace("memo.yaml", "label: Terrorists arrested\n", "label: Terrorists arrested, undone once\n")
    edited = version(Catalog(other.folder.parent).refresh())
    page = visit("/data", url=served.server.url)
    rows, asked = page.locator("table.rows"), []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=edited)

    page.route("**/edition", answer)
    look_now(page)
    until(page, lambda: asked)
    settle(page)
    expect(rows).not_to_contain_text("undone once")
    page.unroute("**/edition")
    try:
        files.write_folder(served.copy.folder, {"memo.yaml": (other.folder / "memo.yaml").read_bytes()}, force=True)
        expect(rows).to_contain_text("Terrorists arrested, undone once")
    finally:
        mend(served.copy)


def test_a_clock_that_jumps_hides_no_fault_and_no_mending(visit: Visitor, tmp_path: Path):
    spoilt, told = copy(tmp_path / "data"), tmp_path / "clock"
    told.write_text("0")
    with serving(spoilt.folder.parent, oddly="clock", env={"HEDGED_CLOCK": str(told)}) as server:
        page = visit(VIEW, url=server.url)
        before = page.locator("#content").inner_text()
        for years in (-20, 20):
            told.write_text(str(years * 365.25 * 86400))
            edited(spoilt)
            look_now(page)
            expect(banner(page)).to_contain_text(f"{datetime.now().year + years}; what you see is the last good one")
            assert page.locator("#content").inner_text() == before
            told.write_text("0")
            mend(spoilt)
            look_now(page)
            expect(banner(page)).to_have_count(0)
        page.get_by_role("link", name="Evidence", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Evidence")


def test_with_a_full_disk_every_page_is_read_and_every_chart_taken_away(visit: Visitor, tmp_path: Path):
    spoilt = copy(tmp_path / "data")
    with serving(spoilt.folder.parent, oddly="full-disk") as server:
        page = visit("/resources", url=server.url)
        panel = page.locator("#arrests .share").first
        panel.locator("summary").first.click()
        for form in ("png", "svg", "pdf", "csv"):
            with page.expect_download() as taken:
                panel.locator(f"[data-take={form}]").first.click()
            assert Path(taken.value.path()).stat().st_size > 500
        # An editor on the same disk leaves an empty file: told, and mended once there is room.
        text = (spoilt.folder / "memo.yaml").read_bytes()
        (spoilt.folder / "memo.yaml").write_bytes(b"")
        look_now(page)
        expect(banner(page)).to_contain_text("the file is empty")
        (spoilt.folder / "memo.yaml").write_bytes(text)
        look_now(page)
        expect(banner(page)).to_have_count(0)


def test_the_folder_s_place_on_the_disk_is_told_to_nobody_where_there_is_no_memo_at_all(visit: Visitor, tmp_path: Path):
    (tmp_path / "memos").mkdir()
    with serving(tmp_path / "memos") as server:
        page = visit("/", url=server.url)
        expect(banner(page)).to_contain_text("no memo folder here")
        assert str(tmp_path) not in page.locator("body").inner_text()
        shutil.copytree(ROOT / "data" / MEMO, tmp_path / "memos" / MEMO)
        look_now(page)
        expect(page.get_by_role("heading", level=1)).to_have_text("Anwar Haider, Home Secretary of Sindh")
