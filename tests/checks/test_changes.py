"""What a claim moved from stands in the same quote, and the figures go the way that is said."""

from pathlib import Path

import pytest

from extract import reading
from extract.checks import verify
from extract.curation import draft_yaml
from extract.loading import store
from extract.problem import Problem
from tests.hard import other_memo


def problems(folder: Path, old: str, new: str) -> list[Problem]:
    own = other_memo.write(folder)
    path = own / "memo.yaml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    return verify.check(store.load(own))


def test_a_memo_that_tells_of_a_rise_and_of_a_fall_is_clean(tmp_path: Path):
    assert verify.check(store.load(other_memo.write(tmp_path))) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("down_from: crews-before", "up_from: crews-before", "up_from, but the figures go the other way or not at all"),
        ("up_from: fees-before", "down_from: fees-before", "down_from, but the figures go the other way or not at all"),
        ("down_from: crews-before", "down_from: guards", "the amount before does not stand in the quote"),
        ("down_from: crews-before", "down_from: crews", "a claim cannot have moved from itself"),
        ("down_from: crews-before", "down_from: crewz", "there is no claim crewz"),
    ],
)
def test_a_change_that_the_quote_does_not_support_is_named(tmp_path: Path, old: str, new: str, what: str):
    found = problems(tmp_path, old, new)
    assert [problem.what for problem in found] == [what]
    assert found[0].field in ("claims[6].down_from", "claims[6].up_from", "claims[8].down_from")


def test_a_change_goes_one_way(tmp_path: Path):
    old = "down_from: crews-before"
    found = problems(tmp_path, old, f"{old}\n    up_from: crews-before")
    assert {problem.what for problem in found} == {"a claim is up from another or down from it, not both"}


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("The garrison fell from 800 to about 200 men.", [("c2-men", "down_from", "c1-men")]),
        ("There are 40 posts, up from 30.", [("c1-posts", "up_from", "c2-posts")]),
        ("They need from 8 to 14 men.", []),
        ("The port doubled its staff to 60.", []),
    ],
)
def test_a_draft_says_what_moved_from_what(text: str, moves: list[tuple[str, str, str]]):
    claims = draft_yaml.draft(text, "port", reading.read(text))["claims"]
    ways = ("up_from", "down_from")
    assert [(claim["id"], way, claim[way]) for claim in claims for way in ways if way in claim] == moves
