"""The very file that the README recommends, in front of two replicas: it renders, it guards, and it survives a loss."""

from __future__ import annotations

import base64
import hashlib
import http.client
import os
import re
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import Visitor, grave
from tests.deploy.test_served import GUARDING
from tests.serving import ROOT, Server, free_port, serving, stop
from tests.tools import tool

pytestmark = pytest.mark.xdist_group("nginx")  # its tests share a server of their own


@dataclass
class Front:
    """nginx, and the replicas behind it."""

    url: str
    replicas: list[Server]

    def names(self, path: str) -> list[str]:
        """The names of an answer's headers, as often as they were sent."""
        connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=60)
        connection.request("GET", path)
        return [name.lower() for name, _ in connection.getresponse().getheaders()]

    def ask(self, path: str) -> tuple[int, dict[str, str], str]:
        try:
            with urllib.request.urlopen(self.url + path, timeout=60) as answer:
                return answer.status, dict(answer.headers), answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers), error.read().decode()


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    with ExitStack() as stack:
        options = ("--server.baseUrlPath", "figures")
        replicas = [stack.enter_context(serving(options=options, below="/figures")) for _ in range(2)]
        yield stack.enter_context(fronted(replicas, tmp_path_factory.mktemp("nginx")))


@contextmanager
def fronted(replicas: list[Server], folder: Path, old: str = "", new: str = "") -> Iterator[Front]:
    """The file with nginx's and the replicas' ports set, and `new` in the place of `old`."""
    nginx, port, text = tool("nginx"), free_port(), (ROOT / ".deploy/nginx.conf").read_text("utf-8")
    assert old in text
    for named, replica in zip((8501, 8502), replicas, strict=True):
        text = text.replace(f"127.0.0.1:{named} ", f"127.0.0.1:{urlsplit(replica.url).port} ")
    (folder / "nginx.conf").write_text(text.replace("127.0.0.1:8080", f"127.0.0.1:{port}").replace(old, new))
    command = [nginx, "-c", str(folder / "nginx.conf"), "-p", str(folder)]
    process = subprocess.Popen(command, stderr=(folder / "log").open("wb"), start_new_session=True)
    try:
        found = Front(f"http://localhost:{port}", replicas)
        give_up = time.monotonic() + 60
        while not answers(found):
            alive = process.poll() is None
            assert alive, (folder / "log").read_text()
            assert time.monotonic() < give_up, (folder / "log").read_text()
            time.sleep(0.1)
        yield found
    finally:
        stop(process)


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


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8080", "10.0.0.7", "localhost.evil.example"])
@pytest.mark.parametrize("path", ["/", "/figures", "/figures/", "/figures/evidence", "/figures/edition"])
def test_an_unknown_host_is_answered_by_nginx_itself_and_sent_nowhere(front: Front, path: str, host: str):
    connection = http.client.HTTPConnection(urlsplit(front.url).netloc, timeout=10)
    connection.request("GET", path, headers={"Host": host, "X-Forwarded-Host": "localhost"})
    answer = connection.getresponse()
    words = answer.read().decode()
    assert (answer.status, answer.getheader("Location")) == (421, None)
    assert "evil" not in words
    assert "Haider" not in words


def test_who_asks_for_too_much_is_told_so_and_others_by_another_address_are_served(front: Front, tmp_path: Path):
    with fronted(front.replicas, tmp_path, "rate=100r/s", "rate=1r/m") as strict:
        connection = http.client.HTTPConnection(
            urlsplit(strict.url).netloc, timeout=60, source_address=("127.0.0.9", 0)
        )
        answers = []
        for _ in range(400):
            connection.request("GET", "/figures/_stcore/health")
            answer = connection.getresponse()
            answer.read()
            answers.append(answer.status)
        assert ({*answers[:300]}, answers[-1]) == ({200}, 429)
        assert strict.ask("/figures/evidence")[0] == 200


def test_a_balancer_that_asks_by_number_learns_that_it_is_well(front: Front):
    connection = http.client.HTTPConnection(urlsplit(front.url).netloc, timeout=10)
    connection.request("GET", "/health", headers={"Host": "10.0.0.7"})
    assert connection.getresponse().read() == b"ok"


@pytest.mark.parametrize("path", ["", "/", "?x=1", "%2F"])
@pytest.mark.parametrize(
    "before", ["/_stcore/metrics", "/_stcore//metrics", "/%5fstcore/metric%73", "/x/../_stcore/metrics"]
)
def test_how_busy_it_is_is_not_told(front: Front, before: str, path: str):
    assert front.ask(f"/figures{before}{path}")[0] == 404


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
    expect(page.get_by_role("checkbox", name="Asad")).to_be_checked()
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
