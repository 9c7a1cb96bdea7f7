"""What is worth a second look is told apart from what is wrong."""

import hashlib
import json
import re

from extract.__main__ import main
from extract.checks import verify
from extract.loading import store
from tests.checks.test_judged import event, judgement, memo
from tests.spoiling import copy


def claims(*given: tuple[str, str, str]) -> str:
    """(id, quantity, wording), each resting on the sentence about the town."""
    return "claims:\n" + "".join(
        f"  - id: {name}\n    label: Counted\n    theme: town\n    said_by: {{how: not_stated}}\n"
        f"    quantity: {{{quantity}, unit: wells, wording: {json.dumps(wording)}}}\n{judgement()}"
        f"    quote: {{exact: {json.dumps(f'The town has {WELLS}.')}}}\n"
        for name, quantity, wording in given
    )


WELLS = "12 wells, 30 dry, and 4 mounds lost"


def test_the_projects_own_memo_has_none(tmp_path):
    assert verify.doubts(store.load(copy(tmp_path).folder)) == []


def test_a_date_after_the_memos_own_is_a_warning_and_no_problem(tmp_path, capsys):
    folder = memo(tmp_path, event("2003-11-02", "November 2, 2003", "He leaves on November 2, 2003."))
    text = (folder / "memo.txt").read_text() + "He leaves on November 2, 2003.\n"
    (folder / "memo.txt").write_text(text)
    spoilt = (folder / "memo.yaml").read_text()
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    (folder / "memo.yaml").write_text(re.sub(r"sha256: \w+", f"sha256: {sha256}", spoilt))
    assert main(["verify", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert "made-up: 1 warning, each worth a second look and no problem:" in out
    assert "this lies after the memo's own date, 2003-10-20" in out
    assert err == ""
    assert main(["verify", str(folder), "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["kind"], one.get("line")) for one in records] == [("event", None), ("warning", 10)]


def test_a_low_end_above_the_high_one_as_read_is_a_warning(tmp_path):
    words = "between 500 and 100 wells"
    said = claims(("wells", "unstated: true", words)).replace(WELLS, words)
    loaded = store.load(memo(tmp_path, said, words))
    assert verify.check(loaded) == []
    assert [one.what for one in verify.doubts(loaded)] == ["as read, the low end lies above the high one"]


def test_a_value_a_thousand_times_its_neighbours_on_one_chart_is_a_warning(tmp_path):
    given = (("wells", "exactly: 12", "12"), ("dry", "exactly: 30", "30"), ("lost", "exactly: 400000", "4 mounds"))
    loaded = store.load(memo(tmp_path, claims(*given), WELLS))
    assert verify.check(loaded) == []
    assert [(one.entry, one.line) for one in verify.doubts(loaded)] == [("lost", 22)]
    assert "a thousand times or more what stands next to it on one chart (dry)" in verify.doubts(loaded)[0].what


def test_one_a_thousandth_of_the_others_is_the_odd_one_itself(tmp_path):
    given = (("wells", "exactly: 12000", "12"), ("dry", "exactly: 30000", "30"), ("lost", "exactly: 4", "4 mounds"))
    loaded = store.load(memo(tmp_path, claims(*given), WELLS))
    assert [one.entry for one in verify.doubts(loaded)] == ["lost"]


def test_figures_that_share_no_chart_are_no_neighbours(tmp_path):
    given = (("wells", "exactly: 12", "12"), ("dry", "exactly: 30", "30"), ("lost", "exactly: 400000", "4 mounds"))
    folder = memo(tmp_path, claims(*given), WELLS)
    chart = "charts:\n  - {id: c, kind: intervals, page: resources, title: T, subtitle: S, claims: [wells, dry]}\n"
    (folder / "charts.yaml").write_text(chart)
    assert verify.doubts(store.load(folder)) == []
