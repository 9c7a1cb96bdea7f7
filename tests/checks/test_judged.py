"""The quote is law, the reader a witness, the person the judge."""

import hashlib
import json
from pathlib import Path

import pytest

from extract.__main__ import main
from extract.checks import verify
from extract.checks.judged import Ruling
from extract.loading import store
from extract.problem import Problem

TEXT = """MEMORANDUM FOR THE RECORD

Date: October 20, 2003

The bribe was as high as Rs 40 mounds. He paid four dozen men. In 1998 he moved to Kandahar. On June 10 he met him.
A third man came. Not one of them spoke. The town has {words}. The year after he fled.
"""


def memo(parent: Path, entries: str, words: str = "12 wells") -> Path:
    """A made-up memo with these sections below `parent`."""
    text = TEXT.replace("{words}", words)
    folder = parent / "made-up"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "memo.txt").write_text(text, "utf-8")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    head = "memo: {id: made-up, title: T, kind: K, publisher: P, place: X, date: 2003-10-20, version: 1.0.0, "
    head += f"licence: L, sha256: {sha256}}}\nthemes: {{town: Town}}\n"
    (folder / "memo.yaml").write_text(head + entries, "utf-8")
    return folder


def judgement(reason: str = "as people there count", by: str = "A. Curator", day: str = "2026-11-26") -> str:
    return f"    judged: {json.dumps({'reason': reason, 'by': by, 'date': day}, ensure_ascii=False)}\n"


def claim(quantity: str, wording: str, sentence: str, judged: str = "") -> str:
    return (
        "claims:\n  - id: counted\n    label: Counted\n    theme: town\n    said_by: {how: not_stated}\n"
        f"    quantity: {{{quantity}, unit: units, wording: {json.dumps(wording)}}}\n{judged}"
        f"    quote: {{exact: {json.dumps(sentence)}}}\n"
    )


def event(edtf: str, wording: str, sentence: str, judged: str = "") -> str:
    return (
        "events:\n  - id: met\n    label: Met\n    theme: town\n    kind: other\n    said_by: {how: not_stated}\n"
        f'    dated_by: memo\n    date: {{edtf: "{edtf}", wording: {json.dumps(wording)}}}\n{judged}'
        f"    quote: {{exact: {json.dumps(sentence)}}}\n"
    )


def found(folder: Path) -> tuple[list[Problem], list[Ruling]]:
    loaded = store.load(folder)
    return verify.check(loaded), verify.rulings(loaded)


def of(tmp_path: Path, quantity: str, words: str, judged: str | None = None) -> list[Problem]:
    """What is wrong with a quantity whose wording is `words`, judged unless said otherwise."""
    said = claim(quantity, words, f"The town has {words}.", judgement() if judged is None else judged)
    return found(memo(tmp_path, said, words))[0]


BRIBE = ("as high as Rs 40 mounds", "The bribe was as high as Rs 40 mounds.")


def test_a_reading_that_the_reader_does_not_share_needs_a_judge(tmp_path):
    problems, rulings = found(memo(tmp_path, claim("at_most: 4000000", *BRIBE)))
    assert [problem.code for problem in problems] == ["reading"]
    assert "judged" in problems[0].fix
    assert rulings == []
    problems, rulings = found(memo(tmp_path, claim("at_most: 4000000", *BRIBE, judgement("a mound is 100,000"))))
    assert problems == []
    assert [(one.state, one.entry, one.line, one.judged.by) for one in rulings] == [
        ("person", "counted", 9, "A. Curator")
    ]
    assert rulings[0].words == "at most 4,000,000 units (“as high as Rs 40 mounds”)"


def test_a_judge_never_changes_the_figure(tmp_path):
    problems, _ = found(memo(tmp_path, claim("at_most: 4100000", *BRIBE, judgement())))
    assert [problem.what for problem in problems] == ["the wording does not have the figure 4,100,000"]
    assert problems[0].line == 8
    assert problems[0].code == "judged"


def test_no_judge_puts_words_into_the_memo(tmp_path):
    said = claim("at_most: 4000000", "as high as 4 million", BRIBE[1], judgement())
    assert [problem.what for problem in found(memo(tmp_path, said))[0]] == ["the wording is not in the quote"]


