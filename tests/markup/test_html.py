"""No text becomes markup, whoever wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.markup.html import Html, classes, el, join, text
from extract.characters import visible
from tests.markup.parsing import parse


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        "&lt;b&gt;",
        "</p><p>",
        "<!-- ",
        "]]>",
    ],
)
def test_hostile_words_come_out_as_words_in_text_and_in_attributes(words: str):
    tree = parse(el("p", words, title=words))
    assert [(one.tag, one.attributes, one.text) for one in tree.all()] == [("p", {"title": words}, words)]


@given(st.text())
def test_any_text_shows_itself_and_holds_no_element(words: str):
    tree = parse(el("p", words))
    shown = visible(words)
    assert len(tree.all()) == 1
    assert tree.text.replace("\r", "\n") == shown.replace("\r", "\n")


def test_only_html_passes_unescaped():
    assert el("p", Html("<b>x</b>"), "<b>") == "<p><b>x</b>&lt;b&gt;</p>"


def test_children_may_be_nested_and_missing():
    assert join(["a", None, [el("b", "c"), ["d"]]]) == "a<b>c</b>d"


def test_an_attribute_that_is_false_or_none_is_left_out_and_one_that_is_true_stands_bare():
    markup = el("input", class_="x", data_entry="a b", disabled=True, hidden=False, title=None)
    assert markup == '<input class="x" data-entry="a b" disabled>'


def test_control_characters_do_not_pass():
    assert text("a\x00b\x1bc") == "a\ufffdb\ufffdc"


def test_classes_are_those_that_hold():
    assert classes("a", None, False, "", "b") == "a b"
    assert classes(None, False) is None
