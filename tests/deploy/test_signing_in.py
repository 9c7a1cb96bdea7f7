"""Off by default; once it is set up, nothing of a memo is shown to someone who has not signed in."""

from streamlit.testing.v1 import AppTest

from tests.serving import ROOT


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
