"""Text into XML and back."""

import xml.etree.ElementTree as ET

import pytest

from briefing.render.xml_escape import escaped, quoted, unescaped

WORDS = ("a < b > c & d", "&lt; as it stands &amp;amp;", "say \"no\" and 'yes'", "", "]]>", "not one\tdollar\nline")


@pytest.mark.parametrize("words", WORDS)
def test_a_parser_reads_back_what_was_written(words: str):
    read = ET.fromstring(f"<t a={quoted(words)}>{escaped(words)}</t>")
    assert (read.text or "", read.get("a")) == (words, words)
    assert unescaped(escaped(words)) == words
    assert unescaped(quoted(words)[1:-1]).replace("&#9;", "\t").replace("&#10;", "\n") == words


def test_an_entity_of_somebody_else_is_left_alone():
    assert unescaped("&bomb;&#65;") == "&bomb;&#65;"
