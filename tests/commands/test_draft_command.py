"""A draft needs judgement, not typing: all that the reader found, verified at once, nothing invented."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.checks import todo, verify
from extract.curation import draft_yaml as drafting
from extract.loading import store
from tests.serving import ROOT

HAIDER = ROOT / "data" / "haider-2003-10-20" / "memo.txt"


def draft(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extract", "draft", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def write(folder: Path, text: str) -> store.Loaded:
    """A draft of `text` in `folder`, loaded back."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "memo.txt").write_bytes(text.encode())
    (folder / "memo.yaml").write_text(drafting.as_text(drafting.draft(text, folder.name)), "utf-8")
    return store.load(folder)


def test_the_draft_of_our_own_memo_holds_the_nine_quantities_of_the_curated_file(tmp_path: Path):
    done = draft(HAIDER, "-o", tmp_path / "again")
    assert (done.returncode, done.stderr) == (0, "")
    drafted, curated = store.load(tmp_path / "again").memo, store.load(HAIDER.parent).memo
    assert drafted is not None
    assert curated is not None

    def stated(memo: store.Memo) -> list[tuple[str, float | None, float | None]]:
        amounts = [claim.quantity for claim in memo.file.claims if claim.quantity.qualifier != "unstated"]
        kept = [(amount.qualifier, amount.low, amount.high) for amount in amounts]
        return sorted(kept, key=str)

    assert len(stated(drafted)) == 9
    assert stated(drafted) == stated(curated)
    assert ("range", 4000.0, 5000.0) in stated(drafted)
    assert ("more_than", 500.0, None) in stated(drafted)


def test_the_memo_is_kept_byte_for_byte_and_verify_accepts_the_draft_at_once(tmp_path: Path):
    draft(HAIDER, "-o", tmp_path / "again")
    assert (tmp_path / "again" / "memo.txt").read_bytes() == HAIDER.read_bytes()
    loaded = store.load(tmp_path / "again")
    assert verify.check(loaded) == []
    fields = {field for _, _, field in todo.listed(loaded)}
    assert {"memo.publisher", "memo.licence", "claims[0].label", "events[1].label", "redactions[4].label"} <= fields


def test_six_marks_at_five_places_and_the_page_mark_are_found(tmp_path: Path):
    memo = write(tmp_path / "again", HAIDER.read_bytes().decode()).memo
    assert memo is not None
    assert [len(place.marks) for place in memo.file.redactions] == [2, 1, 1, 1, 1]
    assert [page.page for page in memo.file.page_marks] == [2]


def test_speakers_are_drafted_with_how_we_know_and_doubt_is_a_todo(tmp_path: Path):
    memo = write(tmp_path / "again", HAIDER.read_bytes().decode()).memo
    assert memo is not None
    police = next(claim for claim in memo.file.claims if claim.quantity.wording == "21,000")
    assert (police.said_by.who, police.said_by.how) == (["haider", "asad"], "carried_on")
    arrests = next(claim for claim in memo.file.claims if claim.quantity.wording == "More than 500")
    assert "TODO: who speaks is not sure" in (arrests.note or "")


def test_offsets_hold_in_a_text_with_windows_line_ends_a_mark_and_form_feeds(tmp_path: Path):
    text = "\ufeffMEMORANDUM FOR THE RECORD\r\n\r\nDate: March 3, 2004\r\n\r\n"
    text += "Smith said about\xa040 men came.\f\r\nÉté: nearly 500.\r\n"
    loaded = write(tmp_path / "windows", text)
    assert verify.check(loaded) == []
    assert loaded.memo is not None
    assert [claim.quantity.wording for claim in loaded.memo.file.claims] == ["about\xa040", "nearly 500"]


def test_a_sentence_that_stands_twice_gets_a_prefix_or_suffix(tmp_path: Path):
    loaded = write(tmp_path / "twice", "Ten men came. Then rain fell.\n\nTen men came. Then snow fell.\n")
    assert verify.check(loaded) == []
    assert loaded.memo is not None
    assert len({span for name, span in loaded.memo.spans.items() if name.startswith("c")}) == 2


