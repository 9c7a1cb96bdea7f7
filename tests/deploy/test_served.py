"""What the server itself promises to those who run it for others: health, errors without internals, a clean stop."""

from __future__ import annotations

import http.client
import json
import os
import signal
import time
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from tests.browser.visiting import Visitor
from tests.serving import Server, serving

GUARDING = ("content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy")


def ask(server: Server, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, str]:
    """One request, its path sent as it is written; no client in between tidies it up."""
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=60)
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    return answer.status, answer.read().decode("utf-8", "replace")


def test_it_says_that_it_is_well(server: Server):
    assert ask(server, "GET", "/_stcore/health") == (200, "ok")


@pytest.mark.parametrize(
    "path",
    [
        *("/../../../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/static/../../dashboard.py", "/media/../x"),
        *("/component/x/../../../../etc/passwd", "/_stcore/../.streamlit/secrets.toml", "/%00", "/media/%2e%2e/x"),
        *("//etc/passwd", "/static/%5c..%5c..", "/_stcore/bidi-components/x/../../../etc/passwd"),
    ],
)
def test_no_path_leads_out_of_what_is_served_and_no_error_shows_the_inside(server: Server, path: str):
    _, words = ask(server, "GET", path)
    assert "root:" not in words
    assert "Traceback" not in words
    assert "/site-packages/" not in words
    assert "st.navigation" not in words


@pytest.mark.parametrize("path", ["/", "/evidence", "/edition", "/_stcore/health", "/nothing.js", "/favicon.png"])
def test_every_answer_carries_each_guarding_header_once(server: Server, path: str):
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=60)
    connection.request("GET", path)
    names = [name.lower() for name, _ in connection.getresponse().getheaders()]
    for name in GUARDING:
        assert names.count(name) == 1, name


@pytest.mark.parametrize("path", ["/", "/evidence", "/edition", "/static/index.html", "/_stcore/metrics", "/media/x"])
def test_a_name_that_somebody_pointed_here_is_told_nothing(server: Server, path: str):
    status, words = ask(server, "GET", path, Host="evil.example", X_Forwarded_Host="localhost")
    assert status == 421
    assert words == "This dashboard does not answer to this name. Who runs it can add it to server.allowedHosts.\n"


def open_socket(server: Server, host: str) -> int:
    """The status with which a socket under that name is answered; 101: it is open."""
    key = {"Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Host": host, "Origin": f"http://{host}"}
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
    connection.request("GET", "/_stcore/stream", headers=key | upgrade)
    return connection.getresponse().status


def test_a_socket_opens_under_a_name_of_this_machine_and_under_no_other(server: Server):
    port = urlsplit(server.url).port
    names = [f"localhost:{port}", f"127.0.0.1:{port}", f"evil.example:{port}", "evil.example"]
    assert [open_socket(server, name) for name in names] == [101, 101, 403, 403]


def test_on_a_network_it_answers_to_the_address_that_it_is_asked_at():
    with serving(options=("--server.address", "0.0.0.0")) as server:
        port = urlsplit(server.url).port
        # A second address of this machine, as a neighbour would ask at the first one.
        there = replace(server, url=f"http://127.0.0.2:{port}")
        assert ask(there, "GET", "/evidence")[0] == 200
        assert open_socket(there, f"127.0.0.2:{port}") == 101
        assert ask(there, "GET", "/evidence", Host="evil.example")[0] == 421
        assert ask(there, "GET", "/evidence", Host="127.0.0.3")[0] == 421


def test_a_name_that_is_set_is_answered_page_and_socket():
    with serving(options=("--server.allowedHosts", "figures.example.org")) as server:
        assert ask(server, "GET", "/evidence", Host="figures.example.org")[0] == 200
        assert open_socket(server, "figures.example.org") == 101
        assert ask(server, "GET", "/evidence", Host="evil.example")[0] == 421


def test_a_probe_is_answered_by_whatever_name_it_knows(server: Server):
    assert ask(server, "GET", "/_stcore/health", Host="10.0.0.7:8501") == (200, "ok")


def test_nothing_is_handed_in_without_the_token_that_other_sites_cannot_know(server: Server):
    status, words = ask(server, "PUT", "/_stcore/upload_file/session/file", b"x" * 100, Content_Type="text/plain")
    assert status in (400, 403)
    assert "Traceback" not in words


def test_the_agent_interface_is_off(server: Server):
    status, _ = ask(server, "POST", "/_stcore/agent/interact", json.dumps({}).encode(), Content_Type="application/json")
    assert status in (403, 404, 405)


@pytest.mark.parametrize("readers", [0, 3])
def test_asked_to_stop_it_ends_within_seconds_and_leaves_no_process_behind(visit: Visitor, readers: int):
    with serving() as server:
        for path in ("/", "/evidence", "/present")[:readers]:
            visit(path, url=server.url)  # each holds a socket open
        os.kill(server.pid, signal.SIGTERM)
        give_up = time.monotonic() + 30
        while time.monotonic() < give_up and os.waitpid(server.pid, os.WNOHANG) == (0, 0):
            time.sleep(0.05)
        with pytest.raises(ProcessLookupError):
            os.killpg(server.pid, 0)
        assert "Traceback" not in server.log()