@pytest.mark.parametrize(
    ("words", "quantity"),
    [
        ("40 mounds", "exactly: 4000000"),
        ("2.5 pagals", "exactly: 25000000"),
        ("2.50 pagals", "about: 250"),
        ("Rs 40,00,000", "at_least: 4000000"),
        ("four dozen", "more_than: 48"),
        ("a score", "about: 20"),
        ("scores of them", "at_least: 20"),
        ("a couple", "exactly: 2"),
        ("twenty-one bars", "exactly: 21000"),
        ("four to five bars", "range: [4000, 5000]"),
        ("500, never 1,200", "range: [500, 1200]"),
        ("a third man", "share: 1/3"),
        ("half as much", "share: 1/2"),
        ("two thirds, or so", "share: 2/3"),
        ("30 percent", "share: 3/10"),
        ("nine of the ten", "share: 9/10"),
        ("not one well", "none: 0"),
        ("no wells", "none: 0"),
        ("didn’t find a well", "none: 0"),
        ("nought", "none: 0"),
        ("12 wells", "unstated: true"),
        ("1,2 million", "exactly: 1200000"),
        ("some 4.000, or 5.000", "range: [4000, 5000]"),
        ("9/11 wells", "range: [9, 11]"),
    ],
)
def test_scale_hedge_and_form_are_the_judges(tmp_path, words: str, quantity: str):
    assert of(tmp_path, quantity, words) == []


@pytest.mark.parametrize(
    ("words", "quantity", "lost"),
    [
        ("40 mounds", "exactly: 4100000", "4,100,000"),
        ("40 mounds", "range: [4000000, 5000000]", "5,000,000"),
        ("40 mounds", "exactly: 4000001", "4,000,001"),
        ("twenty-one bars", "exactly: 20000", "20,000"),
        ("twenty-one bars", "exactly: 1000", "1,000"),
        ("four dozen", "exactly: 40", "40"),
        ("2.5 pagals", "exactly: 2000000", "2,000,000"),
        ("four to five bars", "range: [4000, 6000]", "6,000"),
        ("four to five bars", "exactly: 45", "45"),
        ("a third man", "share: 2/3", "2/3"),
        ("two thirds, or so", "share: 1/3", "1/3"),
        ("12 wells", "none: 0", "0"),
        ("1,2 million", "exactly: 12200000", "12,200,000"),
        ("9/11 wells", "exactly: 911", "911"),
        ("many wells", "exactly: 1", "1"),
        ("many wells", "about: 100", "100"),
    ],
)
def test_a_figure_that_the_words_do_not_have_stays_an_error(tmp_path, words: str, quantity: str, lost: str):
    assert [problem.what for problem in of(tmp_path, quantity, words)] == [
        f"the wording does not have the figure {lost}"
    ]


def test_a_judged_date_that_the_memo_has_is_accepted_and_listed(tmp_path):
    met = ("June 10", "On June 10 he met him.")
    assert [one.code for one in found(memo(tmp_path, event("1998-06-10", *met)))[0]] == ["reading"]
    problems, rulings = found(memo(tmp_path, event("1998-06-10", *met, judgement("the year of the sentence before"))))
    assert problems == []
    assert [(one.state, one.words) for one in rulings] == [("person", "1998-06-10 (“June 10”)")]


@pytest.mark.parametrize(
    ("edtf", "wording", "sentence", "what"),
    [
        ("1998-06-11", "June 10", "On June 10 he met him.", "the wording gives another day"),
        ("1998-07-10", "June 10", "On June 10 he met him.", "the wording gives another month"),
        ("1998-07", "June 10", "On June 10 he met him.", "the wording gives another month"),
        ("1989", "In 1998", "In 1998 he moved to Kandahar.", "the wording gives another year"),
    ],
)
def test_no_judge_changes_a_day_month_or_year_that_the_words_give(tmp_path, edtf, wording, sentence, what):
    problems, _ = found(memo(tmp_path, event(edtf, wording, sentence, judgement("1989, or the day after"))))
    assert [problem.what for problem in problems] == [what]


