"""`python -m extract read`: what it prints, and one clear line for what it cannot read."""

import json
import os
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


def test_only_keeps_the_amounts_of_the_sorts_asked_for():
    line = json.dumps({"id": 1, "text": "40 men paid $20 for 3 miles"}).encode()
    _, out, _ = run("--jsonl", "--only", "money", "measure", given=line)
    assert [amount["wording"] for amount in json.loads(out)["quantities"]] == ["$20", "3"]


def test_an_unknown_sort_is_answered_with_those_there_are():
    code, _, said = run("--only", "coins", "--jsonl")
    assert code == 2
    assert all(sort in said for sort in ("money", "percent", "measure", "time", "count"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"abc\0def", "not plain text (a NUL byte at 3)"),
        (b"\x89PNG\r\n\x1a\n\xff\xfe", "not UTF-8 (byte 0)"),
        ("café".encode("latin-1"), "not UTF-8 (byte 3)"),
        (b"x" * 20_000_001, "larger than 20 MB"),
    ],
)
def test_a_file_without_text_is_refused_in_one_line(tmp_path, content, reason):
    memo = tmp_path / "memo.txt"
    memo.write_bytes(content)
    code, out, err = run(str(memo))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert reason in err


def test_a_folder_a_missing_and_a_forbidden_file_are_named(tmp_path):
    assert run(str(tmp_path))[::2] == (2, f"extract read: {tmp_path}: Is a directory\n")
    gone = tmp_path / "gone.txt"
    assert run(str(gone))[::2] == (2, f"extract read: {gone}: No such file or directory\n")
    shut = tmp_path / "shut.txt"
    shut.write_text("x")
    shut.chmod(0)
    if not os.access(shut, os.R_OK):
        assert run(str(shut))[::2] == (2, f"extract read: {shut}: Permission denied\n")


def test_a_line_that_is_no_object_is_named_by_its_number():
    code, _, err = run("--jsonl", given=b'{"id": 1, "text": "x"}\nnonsense\n')
    assert (code, err) == (2, 'extract read: line 2: not an object {"id": …, "text": "…"}\n')


def test_the_reader_imports_the_standard_library_alone():
    script = (
        "import sys; import extract.__main__, extract.commands.read;"
        "names = {name.split('.')[0] for name in sys.modules};"
        "print(sorted(names - sys.stdlib_module_names - {'extract', '__main__'}))"
    )
    done = subprocess.run([sys.executable, "-S", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
