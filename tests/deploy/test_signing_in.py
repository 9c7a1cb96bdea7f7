"""Off by default; once it is set up, nothing of a memo is shown to someone who has not signed in."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from tests.browser.visiting import Visitor, grave
from tests.deploy.provider import CLIENT, SECRET, Provider, provider
from tests.serving import ROOT, Server, free_port, serving


def test_without_auth_everyone_comes_in():
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    assert "Haider" in str(app.get("bidi_component")[0].proto.json)


def test_with_auth_a_stranger_finds_a_door_and_nothing_behind_it():
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.secrets["auth"] = {"redirect_uri": "http://localhost/oauth2callback", "cookie_secret": "x", "client_id": "x"}
    app.query_params["claim"] = "arrests"
    app.run()
    assert [one.value for one in app.title] == ["Sign in to read"]
    assert [one.label for one in app.button] == ["Sign in"]
    assert list(app.get("bidi_component")) == []
    assert list(app.exception) == []


@pytest.fixture(scope="module")
def vouching() -> Iterator[Provider]:
    with provider() as running:
        yield running


@pytest.fixture(scope="module")
def guarded(vouching: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard that knows the provider; its port is chosen first, because the provider sends people back to it."""
    file, port = tmp_path_factory.mktemp("secrets") / "secrets.toml", free_port()
    file.write_text(
        f'[auth]\nredirect_uri = "http://localhost:{port}/oauth2callback"\n'
        f'cookie_secret = "{"long and random " * 3}"\nclient_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
        f'server_metadata_url = "{vouching.url}/.well-known/openid-configuration"\n'
    )
    with serving(options=("--secrets.files", str(file)), port=port) as server:
        yield server


def sign_in(visit: Visitor, server: Server, vouching: Provider) -> Page:
    """Press the button, and come back from the provider: the one other host that a browser may be sent to."""
    vouching.asked.clear()
    page = visit("/", url=server.url, wait=False)
    with page.expect_response(lambda answer: answer.url.startswith(f"{vouching.url}/authorize")):
        page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: url.startswith(server.url))
    visit.elsewhere[:] = [one for one in visit.elsewhere if not one.startswith(vouching.url)]
    return page


@pytest.mark.browser
def test_who_signs_in_reads_and_who_does_not_is_sent_nothing(visit: Visitor, guarded: Server, vouching: Provider):
    with urllib.request.urlopen(guarded.url + "/resources") as answer:
        assert "Haider" not in answer.read().decode()
    page = sign_in(visit, guarded, vouching)
    expect(page.get_by_role("heading", level=1)).to_have_text("Anwar Haider, Home Secretary of Sindh")
    assert [one for one in vouching.asked if "openid" not in one] == ["/authorize", "/token", "/keys"]
    page.goto(guarded.url + "/evidence?claim=arrests")
    expect(page.locator(".reader .lit").first).to_be_visible()
    assert grave(visit.complaints) == []
    # Another browser is another person.
    stranger = visit("/evidence?claim=arrests", url=guarded.url, wait=False)
    expect(stranger.get_by_role("button", name="Sign in")).to_be_visible()
    assert "arrest" not in stranger.locator("body").inner_text()


@pytest.mark.browser
def test_who_is_not_vouched_for_stays_outside(visit: Visitor, guarded: Server, vouching: Provider):
    vouching.vouches = False
    try:
        page = sign_in(visit, guarded, vouching)
        expect(page.get_by_role("button", name="Sign in")).to_be_visible()
        assert "Haider" not in page.locator("body").inner_text()
    finally:
        vouching.vouches = True


@pytest.mark.browser
def test_a_cookie_made_up_opens_nothing(visit: Visitor, guarded: Server):
    page = visit("/", url=guarded.url, wait=False)
    for value in ("x", "2|1:0|10:1|15:_streamlit_user|4:e30=|00", '{"is_logged_in": true}'):
        page.context.add_cookies([{"name": "_streamlit_user", "value": value, "url": guarded.url}])
        page.reload()
        expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_where_it_cannot_work_nobody_comes_in(tmp_path: Path):
    (tmp_path / "secrets.toml").write_text("[auth]\n")
    with serving(options=("--secrets.files", str(tmp_path / "secrets.toml"))) as server:
        for path in ("/", "/data", "/evidence?claim=arrests"):
            with urllib.request.urlopen(server.url + path) as answer:
                assert "Haider" not in answer.read().decode()