def test_a_year_that_the_memo_does_not_state_is_followed_from_something_and_listed_apart(tmp_path):
    fled = ("1999", "The year after", "The year after he fled.")
    problems, _ = found(memo(tmp_path, event(*fled, judgement("by what stands before"))))
    assert [problem.what for problem in problems] == [
        "the year 1999 does not stand in the memo, and the reason does not say what it follows from"
    ]
    problems, rulings = found(memo(tmp_path, event(*fled, judgement("1999 is the year after 1998"))))
    assert problems == []
    assert [one.state for one in rulings] == ["year"]


def test_a_judgement_that_the_reader_has_come_to_share_is_pointed_out(tmp_path):
    said = claim("exactly: 48", "four dozen", "He paid four dozen men.", judgement())
    problems, rulings = found(memo(tmp_path, said))
    assert problems == []
    assert [one.state for one in rulings] == ["shared"]


def test_a_judgement_of_nothing_or_without_a_day_is_an_error(tmp_path):
    said = event("1998-06-10", "June 10", "On June 10 he met him.", judgement(day="soon"))
    assert [one.what for one in found(memo(tmp_path, said))[0]] == ["'soon' is no date"]
    undated = (
        said.replace("dated_by: memo\n", "dated_by: nobody\n")
        .replace('    date: {edtf: "1998-06-10", wording: "June 10"}\n', "")
        .replace("soon", "2026-11-26")
    )
    assert [one.what for one in found(memo(tmp_path, undated))[0]] == ["there is no date here to be judged"]


def test_verify_lists_file_and_line_and_exits_with_nothing_wrong(tmp_path, capsys):
    folder = memo(tmp_path, claim("at_most: 4000000", *BRIBE, judgement("so it is\n<b>there</b>")))
    assert main(["verify", str(folder)]) == 0
    out = capsys.readouterr().out
    assert "made-up: 1 reading is a person's, not the reader's:\n" in out
    assert f"  {folder}/memo.yaml:9: counted: at most 4,000,000 units (“as high as Rs 40 mounds”); A. Curator" in out
    assert "2026-11-26: so it is <b>there</b>\n" in out
    assert main(["verify", str(folder), "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["kind"], one.get("state")) for one in records] == [("claim", None), ("judged", "person")]
    assert records[0]["judged"] == {"reason": "so it is\n<b>there</b>", "by": "A. Curator", "date": "2026-11-26"}
    assert (records[1]["line"], records[1]["by"]) == (9, "A. Curator")


def test_what_would_move_a_cursor_is_refused_in_a_reason_as_everywhere(tmp_path):
    said = claim("at_most: 4000000", *BRIBE, judgement(by="A.\u202eCurator"))
    assert [one.field for one in found(memo(tmp_path, said))[0]] == ["claims[0].judged.by"]


def test_the_tolls_of_an_outside_event_are_judged_together(tmp_path):
    folder = memo(tmp_path, "")
    toll = "{quantity: Q, reports: [{quantities: [Q], citations: [news]}]}"
    toll = toll.replace("Q", "{exactly: 4000000, unit: rupees, wording: 40 mounds}")
    outside = (
        "citations:\n  - {id: news, publisher: News}\nevents:\n  - id: fine\n    label: Fine\n    kind: other\n"
        f"    theme: town\n    date: {{edtf: 2002-05-08, wording: 8 May 2002}}\n    toll: {toll}\n"
        "    citations: [news]\n"
    )
    (folder / "context.yaml").write_text(outside, "utf-8")
    assert [one.code for one in found(folder)[0]] == ["reading", "reading"]
    (folder / "context.yaml").write_text(outside + judgement(), "utf-8")
    problems, rulings = found(folder)
    assert problems == []
    assert [(one.state, one.field) for one in rulings] == [("person", "events[0].judged")]


@pytest.mark.parametrize("given", [{"reason": " \n "}, {"by": " "}])
def test_a_judgement_whose_reason_or_name_is_blank_is_none(tmp_path, given):
    said = claim("at_most: 4000000", *BRIBE, judgement(**given))
    assert [problem.what for problem in found(memo(tmp_path, said))[0]] == ["this text is empty"]
