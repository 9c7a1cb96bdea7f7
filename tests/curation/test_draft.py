"""A curator's desk: what is corrected holds or is told beside its field, nothing is lost, what was missed is added."""

import pytest

from extract.checks.verify import check
from extract.curation import archive
from extract.curation import draft as desks
from extract.curation.draft import Draft
from extract.curation.form_fields import KINDS, fields_of
from extract.loading.quotes import Span
from extract.problem import UserError
from tests.curating_memo import OCR

TEXT = (
    "Date: March 3, 2004\n\nSmith said that more than 500 men came in early May. Nearly all stayed.\n\n"
    "Rain fell for ten days. The mood was poor.\n"
)


@pytest.fixture
def desk() -> Draft:
    return desks.from_text(TEXT.encode(), "a.txt", "smith-2004-03-03")


def called(desk: Draft, words: str) -> str:
    """The id of the entry whose words these are."""
    return next(one for one, span in desk.places.items() if desk.text[slice(*span)] == words)


def test_each_mark_stands_on_its_very_words_and_the_whole_draft_is_clean(desk: Draft):
    marked = {desk.text[slice(*desk.places[one["id"]])] for kind in KINDS for one in desk.section(kind)}
    assert marked == {"more than 500", "Nearly all", "ten", "March 3, 2004", "early May"}
    assert check(desk.loaded()) == []
    assert desk.unsaved == 0


def test_the_same_words_twice_in_a_sentence_are_two_places():
    twice = desks.from_text(b"Smith saw ten men and ten dogs.", "a.txt", "twice")
    assert [twice.places[one["id"]] for one in twice.section("claim")] == [Span(10, 13), Span(22, 25)]


def test_a_correction_that_holds_is_taken_over_and_counted(desk: Draft):
    entry = called(desk, "ten")
    assert desk.correct(entry, desk.fields(entry) | {"label": "Days of rain", "unit": "wet days"}) == []
    assert desk.entry(entry)["label"] == "Days of rain"
    assert desk.entry(entry)["quantity"] == {"exactly": 10, "unit": "wet days", "wording": "ten"}
    assert desk.changes == 1


@pytest.mark.parametrize(
    ("changed", "field", "what"),
    [
        ({"low": "many"}, "low", "“many” is not a number"),
        ({"low": ""}, "low", "a number is needed here"),
        ({"wording": "more then 500"}, "wording", "these words are not in the sentence"),
        ({"form": "range", "low": "500", "high": "400"}, "form", "the lower end comes first"),
        ({"how": "stated", "who": [], "words": ""}, "how", "how is stated, so who and words"),
        ({"how": "stated", "who": ["smith"], "words": "Jones said"}, "words", "do not stand in the memo"),
        ({"exact": "More than 600 men came."}, "exact", "do not stand in the memo"),
        ({"label": ""}, "label", "this text is empty"),
        ({"label": "all 500 men"}, "label", "an amount is written out: “500”"),
        ({"unit": ""}, "form", "unit is missing"),
        ({"theme": ""}, "theme", "this text is empty"),
        ({"theme": "more than 7 men"}, "theme", "an amount is written out: “more than 7”"),
        ({"who": ["x" * 500], "how": "stated", "words": "Smith said"}, "who", "500 characters, 400 at most"),
    ],
)
def test_what_does_not_hold_is_told_beside_its_field_and_kept(
    desk: Draft, changed: dict[str, object], field: str, what: str
):
    entry = called(desk, "more than 500")
    before = dict(desk.entry(entry))
    found = desk.correct(entry, desk.fields(entry) | changed)
    assert any(one.field == field and what in one.what for one in found), found
    assert desk.entry(entry) == before
    assert desk.fields(entry)[next(iter(changed))] == next(iter(changed.values()))
    assert desk.changes == 0
    desk.correct(entry, desk.fields(entry) | {name: fields_of("claim", before)[name] for name in changed})
    assert entry not in desk.unfinished


def test_a_wording_may_be_made_longer_or_shorter_within_its_sentence(desk: Draft):
    entry = called(desk, "ten")
    for wording in ("fell for ten days", "ten days", "ten"):
        assert all(one.holds for one in desk.correct(entry, desk.fields(entry) | {"wording": wording}))
        assert desk.entry(entry)["quantity"]["wording"] == wording
        assert desk.text[slice(*desk.places[entry])] == wording


def test_where_the_reader_disagrees_the_curator_has_the_last_word_and_is_told(desk: Draft):
    entry = called(desk, "more than 500")
    found = desk.correct(entry, desk.fields(entry) | {"form": "at_least"})
    assert [(one.field, one.holds) for one in found] == [("form", True)]
    assert "“more than 500”: more than 500" in found[0].what
    assert desk.entry(entry)["quantity"]["at_least"] == 500
    assert [one.entry for one in check(desk.loaded())] == [entry]


def test_a_new_theme_and_a_new_speaker_are_entered_where_they_are_listed(desk: Draft):
    entry = called(desk, "ten")
    typed = {"theme": "Weather", "how": "carried_on", "who": ["Ann Smith"], "words": "Smith said that"}
    assert desk.correct(entry, desk.fields(entry) | typed) == []
    assert desk.content["themes"]["weather"] == "Weather"
    assert {"id": "ann-smith", "name": "Ann Smith"} in desk.content["people"]
    assert desk.entry(entry)["said_by"]["who"] == ["ann-smith"]


