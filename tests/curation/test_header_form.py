"""A header's fields and page marks as lines of a form: what is unchanged is kept as it is, what is new is found."""

import pytest

from extract.checks.verify import check
from extract.curation import archive, header_form
from extract.curation import draft as desks
from extract.curation.draft import Draft
from tests.curating_memo import OCR


@pytest.fixture
def desk() -> Draft:
    return desks.from_text(OCR.encode(), "a.txt", "halvorsen")


def take(desk: Draft, section: str, typed: str) -> list[str]:
    """Type the lines of a section; return what is wrong with them."""
    made, troubles = header_form.entries_from(section, typed, desk.content[section], desk.text)
    return [one.what for one in troubles or desk.describe({section: made})]


def test_unchanged_lines_change_nothing(desk: Draft):
    for section in ("header", "page_marks"):
        before = list(desk.content[section])
        assert take(desk, section, header_form.lines(section, before)) == []
        assert desk.content[section] == before
    assert desk.changes == 0


def test_a_label_is_corrected_a_field_added_and_one_removed(desk: Draft):
    desk.content["header"][1]["note"] = "Lwicheon is Luncheon."
    lines = header_form.lines("header", desk.content["header"]).splitlines()
    assert lines[:3] == [
        "Event: Meeting with Director Halvorsen !",
        "Type of Event: Lwicheon Meeting",
        "Dace: March 3, 2004",
    ]
    lines[1] = "Type: Lwicheon  Meeting"
    lines[2] = "Opening: thanking the Director"
    assert take(desk, "header", "\n".join(lines)) == []
    found = {one["label"]: (one["quote"]["exact"], one.get("note")) for one in desk.content["header"]}
    assert found["Type"] == ("Lwicheon Meeting", "Lwicheon is Luncheon.")
    assert found["Opening"] == ("thanking the Director", None)
    assert "Dace" not in found
    assert check(desk.loaded()) == []


def test_a_page_mark_that_is_none_goes_on_record_and_comes_back(desk: Draft):
    before = header_form.lines("page_marks", desk.content["page_marks"])
    assert "2: 2" in before.splitlines()
    assert take(desk, "page_marks", before.replace("2: 2\n", "")) == []
    assert [one["quote"]["exact"] for one in desk.content["set_aside"]] == ["2"]
    assert check(desk.loaded()) == []
    assert archive.from_zip(archive.to_zip(desk), "a.zip").content == desk.content
    assert take(desk, "page_marks", before) == []
    assert "set_aside" not in desk.content
    assert header_form.lines("page_marks", desk.content["page_marks"]) == before


@pytest.mark.parametrize(
    ("section", "line", "what"),
    [
        ("page_marks", "iv: 2", "“iv” is no page"),
        ("page_marks", "0: 2", "“0” is no page"),
        ("page_marks", "9: Page 9", "“Page 9” does not stand in the memo"),
        ("header", "Date: March 4, 2004", "“March 4, 2004” does not stand in the memo"),
        ("header", "Date", "“Date” does not stand in the memo"),
        ("header", ": Harbour House", "“Harbour House” is listed already"),
        ("header", ": the cooperation", "this text is empty"),
    ],
)
def test_a_line_that_leads_nowhere_is_told_and_nothing_is_changed(desk: Draft, section: str, line: str, what: str):
    before = list(desk.content[section])
    assert what in take(desk, section, f"{header_form.lines(section, before)}\n{line}")[0]
    assert desk.content[section] == before
    assert desk.changes == 0


def test_a_header_written_by_hand_without_spans_can_be_edited(desk: Draft):
    for section in ("header", "page_marks"):
        for one in desk.content[section]:
            one["quote"].pop("span")
    files = archive.from_zip(archive.to_zip(desk), "a.zip")
    lines = header_form.lines("header", files.content["header"])
    assert take(files, "header", lines.replace("Dace:", "Date:")) == []
    assert "Date" in [one["label"] for one in files.content["header"]]
