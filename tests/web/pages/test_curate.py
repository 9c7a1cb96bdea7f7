"""The curator's page without a browser: what each step leaves on the page and in the address."""

from streamlit.testing.v1 import AppTest

from tests.curating_memo import OCR
from tests.serving import ROOT
from tests.web.pages.asking import shown


def opened() -> AppTest:
    """The page with the scanned memo on the desk."""
    app = AppTest.from_file(str(ROOT / "briefing/web/pages/curate.py"), default_timeout=30).run()
    app.text_area[0].input(OCR)
    app.text_input[0].input("Halvorsen 2004")
    app.button[0].click().run()
    assert not app.exception
    return app


def test_a_memo_that_is_pasted_lies_on_the_desk_under_a_name_that_can_be_a_folder():
    app = opened()
    assert app.session_state["desk"].id == "halvorsen-2004"
    assert app.session_state["desk"].raw == OCR.encode()


def test_nothing_pasted_is_refused():
    app = AppTest.from_file(str(ROOT / "briefing/web/pages/curate.py"), default_timeout=30).run()
    app.button[0].click().run()
    assert "desk" not in app.session_state
    assert not app.exception


def test_the_mark_in_the_address_is_open_and_a_mark_that_is_not_there_is_not():
    app = opened()
    entry = app.session_state["desk"].section("claim")[0]["id"]
    app.query_params["mark"] = entry
    app.run()
    assert {one.label for one in app.text_input} >= {"Label, in your words", "Unit, the memo’s own noun"}
    app.query_params["mark"] = "<script>"
    app.run()
    assert not app.exception
    assert "Label, in your words" not in {one.label for one in app.text_input}


def test_a_field_is_taken_over_when_it_is_left():
    app = opened()
    entry = app.session_state["desk"].section("claim")[0]["id"]
    app.query_params["mark"] = entry
    app.run()
    next(one for one in app.text_input if one.label == "Label, in your words").input("Boats on the water").run()
    assert app.session_state["desk"].entry(entry)["label"] == "Boats on the water"
    assert app.session_state["desk"].unsaved == 1


def test_the_memo_itself_is_described():
    app = opened()
    app.query_params["mark"] = "about"
    app.run()
    next(one for one in app.text_input if one.label == "Publisher").input("Port Office")
    next(one for one in app.button if one.label == "Take over").click().run()
    assert app.session_state["desk"].content["memo"]["publisher"] == "Port Office"


def test_an_address_that_names_a_draft_which_is_not_there_says_what_is_left_of_it():
    app = AppTest.from_file(str(ROOT / "briefing/web/pages/curate.py"), default_timeout=30)
    app.query_params["draft"] = "<b>halvorsen"
    app.query_params["mark"] = "claim-1"
    app.run()
    words = shown(app).all("div", "notice")[0].text
    assert words.startswith("The draft “<b>halvorsen” is no longer here.")
    assert "You have what you last downloaded" in words


def test_the_address_names_the_draft_until_it_is_put_away():
    app = opened()
    assert app.query_params["draft"] == "halvorsen-2004"
    assert "curate?draft=halvorsen-2004&mark=" in str([one.attributes["href"] for one in shown(app).all("a")])
    next(one for one in app.button if one.label == "Put this draft away").click().run()
    assert "draft" not in app.query_params
    assert shown(app).all("div", "notice") == []
