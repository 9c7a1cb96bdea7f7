"""The Check page: the answer in words, each sentence one link away, and nothing of a file's name obeyed."""

from collections.abc import Callable

import pytest

from briefing.dataset import short_id
from briefing.dataset.view import View
from briefing.export.check.snapshots import check
from briefing.export.snapshot import snapshot
from briefing.html.links import Links
from briefing.web.views import check as check_view
from extract.loading.store import Memo
from tests.html.parsing import parse

At = Callable[..., Links]


def test_a_picture_that_matches_is_answered_with_its_sentences_as_links(memo: Memo):
    found = check(snapshot(memo, "camera-points", form="svg").data, [memo])
    tree = parse(check_view.answered("a.svg", found, False))
    assert [one.text for one in tree.all("h2")] == ["Matches"]
    links = {one.attributes["href"]: one.text for one in tree.all("a")}
    assert links["evidence?claim=camera-points-installed"] == "Camera points installed"
    assert "“A tenth of these have been installed.”" in tree.text
    assert "not a signature" in tree.text
    (section,) = tree.all("section")
    assert (section.attributes["role"], section.attributes["class"]) == ("status", "answer matches")


def test_several_memos_are_named_in_the_links(memo: Memo):
    found = check(snapshot(memo, "arrests", form="svg").data, [memo])
    tree = parse(check_view.answered("a.svg", found, True))
    assert [one.attributes["href"] for one in tree.all("a")] == ["evidence?memo=haider-2003-10-20&claim=arrests"]


@pytest.mark.parametrize("name", ["<script>alert(1)</script>.png", "a" * 5000, '"><img src=x onerror=y>', "‮gnp.exe"])
def test_a_file_s_name_is_shown_short_and_never_obeyed(name: str, memo: Memo):
    found = check(b"\xff\xd8\xff\xe0 of a phone", [memo])
    drawn = str(check_view.answered(name, found, False))
    tree = parse(drawn)
    assert tree.all("script") == tree.all("img") == []
    (code,) = tree.all("code")
    assert len(code.text) <= 120
    assert "It is a JPEG picture, which carries no record." in tree.text


def test_a_short_id_opens_its_view_and_a_mistyped_one_says_why(memo: Memo):
    found = short_id.read(short_id.code(memo, "camera-points", View(unit="share")), [memo])
    (link,) = parse(check_view.opening(found, False)).all("a")
    assert link.attributes["href"] == "resources?unit=share#camera-points"
    assert parse(check_view.refused("“X<b>” is mistyped")).text.endswith("“X<b>” is mistyped.")


def test_what_was_typed_comes_back_in_the_field_and_no_further(at: At):
    (field,) = parse(check_view.asked(at("check"), '5LH2"><script>' + "9" * 3000)).all("input")
    assert (field.attributes["value"] or "").startswith('5LH2"><script>')
    assert len(field.attributes["value"] or "") == 40


def test_the_page_says_what_a_check_is_and_is_not():
    words = parse(check_view.heading()).text
    assert "A check against mistakes and careless edits, not a signature" in words
    assert "PNG, SVG, PDF, CSV and PPTX" in words
