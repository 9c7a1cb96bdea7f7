"""One style sheet and one script: no address in them, no handler in the markup, nothing under 12 px."""

import re

from briefing.html import assets


def test_nothing_in_style_or_script_asks_another_host():
    assert re.findall(r"https?://|//[a-z]+\.[a-z]|@import|url\(", assets.css() + assets.js()) == []


def test_no_text_is_smaller_than_12_px():
    sizes = [float(size) for size in re.findall(r"font(?:-size)?:[^;{}]*?(\.\d+|\d*\.?\d+)rem", assets.css())]
    assert min(sizes) * 16 >= 12


def test_the_script_writes_markup_only_where_python_made_it():
    assert re.findall(r"innerHTML|insertAdjacentHTML|document\.write|outerHTML|eval\(", assets.js()) == ["innerHTML"]
    assert "root.innerHTML = data.html;" in assets.js()


def test_colours_follow_the_page_s_scheme_live():
    assert "--memo: light-dark(#1F4E79, #7FB2E0);" in assets.css()
