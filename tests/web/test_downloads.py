"""What a page asks for comes back packed, or with one line on why it does not."""

from base64 import b64decode

from briefing.dataset.view import View
from briefing.export.snapshot import snapshot
from briefing.web.downloads import answer
from tests.charts.making import our_memo

MEMO = our_memo()


def test_a_picture_comes_with_its_ticket_name_and_bytes():
    asked = {"ticket": "7", "chart": "arrests", "form": "svg", "preset": "card", "look": "dark", "step": 0}
    made = answer(asked, MEMO, View())
    assert (made["ticket"], made["name"]) == ("7", "haider-2003-10-20-arrests-card-dark.svg")
    assert b64decode(made["base64"]) == snapshot(MEMO, "arrests", None, "card", "svg", "dark").data


def test_a_zip_is_made_step_by_step():
    asked = {"ticket": "8", "form": "zip", "preset": "card", "look": "light", "step": 1}
    assert answer(asked, MEMO, View()) == {"ticket": "8", "done": 2, "total": 24}
    assert answer(asked | {"step": 24}, MEMO, View())["name"] == "haider-2003-10-20-charts.zip"


def test_whatever_is_asked_is_answered():
    for asked in (
        {},
        {"chart": "../x"},
        {"chart": ["arrests"], "form": {}},
        {"form": "zip", "step": "x", "preset": "y"},
    ):
        assert "error" in answer(asked, MEMO, View())
