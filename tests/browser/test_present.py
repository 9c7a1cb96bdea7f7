"""Presenter mode, driven by the keyboard, and the choice of slides."""

from playwright.sync_api import Page

from tests.browser.visiting import Visitor, settle


def now(page: Page) -> str | None:
    return page.locator(".slide.now").get_attribute("data-slide")


def test_the_keys_tell_the_whole_briefing(visit: Visitor):
    page = visit("/present")
    assert now(page) == "bottom-line"
    page.keyboard.press("f")
    assert page.locator(".deck.on").count() == 1
    page.keyboard.press("ArrowRight")
    page.keyboard.press(" ")
    assert now(page) == "overlap"
    page.wait_for_url("**/present?slide=overlap")
    page.keyboard.press("End")
    assert now(page) == "withheld"
    page.keyboard.press("ArrowRight")
    assert now(page) == "withheld"
    page.keyboard.press("Home")
    assert now(page) == "bottom-line"
    page.keyboard.press("n")
    assert page.locator(".slide.now .speaker-notes").is_visible()
    assert ":" in page.locator("[data-clock]").inner_text()
    page.keyboard.press("n")
    page.keyboard.press("s")
    assert (
        "In Karachi there are 21,000 police for all purposes."
        in page.locator(".slide.now .slide-sentences").inner_text()
    )
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    assert page.locator(".deck .black").is_visible()
    page.keyboard.press("b")
    assert page.locator(".deck .black").is_hidden()
    page.keyboard.press("?")
    assert page.locator(".keyhelp").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.locator(".deck.on").count() == 0


def test_a_slides_address_opens_it(visit: Visitor):
    assert now(visit("/present?slide=arrests")) == "arrests"


def test_a_slide_that_is_not_there_is_said(visit: Visitor):
    page = visit("/present?slide=gone")
    assert "asks for slide “gone”" in page.locator(".notice").inner_text()
    assert now(page) == "bottom-line"


def test_figures_are_large_enough_for_the_back_row(visit: Visitor):
    page = visit("/present?slide=arrests")
    page.keyboard.press("f")
    tall = page.evaluate(
        "() => { const t = [...document.querySelectorAll('.slide.now .stage svg text')].find((one) =>"
        " one.textContent.startsWith('more than 500')); return t.getBoundingClientRect().height / innerHeight; }"
    )
    assert tall > 0.03
    title = page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('.slide.now h2')).fontSize)")
    assert title / 720 > 0.045


def test_a_second_window_follows_the_first(visit: Visitor):
    page = visit("/present")
    page.keyboard.press("f")
    with page.expect_popup() as popup:
        page.keyboard.press("w")
    other = popup.value
    settle(other)
    other.locator(".deck.second").wait_for()
    page.keyboard.press("End")
    other.locator(".slide.now[data-slide=withheld]").wait_for()
    page.keyboard.press("ArrowLeft")
    other.locator(".slide.now[data-slide=uncertain]").wait_for()
    assert "No figure names its speaker" in other.locator(".slide.now .speaker-notes").inner_text()


def test_slides_are_chosen_and_moved_and_the_choice_is_the_address(visit: Visitor):
    page = visit("/present")
    page.locator("[data-focus='in:bottom-line']").click()
    settle(page)
    page.locator("[data-focus='down:force']").click()
    settle(page)
    assert now(page) == "overlap"
    address = page.url
    other = visit(address[address.index("/present") :])
    assert now(other) == "overlap"
    assert other.locator(".slide").count() == 9
    other.get_by_role("link", name="All slides, in their own order").click()
    settle(other)
    assert other.locator(".slide").count() == 10


def test_letters_typed_into_a_field_are_no_keys(visit: Visitor):
    page = visit("/takeaway")
    page.locator("#handling").fill("")
    page.locator("#handling").press_sequentially("fbn?")
    assert page.locator("#handling").input_value() == "fbn?"


def test_sizes_come_in_and_each_form_can_be_taken(visit: Visitor):
    page = visit("/takeaway?slides=arrests,withheld")
    for name in ("deck", "html", "handout", "package"):
        place = page.locator(f"[data-size-of={name}]")
        page.wait_for_function(
            "(name) => /\\d (kB|MB)/.test(document.querySelector(`[data-size-of=${name}]`).textContent)", arg=name
        )
        assert "B" in place.inner_text()
    page.locator("#handling").fill("FOR TRAINING USE")
    with page.expect_download() as taken:
        page.locator("[data-take=deck]").click()
    assert taken.value.suggested_filename == "haider-2003-10-20-slides.pptx"
