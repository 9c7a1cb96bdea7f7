"""What stands around a page: where one is, which memo, what is wrong and since when."""

from collections.abc import Callable
from dataclasses import replace

from briefing.dataset.view import View
from briefing.html.links import Links
from briefing.web.views import page_frame
from extract.problem import Problem
from tests.html.parsing import parse

At = Callable[..., Links]


def test_the_pages_are_links_and_say_which_one_this_is(at: At):
    links = at("timeline")
    tree = parse(page_frame.header(links, [links.memo], View()))
    pages = tree.all("nav", "pages")[0].all("a")
    assert [one.attributes["href"] for one in pages] == [
        *("./", "resources", "timeline", "assessments", "evidence", "data", "present", "takeaway", "curate", "check")
    ]
    assert [one.text for one in pages if one.attributes.get("aria-current")] == ["Timeline"]


def test_filters_come_along_to_the_pages_that_have_them_and_to_no_other(at: At):
    links = at("evidence")
    tree = parse(page_frame.header(links, [links.memo], View(speaker=("asad",))))
    hrefs = [one.attributes["href"] for one in tree.all("nav", "pages")[0].all("a")]
    assert hrefs == [
        *("./", "resources?speaker=asad", "timeline?speaker=asad", "assessments?speaker=asad"),
        *("evidence", "data", "present", "takeaway", "curate", "check"),
    ]


def test_with_one_memo_there_is_no_picker_and_with_two_each_is_named_in_the_address(at: At):
    links = at("resources")
    assert parse(page_frame.header(links, [links.memo], View())).all("details") == []
    other = replace(
        links.memo,
        file=links.memo.file.model_copy(update={"memo": links.memo.file.memo.model_copy(update={"id": "other"})}),
    )
    picker = parse(page_frame.header(replace(links, several=True), [links.memo, other], View())).all("details")[0]
    assert [one.attributes["href"] for one in picker.all("a")] == [
        *("resources?memo=haider-2003-10-20", "resources?memo=other")
    ]


def test_a_mistake_in_the_dataset_is_told_with_file_line_and_since_when():
    wrong = Problem(
        "data/m/memo.yaml", 19, "claims[1].quote.exact", "these words are not in memo.txt", "Copy them.", "x"
    )
    found = page_frame.problems([wrong], "10:00:00 on 1 May 2026", shown=True)
    assert found is not None
    words = parse(found).text
    assert "The dataset has a mistake since 10:00:00 on 1 May 2026; what you see is the last good one." in words
    assert "data/m/memo.yaml:19 claims[1].quote.exact (x) these words are not in memo.txt" in words


def test_a_mistake_with_markup_in_it_is_shown_as_words():
    found = page_frame.problems([Problem("<b>", 1, "<i>", "<script>alert(1)</script>", "&")], "", shown=False)
    assert found is not None
    assert parse(found).all("script") == []
    assert parse(found).all("b") == []


def test_no_mistake_no_banner():
    assert not page_frame.problems([], "", shown=True)
    assert not page_frame.messages([])