def test_a_new_theme_or_speaker_does_not_take_the_place_of_another_of_the_same_id(desk: Draft):
    entry = called(desk, "ten")
    for theme in ("Rain", "Rain!"):
        assert desk.correct(entry, desk.fields(entry) | {"theme": theme}) == []
    assert desk.content["themes"] == {"todo": "TODO", "rain": "Rain", "rain-2": "Rain!"}
    assert desk.entry(entry)["theme"] == "rain-2"


def test_white_space_is_forgiven_and_the_memo_s_own_letters_are_kept():
    desk = desks.from_text(b"Smith said that more\nthan  500 men came.", "a.txt", "wrapped")
    entry = desk.section("claim")[0]["id"]
    assert desk.correct(entry, desk.fields(entry) | {"wording": "more than 500", "label": "Men"}) == []
    assert desk.entry(entry)["quantity"]["wording"] == "more\nthan  500"


def test_what_is_discarded_can_be_put_back_in_its_place(desk: Draft):
    before = [one["id"] for one in desk.section("claim")]
    desk.discard(before[0])
    assert [one["id"] for one in desk.section("claim")] == before[1:]
    assert before[0] not in desk.content["key_figures"]
    assert desk.kind(before[0]) == "claim"
    desk.restore(before[0])
    assert [one["id"] for one in desk.section("claim")] == before
    assert (desk.changes, desk.discarded) == (2, {})


def test_a_discarded_mark_is_kept_on_record_with_its_reason_and_verify_is_content():
    desk = desks.from_text(OCR.encode(), "a.txt", "halvorsen")
    entry = called(desk, "[REDACTED]")
    desk.discard(entry)
    assert [one["quote"]["exact"] for one in desk.content["set_aside"]] == ["[REDACTED]"]
    assert check(desk.loaded()) == []
    desk.explain(entry, "The clerk’s own word.")
    assert desk.content["set_aside"][0]["reason"] == "The clerk’s own word."
    again = archive.from_zip(archive.to_zip(desk), "draft.zip")
    assert again.content == desk.content
    back = called(again, "[REDACTED]")
    assert back in again.discarded
    again.restore(back)
    assert "set_aside" not in again.content
    assert check(again.loaded()) == []


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("assessment", "The mood was poor", {"direction": "none"}),
        ("claim", "poor", {"quantity": {"unstated": True, "unit": "TODO", "wording": "poor"}}),
        ("event", "Rain fell", {"kind": "other", "dated_by": "nobody"}),
    ],
)
def test_what_the_reader_missed_is_added_with_its_sentence(
    desk: Draft, kind: str, words: str, expected: dict[str, object]
):
    start = TEXT.index(words)
    entry = desk.add(kind, Span(start - 1, start + len(words)))
    made = desk.entry(entry)
    assert made["quote"]["exact"] in ("The mood was poor.", "Rain fell for ten days.")
    assert {name: made[name] for name in expected} == expected
    assert desk.places[entry] == Span(start, start + len(words))
    assert check(desk.loaded()) == []


def test_an_added_amount_is_read_as_far_as_it_can_be():
    desk = desks.from_text(OCR.encode(), "a.txt", "halvorsen")
    start = OCR.index("about 40 pages")
    entry = desk.add("claim", Span(start, start + len("about 40 pages")))
    assert desk.entry(entry)["quantity"]["about"] == 40
    start = OCR.index("''They're")
    assert desk.kind(desk.add("redaction", Span(start, start + 2))) == "redaction"
    assert check(desk.loaded()) == []


def test_words_that_stand_twice_are_added_where_they_are_not_marked_yet():
    desk = desks.from_text(b"Rain fell. It stopped. Rain fell.", "a.txt", "rain")
    spans = []
    for _ in range(3):
        at = desk.unmarked("event", "Rain  fell")
        assert at is not None
        spans.append(at)
        desk.add("event", at)
    assert spans == [Span(0, 9), Span(23, 32), Span(0, 9)]
    assert desk.unmarked("event", "Snow fell") is None
    assert desk.unmarked("event", " ") is None


def test_the_memo_itself_is_described_and_a_bad_date_is_refused(desk: Draft):
    source = desk.content["memo"]
    assert desk.describe({"memo": source | {"publisher": "Port Office"}}) == []
    assert desk.content["memo"]["publisher"] == "Port Office"
    found = desk.describe({"memo": source | {"date": "3 March"}})
    assert [one.field for one in found] == ["memo.date"]
    assert desk.content["memo"]["date"] == "2004-03-03"


def test_progress_is_told_and_what_is_too_large_or_nothing_is_refused():
    told: list[float] = []
    desks.from_text(TEXT.encode(), "a.txt", "told", lambda share, words: told.append(share))
    assert told == sorted(told)
    assert len(told) == 3
    for raw, line in (
        (b"x" * 1_000_001, "larger than 1 MB"),
        (b" ", "empty"),
        (b"a\0", "NUL bytes"),
        (b"\xff", "UTF-8"),
    ):
        with pytest.raises(UserError, match=line):
            desks.from_text(raw, "a.txt", "bad")
    with pytest.raises(UserError, match="no words are selected"):
        desks.from_text(TEXT.encode(), "a.txt", "none").add("claim", Span(19, 21))
