"""The curator's page without a browser: what each step leaves on the page and in the address."""

from streamlit.testing.v1 import AppTest

from tests.curating_memo import OCR
from tests.serving import ROOT


def opened() -> AppTest:
    """The page with the scanned memo on the desk."""
    app = AppTest.from_file(str(ROOT / "briefing/pages/curate.py"), default_timeout=30).run()
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
    app = AppTest.from_file(str(ROOT / "briefing/pages/curate.py"), default_timeout=30).run()
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
