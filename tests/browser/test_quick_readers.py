"""Readers who are quicker than the page: no click is lost while one page makes way for another."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visiting import Visitor, settle

pytestmark = pytest.mark.alone


def middle(page: Page, name: str) -> tuple[float, float]:
    box = page.get_by_role("link", name=name, exact=True).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("held", [0, 60], ids=["tapped", "held for 60 ms"])
@pytest.mark.parametrize("after", [0, 15, 30, 60, 120])
def test_the_second_of_two_quick_clicks_counts(visit: Visitor, after: int, held: int):
    page = visit("/")
    page.evaluate("window.sameDocument = true")
    for first, second in (("Resources", "Evidence"), ("Timeline", "Overview")):
        to_first, to_second = middle(page, first), middle(page, second)
        page.mouse.click(*to_first)
        page.wait_for_timeout(after)
        page.mouse.move(*to_second)
        page.mouse.down()
        page.wait_for_timeout(held)
        page.mouse.up()
        expect(page.locator(".pages [aria-current=page]")).to_have_text(second)
        settle(page)
        expect(page.locator(".pages [aria-current=page]")).to_have_text(second)
        assert page.evaluate("location.pathname") == ("/" if second == "Overview" else "/evidence")
    assert page.evaluate("window.sameDocument")


def test_a_double_click_is_one_step_of_the_history(visit: Visitor):
    page = visit("/resources")
    page.get_by_role("checkbox", name="Asad").dblclick()
    settle(page)
    page.go_back()
    page.wait_for_url("**/resources")
    settle(page)
    assert page.evaluate("location.search") == ""


def test_a_press_that_is_dragged_away_is_no_click(visit: Visitor):
    page = visit("/")
    x, y = middle(page, "Resources")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 300, y + 300)
    page.mouse.up()
    settle(page)
    assert page.evaluate("location.pathname") == "/"
