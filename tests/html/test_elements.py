"""No text becomes markup, whoever wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from briefing.html.elements import Html, classes, join, text
from briefing.html.environment import Template
from extract.characters import visible
from tests.html.parsing import parse

figures = Template("figures")


def button(words: str) -> Html:
    """A button of the templates with the same words as text and in its attributes."""
    return figures.copy_button(words, words, words, words)


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
    outer, inner = parse(button(words)).all()
    assert (outer.tag, inner.tag, inner.text) == ("button", "span", words)
    assert outer.attributes == {
        "class": "act",
        "type": "button",
        "data-copy": words,
        "data-link": words,
        "aria-label": words,
    }


@given(st.text())
def test_any_text_shows_itself_and_holds_no_element(words: str):
    tree = parse(button(words))
    shown = visible(words).replace("\r", "\n")
    assert len(tree.all()) == 2
    assert tree.text.replace("\r", "\n") == shown
    assert (tree.all("button")[0].attributes["aria-label"] or "").replace("\r", "\n") == shown


def test_only_html_passes_unescaped():
    assert figures.hidden(Html("<b>x</b>")) == '<span class="sr"><b>x</b></span>'
    assert join([Html("<b>x</b>"), "<b>"]) == "<b>x</b>&lt;b&gt;"


def test_nothing_shows_as_nothing_and_a_zero_as_a_zero():
    assert figures.hidden(None) == '<span class="sr"></span>'
    assert figures.hidden(0) == '<span class="sr">0</span>'


def test_a_template_that_asks_for_what_is_not_given_fails():
    with pytest.raises(UndefinedError, match="words"):
        figures.hidden()


def test_parts_may_be_nested_and_missing():
    assert join(["a", None, [Html("<b>c</b>"), ["d"]]]) == "a<b>c</b>d"


def test_control_characters_do_not_pass():
    assert text("a\x00b\x1bc") == "a\ufffdb\ufffdc"
    assert figures.hidden("a\x00b\u202ec") == '<span class="sr">a\ufffdb\ufffdc</span>'


def test_classes_are_those_that_hold():
    assert classes("a", None, False, "", "b") == "a b"
    assert classes(None, False) == ""
