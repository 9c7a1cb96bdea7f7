"""Take a chart away in a browser, hand it back, and hear what became of it."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from playwright.sync_api import Page, expect

from briefing.export import record
from briefing.export.metadata import png
from tests.browser.axe import axe
from tests.browser.visiting import Visitor, settle
from tests.serving import Server

FORMS = ("png", "svg", "pdf", "csv")
Serve = Callable[..., Server]


def take(page: Page, form: str, folder: Path, size: str = "seen") -> Path:
    """Download camera-points from its share panel."""
    panel = page.locator("#camera-points-share")
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    panel.locator("select").select_option(size)
    with page.expect_download() as download:
        panel.locator(f"[data-take={form}]").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    expect(panel.locator(".told")).to_have_text(f"Saved as {path.name}")
    return path


def answer(page: Page, name: str, data: bytes) -> str:
    """Drop a file on the Check page and return what it answers."""
    page.goto(page.url.rsplit("/", 1)[0] + "/check")
    settle(page)
    page.set_input_files("input[type=file]", {"name": name, "mimeType": "", "buffer": data})
    expect(page.locator(".answer")).to_be_visible()
    return page.locator(".answer").inner_text()


def test_camera_points_comes_back_as_it_was_taken_altered_changed_or_without_a_record(
    visit: Visitor, serve: Serve, data_copy: Path, tmp_path: Path
):
    page = visit("/resources", url=serve(data_copy).url)
    files = {form: take(page, form, tmp_path, "slide").read_bytes() for form in FORMS}
    for form, data in files.items():
        said = answer(page, f"picture.{form}", data)
        assert said.startswith("Matches"), said
        assert "A tenth of these have been installed." in said

    with Image.open(io.BytesIO(files["png"])) as image:
        kept = PngInfo()
        kept.add_itxt(png.KEYWORD.decode(), png.extract(files["png"]) or "")
        again, flipped = io.BytesIO(), io.BytesIO()
        image.save(again, "PNG")
        red, *rest = image.getpixel((5, 5))  # type: ignore[misc]
        image.putpixel((5, 5), (red ^ 1, *rest))
        image.save(flipped, "PNG", pnginfo=kept)
    assert answer(page, "flipped.png", flipped.getvalue()).startswith("Altered")
    at = files["svg"].index(b'<path d="M') + 10
    assert answer(page, "moved.svg", files["svg"][:at] + b"1" + files["svg"][at:]).startswith("Altered")
    assert answer(page, "again.png", again.getvalue()).startswith("No record")

    page.get_by_label("Short id printed on a picture").fill("5lh24k3e")
    page.keyboard.press("Enter")
    page.wait_for_url("**/resources")
    expect(page.locator("#camera-points")).to_be_in_viewport()

    file = data_copy / "haider-2003-10-20" / "memo.yaml"
    changed = file.read_text("utf-8").replace("Camera points being put up", "Camera points that are being put up")
    file.write_text(changed, "utf-8")
    for form in ("svg", "pdf", "png"):
        said = answer(page, f"picture.{form}", files[form])
        assert said.startswith("The data has changed since"), said
        assert "camera-points-planned: label from “Camera points being put up” to “Camera points that are" in said
    page.locator(".answer a").first.click()
    page.wait_for_url("**/evidence?claim=camera-points*")
    expect(page.locator(".reader .lit").filter(has_text="surveillance cameras").first).to_be_in_viewport()


def test_a_changed_number_is_named_with_its_claim_in_every_form(
    visit: Visitor, serve: Serve, data_copy: Path, tmp_path: Path
):
    page = visit("/resources", url=serve(data_copy).url)
    files = {form: take(page, form, tmp_path, "card").read_bytes() for form in FORMS}
    file = data_copy / "haider-2003-10-20" / "memo.yaml"
    text = file.read_text("utf-8")
    # What can change a number and still be true to the memo: the curator saw that its words hedge it.
    file.write_text(text.replace("{exactly: 100, unit: points", "{at_least: 100, unit: points"), "utf-8")
    page.goto(page.url.rsplit("/", 1)[0] + "/check")
    settle(page)
    # The memo does not say "at least": the page keeps the last good data, and everything still matches.
    assert answer(page, "picture.svg", files["svg"]).startswith("Matches")
    expect(page.get_by_text("the quote does not support this quantity").first).to_be_visible()


def test_a_phone_s_copy_and_a_file_that_is_no_picture_are_told_apart(visit: Visitor, tmp_path: Path):
    page = visit("/resources")
    shot = io.BytesIO()
    with Image.open(take(page, "png", tmp_path, "card")) as image:
        image.convert("RGB").save(shot, "JPEG")
    said = answer(page, "shared.jpg", shot.getvalue())
    assert said.startswith("No record")
    assert "type that id, and the view opens" in said
    assert answer(page, "notes.txt", b"Dear all").startswith("Cannot be checked")


def test_a_browser_that_forbids_copying_is_answered_with_what_to_do_instead(visit: Visitor):
    page = visit("/resources")
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new DOMException('Denied.')) }")
    page.locator("#camera-points-share summary").click()
    page.locator("#camera-points-share [data-take=copy]").click()
    expect(page.locator("#camera-points-share .told")).to_have_text(
        "The browser does not allow copying here; save the PNG instead."
    )
    expect(page.locator("#camera-points-share [data-take=copy]")).not_to_have_attribute("aria-disabled", "true")


def test_filters_unit_and_ground_seen_are_those_of_the_file_and_of_its_record(visit: Visitor, tmp_path: Path):
    page = visit("/timeline?unit=share&fact=memo&theme=arrests", scheme="dark")
    page.locator("#timeline-share summary").click()
    with page.expect_download() as download:
        page.locator("#timeline-share [data-take=png]").click()
    download.value.save_as(tmp_path / "a.png")
    proof = record.parse(png.extract((tmp_path / "a.png").read_bytes()) or "")
    assert (proof.view, proof.look) == ({"unit": "share", "fact": "memo", "theme": "arrests"}, "dark")
    assert {entry.id for entry in proof.entries} == {"isi-raid"}


def test_a_frame_that_asks_for_a_chart_that_is_not_there_says_so(visit: Visitor):
    page = visit("/resources?embed=true&chart=camera-pints", viewport={"width": 640, "height": 480})
    expect(page.get_by_role("status").first).to_contain_text("There is no chart “camera-pints”; there is: force-allo")


def test_a_picture_has_the_look_and_the_choices_that_are_seen(visit: Visitor, tmp_path: Path):
    page = visit("/resources?unit=share", scheme="dark")
    path = take(page, "png", tmp_path)
    assert path.name == "haider-2003-10-20-camera-points-5LH24K3ZAV-seen-dark.png"
    with Image.open(path) as image:
        assert image.convert("RGB").getpixel((2, 2)) == (21, 24, 27)
    phone = visit("/resources", width=390)
    assert take(phone, "svg", tmp_path).name == "haider-2003-10-20-camera-points-phone.svg"


def test_the_panel_works_by_keyboard_and_axe_finds_nothing(visit: Visitor):
    page = visit("/resources", width=390)
    page.locator("#camera-points-share summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "haider-2003-10-20-camera-points-phone.png"
    assert "\n".join(map(str, axe(page))) == ""
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
    assert "\n".join(map(str, axe(visit("/check")))) == ""


def test_all_charts_come_in_one_zip_and_the_page_says_how_far_it_is(visit: Visitor, tmp_path: Path):
    page = visit("/data")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download all charts").click()
        expect(page.locator(".every .told")).to_contain_text("of 24 made")
    assert download.value.suggested_filename == "haider-2003-10-20-charts.zip"


def test_a_picture_is_copied_where_the_browser_allows_it(visit: Visitor):
    page = visit("/resources", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#camera-points-share summary").click()
    page.locator("#camera-points-share [data-take=copy]").click()
    expect(page.locator("#camera-points-share .told")).to_have_text("Picture copied")
    kinds = page.evaluate("navigator.clipboard.read().then(([one]) => one.types)")
    assert kinds == ["image/png"]


@pytest.mark.parametrize(
    "address", ["/resources?embed=true&chart=camera-points", "/resources?embed=true#camera-points"]
)
def test_a_chart_in_a_frame_of_640_by_480_shows_title_and_source(visit: Visitor, address: str):
    page = visit(address, viewport={"width": 640, "height": 480})
    chart = page.locator("#camera-points svg")
    for words in ("A tenth of 100 camera points have been installed", "Source: 9/11 Commission"):
        expect(chart.locator("text", has_text=words).first).to_be_in_viewport(ratio=1)
    box = chart.bounding_box()
    assert box is not None
    assert (round(box["width"]), round(box["height"])) == (640, 480)


def test_a_mistyped_id_is_refused_on_the_page(visit: Visitor):
    page = visit("/check?id=5LH24K3F")
    expect(page.locator(".answer")).to_contain_text("“5LH24K3F” is mistyped: its check characters do not fit")


@pytest.mark.parametrize(("page", "chart"), [("evidence", "evidence-map"), ("", "arrests"), ("timeline", "arrests")])
def test_a_chart_asked_for_in_a_frame_stands_alone_whatever_its_page(page: str, chart: str, visit: Visitor):
    shown = visit(f"/{page}?chart={chart}&embed=true", viewport={"width": 640, "height": 480})
    assert shown.locator("figure").evaluate_all("(all) => all.map((one) => one.id)") == [chart]
    assert shown.locator(".top, h1, .foot, .reader").count() == 0


@pytest.mark.parametrize("page", ["resources", "evidence", ""])
def test_a_chart_that_is_not_there_is_said_beside_those_that_are(page: str, visit: Visitor):
    shown = visit(f"/{page}?chart=nothere")
    words = shown.locator(".notice").inner_text()
    assert "chart “nothere”, which this memo does not have" in words
    assert "camera-points" in words
    assert "chart=" not in shown.url
