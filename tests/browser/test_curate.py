"""The curator's page, driven as a curator would: read, correct, discard, add, compare, take away, open again."""

import io
import random
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from extract.curation import archive
from extract.curation import draft as desks
from tests.browser.axe import axe
from tests.browser.visiting import Visitor, settle
from tests.curating_memo import OCR
from tests.serving import ROOT

HAIDER = (ROOT / "data/haider-2003-10-20/memo.txt").read_text("utf-8")


def read(page: Page, text: str, name: str = "again") -> None:
    page.get_by_label("Paste a memo").fill(text)
    page.get_by_role("textbox", name="Name of its folder").fill(name)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("heading", name="Draft:").wait_for()
    settle(page)


def mark(page: Page, words: str) -> None:
    page.locator(".desk-memo a.seg [data-start]", has_text=words).first.click()
    expect(page.locator("#desk-panel")).to_contain_text(words)
    settle(page)


def select(page: Page, words: str) -> None:
    """Select words that stand in one piece of the memo, as a mouse would."""
    page.evaluate(
        """words => {
            const pieces = [...document.querySelectorAll('.desk-memo [data-start]')];
            const piece = pieces.find(one => one.textContent.includes(words));
            const text = piece.firstChild, at = text.data.indexOf(words), range = document.createRange();
            piece.scrollIntoView({block: 'center'});
            range.setStart(text, at); range.setEnd(text, at + words.length);
            const selection = document.getSelection(); selection.removeAllRanges(); selection.addRange(range);
        }""",
        words,
    )


def fill(page: Page, label: str, words: str) -> None:
    """Type into a field and leave it."""
    field = page.get_by_role("textbox", name=label, exact=True)
    field.fill(words)
    field.press("Tab")
    settle(page)


def choose(page: Page, label: str, words: str) -> None:
    """Choose from a list by typing, as a keyboard does.

    A list closes when its page scrolls, and Enter then takes nothing: so first the field is brought into view.
    """
    field = page.get_by_role("combobox", name=label)
    field.scroll_into_view_if_needed()
    settle(page)
    field.fill(words)
    expect(page.get_by_role("option", name=words).first).to_be_visible()
    page.keyboard.press("Enter")
    settle(page)


def test_a_memo_is_corrected_completed_compared_taken_away_and_opened_again(visit: Visitor, tmp_path: Path):
    page = visit("/curate?memo=haider-2003-10-20")
    read(page, HAIDER)
    expect(page.locator(".swatches")).to_contain_text("16 figures")

    # Correct: the hedge is wrong in another form, so it is refused beside its field; a new unit is taken over.
    mark(page, "More than 500")
    expect(page.locator(".reading")).to_have_text("Read as: more than 500 terrorists")
    number = page.get_by_role("textbox", name="Number", exact=True)
    number.fill("many")
    number.press("Enter")
    settle(page)
    expect(page.locator(".trouble")).to_contain_text("“many” is not a number")
    number = page.get_by_role("textbox", name="Number", exact=True)
    number.fill("500")
    number.press("Enter")
    settle(page)
    expect(page.locator(".trouble")).to_have_count(0)
    label = page.get_by_role("textbox", name="Label, in your words")
    label.fill("Terrorists arrested")
    label.press("Enter")
    settle(page)
    expect(page.get_by_text("1 change not downloaded")).to_be_visible()

    # Discard, and add a judgement that no reader can see by selecting its words.
    mark(page, "very limited")
    page.get_by_role("button", name="Discard this mark").click()
    settle(page)
    expect(page.locator(".swatches")).to_contain_text("15 figures")
    expect(page.get_by_role("button", name="Restore it")).to_be_visible()
    select(page, "Iran was not a problem")
    page.get_by_role("toolbar", name="Add what was missed").get_by_role("button", name="Judgement").click()
    settle(page)
    expect(page.locator("#desk-panel")).to_have_text("“Iran was not a problem”")
    expect(page.locator(".swatches")).to_contain_text("1 judgement")

    # Add by typing, for those who do not select: white space is forgiven, letters are not.
    page.get_by_text("Add what was missed", exact=True).last.click()
    page.get_by_label("Its words, exactly as in the memo").fill("much  greater resources")
    page.get_by_role("button", name="Add", exact=True).click()
    settle(page)
    expect(page.locator("#desk-panel")).to_have_text("“much greater resources”")

    # Beside the curated file of the same memo.
    choose(page, "Compare with", "haider")
    expect(page.locator(".comparison")).to_contain_text("The scale of the terror threat was going down")

    # Away and back: the same words, and what was discarded can still be put back.
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download draft (zip)").click()
    parcel = tmp_path / taken.value.suggested_filename
    taken.value.save_as(parcel)
    assert parcel.name == "again.zip"
    with zipfile.ZipFile(parcel) as opened:
        assert opened.namelist() == ["again/memo.txt", "again/memo.yaml"]
        assert opened.read("again/memo.txt").decode() == HAIDER
        assert "label: Terrorists arrested" in opened.read("again/memo.yaml").decode()
    settle(page)
    expect(page.get_by_text("nothing to save")).to_be_visible()

    again = visit("/curate?memo=haider-2003-10-20")
    again.locator("input[type=file]").set_input_files(parcel)
    again.get_by_role("heading", name="Draft:").wait_for()
    settle(again)
    expect(again.locator(".swatches")).to_contain_text("16 figures")
    expect(again.locator(".swatches")).to_contain_text("1 judgement")
    expect(again.get_by_text("Set aside: 1")).to_be_visible()
    mark(again, "More than 500")
    expect(again.get_by_role("textbox", name="Label, in your words")).to_have_value("Terrorists arrested")
    # The browser says 404 of Streamlit's own pages below a path; nothing else is complained about.
    assert [line for line in visit.complaints if "404" not in line] == []


