"""YAML is read strictly: what it would turn into something else, or blow up into, is refused with its line."""

from pathlib import Path

import pytest
import yaml

from extract.checks.verify import check
from extract.loading import yaml_file
from extract.loading.store import load
from tests.serving import ROOT
from tests.spoiling import MEMO


def read(tmp_path: Path, text: str | bytes) -> yaml_file.Document:
    path = tmp_path / "memo.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return yaml_file.parse(path.read_bytes(), str(path))


def what(document: yaml_file.Document) -> list[tuple[int, str]]:
    return [(problem.line, problem.what) for problem in document.problems]


def test_plain_values_come_out_as_they_are_written(tmp_path: Path):
    document = read(tmp_path, "a: 7000\nb: 2.5\nc: words\nd: 2002-09-11\ne: true\nf: [x, -3]\ng: ~\n")
    assert document.problems == []
    assert document.value == {
        "a": 7000,
        "b": 2.5,
        "c": "words",
        "d": "2002-09-11",
        "e": True,
        "f": ["x", -3],
        "g": None,
    }


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("NO", "False"),
        ("1:30", "90"),
        ("012", "10"),
        ("0x1F", "31"),
        ("1_000", "1000"),
        (".inf", "inf"),
        ("on", "True"),
    ],
)
def test_values_that_yaml_turns_into_something_else_are_refused(tmp_path: Path, written: str, read_as: str):
    document = read(tmp_path, f"id: x\nplace: {written}\n")
    assert what(document) == [(2, f"YAML reads '{written}' as {read_as}")]
    assert f'Write "{written}" in quotes' in document.problems[0].fix


def test_quoted_they_are_words(tmp_path: Path):
    assert read(tmp_path, 'place: "NO"\n').value == {"place": "NO"}


def test_a_duplicate_key_is_named_with_its_line(tmp_path: Path):
    assert what(read(tmp_path, "id: a\nlabel: b\nid: c\n")) == [(3, "the key 'id' stands twice here")]


def test_anchors_that_would_explode_are_refused_before_they_are_built(tmp_path: Path):
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    document = read(tmp_path, bomb)
    assert what(document) == [(1, "anchors (&) and aliases (*) are not allowed")]
    assert document.value is None


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused(tmp_path: Path, opening: str):
    assert what(read(tmp_path, opening * 100_000)) == [(1, "the file is nested more than 40 levels deep")]


def test_a_file_that_does_not_parse_names_the_line(tmp_path: Path):
    assert what(read(tmp_path, "a: 1\nb: [1, 2\nc: 3\n"))[0][0] == 3


def test_a_file_that_is_not_utf_8_names_the_line(tmp_path: Path):
    assert what(read(tmp_path, b"a: 1\nb: caf\xe9\n")) == [(2, "the file is not UTF-8")]


def test_an_empty_file_and_a_file_of_comments_are_said_to_be_empty(tmp_path: Path):
    assert what(read(tmp_path, "")) == [(0, "the file is empty")]
    assert what(read(tmp_path, "# nothing yet\n")) == [(0, "the file is empty")]


def test_characters_that_yaml_forbids_are_a_problem_and_no_trace(tmp_path: Path):
    assert "this is not YAML" in what(read(tmp_path, "a: b\x00c\n"))[0][1]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path):
    assert what(read(tmp_path, b"#" * 10_000_001)) == [(0, "the file is larger than 10 MB")]


def test_a_folder_in_the_files_place_is_a_problem(tmp_path: Path):
    for name in ("memo.txt", "memo.yaml"):
        (tmp_path / name).mkdir()
    whats = [one.what for one in load(tmp_path).problems]
    assert whats == ["the memo cannot be read: Is a directory", "the file cannot be read: Is a directory"]


def test_tags_that_would_build_objects_build_none(tmp_path: Path):
    document = read(tmp_path, "a: !!python/object/apply:os.system ['true']\n")
    assert document.value == {"a": ["true"]}


def test_a_line_is_known_for_every_value(tmp_path: Path):
    document = read(tmp_path, "claims:\n  - id: a\n  - id: b\n    quote:\n      exact: c\n")
    assert document.line(("claims", 1, "quote", "exact")) == 5
    assert document.line(("claims", 1, "nothing")) == 3


def test_our_own_files_come_out_as_yaml_reads_them_and_no_line_is_looked_for():
    class WithoutDates(yaml.SafeLoader):
        """YAML's own reading, dates left as words."""

    WithoutDates.yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in those if not tag.endswith("timestamp")]
        for first, those in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    files = sorted(Path(__file__).parents[2].glob("data/*/*.yaml"))
    assert len(files) >= 4
    for path in files:
        document = yaml_file.parse(path.read_bytes(), path.name)
        assert document.value == yaml.load(path.read_text("utf-8"), WithoutDates)
        # Nodes cost more than the rest of reading; only a problem asks for them.
        assert "node" not in vars(document)


def test_what_stands_below_a_key_that_is_no_word_is_passed_over(tmp_path: Path):
    document = read(tmp_path, "a: 1\n? [x, 012]\n: {b: NO}\nc: 2\n")
    assert document.value == {"a": 1, "c": 2}
    assert what(document) == [(2, "a key must be a word")]


def test_a_second_document_is_refused_where_it_begins(tmp_path: Path):
    assert what(read(tmp_path, "a: NO\n---\nb: 2\n")) == [(2, "this is not YAML: but found another document")]


def test_checking_a_sound_dataset_looks_for_no_line_either():
    loaded = load(ROOT / "data" / MEMO)
    assert check(loaded) == []
    assert not any("node" in vars(document) for document in loaded.documents.values())
