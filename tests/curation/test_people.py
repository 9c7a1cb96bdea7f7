"""Speakers who may be one person are pointed out, never joined unasked."""

import pytest

from extract.checks.verify import check
from extract.curation import draft as desks
from extract.curation import people

TEXT = (
    b"Zelikow said that ten men came. Zelikow said that more than 500 came later.\n\n"
    b"Zeh1cow said that nine boats left. Muller said that two stayed.\n"
)


def test_a_name_that_scanning_broke_is_pointed_out_and_what_it_said_carries_a_note():
    desk = desks.from_text(TEXT, "a.txt", "scan")
    assert [one["name"] for one in desk.content["people"]] == ["Zelikow", "Zeh1cow", "Muller"]
    assert people.alike(desk.content, desk.text) == [("zeh1cow", "zelikow")]
    notes = {one["quantity"]["wording"]: one.get("note") for one in desk.section("claim")}
    assert notes == {"ten": None, "more than 500": None, "nine": people.MISREAD, "two": None}
    assert check(desk.loaded()) == []


def test_two_are_joined_with_all_they_said_even_what_was_set_aside():
    desk = desks.from_text(TEXT, "a.txt", "scan")
    nine = next(one["id"] for one in desk.section("claim") if one["quantity"]["wording"] == "nine")
    desk.discard(nine)
    desk.join("zeh1cow", "zelikow")
    desk.restore(nine)
    assert desk.entry(nine)["said_by"]["who"] == ["zelikow"]
    assert "note" not in desk.entry(nine)
    assert [one["id"] for one in desk.content["people"]] == ["zelikow", "muller"]
    assert check(desk.loaded()) == []
    assert desk.changes == 3


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Zelikow", "Z'elikow", True),
        ("Okafor", "0kafor", True),
        ("Chief of Staff Lund", "Chief of Staff Lumd", True),
        ("DCI", "DDCI", False),
        ("Chair", "Vice-Chair", False),
        ("Haider", "Asad", False),
        ("Reed", "Sato", False),
        ("General Counsel Muller", "General Moseman", False),
    ],
)
def test_only_names_of_nearly_the_same_letters_are_alike(one: str, other: str, expected: bool):
    content = {"people": [{"id": "a", "name": one}, {"id": "b", "name": other}]}
    assert bool(people.alike(content, "")) == expected


def test_everything_else_a_note_says_is_kept():
    entry = {"said_by": {"who": ["a", "b"], "how": "stated"}, "note": f"Mine.\n{people.MISREAD}"}
    content = {"people": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], "claims": [entry]}
    assert people.join(content, "b", "a") == 1
    assert content["claims"] == [{"said_by": {"who": ["a"], "how": "stated"}, "note": "Mine."}]