def test_every_part_of_a_reading_can_be_corrected_and_stands_in_the_zip(visit: Visitor, tmp_path: Path):
    page = visit("/curate?memo=haider-2003-10-20")
    read(page, "Date: March 3, 2004\n\nLund said that 40 boats, or a few more, came in early May.\n\nOkafor agreed.\n")

    mark(page, "40")
    fill(page, "The amount in the memo’s words, hedge included", "40 boats, or a few more")
    choose(page, "What the words say", "at least")
    expect(page.locator(".trouble").first).to_contain_text("Kept, but the reader disagrees")
    choose(page, "What the words say", "a range")
    expect(page.locator(".trouble").first).to_contain_text("a number is needed here")
    fill(page, "To", "50")
    fill(page, "Unit, the memo’s own noun", "fishing boats")
    expect(page.locator(".reading")).to_contain_text("fishing boats")
    choose(page, "Speakers", "Okafor")

    mark(page, "early May")
    fill(page, "The same as EDTF", "2003-05-01/2003-05-10~")
    expect(page.locator(".reading")).to_have_text("Read as the date 2003-05-01/2003-05-10~")
    fill(page, "The same as EDTF", "next week")
    expect(page.locator(".trouble")).to_contain_text("Not taken over")
    expect(page.get_by_text("1 correction does not hold yet")).to_be_visible()
    fill(page, "The same as EDTF", "2003-05")

    # Another page and back: the draft lies where it lay.
    page.get_by_role("link", name="Data", exact=True).click()
    expect(page.get_by_role("heading", name="Data", exact=True)).to_be_visible()
    settle(page)
    page.get_by_role("link", name="Curate", exact=True).click()
    expect(page.get_by_role("heading", name="Draft:")).to_be_visible()
    expect(page.get_by_text("changes not downloaded")).to_be_visible()
    expect(page.locator("#desk-panel")).to_be_visible()
    settle(page)
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download draft (zip)").click()
    taken.value.save_as(tmp_path / "a.zip")
    desk = archive.from_zip((tmp_path / "a.zip").read_bytes(), "a.zip")
    claim = desk.section("claim")[0]
    assert claim["quantity"] == {"range": [40, 50], "unit": "fishing boats", "wording": "40 boats, or a few more"}
    assert claim["said_by"] == {"who": ["lund", "okafor"], "how": "stated", "words": "Lund said that"}
    assert [one["date"]["edtf"] for one in desk.section("event")] == ["2004-03-03", "2003-05"]


