"""Who may come in: a secrets.toml that is there and cannot be used lets nobody in, whatever is wrong with it."""

import logging
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit import config
from streamlit.runtime.secrets import Secrets
from streamlit.testing.v1 import AppTest

from briefing.web import session, signin
from briefing.web.signin import Door, door
from tests.serving import ROOT

SHELL = b"<html><head><title>Streamlit</title></head><body></body></html>"
WHOLE = """[auth]
redirect_uri = "http://localhost:8501/oauth2callback"
cookie_secret = "long and random"
client_id = "figures"
client_secret = "known to the two"
server_metadata_url = "http://localhost:1/.well-known/openid-configuration"
"""
BROKEN = {
    "a bracket left out": WHOLE.replace("[auth]", "[auth").encode(),
    "a quotation mark left out": WHOLE.replace('random"', "random").encode(),
    "a byte-order mark": b"\xef\xbb\xbf" + WHOLE.encode(),
    "another encoding": WHOLE.encode("utf-16"),
    "not UTF-8": WHOLE.replace("random", "r\u00e4ndom").encode("latin-1"),
    "a section twice": (WHOLE * 2).encode(),
    "nothing, its disk being full": b"",
    "an empty section": b"[auth]\n",
    "no section but a word": b"auth = true\n",
    "a list of sections": WHOLE.replace("[auth]", "[[auth]]").encode(),
    "a section in capitals": WHOLE.replace("[auth]", "[Auth]").encode(),
    "a section misspelt": WHOLE.replace("[auth]", "[auht]").encode(),
    "white space, its disk being full": b" \r\n\n",
    "a section inside another": WHOLE.replace("[auth]", "[streamlit.auth]").encode(),
    "a list of sections misspelt": WHOLE.replace("[auth]", "[[oauth]]").encode(),
    "a section misspelt, in capitals throughout": WHOLE.replace("[auth]", "[oauth]").upper().encode(),
    "a provider alone, under another name": WHOLE.replace("[auth]", "[oidc]")
    .replace("redirect_uri", "redirect_url")
    .replace("cookie_secret", "cookie")
    .encode(),
    "the keys without their section": WHOLE.replace("[auth]", "").encode(),
    "no client": WHOLE.replace("client_id", "client").encode(),
    "an empty secret": WHOLE.replace("long and random", "").encode(),
    "only a provider with a name": WHOLE.replace("client_id", "[auth.other]\nclient_id").encode(),
}


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The two places where Streamlit looks: this one, in the project, and another in the home folder, both empty."""
    files = [tmp_path / "home/secrets.toml", tmp_path / "project/secrets.toml"]
    for file in files:
        file.parent.mkdir()
    monkeypatch.setattr(signin, "_process", signin.Process())
    monkeypatch.setattr(st, "secrets", Secrets())
    option = config.get_option
    given = {"secrets.files": [str(file) for file in files]}
    monkeypatch.setattr(config, "get_option", lambda name: given.get(name) or option(name))
    monkeypatch.setattr(st, "get_option", config.get_option)
    return files[1]


def again(monkeypatch: pytest.MonkeyPatch) -> Door:
    """What Streamlit's watcher brings about when a file has changed: it reads them anew."""
    monkeypatch.setattr(st, "secrets", Secrets())
    return door()


def test_without_a_file_everyone_comes_in(secrets: Path):
    assert door() is Door.OPEN
    assert b"Haider" in session.document(SHELL, "/", b"")


def test_a_file_about_something_else_lets_everyone_in(secrets: Path):
    secrets.write_text('[connections.sql]\nclient_id = "x"\n')
    assert door() is Door.OPEN


@pytest.mark.parametrize("where", ["project", "home"])
def test_a_whole_section_asks_for_signing_in_and_the_document_stays_empty(secrets: Path, where: str):
    (secrets.parents[1] / where / "secrets.toml").write_text(WHOLE)
    assert door() is Door.SIGN_IN
    assert session.document(SHELL, "/", b"") == SHELL


def test_a_provider_called_default_is_one(secrets: Path):
    secrets.write_text(WHOLE.replace("client_id", "[auth.default]\nclient_id"))
    assert door() is Door.SIGN_IN


