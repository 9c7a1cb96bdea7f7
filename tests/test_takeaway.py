"""What can be taken away: every form is made, named and weighed; slides chosen on the page go along."""

import io
import zipfile

import pytest
from pptx import Presentation

from briefing import takeaway
from briefing.courier import answer
from briefing.snapshot import Unknown
from briefing.view import View
from extract import store
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="module")
def memo() -> store.Memo:
    found = store.load(ROOT / "data" / MEMO).memo
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("form", "name", "starts"),
    [
        ("deck", "haider-2003-10-20-slides.pptx", b"PK"),
        ("light", "haider-2003-10-20-briefing-light.html", b"<!doctype html>"),
        ("handout", "haider-2003-10-20-handout.pdf", b"%PDF-"),
        ("package", "haider-2003-10-20-data-package.zip", b"PK"),
    ],
)
def test_every_form_is_made_and_named(memo: store.Memo, form: str, name: str, starts: bytes):
    made = takeaway.make(memo, form, View(slides=("arrests",)))
    assert made.name == name
    assert made.data.startswith(starts)
    assert takeaway.make(memo, form, View(slides=("arrests",))) is made


def test_chosen_slides_and_the_handling_line_go_along(memo: store.Memo):
    made = takeaway.make(memo, "deck", View(slides=("withheld", "arrests")), "FOR TRAINING USE")
    slides = Presentation(io.BytesIO(made.data)).slides
    assert [slide._element.cSld.get("name") for slide in slides] == ["withheld", "arrests"]
    assert all(any(s.has_text_frame and s.text_frame.text == "FOR TRAINING USE" for s in one.shapes) for one in slides)


def test_the_package_is_a_zip_without_a_clock(memo: store.Memo):
    with zipfile.ZipFile(io.BytesIO(takeaway.make(memo, "package", View()).data)) as pack:
        assert "datapackage.json" in pack.namelist()
        assert {one.date_time for one in pack.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_size_is_told_in_words(memo: store.Memo):
    assert takeaway.size(memo, "package", View()).endswith(" kB")


def test_an_unknown_form_is_refused_with_what_there_is(memo: store.Memo):
    with pytest.raises(Unknown, match="there is no form “fax”; there is: deck, html, light, handout, package, zip"):
        takeaway.make(memo, "fax", View())


def test_the_courier_brings_it_or_says_why_not(memo: store.Memo):
    brought = answer({"ticket": "1", "form": "deck", "chart": ""}, memo, View(slides=("arrests",)))
    assert (brought["ticket"], brought["name"]) == ("1", "haider-2003-10-20-slides.pptx")
    refused = answer({"ticket": "2", "form": "deck", "chart": "", "handling": "x" * 121}, memo, View())
    assert refused["error"] == "The handling line has 121 characters; at most 120 fit on a slide."
    assert answer({"ticket": "3", "form": "size", "of": "package"}, memo, View())["size"].endswith("kB")
