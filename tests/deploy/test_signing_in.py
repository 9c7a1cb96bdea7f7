"""Off by default; once it is set up, nothing of a memo is shown to someone who has not signed in."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from briefing.web import signin
from tests.browser.visiting import Visitor, grave, until
from tests.deploy.provider import CLIENT, SECRET, Provider, provider
from tests.serving import ROOT, Server, free_port, serving

pytestmark = pytest.mark.xdist_group("signing in")  # its tests share a server of their own


def test_without_auth_everyone_comes_in():
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    assert "Haider" in str(app.get("bidi_component")[0].proto.json)


def test_with_auth_a_stranger_finds_a_door_and_nothing_behind_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(signin, "_process", signin.Process())  # asked once, it would ask in every test that follows
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.secrets["auth"] = dict.fromkeys((*signin.OURS, *signin.PROVIDERS), "x")
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


def section(port: int, vouching: Provider) -> str:
    """What secrets.toml says where the provider is known."""
    return (
        f'[auth]\nredirect_uri = "http://localhost:{port}/oauth2callback"\n'
        f'cookie_secret = "{"long and random " * 3}"\nclient_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
        f'server_metadata_url = "{vouching.url}/.well-known/openid-configuration"\n'
    )


@pytest.fixture(scope="module")
def guarded(vouching: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard that knows the provider; its port is chosen first, because the provider sends people back to it."""
    file, port = tmp_path_factory.mktemp("secrets") / "secrets.toml", free_port()
    file.write_text(section(port, vouching))
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


PLACES = ("/", "/data", "/evidence?claim=arrests", "/resources?chart=camera-points&embed=true", "/check", "/curate")


def documents(server: Server) -> str:
    """What the server hands out to whoever asks."""
    words = ""
    for path in PLACES:
        with urllib.request.urlopen(server.url + path) as answer:
            words += answer.read().decode()
    return words


@pytest.mark.parametrize("words", ["[auth]\n", "[auth", "\ufeff[auth]\nclient_id = 'x'\n", ""])
def test_where_it_cannot_work_nobody_comes_in(tmp_path: Path, visit: Visitor, words: str):
    (tmp_path / "secrets.toml").write_text(words)
    with serving(options=("--secrets.files", str(tmp_path / "secrets.toml"))) as server:
        assert "Nobody is let in: " in server.log()  # before anyone has asked
        assert "Haider" not in documents(server)
        for path in PLACES:
            page = visit(path, url=server.url, wait=False)
            expect(page.get_by_role("heading", name="Nobody can come in at the moment")).to_be_visible()
            expect(page.get_by_text("Who runs this dashboard finds the reason in its log.")).to_be_visible()
            assert page.locator(".hf, figure, button:has-text('Sign in')").count() == 0


def test_the_home_folder_s_file_counts_as_the_project_s_does(tmp_path: Path):
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit/secrets.toml").write_text("[auth")
    with serving(env={"HOME": str(tmp_path)}) as server:
        assert "Nobody is let in: " in server.log()
        assert "Haider" not in documents(server)


@pytest.mark.parametrize("how", ["broken", "emptied", "deleted"])
def test_broken_while_it_serves_it_lets_nobody_new_in(tmp_path: Path, visit: Visitor, vouching: Provider, how: str):
    file, port = tmp_path / "secrets.toml", free_port()
    file.write_text(section(port, vouching))
    with serving(options=("--secrets.files", str(file)), port=port) as server:
        assert "Nobody is let in" not in server.log()
        assert "Haider" not in documents(server)
        page = sign_in(visit, server, vouching)
        expect(page.get_by_role("heading", level=1)).to_have_text("Anwar Haider, Home Secretary of Sindh")
        file.unlink() if how == "deleted" else file.write_text("[auth" if how == "broken" else "")
        # Streamlit looks at its secrets every few tenths of a second; until then who has signed in stays in.
        until(page, lambda: "Haider" not in documents(server) and "Nobody is let in: " in server.log())
        page.get_by_role("link", name="Evidence", exact=True).click()
        expect(page.get_by_role("heading", name="Nobody can come in at the moment")).to_be_visible()
        file.write_text(section(port, vouching))
        page.reload()
        expect(page.get_by_role("heading", level=1)).to_have_text("Evidence")
        assert "Haider" not in documents(server)


@pytest.mark.parametrize("words", ["[auth", "[auth]\n"])
def test_written_while_it_serves_it_shuts_what_was_open_at_once(tmp_path: Path, visit: Visitor, words: str):
    with serving(env={"HOME": str(tmp_path)}) as server:
        page = visit("/resources", url=server.url)
        (tmp_path / ".streamlit").mkdir()
        (tmp_path / ".streamlit/secrets.toml").write_text(words)
        assert "Haider" not in documents(server)
        # What the page asks for without running anew is refused, too.
        panel = page.locator("#camera-points-share")
        panel.locator("summary").click()
        panel.locator("[data-take=png]").click()
        expect(panel.locator(".told")).to_have_text("Who may read this has changed; load the page again.")
        page.reload()
        expect(page.get_by_role("heading", name="Nobody can come in at the moment")).to_be_visible()
