"""What can be taken away: every form is made, named and weighed; slides chosen on the page go along."""

import io
import zipfile
from threading import Semaphore

import pytest
from pptx import Presentation

from briefing.dataset.view import View
from briefing.export import formats
from briefing.export.cache import Cache
from briefing.export.snapshot import Snapshot
from briefing.web import downloads
from briefing.web.downloads import answer
from extract.loading import store
from extract.problem import Unknown
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
        ("handout", "haider-2003-10-20-handout.pdf", b"%PDF-"),
        ("package", "haider-2003-10-20-data-package.zip", b"PK"),
    ],
)
def test_every_form_is_made_and_named(memo: store.Memo, form: str, name: str, starts: bytes):
    made = formats.make(memo, form, View(slides=("arrests",)))
    assert made.name == name
    assert made.data.startswith(starts)
    assert formats.make(memo, form, View(slides=("arrests",))) is made


def test_chosen_slides_and_the_handling_line_go_along(memo: store.Memo):
    made = formats.make(memo, "deck", View(slides=("withheld", "arrests")), "FOR TRAINING USE")
    slides = Presentation(io.BytesIO(made.data)).slides
    assert [slide._element.cSld.get("name") for slide in slides] == ["withheld", "arrests"]
    assert all(any(s.has_text_frame and s.text_frame.text == "FOR TRAINING USE" for s in one.shapes) for one in slides)


def test_the_package_is_a_zip_without_a_clock(memo: store.Memo):
    with zipfile.ZipFile(io.BytesIO(formats.make(memo, "package", View()).data)) as pack:
        assert "datapackage.json" in pack.namelist()
        assert {one.date_time for one in pack.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_size_is_told_in_words(memo: store.Memo):
    assert formats.size(memo, "package", View()).endswith(" kB")


def test_an_unknown_form_is_refused_with_what_there_is(memo: store.Memo):
    with pytest.raises(Unknown, match="there is no form “fax”; there is: deck, html, handout, package, zip"):
        formats.make(memo, "fax", View())


def test_who_waits_in_vain_for_others_files_is_told_so(memo: store.Memo, monkeypatch: pytest.MonkeyPatch):
    asked = {"ticket": "1", "form": "csv", "chart": "arrests"}
    with monkeypatch.context() as busy:
        busy.setattr(downloads, "_turns", Semaphore(0))
        busy.setattr(downloads, "PATIENCE", 0)
        told = {"ticket": "1", "error": "Much is being made for others just now; ask again in a few minutes."}
        assert answer(asked, memo, View()) == told
    for _ in range(5):  # a turn is given back, whether the making went well or not
        assert answer({**asked, "chart": "nothing"}, memo, View())["error"].startswith("There is no chart")
    assert answer(asked, memo, View())["name"].endswith(".csv")


def test_the_courier_brings_it_or_says_why_not(memo: store.Memo):
    brought = answer({"ticket": "1", "form": "deck", "chart": ""}, memo, View(slides=("arrests",)))
    assert (brought["ticket"], brought["name"]) == ("1", "haider-2003-10-20-slides.pptx")
    refused = answer({"ticket": "2", "form": "deck", "chart": "", "handling": "x" * 121}, memo, View())
    assert refused["error"] == "The handling line has 121 characters; at most 120 fit on a page."
    assert answer({"ticket": "3", "form": "size", "of": "package"}, memo, View())["size"].endswith("kB")


def test_a_zip_of_what_the_filters_keep_is_not_taken_for_the_zip_of_all(
    memo: store.Memo, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(formats, "finished", Cache[Snapshot](1000, lambda one: len(one.data)))
    monkeypatch.setattr(formats, "bundle", lambda memo, view: Snapshot("", "", repr(view.theme).encode()))
    assert formats.make(memo, "zip", View(theme=("arrests",))).data == b"('arrests',)"
    assert formats.make(memo, "zip", View(theme=("attacks",))).data == b"('attacks',)"
