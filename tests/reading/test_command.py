"""`python -m extract read`: what it prints, and one clear line for what it cannot read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*arguments, given=b""):
    done = subprocess.run(
        [sys.executable, "-m", "extract", "read", *arguments], cwd=ROOT, input=given, capture_output=True
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_it_prints_quantities_with_their_bounds_for_a_person():
    code, out, _ = run("data/haider-2003-10-20/memo.txt")
    assert code == 0
    assert "More than 500: more_than 500.. terrorists" in out
    assert "redactions: 6 marks" in out


def test_json_holds_everything_and_its_spans_are_the_files(tmp_path):
    memo = tmp_path / "memo.txt"
    memo.write_bytes("\ufeffDate: May 5, 2003\r\n\r\nHill said 40 men left.".encode())
    code, out, _ = run(str(memo), "--json")
    found = json.loads(out)
    [amount] = found["quantities"]
    text = memo.read_bytes().decode()
    assert (code, text[amount["start"] : amount["end"]], found["header"]["date"]) == (0, "40", "2003-05-05")


def test_jsonl_answers_a_line_for_a_line_in_order():
    lines = [
        {"id": "a", "text": "at least 30 raids"},
        {"id": 2, "text": "last March", "date": "2003-10-20"},
        {"id": 3, "text": ""},
    ]
    code, out, _ = run("--jsonl", given="".join(json.dumps(line) + "\n" for line in lines).encode())
    answers = [json.loads(line) for line in out.splitlines()]
    assert (code, [answer["id"] for answer in answers]) == (0, ["a", 2, 3])
    assert (answers[0]["quantities"][0]["low"], answers[0]["quantities"][0]["high"]) == (30, None)
    assert answers[1]["dates"][0]["edtf"] == "2003-03"


def test_a_change_names_both_of_its_amounts_which_stay_among_the_quantities():
    line = json.dumps({"id": 1, "text": "The garrison fell from 800 to 200 men and cost $3."})
    code, out, _ = run("--jsonl", given=line.encode())
    answer = json.loads(out)
    [change] = answer["changes"]
    assert (code, change["from"], change["to"]) == (0, *answer["quantities"][:2])
    assert (change["direction"], change["factor"], len(answer["quantities"])) == ("down", 0.25, 3)
    _, out, _ = run("--jsonl", "--only", "money", given=line.encode())
    assert json.loads(out)["changes"] == []


def test_only_keeps_the_amounts_of_the_sorts_asked_for():
    line = json.dumps({"id": 1, "text": "40 men paid $20 for 3 miles"}).encode()
    _, out, _ = run("--jsonl", "--only", "money", "measure", given=line)
    assert [amount["wording"] for amount in json.loads(out)["quantities"]] == ["$20", "3"]


def test_an_unknown_sort_is_answered_with_those_there_are():
    code, _, said = run("--only", "coins", "--jsonl")
    assert code == 2
    assert all(sort in said for sort in ("money", "percent", "measure", "time", "count"))


def test_a_line_that_is_no_object_is_named_by_its_number():
    code, _, err = run("--jsonl", given=b'{"id": 1, "text": "x"}\nnonsense\n')
    assert (code, err) == (2, 'standard input, line 2: not an object {"id": …, "text": "…"}\n')


@pytest.mark.parametrize(
    "line", [b"[]", b'{"id": 1}', b'{"text": 3}', b'{"text": "x", "date": 5}', b"\xff", b"[" * 9999]
)
def test_a_line_of_another_shape_is_refused_in_one_line(line):
    code, out, err = run("--jsonl", given=line + b"\n")
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_a_date_that_is_no_day_is_refused():
    code, out, err = run("--date", "2003-13-45", "-", given=b"3 men came last March")
    assert (code, out) == (2, "")
    assert "2003-13-45 is no day such as 2003-10-20" in err


def test_a_console_without_the_memo_s_characters_gets_them_written_out(monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    _, said, _ = run("-", given="They saw 40 caf\u00e9s.".encode())
    assert "caf\\xe9s" in said


def test_no_memo_moves_the_cursor_of_who_reads_it():
    assert "\x1b" not in run("-", given=b"ten \x1b[2Jmen on 3 \x1b May 2001")[1]


def test_the_reader_imports_the_standard_library_alone():
    script = (
        "import sys; import extract.__main__, extract.commands.read;"
        "names = {name.split('.')[0] for name in sys.modules};"
        "print(sorted(names - sys.stdlib_module_names - {'extract', '__main__'}))"
    )
    done = subprocess.run([sys.executable, "-S", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