@pytest.mark.parametrize("where", ["project", "home"])
@pytest.mark.parametrize("what", BROKEN)
def test_a_file_that_cannot_be_used_lets_nobody_in_and_the_log_says_why_once(
    secrets: Path, caplog: pytest.LogCaptureFixture, what: str, where: str
):
    (secrets.parents[1] / where / "secrets.toml").write_bytes(BROKEN[what])
    with caplog.at_level(logging.ERROR, "briefing.web.signin"):
        assert [door(), door()] == [Door.CLOSED] * 2
    assert session.document(SHELL, "/", b"") == SHELL
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith("Nobody is let in: ")
    assert "known to the two" not in caplog.text


def test_a_folder_or_a_link_to_nowhere_in_its_place_lets_nobody_in(secrets: Path):
    secrets.mkdir()
    assert door() is Door.CLOSED
    secrets.rmdir()
    secrets.symlink_to("nowhere.toml")
    assert door() is Door.CLOSED


def test_a_file_that_may_not_be_read_lets_nobody_in(secrets: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*args: Any, **more: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    secrets.write_text(WHOLE)
    monkeypatch.setattr("builtins.open", refuse)  # root reads everything, whatever a file says
    assert door() is Door.CLOSED


def test_a_file_that_the_start_named_and_that_is_not_there_lets_nobody_in(
    secrets: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(config, "is_manually_set", lambda name: name == "secrets.files")
    assert door() is Door.CLOSED


@pytest.mark.parametrize("broken", ["[auth", "", None, "[other]\n"])
def test_what_was_guarded_once_stays_so_while_it_serves(
    secrets: Path, monkeypatch: pytest.MonkeyPatch, broken: str | None
):
    secrets.write_text(WHOLE)
    assert door() is Door.SIGN_IN
    secrets.unlink() if broken is None else secrets.write_text(broken)
    assert again(monkeypatch) is Door.CLOSED
    assert session.document(SHELL, "/", b"") == SHELL
    secrets.write_text(WHOLE)
    assert again(monkeypatch) is Door.SIGN_IN


def test_what_could_not_be_read_at_the_start_does_not_open_when_it_is_taken_away(
    secrets: Path, monkeypatch: pytest.MonkeyPatch
):
    secrets.write_text("[auth")
    assert door() is Door.CLOSED
    secrets.unlink()
    assert again(monkeypatch) is Door.CLOSED


def test_a_section_written_while_it_serves_is_asked_for_at_once(secrets: Path):
    assert b"Haider" in session.document(SHELL, "/", b"")
    secrets.write_text(WHOLE)
    assert session.document(SHELL, "/", b"") == SHELL


def test_what_signing_in_needs_and_is_not_installed_lets_nobody_in(
    secrets: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    secrets.write_text(WHOLE)
    monkeypatch.setattr(signin, "find_spec", lambda name: None if name == "authlib" else object())
    assert door() is Door.CLOSED
    assert "signing in needs authlib, which is not installed" in caplog.text


@pytest.mark.parametrize(
    "page", ["overview", "resources", "evidence", "data", "present", "takeaway", "check", "curate"]
)
def test_a_reader_finds_a_sentence_on_every_page_and_nothing_behind_it(secrets: Path, page: str):
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.run()
    if page != "overview":
        app.switch_page(f"briefing/web/pages/{page}.py")
    secrets.write_text("[auth")
    app.run()
    assert [one.value for one in app.title] == ["Nobody can come in at the moment"]
    assert [one.value for one in app.markdown] == [
        "Signing in does not work here. Who runs this dashboard finds the reason in its log."
    ]
    assert (len(app.get("bidi_component")), len(app.button), len(app.exception)) == (0, 0, 0)


def test_a_header_that_says_false_signs_nobody_in(secrets: Path, monkeypatch: pytest.MonkeyPatch):
    secrets.write_text(WHOLE)
    monkeypatch.setattr(st, "user", {"is_logged_in": "false"})
    assert not signin.admits()
    monkeypatch.setattr(st, "user", {"is_logged_in": True})
    assert signin.admits()
