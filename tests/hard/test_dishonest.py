"""Every dishonest edit of a kind that can be known is caught; nothing honest is."""

from collections import Counter
from pathlib import Path

import pytest

from extract import reading
from extract.checks import verify
from extract.curation import draft_yaml
from extract.loading import store
from extract.problem import Problem
from tests.curating_memo import OCR
from tests.hard import dishonest, other_memo
from tests.serving import ROOT
from tests.spoiling import MEMO

EDITS = dishonest.edits()


def told(folder: Path) -> list[Problem]:
    loaded = store.load(folder)
    return [*verify.check(loaded), *(one for one in verify.doubts(loaded) if one.code)]


@pytest.mark.parametrize("edit", EDITS, ids=str)
def test_a_dishonest_edit_is_caught(edit: dishonest.Edit, tmp_path: Path):
    assert told(dishonest.write(edit, tmp_path))


def test_at_least_three_are_tried_of_each_kind():
    tried = Counter(edit.kind for edit in EDITS)
    assert {kind: count for kind, count in tried.items() if count < 3} == {}


def test_honest_datasets_are_told_nothing(tmp_path: Path):
    assert told(ROOT / "data" / MEMO) == []
    assert told(other_memo.write(tmp_path)) == []


@pytest.mark.parametrize("text", [(ROOT / "data" / MEMO / "memo.txt").read_text("utf-8"), OCR, other_memo.TEXT])
def test_a_draft_is_told_nothing(text: str, tmp_path: Path):
    folder = tmp_path / "drafted"
    folder.mkdir()
    (folder / "memo.txt").write_bytes(text.encode())
    content = draft_yaml.draft(text, "drafted", reading.read(text))
    (folder / "memo.yaml").write_text(draft_yaml.as_text(content), "utf-8")
    assert told(folder) == []


def test_a_person_answers_for_a_speaker_and_is_named(tmp_path: Path):
    said = {"who": ["asad"], "how": "carried_on", "words": "He said"}
    ruling = {"reason": "He is the chief of police here", "by": "A. Curator", "date": "2026-11-27"}
    doubted = dishonest.Edit("", MEMO, (("claims/arrests/said_by", said),))
    assert [one.what for one in told(dishonest.write(doubted, tmp_path))] == ["as read, these words mean Haider"]
    answered = dishonest.Edit("", MEMO, (*doubted.sets, ("claims/arrests/judged", ruling)))
    loaded = store.load(dishonest.write(answered, tmp_path))
    assert told(loaded.folder) == []
    assert [(one.entry, one.state) for one in verify.rulings(loaded)] == [("arrests", "person")]


def test_a_draft_carries_no_voice_on_across_what_is_withheld():
    content = draft_yaml.draft(text := (ROOT / "data" / MEMO / "memo.txt").read_text("utf-8"), "d", reading.read(text))
    said = {one["quote"]["exact"]: one["said_by"]["how"] for one in content["claims"]}
    assert said["Four to five thousand officers had been redeployed for this protective duty."] == "carried_on"
    assert said["A tenth of these have been installed."] == "not_stated"
