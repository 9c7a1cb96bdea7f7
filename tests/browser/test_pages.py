"""The pages in a browser: from a figure to its sentence and back, by mouse, by keyboard, in a second browser."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe
from tests.browser.visiting import PAPER, Visitor, settle, until
from tests.serving import Server
from tests.spoiling import MEMO

PAGES = {
    "/": "Anwar Haider, Home Secretary of Sindh",
    "/resources": "Resources",
    "/timeline": "Timeline",
    "/assessments": "Assessments",
    "/evidence": "Evidence",
    "/data": "Data",
    "/present": "Present",
    "/takeaway": "Take away",
    "/curate": "Curate",
    "/check": "Check",
}
SENTENCE = "Four to five thousand officers had been redeployed for this protective duty."


def lit(page: Page) -> str:
    """The words that are lit."""
    expect(page.locator(".reader .lit").first).to_be_in_viewport()
    shown = "[...document.querySelectorAll('.reader .lit')].map(e => [...e.childNodes].filter(n => n.nodeType === 3)"
    return str(page.evaluate(f"{shown}.map(n => n.data).join('')).join('')"))


@pytest.mark.parametrize("width", [1280, 1000, 390])
@pytest.mark.parametrize("path", PAGES)
def test_each_page_shows_its_title_and_nothing_is_wider_than_the_window(visit: Visitor, path: str, width: int):
    page = visit(path, width=width)
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
    assert page.title().endswith("Anwar Haider, Home Secretary of Sindh")


def test_from_a_figure_to_its_sentence_and_back_without_reloading(visit: Visitor):
    page = visit("/")
    page.evaluate("window.sameDocument = true")
    page.get_by_role("link", name="4,000 to 5,000 officers", exact=True).click()
    page.wait_for_url("**/evidence?claim=officers-redeployed")
    assert lit(page) == SENTENCE
    expect(page.locator(".panel")).to_contain_text("attributed to Asad, carried on", ignore_case=True)
    page.go_back()
    expect(page.get_by_role("heading", name="Key figures")).to_be_visible()
    assert page.evaluate("window.sameDocument")


def test_a_mark_of_a_chart_leads_to_its_sentence(visit: Visitor):
    page = visit("/resources")
    page.locator("#protection-duty .wide a[data-entry=officers-redeployed]").click()
    page.wait_for_url("**/evidence?claim=officers-redeployed")
    assert lit(page) == SENTENCE


def test_a_sentence_leads_to_the_chart_that_uses_it(visit: Visitor):
    page = visit("/evidence?claim=arrests", width=390)
    page.locator(".drawn a").first.click()
    page.wait_for_url("**/resources")
    expect(page.locator("#arrests")).to_be_in_viewport()


def test_a_link_opened_in_a_second_browser_finds_the_same_view(visit: Visitor):
    first = visit("/resources")
    first.get_by_role("checkbox", name="Asad").click()
    expect(first.get_by_role("checkbox", name="Asad")).to_be_checked()
    first.get_by_role("radio", name="share of the whole").click()
    first.wait_for_url("**/resources?speaker=asad&unit=share")
    second = visit(first.url.removeprefix(first.url.split("/resources")[0]))
    expect(second.get_by_role("checkbox", name="Asad")).to_be_checked()
    expect(second.get_by_role("radio", name="share of the whole")).to_be_checked()
    assert second.locator("#content").inner_text() == first.locator("#content").inner_text()


def test_a_link_opens_in_a_new_tab_where_the_reader_asks_for_one(visit: Visitor):
    page = visit("/")
    link = page.locator(".bottom a.figure").first
    assert link.evaluate("link => link.href").endswith("/evidence?claim=police-all")
    # That a tab opens, and this page stays, is ours; when the browser gets round to loading what is behind, its own.
    with page.context.expect_page():
        link.click(modifiers=["ControlOrMeta"])
    assert page.url.endswith("/")


def test_the_whole_way_by_keyboard(visit: Visitor):
    page = visit("/evidence")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.textContent") != "Skip to content":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.type("pulled off")
    page.keyboard.press("Enter")
    page.wait_for_url("**/evidence?find=pulled+off")
    expect(page.locator(".find .count")).to_have_text("“pulled off”: 1 place")
    page.locator("#at-arrests").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".panel .count")).to_have_text("Figure 6 of 19")
    page.keyboard.press("n")
    expect(page.locator(".panel .count")).to_have_text("Figure 7 of 19")
    page.wait_for_url("**/evidence?claim=police-pulled-off&find=pulled+off")
    page.keyboard.press("p")
    expect(page.locator(".panel .count")).to_have_text("Figure 6 of 19")
    assert page.evaluate("document.activeElement.id") == "at-arrests"


def test_focus_is_seen_on_links_chips_and_marks(visit: Visitor):
    page = visit("/resources")
    page.keyboard.press("Tab")
    for selector in (".pages a", ".chip", ".wide a.mark", "summary", ".act"):
        page.locator(selector).first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        style = "getComputedStyle(document.activeElement.querySelector?.('.hit') ?? document.activeElement)"
        ring = page.evaluate(f"[{style}.outlineStyle, {style}.strokeWidth]")
        assert ring[0] == "solid" or ring[1] == "3px", selector


def test_a_mark_and_its_row_light_together(visit: Visitor):
    page = visit("/resources")
    page.locator("#arrests summary").first.click()
    page.locator("#arrests .wide a.mark").focus()
    expect(page.locator("#arrests tr[data-entry=arrests]")).to_have_class("together")


def test_a_figure_is_copied_as_a_cited_sentence_with_its_full_address(visit: Visitor):
    page = visit("/", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy as a cited sentence: Terrorists arrested").click()
    expect(page.locator("#hf-voice")).to_have_text("Copied")
    words = page.evaluate("navigator.clipboard.readText()")
    assert words.startswith("More than 500 terrorists: Terrorists arrested. Said in the memo, attributed to Haider")
    assert words.endswith(page.url + "evidence?claim=arrests")


def test_exploring_hands_the_chart_to_plotly_in_place_and_back(visit: Visitor):
    page = visit("/resources", width=390)
    page.locator("#protection-duty").get_by_role("link", name="Explore and compare").click()
    page.wait_for_url("**explore=protection-duty")
    chart = page.locator(".js-plotly-plot .main-svg").first
    chart.wait_for()
    # Drawn at the narrow width: the block told Python which one is on.
    expect(chart).to_have_attribute("width", "344")
    page.locator(".js-plotly-plot .points path").first.click(force=True)
    page.wait_for_url("**compare=officers-redeployed")
    expect(page.locator(".compared .tile")).to_have_count(1)
    page.get_by_role("checkbox", name="about 7,000").click()
    expect(page.locator(".compared .tile")).to_have_count(2)
    page.get_by_role("link", name="Back to the picture").click()
    expect(page.locator("#protection-duty .narrow svg")).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_have_count(0)


def test_a_table_is_taken_away_as_it_stands(visit: Visitor):
    page = visit("/data?table=events")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download events as CSV").click()
    assert waiting.value.suggested_filename == "haider-2003-10-20-events.csv"
    words = Path(waiting.value.path()).read_text("utf-8-sig")
    assert words.startswith("id,statement,label,")
    assert "the ISI-led raid on 11 Sept 2002" in words


@pytest.mark.parametrize(
    "path",
    [
        *PAGES,
        "/evidence?claim=officers-redeployed&find=Karachi",
        "/resources?explore=arrests&compare=arrests",
        "/resources?chart=camera-points&embed=true",
        "/check?id=mistyped",
    ],
)
def test_axe_finds_nothing_of_ours(visit: Visitor, path: str):
    page = visit(path)
    for scheme, paper in PAPER.items():
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("[data-testid=stApp]")).to_have_css("background-color", paper)
        until(page, lambda: page.evaluate("document.getAnimations().every((one) => one.playState !== 'running')"))
        assert "\n".join(map(str, axe(page))) == "", scheme


def test_the_colours_follow_the_scheme(visit: Visitor):
    ink = "getComputedStyle(document.querySelector('.hf h1')).color"
    assert visit("/", scheme="light").evaluate(ink) == "rgb(28, 32, 36)"
    page = visit("/", scheme="dark")
    assert page.evaluate(ink) == "rgb(237, 235, 229)"
    # A reader's evening falls while the page is open: all of it changes, the framework's own ground too.
    page.emulate_media(color_scheme="light")
    expect(page.locator("[data-testid=stApp]")).to_have_css("background-color", "rgb(250, 249, 246)")
    assert page.evaluate(ink) == "rgb(28, 32, 36)"


def test_printed_a_page_is_light_and_holds_its_tables_and_no_controls(visit: Visitor):
    page = visit("/resources", scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.hf h1')).color") == "rgb(28, 32, 36)"
    expect(page.locator("#arrests .act").first).to_be_hidden()
    expect(page.locator("#arrests table")).to_be_visible()
    expect(page.locator("#arrests .wide svg")).to_be_visible()


def test_embedded_the_page_still_works_and_stays_embedded(visit: Visitor):
    page = visit("/?embed=true")
    page.locator(".bottom a.figure").first.click()
    page.wait_for_url("**/evidence?claim=police-all&embed=true")
    assert lit(page) == "In Karachi there are 21,000 police for all purposes."


def test_a_bad_value_is_told_and_leaves_the_address(visit: Visitor):
    page = visit("/evidence?claim=nonsense")
    expect(page.locator(".notice")).to_contain_text("claim “nonsense”")
    page.wait_for_url("**/evidence")


def test_an_edit_that_is_wrong_is_told_over_the_last_good_page_and_mended_by_itself(
    visit: Visitor, serve: Callable[..., Server], data_copy: Path
):
    (folder,) = (one for one in data_copy.iterdir() if one.is_dir())
    page = visit("/resources", url=serve(data_copy).url)
    shutil.copy(folder / "memo.yaml", data_copy / "good.yaml")
    text = (folder / "memo.yaml").read_text("utf-8")
    (folder / "memo.yaml").write_text(text.replace("range: [4000, 5000]", "range: [4000, 6000]"), "utf-8")
    page.get_by_role("checkbox", name="Asad").click()
    expect(page.locator(".notice.wrong")).to_contain_text("what you see is the last good one")
    expect(page.locator("#content")).to_contain_text("4,000 to 5,000")
    shutil.copy(data_copy / "good.yaml", folder / "memo.yaml")
    page.get_by_role("checkbox", name="Asad").click()
    expect(page.locator(".notice.wrong")).to_have_count(0)


def test_in_forced_colours_a_redaction_stays_a_bar_and_the_lit_sentence_keeps_a_ring(visit: Visitor):
    page = visit("/evidence?claim=arrests", forced_colors="active")
    colours = "[getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    ink, ground = page.locator(".redacted.seg").first.evaluate(f"(e) => {colours}")
    assert (ink, ground) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
    assert page.locator(".seg.lit").first.evaluate("(e) => getComputedStyle(e).outlineStyle") == "solid"


# The most that stands over the first chart, and over the names of the key figures, in pixels of the page.
FIRST_SIGHT = {1280: (400, 760), 1920: (400, 760), 390: (1266, 2600)}


@pytest.mark.parametrize("width", FIRST_SIGHT)
def test_the_first_screen_has_the_bottom_line_its_chart_and_the_key_figures(visit: Visitor, width: int):
    page = visit("/", width=width)
    chart, figures = FIRST_SIGHT[width]
    top = page.locator(".beside .pic svg:visible").bounding_box()
    assert top is not None
    assert top["y"] < chart
    (first, *_, last) = [page.locator(".key .big").nth(n).bounding_box() for n in range(4)]
    assert first is not None
    assert last is not None
    assert last["y"] < figures if width > 390 else first["y"] < figures
    if width > 390:
        header = page.locator("header.top").bounding_box()
        assert header is not None
        assert header["height"] < 64
        words = page.locator(".bottom").bounding_box()
        assert words is not None
        assert words["x"] < top["x"]


def test_back_returns_to_the_place_and_to_the_link_that_was_followed(visit: Visitor):
    page = visit("/")
    link = page.locator(".key .acts a").last
    link.scroll_into_view_if_needed()
    was = page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
    assert was > 100
    link.click()
    expect(page.locator(".lit").first).to_be_visible()
    settle(page)
    page.go_back()
    expect(link).to_be_focused()
    until(page, lambda: abs(page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") - was) < 5)
    # And on from there: the way forth is a new visit again.
    page.locator("nav.pages a", has_text="Data").click()
    expect(page.get_by_role("heading", name="Data", exact=True)).to_be_focused()


def test_the_list_of_memos_closes_on_esc_elsewhere_and_on_a_choice(
    visit: Visitor, serve: Callable[..., Server], data_copy: Path
):
    shutil.copytree(data_copy / MEMO, data_copy / "z-second")
    path = data_copy / "z-second" / "memo.yaml"
    path.write_text(path.read_text("utf-8").replace(f"id: {MEMO}", "id: z-second"), "utf-8")
    page = visit("/", url=serve(data_copy).url)
    picker, summary = page.locator("#picker"), page.locator("#picker summary")
    summary.click()
    expect(picker).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(picker).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()
    summary.click()
    page.mouse.click(1000, 700)
    expect(picker).not_to_have_attribute("open", "")
    summary.click()
    page.locator("#picker a").last.click()
    page.wait_for_url("**memo=z-second")
    settle(page)
    expect(picker).not_to_have_attribute("open", "")


def test_on_a_phone_no_filter_is_cut_off_and_no_key_is_asked_for(visit: Visitor):
    page = visit("/resources", width=390, has_touch=True, is_mobile=True)
    for chip in page.locator(".filters .chip").all():
        box = chip.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    page = visit("/present", width=390, has_touch=True, is_mobile=True)
    expect(page.locator(".lead.keys")).to_be_hidden()