def test_a_memo_that_repeats_itself_gets_no_longer_quotes_and_each_keeps_its_place(tmp_path: Path):
    passage = HAIDER.read_bytes().decode()
    loaded = write(tmp_path / "repeated", passage * 8)
    assert verify.check(loaded) == []
    assert loaded.memo is not None
    police = [loaded.memo.spans[one.id] for one in loaded.memo.file.claims if one.quantity.wording == "21,000"]
    assert [span.start - police[0].start for span in police] == [len(passage) * n for n in range(8)]
    assert max(len(claim.quote.prefix) for claim in loaded.memo.file.claims) == 0


PARTS = (
    *("About 40 men", "a third of them", "5 to 10 percent", "[REDACTED]", "Smith said", "on 3 May 2001", "Page 4"),
    *("last year", "not one dollar", "more than $2.5 million", "1,2,3", "one in four", "\u2014", "\n\n", "\r\n", ". "),
    *("half of", "Jones and Smith agreed", "in early 2003", "9/11 Classified Information", "hundreds of"),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_verify_accepts_the_draft_of_any_text(tmp_path_factory: pytest.TempPathFactory, parts: list[str]):
    text = " ".join(["A memo.", *parts])
    loaded = write(tmp_path_factory.mktemp("any") / "memo", text)
    assert [str(problem) for problem in verify.check(loaded)] == []


def test_nothing_is_overwritten_unless_it_is_asked_for(tmp_path: Path):
    folder = tmp_path / "again"
    draft(HAIDER, "-o", folder)
    (folder / "memo.yaml").write_text("mine\n", "utf-8")
    refused = draft(HAIDER, "-o", folder)
    assert refused.returncode == 2
    assert "is there already; choose another folder, or add --force" in refused.stderr
    assert (folder / "memo.yaml").read_text("utf-8") == "mine\n"
    assert draft(HAIDER, "-o", folder, "--force").returncode == 0
    assert (folder / "memo.yaml").read_text("utf-8") != "mine\n"


def test_a_name_that_is_no_id_is_refused(tmp_path: Path):
    assert "lower case, digits and hyphens" in draft(HAIDER, "-o", tmp_path / "My Memo").stderr
    assert list(tmp_path.iterdir()) == []


DATED = """MEMORANDUM FOR THE RECORD

Event: Interview with the police
Date: October 20, 2003

More than two weeks ago they left Karachi. Over the past three years arrests rose. Earlier this year he was in Quetta.
The camera will work in two to three weeks. They met in the first week of June and left in December. He was seen
on the 27th. Two days before 9/11 he flew. They met on New Year's Eve 1999 and last Thanksgiving.
The following week he left. In the third quarter of 2002 nothing happened.
And they will leave 9/11 Personal Privacy Friday in Quetta.
"""


def test_verify_reads_every_drafted_date_again_as_it_stands_in_the_memo(tmp_path: Path):
    loaded = write(tmp_path / "dated", DATED)
    assert verify.check(loaded) == []
    assert loaded.memo is not None
    events = loaded.memo.file.events
    drafted = {event.date.wording: (event.date.edtf, event.date.relative) for event in events if event.date}
    assert drafted["More than two weeks ago"] == ("../2003-10-06", True)
    assert drafted["the past three years"] == ("2000-10-20~/2003-10-20", True)
    assert drafted["in two to three weeks"] == ("2003-11-03/2003-11-10", True)
    assert drafted["Two days before 9/11"] == ("2001-09-09", False)
    # What leads to Friday stands before the stamp, and outside the quote.
    assert drafted["Friday"] == ("2003-10-24", True)
    assert [event.quote.exact for event in events if event.dated_by == "nobody"] == ["The following week he left."]


def test_a_drafted_date_keeps_the_year_of_the_telling_that_its_quote_leaves_out(tmp_path: Path):
    loaded = write(tmp_path / "told", "The siege began in May 1919. In August the walls fell.\n")
    assert verify.check(loaded) == []
    assert loaded.memo is not None
    august = loaded.memo.file.events[1]
    assert august.date is not None
    assert (august.quote.exact, august.date.edtf) == ("In August the walls fell.", "1919-08")


def test_a_long_sentence_is_cut_within_itself_and_takes_nothing_of_the_one_before():
    text = "He fully believes it. On oath he says that " + "he served in towns, and " * 60 + "he left 17 sons."
    [claim] = drafting.draft(text, "memo")["claims"]
    start, end = claim["quote"]["span"]
    assert text.index("On oath") <= start < text.index("17") < end
