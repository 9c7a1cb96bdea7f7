"""Characters that move a cursor or turn words round are told, and never come out as they are."""

import json
from xml.etree import ElementTree

import pytest

from briefing.dataset import records
from briefing.html.elements import text
from briefing.render.svg import svg
from extract import characters
from extract.problem import Problem
from tests.charts.making import claim, made_up, scene_of
from tests.spoiling import copy

STRANGE = ("\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ud800", "\ufffe")
ORDINARY = "Zoë’s “90 %” – \t\n naïve 👩‍👩‍👧 עברית العربية \u200d\u200f"


@pytest.mark.parametrize("one", STRANGE, ids=ascii)
def test_a_strange_character_is_named_and_made_visible_in_its_place(one: str):
    assert characters.strange(f"a{one}b") == f"U+{ord(one):04X}"
    assert characters.visible(f"a{one}b") == "a\ufffdb"


def test_other_scripts_joined_signs_and_line_ends_stay_as_they_are():
    assert characters.visible(ORDINARY) == ORDINARY


def test_a_label_that_turns_words_round_is_a_problem_of_its_line(tmp_path):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "label: Terrorists arrested", 'label: "Terrorists \\u202Earrested"')
    line = spoilt.line("memo.yaml", 'label: "Terrorists')
    assert str(spoilt.only()) == (
        f"{spoilt.folder}/memo.yaml:{line}: claims[5].label: this holds the character U+202E, which moves the cursor "
        "or turns words round\n    Take it out, or type the words anew."
    )


def test_a_problem_never_sends_a_terminal_what_it_would_obey():
    problem = Problem("a\x1b]0;x", 1, "f\x07", "w\x1b[2J", "x\u202e.", facts=(("memo", "\x9b2J"),))
    assert str(problem) == "a\ufffd]0;x:1: f\ufffd: w\ufffd[2J\n    memo \ufffd2J\n    x\ufffd."
    assert json.loads(json.dumps(problem.record()))["what"] == "w\x1b[2J"


def test_a_page_and_a_picture_show_the_sign_for_what_cannot_be_shown():
    assert text("a\x1b<b>\u202e") == "a\ufffd&lt;b&gt;\ufffd"
    memo = made_up([claim("one", {"exactly": 5, "unit": "cases", "wording": "5"}, "Cases\x0b\u2067 & <more>")])
    drawn = svg(scene_of(memo, "bounded_bar", ["one"]))
    ElementTree.fromstring(drawn)  # one forbidden character, and no part of it could be read
    assert not characters.strange(drawn)


@pytest.mark.parametrize("cell", ["=1+1", " =1", "\u00a0+1", "\ufeff@x", "\u200b-1", "＝1+1", "\t=1", "\n=1"])
def test_a_cell_that_a_spreadsheet_would_work_out_is_defused(cell: str):
    assert records.defused(cell).startswith("'")


def test_a_cell_with_an_unseen_control_before_its_formula_starts_with_a_sign_that_is_seen():
    assert records.defused("\x00=1+1") == "\ufffd=1+1"