def test_unsaved_work_is_not_left_without_a_question(visit: Visitor):
    page = visit("/curate?memo=haider-2003-10-20")
    read(page, HAIDER)
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.reload()
    settle(page)
    assert asked == []
    read(page, HAIDER)
    mark(page, "very limited")
    page.get_by_role("button", name="Discard this mark").click()
    settle(page)
    page.reload()
    settle(page)
    assert asked == ["beforeunload"]
    expect(page.get_by_text("The draft “again” is no longer here.")).to_be_visible()


def test_a_draft_larger_than_the_server_s_usual_hand_in_opens_and_shows_how_far_it_is(visit: Visitor):
    desk = desks.from_text(("Smith said that more than 500 men came.\n\n" * 1_200).encode(), "a.txt", "long")
    desk.others["context.yaml"] = "".join(
        f"# {one}\n" for one in random.Random(7).sample(range(10**9), 250_000)
    ).encode()
    desk.others["context.yaml"] += b"events: []\n"
    raw = archive.to_zip(desk)
    assert len(raw) > 1_000_000
    page = visit("/curate?memo=haider-2003-10-20")
    page.locator("input[type=file]").set_input_files({"name": "a.zip", "mimeType": "application/zip", "buffer": raw})
    expect(page.get_by_test_id("stProgress")).to_contain_text("Reading")
    expect(page.get_by_role("heading", name="Draft:")).to_be_visible()
    settle(page)
    expect(page.locator(".swatches")).to_contain_text("1,200 figures")
    expect(page.get_by_text("Part 1 of 4").first).to_be_visible()


def climbing() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parcel:
        parcel.writestr("../../etc/memo.txt", "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.zip", b"PK\x03\x04nothing", "this is no zip that can be opened"),
        ("a.zip", climbing(), "leads out of the memo's folder; nothing was opened"),
        ("a.txt", b"a\0b", "not text (it holds NUL bytes)"),
        ("<img src=x onerror=alert(1)>.txt", b"  ", "<img src=x onerror=alert(1)>.txt: empty"),
    ],
)
def test_what_is_no_memo_is_refused_in_a_line(visit: Visitor, name: str, content: bytes, said: str):
    page = visit("/curate?memo=haider-2003-10-20")
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})
    expect(page.locator(".notice.wrong")).to_contain_text(said, ignore_case=True)
    assert page.locator(".notice img").count() == 0


def test_a_scanned_memo_keeps_its_offsets_beyond_the_basic_plane_and_its_markup_is_text(visit: Visitor):
    page = visit("/curate?memo=haider-2003-10-20")
    read(page, OCR, "halvorsen-2004-03-03")
    expect(page.locator(".desk-memo")).to_contain_text("old <b>\U0001f6a2</b> and")
    assert page.locator(".desk-memo b").count() == 0
    select(page, "docks worked")
    page.get_by_role("toolbar", name="Add what was missed").get_by_role("button", name="Judgement").click()
    settle(page)
    expect(page.locator("#desk-panel")).to_have_text("“docks worked”")


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_it_fits_every_width_works_by_keyboard_and_keeps_nobody_out(visit: Visitor, width: int):
    page = visit("/curate?memo=haider-2003-10-20", width=width, scheme="dark" if width == 390 else "light")
    assert "\n".join(map(str, axe(page))) == ""
    read(page, HAIDER)
    link = page.locator(".desk-memo a.seg", has_text="Four to five thousand")
    link.focus()
    link.press("Enter")
    expect(page.locator("#desk-panel")).to_have_text("“Four to five thousand”")
    expect(page.locator("#desk-panel")).to_be_focused()
    settle(page)
    page.keyboard.press("n")
    expect(page.locator("#desk-panel")).to_have_text("“Substantial”")
    settle(page)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
    assert "\n".join(map(str, axe(page))) == ""
