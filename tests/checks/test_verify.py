"""Each slip of the pen is found, named with its claim and its line, and comes with what to do."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.checks import verify
from tests.serving import ROOT
from tests.spoiling import MEMO, Copy, copy


@pytest.fixture
def memo(tmp_path: Path) -> Copy:
    return copy(tmp_path)


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extract", "verify", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_projects_own_data_is_clean_and_counted():
    done = run()
    assert (done.returncode, done.stderr) == (0, "")
    assert "19 claims, 10 events, 36 assessments, 6 redaction marks at 5 places" in done.stdout


def test_a_changed_character_inside_a_quote_names_the_claim_and_the_nearest_words(memo: Copy):
    memo.replace("memo.txt", "Four to five thousand officers", "Four to five thousand 0fficers")
    found = [problem for problem in memo.problems() if problem.entry == "officers-redeployed"]
    assert [problem.field for problem in found] == ["claims[7].quote.exact"]
    assert found[0].line == memo.line("memo.yaml", "exact: Four to five thousand officers")
    assert dict(found[0].facts)["memo line 18"].startswith("Four to five thousand 0fficers")


def test_a_changed_character_elsewhere_says_that_the_memo_changed(memo: Copy):
    memo.replace("memo.txt", "Drafted by: Zelikow\n\nHaider has overall", "Drafted by: Zelikow\n\nHaider had overall")
    assert memo.only().field == "memo.sha256"
    assert memo.only().what == "memo.txt is not the text that was curated"


def test_a_quote_that_stands_twice_asks_for_a_prefix(memo: Copy):
    memo.replace("memo.yaml", 'exact: "[REDACTED]", prefix: "not one dollar. "', 'exact: "[REDACTED]"')
    problem = next(one for one in memo.problems() if one.field == "redactions[1].marks[0].quote.exact")
    assert problem.what == "these words stand in memo.txt 2 times"
    assert dict(problem.facts)["memo lines"] == "20, 24"


@pytest.mark.parametrize(
    ("old", "new", "written", "read"),
    [
        ("{more_than: 500,", "{more_than: 5000,", "more than 5,000", "“More than 500”: more than 500"),
        ("{more_than: 500,", "{exactly: 500,", "exactly 500", "“More than 500”: more than 500"),
        ("{more_than: 500,", "{at_least: 500,", "at least 500", "“More than 500”: more than 500"),
        ("{about: 7000,", "{exactly: 7000,", "exactly 7,000", "“about 7,000”: about 7,000"),
        ("{range: [4000, 5000],", "{exactly: 4000,", "exactly 4,000", "“Four to five thousand”: range 4,000 to 5,000"),
        (
            "{range: [4000, 5000],",
            "{range: [4, 5000],",
            "range 4 to 5,000",
            "“Four to five thousand”: range 4,000 to 5,000",
        ),
        ("{share: 1/10,", "{share: 1/100,", "a share of 1/100", "“A tenth”: a share of 1/10"),
        ("{exactly: 21000,", "{exactly: 12000,", "exactly 12,000", "“21,000”: exactly 21,000"),
        ("{none: 0,", "{exactly: 0,", "exactly 0", "“not one dollar”: none 0"),
    ],
)
def test_a_quantity_that_its_quote_does_not_support(memo: Copy, old: str, new: str, written: str, read: str):
    memo.replace("memo.yaml", old, new)
    problem = memo.only()
    assert problem.what == "the quote does not support this quantity"
    assert problem.line == memo.line("memo.yaml", new)
    assert dict(problem.facts)["in the YAML"] == written
    assert dict(problem.facts)["read in the quote"] == read


def test_a_hedge_left_out_of_the_wording_is_found_because_the_label_is_built_from_it(memo: Copy):
    memo.replace("memo.yaml", "wording: More than 500", 'wording: "500"')
    assert memo.only().what == "the wording leaves out part of the quantity"


def test_an_end_of_a_range_left_out_of_the_wording_is_found(memo: Copy):
    memo.replace("memo.yaml", "wording: Four to five thousand", "wording: five thousand")
    assert memo.only().what == "the wording leaves out part of the quantity"


def test_a_quantity_called_unstated_whose_quote_gives_a_number(memo: Copy):
    memo.replace(
        "memo.yaml", "{exactly: 50, unit: people, wording: Fifty}", "{unstated: true, unit: people, wording: Fifty}"
    )
    assert memo.only().entry == "quetta-killed"


def test_an_unknown_field_is_named_with_the_one_that_was_meant(memo: Copy):
    memo.replace("memo.yaml", "    label: Terrorists arrested\n", "    lable: Terrorists arrested\n")
    found = {problem.field: problem for problem in memo.problems()}
    assert found["claims[5].lable"].fix.startswith("Did you mean label?")
    assert found["claims[5].label"].what == "this field is missing"


def test_an_unknown_word_is_named_with_the_words_there_are(memo: Copy):
    memo.replace("memo.yaml", "    direction: mixed\n", "    direction: worsening\n")
    problem = memo.only()
    assert problem.what == "'worsening' is not one of its words"
    assert problem.fix == "Allowed: improving, sound, no_problem, mixed, strained, none."


def test_one_broken_entry_does_not_hide_the_problems_of_the_next(memo: Copy):
    memo.replace("memo.yaml", "    label: Terrorists arrested\n", "    lable: Terrorists arrested\n")
    memo.replace("memo.yaml", "{about: 7000,", "{about: 700,")
    found = [problem for problem in memo.problems() if problem.field == "claims[18].quantity"]
    assert found[0].entry == "police-on-protection"
    assert found[0].line == memo.line("memo.yaml", "{about: 700,")


def test_a_duplicate_id_says_where_the_first_stands(memo: Copy):
    memo.replace("memo.yaml", "  - id: quetta-violence\n", "  - id: isi-raid\n")
    problem = next(one for one in memo.problems() if "is taken" in one.what)
    assert problem.what == "the id isi-raid is taken"
    assert dict(problem.facts)["first at"].endswith(f"memo.yaml:{memo.line('memo.yaml', '- id: isi-raid')}")


def test_a_claim_that_names_a_claim_that_is_not_there(memo: Copy):
    memo.replace("memo.yaml", "of: camera-points-planned,", "of: camera-point-planned,")
    assert memo.only().what == "there is no claim camera-point-planned"
    assert memo.only().fix.startswith("Did you mean camera-points-planned?")


def test_a_speaker_a_theme_and_a_key_figure_that_are_not_there(memo: Copy):
    memo.replace("memo.yaml", "said_by: {who: [rohm],", "said_by: {who: [romh],")
    memo.replace(
        "memo.yaml", "    theme: cooperation\n    said_by: {who: [romh]", "    theme: comity\n    said_by: {who: [romh]"
    )
    memo.replace("memo.yaml", "arrests, us-assistance]", "arrest, us-assistance]")
    found = {problem.what for problem in memo.problems()}
    assert {"there is no person romh", "there is no theme comity", "there is no claim arrest"} <= found


def test_a_date_that_is_not_edtf(memo: Copy):
    memo.replace("memo.yaml", "edtf: 2003-01/2003-03~", "edtf: early 2003")
    found = {problem.field: problem.what for problem in memo.problems()}
    assert found["events[5].date.edtf"] in ("'early 2003' is not an EDTF date", "the quote has no such date")
    assert "'early 2003' is not an EDTF date" in {problem.what for problem in memo.problems()}


def test_an_event_called_dated_by_the_memo_whose_quote_has_no_date(memo: Copy):
    old = "    dated_by: nobody\n    claims: [quetta-killed]"
    new = '    dated_by: memo\n    date: {edtf: 2003-07-04, wording: "4 July 2003"}\n    claims: [quetta-killed]'
    memo.replace("memo.yaml", old, new)
    problem = memo.only()
    assert problem.entry == "quetta-violence"
    assert "its quote does not hold these words" in problem.what


def test_an_event_dated_otherwise_than_its_quote_says(memo: Copy):
    memo.replace("memo.yaml", "edtf: 2002-09-11, wording: 11 Sept 2002", "edtf: 2002-11-09, wording: 11 Sept 2002")
    assert dict(memo.only().facts)["read in the quote"] == "2002-09-11"


def test_context_without_a_citation(memo: Copy):
    memo.replace("context.yaml", "    event: pearl-case\n    citations: [pgt-2002]\n", "    event: pearl-case\n")
    assert (memo.only().field, memo.only().what) == ("events[0].citations", "this field is missing")


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        (
            "context.yaml",
            "    event: pearl-case\n    citations: [pgt-2002]\n",
            "    event: pearl-case\n    citations: [pgt]\n",
            "there is no citation pgt",
        ),
        (
            "context.yaml",
            "quantity: {range: [36, 48], unit: killed, wording: 36 to 48}",
            "quantity: {exactly: 44, unit: killed, wording: '44'}",
            "the reports run from 36 to 48",
        ),
        (
            "memo.yaml",
            "said_by: {who: [asad], how: stated, words: Asad feels}",
            "said_by: {who: [asad], how: stated, words: Asad said}",
            "how is stated, but these words stand in another sentence",
        ),
    ],
)
def test_what_names_or_picks_what_is_not_so(memo: Copy, name: str, old: str, new: str, what: str):
    memo.replace(name, old, new)
    assert memo.only().what == what


def test_a_redaction_left_out_of_the_dataset(memo: Copy):
    text = (memo.folder / "memo.yaml").read_text("utf-8")
    start, end = text.index("  - id: withheld-after-province"), text.index("  - id: withheld-before-iran")
    (memo.folder / "memo.yaml").write_text(text[:start] + text[end:], "utf-8")
    assert memo.only().what == "this redaction mark is not in memo.yaml"


def test_an_amount_written_out_in_prose_is_a_problem(memo: Copy):
    memo.replace("charts.yaml", '"{arrests} terrorists arrested; no upper', '"500 terrorists arrested; no upper')
    assert memo.only().what == "an amount is written out: “500”"


def test_prose_that_names_no_claim(memo: Copy):
    memo.replace("charts.yaml", '"{arrests} terrorists arrested', '"{arrest} terrorists arrested')
    assert memo.only().what == "there is no claim arrest"


def test_a_chart_that_rests_on_nothing_that_is_there(memo: Copy):
    memo.replace("charts.yaml", "rests_on: [isi-raid,", "rests_on: [isi-raids,")
    assert memo.only().what == "there is no statement isi-raids"
    assert memo.only().fix.startswith("Did you mean isi-raid?")


def test_all_problems_are_printed_at_once_and_the_exit_code_is_1(memo: Copy):
    memo.replace("memo.yaml", "{about: 7000,", "{about: 700,")
    memo.replace("memo.yaml", "    direction: mixed\n", "    direction: worsening\n")
    memo.replace("context.yaml", "{range: [11, 14],", "{range: [11, 15],")
    done = run(memo.folder)
    assert done.returncode == 1
    for words in (
        "claims[18].quantity (police-on-protection)",
        "assessments[30].direction (both-adapting)",
        "consulate-context",
    ):
        assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_an_error_reads_like_a_note_from_a_colleague(memo: Copy):
    memo.replace(
        "memo.yaml",
        "exact: Four to five thousand officers had been redeployed for",
        "exact: Four to six thousand officers had been redeployed for",
    )
    printed = next(str(one) for one in memo.problems() if one.field == "claims[7].quote.exact")
    line = memo.line("memo.yaml", "Four to six thousand")
    assert printed.split(": ", 1)[0].endswith(f"{MEMO}/memo.yaml:{line}")
    assert printed.split(": ", 1)[1] == (
        "claims[7].quote.exact (officers-redeployed): these words are not in memo.txt\n"
        "    quote        Four to six thousand officers had been redeployed for this protective duty.\n"
        "    memo line 18 Four to five thousand officers had been redeployed for this protective duty.\n"
        "    Copy the memo's words, then check that the quantity still follows from them."
    )


def test_a_folder_that_is_not_there_cannot_be_checked_and_the_exit_code_is_2(tmp_path: Path):
    done = run(tmp_path / "nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert "No such file or directory" in done.stderr


def test_a_folder_without_memos_cannot_be_checked(tmp_path: Path):
    done = run(tmp_path)
    assert done.returncode == 2
    assert "no memo folder here" in done.stderr


def test_json_gives_one_record_per_entry():
    done = run("--json")
    records = {record["id"]: record for record in map(json.loads, done.stdout.splitlines())}
    assert len(records) == 19 + 10 + 36 + 6 + 1
    assert records["officers-redeployed"] == {
        "memo": MEMO,
        "id": "officers-redeployed",
        "kind": "claim",
        "quote": "Four to five thousand officers had been redeployed for this protective duty.",
        "start": 1704,
        "end": 1780,
        "low": 4000.0,
        "high": 5000.0,
        "qualifier": "range",
        "unit": "officers",
        "judged": None,
    }
    assert (records["arrests"]["low"], records["arrests"]["high"], records["arrests"]["qualifier"]) == (
        500.0,
        None,
        "more_than",
    )
    assert records["withheld-after-plans.2"]["quote"] == "[REDACTED]"
    memo = (ROOT / "data" / MEMO / "memo.txt").read_bytes().decode()
    assert all(memo[record["start"] : record["end"]] == record["quote"] for record in records.values())


def test_every_module_that_checks_is_listed_for_one_that_is_not_is_never_run():
    others = {"__init__", "reread", "todo", "verify", "warnings"}
    assert {path.stem for path in Path(verify.__file__).parent.glob("*.py")} - others == set(verify.CHECKS)
