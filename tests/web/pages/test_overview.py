"""The Overview opens with the bottom line, and every figure on it leads to its sentence."""

import itertools

from tests.web.pages.asking import ask, blocks, shown


def test_the_bottom_line_holds_its_hedges_and_its_links():
    tree = shown(ask())
    bottom = tree.all("section", "bottom")[0]
    assert bottom.text.startswith(
        "Bottom lineOf 21,000 police in Karachi, about 7,000 only worked on protecting people"
    )
    assert [a.attributes["href"] for a in bottom.all("a", "figure")] == [
        "evidence?claim=police-all",
        "evidence?claim=police-on-protection",
        "evidence?claim=arrests",
        "evidence?claim=us-assistance",
    ]


def test_what_is_withheld_is_counted_and_located():
    gaps = shown(ask()).all("section", "gaps")[0]
    assert "6 marks at 5 places. What stood there is not known" in gaps.text
    assert len(gaps.all("a")) == 5


def test_everyone_whom_the_memo_names_stands_there_with_their_role_by_side():
    named = shown(ask()).all("section", "people")[0]
    assert [heading.text for heading in named.all("h3")] == ["Hosts", "American participants"]
    assert "Haider, Home Secretary of Sindh" in named.text


def test_the_page_says_what_the_memo_is():
    tree = shown(ask())
    assert tree.all("h1")[0].text == "Anwar Haider, Home Secretary of Sindh"
    assert "Karachi, 20 October 2003" in tree.text


def test_headings_come_in_order():
    levels = [int(one.tag[1]) for one in shown(ask()).all() if one.tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_the_page_is_one_block_so_that_style_and_script_are_sent_once():
    assert len(blocks(ask())) == 1
