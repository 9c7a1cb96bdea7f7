"""Harm in the address, before any script has run: the document that the server sends holds words and no more."""

from __future__ import annotations

from collections import Counter
from urllib.parse import quote

import pytest

from briefing.web.prerender import fill
from briefing.web.views.page_bodies import PAGE_BODIES
from tests.hard.harm import BATTERY, PARAMETERS
from tests.html.parsing import Element, parse

SHELL = b"<html><head><title>Streamlit</title></head><body></body></html>"
NEVER = ("script", "img", "iframe", "object", "embed", "foreignobject", "b", "base", "math")


def document(page: str, query: str) -> Element:
    return parse(fill(SHELL, f"/{page}", query.encode()).decode())


@pytest.mark.parametrize("where", PAGE_BODIES)
def test_harm_in_each_parameter_is_text(where: str):
    clean = Counter(one.tag for one in document(where, "").all())
    for name in PARAMETERS:
        tree = document(where, f"{name}={quote(' '.join(BATTERY), safe='')}")
        tags = Counter(one.tag for one in tree.all())
        for tag in NEVER:
            assert tags[tag] == clean[tag], f"{where}?{name}"
        for one in tree.all():
            assert not [key for key in one.attributes if key.startswith("on")], f"{where}?{name}"
            href = (one.attributes.get("href") or "").lstrip().lower()
            assert not href.startswith(("javascript:", "data:", "//")), f"{where}?{name}"


def test_what_is_asked_for_in_vain_is_named_in_its_own_words():
    assert (
        "The address asks for theme “<script>x</script>”"
        in document("resources", "theme=%3Cscript%3Ex%3C/script%3E").text
    )
