"""The very file that the README recommends, in front of two replicas: it renders, it guards, and it survives a loss."""

from __future__ import annotations

import base64
import hashlib
import http.client
import os
import re
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import Visitor, grave
from tests.deploy.test_served import GUARDING
from tests.serving import ROOT, Server, free_port, serving, stop

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


@dataclass
class Front:
    """nginx, and the replicas behind it."""

    url: str
    replicas: list[Server]

    def names(self, path: str) -> list[str]:
        """The names of an answer's headers, as often as they were sent."""
        connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=10)
        connection.request("GET", path)
        return [name.lower() for name, _ in connection.getresponse().getheaders()]

    def ask(self, path: str) -> tuple[int, dict[str, str], str]:
        try:
            with urllib.request.urlopen(self.url + path, timeout=5) as answer:
                return answer.status, dict(answer.headers), answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers), error.read().decode()


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    if NGINX is None:
        pytest.fail("no nginx was found: bash .ci/nginx.sh", pytrace=False)
    with ExitStack() as stack:
        options = ("--server.baseUrlPath", "figures")
        replicas = [stack.enter_context(serving(options=options, below="/figures")) for _ in range(2)]
        port, text = free_port(), (ROOT / ".deploy/nginx.conf").read_text("utf-8")
        for old, new in zip((8501, 8502), replicas, strict=True):
            text = text.replace(f"127.0.0.1:{old} ", f"127.0.0.1:{urlsplit(new.url).port} ")
        folder = tmp_path_factory.mktemp("nginx")
        (folder / "nginx.conf").write_text(text.replace("127.0.0.1:8080", f"127.0.0.1:{port}"))
        command = [NGINX, "-c", str(folder / "nginx.conf"), "-p", str(folder)]
        process = subprocess.Popen(command, stderr=(folder / "log").open("wb"), start_new_session=True)
        stack.callback(stop, process)
        found = Front(f"http://localhost:{port}", replicas)
        give_up = time.monotonic() + 15
        while not answers(found):
            alive = process.poll() is None
            assert alive, (folder / "log").read_text()
            assert time.monotonic() < give_up, (folder / "log").read_text()
            time.sleep(0.1)
        yield found


def answers(front: Front) -> bool:
    try:
        return front.ask("/health")[0] == 200
    except OSError:
        return False


@pytest.fixture
def reader(visit: Visitor) -> Visitor:
    return visit


def test_the_health_address_answers(front: Front):
    assert front.ask("/health")[2] == "ok"


def test_a_page_below_the_prefix_learns_whether_the_dataset_has_changed(front: Front):
    status, headers, word = front.ask("/figures/edition")
    assert (status, headers["cache-control"]) == (200, "no-store")
    assert re.fullmatch("[0-9a-f]{16}", word)
    # Replicas that read the same files say the same.
    assert {front.ask("/figures/edition")[2] for _ in range(6)} == {word}
    assert f'data-edition="{word}"' in front.ask("/figures/resources")[2]


def test_every_answer_carries_the_headers_that_guard_it(front: Front):
    for path in ("/figures/", "/figures/_stcore/health", "/figures/nothing-here.js"):
        _, headers, _ = front.ask(path)
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "nginx/" not in headers["Server"]
        # What the dashboard sends of its own and what is added here do not stand side by side.
        names = front.names(path)
        assert {name: names.count(name) for name in GUARDING} == dict.fromkeys(GUARDING, 1)


def test_the_policy_lets_in_the_scripts_of_streamlits_own_page_and_no_other():
    page = files("streamlit").joinpath("static/index.html").read_text("utf-8")
    inside = re.findall(r"<script(?![^>]*src)[^>]*>(.*?)</script>", page, re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in inside}
    assert set(re.findall(r"'sha256-([^']+)'", (ROOT / ".deploy/nginx.conf").read_text("utf-8"))) == hashes


def test_only_what_is_below_the_prefix_is_passed_on(front: Front):
    assert front.ask("/_stcore/health")[0] == 404


@pytest.mark.browser
def test_a_page_below_a_prefix_renders_under_the_policy_without_a_complaint(front: Front, reader: Visitor):
    page = reader("/figures/resources?explore=protection-duty", url=front.url)
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    page.get_by_role("link", name="Evidence", exact=True).click()
    page.wait_for_url("**/figures/evidence")
    expect(page.get_by_role("heading", level=1)).to_have_text("Evidence")
    assert grave(reader.complaints) == []


@pytest.mark.browser
def test_when_a_replica_dies_the_address_restores_the_view_on_the_other(front: Front, reader: Visitor):
    page = reader("/figures/resources?speaker=asad&unit=share", url=front.url)
    expect(page.get_by_role("checkbox", name="Asad")).to_be_checked()
    before = page.locator("#content").inner_text()
    os.killpg(serving_it(front, page.context.cookies()), signal.SIGKILL)
    page.reload()
    expect(page.get_by_role("checkbox", name="Asad")).to_be_checked(timeout=30_000)
    assert page.locator("#content").inner_text() == before
    page.get_by_role("radio", name="as counted").click()
    page.wait_for_url(re.compile("speaker=asad$"))


def serving_it(front: Front, cookies: list) -> int:
    """The pid of the replica that holds this reader's socket, as /proc tells: the one with a connection open."""
    assert any(one["name"] == "replica" for one in cookies)

    def open_ones(server: Server) -> int:
        port = f":{urlsplit(server.url).port:04X}"
        lines = Path("/proc/net/tcp").read_text().splitlines()[1:]
        return sum(1 for line in lines if line.split()[1].endswith(port) and line.split()[3] == "01")

    return max(front.replicas, key=open_ones).pid
