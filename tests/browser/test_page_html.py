"""The one-file briefing opened from disk with the network cut off."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from briefing.export.one_file import page as made
from extract.loading import store
from tests.browser.axe import axe
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    memo = store.load(ROOT / "data" / MEMO).memo
    assert memo is not None
    folder = tmp_path_factory.mktemp("offline")
    (folder / "briefing.html").write_bytes(made(memo))
    return (folder / "briefing.html").as_uri()


@pytest.fixture
def opened(chromium: Browser, file: str):
    contexts = []
    asked: list[str] = []
    wrong: list[str] = []

    def go(at: str = "", **more) -> Page:
        context = chromium.new_context(offline=True, **({"viewport": {"width": 1280, "height": 800}} | more))
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(file + at)
        return page

    yield go
    for context in contexts:
        context.close()
    assert wrong == []
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


def lit(page: Page) -> str:
    return "".join(page.locator(".reader .lit").all_inner_texts())


def test_it_asks_for_nothing_but_itself_and_paints_the_first_chart_at_once(opened):
    page = opened("#slide-force")
    painted = page.evaluate(
        "() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().map((e) => e.name)))"
        ".observe({ type: 'paint', buffered: true }))"
    )
    assert "first-contentful-paint" in painted
    box = page.locator("#slide-force .wide svg").bounding_box()
    assert box is not None
    assert box["width"] > 800
    assert page.evaluate("() => typeof window.Plotly") == "undefined"
    assert page.evaluate("() => performance.getEntriesByType('resource').length") == 0


def test_a_figure_leads_to_its_lit_sentence_and_what_rests_on_it(opened):
    page = opened()
    page.locator("#slide-overlap .wide [data-entry=officers-redeployed]").click()
    assert "Four to five thousand officers had been redeployed for this protective duty." in lit(page)
    assert page.locator("[data-panel=officers-redeployed]").is_visible()
    assert "4,000 to 5,000" in page.locator("[data-panel=officers-redeployed]").inner_text()
    page.keyboard.press("j")
    assert page.locator("[data-panel=officers-redeployed]").is_hidden()


def test_two_claims_on_one_quote_are_both_found(opened):
    for entry in ("police-third", "police-on-protection"):
        page = opened(f"#at-{entry}")
        assert "A third of the force, about 7,000" in lit(page)


def test_its_own_faces_are_loaded_and_set_headings_and_charts(opened):
    page = opened("#slide-overlap")
    assert (
        page.evaluate("() => document.fonts.ready.then((all) => [...all].map((one) => one.status))") == ["loaded"] * 5
    )
    wide = """([words, face]) => {
        const pen = document.createElement("canvas").getContext("2d");
        pen.textRendering = "geometricPrecision";
        pen.font = `600 100px ${face}`;
        return pen.measureText(words).width;
    }"""
    for family in ("Source Serif 4", "Source Sans 3"):
        ours = page.evaluate(wide, ["Figures for protection", f"'{family}', monospace"])
        assert ours < 0.9 * page.evaluate(wide, ["Figures for protection", "monospace"])
    heading = page.locator("#slide-overlap h2")
    assert heading.evaluate("(one) => getComputedStyle(one).fontFamily").startswith('"Source Serif 4"')


def test_it_is_presented_by_keyboard(opened):
    page = opened()
    page.keyboard.press("f")
    now = page.locator(".slide.now")
    assert now.get_attribute("data-slide") == "bottom-line"
    page.keyboard.press("End")
    assert now.get_attribute("data-slide") == "withheld"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("s")
    assert now.locator(".slide-sentences").is_visible()
    assert page.evaluate("() => location.hash") == "#slide-uncertain"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.locator(".deck.on").count() == 0


def test_a_second_window_follows_even_from_disk(opened):
    page = opened()
    page.keyboard.press("f")
    with page.expect_popup() as popup:
        page.keyboard.press("w")
    other = popup.value
    other.locator(".deck.second .slide.now").wait_for()
    page.keyboard.press("ArrowRight")
    other.locator(".slide.now[data-slide=force]").wait_for()
    assert "The memo gives the figure as a share" in other.locator(".slide.now .speaker-notes").inner_text()


def test_it_prints_to_a4_one_chart_a_page_nothing_cut(opened, tmp_path: Path):
    page = opened()
    pdf = page.pdf(format="A4", print_background=True)
    count = pdf.count(b"/Type /Page\n") or pdf.count(b"/Type /Page")
    assert 14 <= count <= 18
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 900})
    shown = page.locator(".slide .wide svg")
    for number in range(shown.count()):
        box = shown.nth(number).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 689


def test_on_a_phone_nothing_runs_out_of_the_screen(opened):
    page = opened(viewport={"width": 390, "height": 844})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    assert page.locator("#slide-force .narrow svg").is_visible()


def test_it_can_be_used_by_everyone(opened):
    page = opened()
    assert [str(finding) for finding in axe(page)] == []
    page.keyboard.press("f")
    assert [str(finding) for finding in axe(page)] == []
