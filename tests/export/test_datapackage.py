"""The data package: what Frictionless says of it, and what a reader gets out of it."""

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package, validate

from briefing.__main__ import main
from briefing.export import datapackage
from extract.loading import store
from tests.serving import ROOT
from tests.spoiling import MEMO, copy


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package") / "haider"
    assert main(["package", "-o", str(folder)]) == 0
    return folder


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / f"{name}.csv").read_text("utf-8"))))


def test_frictionless_finds_it_valid(written: Path):
    report = validate(str(written / "datapackage.json"))
    assert report.valid, report.to_summary()
    tables = ["claims", "events", "assessments", "redactions", "context", "inferences", "memo"]
    assert [task.name for task in report.tasks] == tables


def test_frictionless_finds_a_spoilt_one_invalid(written: Path, tmp_path: Path):
    for path in written.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    claims = (tmp_path / "claims.csv").read_text("utf-8")
    (tmp_path / "claims.csv").write_text(claims.replace(",4000,5000,", ",four,5000,"), "utf-8")
    assert not validate(str(tmp_path / "datapackage.json")).valid


def test_every_quote_stands_in_the_memo_that_comes_along(written: Path):
    memo = (written / "memo.txt").read_bytes().decode()
    for name in ("claims", "events", "assessments"):
        for row in rows(written, name):
            assert memo[int(row["start"]) : int(row["end"])] == row["quote"], row["id"]


def test_a_number_stands_beside_its_wording(written: Path):
    row = next(row for row in rows(written, "claims") if row["id"] == "officers-redeployed")
    assert (row["value"], row["wording"]) == ("4,000 to 5,000", "Four to five thousand")
    assert (row["low"], row["high"], row["unit"]) == ("4000", "5000", "officers")


def test_missing_values_tell_redacted_from_not_stated_from_needless(written: Path):
    arrests = next(row for row in rows(written, "claims") if row["id"] == "arrests")
    assert (arrests["low"], arrests["high"]) == ("500", "not stated")
    assert arrests["same_as"] == ""
    assert {row["withheld"] for row in rows(written, "redactions")} == {"redacted"}
    resource: Any = Package(str(written / "datapackage.json")).get_resource("claims")
    read = {row["id"]: row for row in resource.read_rows()}
    assert read["arrests"]["high"] is None
    assert read["us-assistance"]["low"] == 0


def test_it_names_its_source_licence_and_citation(written: Path):
    described = json.loads((written / "datapackage.json").read_text("utf-8"))
    memo = (written / "memo.txt").read_bytes()
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert described["sources"][0]["version"] == f"sha256:{hashlib.sha256(memo).hexdigest()}"
    assert described["licenses"][0]["title"] == "Work of the U.S. government, public domain in the United States"
    assert described["citation"].startswith("9/11 Commission, Memorandum for the Record: Anwar Haider")
    assert [one["value"] for one in described["resources"][0]["schema"]["missingValues"]] == [
        "",
        "not stated",
        "redacted",
    ]


def test_no_cell_is_guarded_and_no_real_value_reads_as_a_missing_one(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "label: Terrorists arrested", "label: =HYPERLINK(evil)")
    spoilt.replace("memo.yaml", "label: Plans thwarted", "label: redacted")
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    labels = {
        row["id"]: row["label"] for row in csv.DictReader(io.StringIO(datapackage.table(memo, "claims").decode()))
    }
    assert labels["arrests"] == "=HYPERLINK(evil)"
    assert labels["plans-thwarted"] == "“redacted”"


@pytest.mark.parametrize("words", ["=1+1", "-40 people", "'tis said", "redacted", "not stated", "a\u200bb", "@all"])
def test_a_quote_is_the_memo_s_own_characters_whatever_they_are(words: str, tmp_path: Path):
    text = f"The Home Secretary said a thing: {words}"
    (tmp_path / "memo.txt").write_bytes(text.encode())
    digest = hashlib.sha256(text.encode()).hexdigest()
    (tmp_path / "memo.yaml").write_text(
        f"memo: {{id: m, title: T, kind: K, date: 2003-10-20, sha256: {digest}, version: 1.0.0, publisher: P, "
        "place: Here, licence: L}\nthemes: {security: Security}\nassessments:\n"
        "  - {id: one, label: One, theme: security, direction: none, said_by: {how: not_stated}, "
        f"quote: {{exact: {json.dumps(words)}}}}}\n",
        "utf-8",
    )
    loaded = store.load(tmp_path)
    assert loaded.memo is not None, loaded.problems
    for name, data in datapackage.files(loaded.memo).items():
        (tmp_path / name).write_bytes(data)
    (row,) = rows(tmp_path, "assessments")
    assert row["quote"] == words == text[int(row["start"]) : int(row["end"])]
    resource: Any = Package(str(tmp_path / "datapackage.json")).get_resource("assessments")
    assert [one["quote"] for one in resource.read_rows()] == [words]


def test_the_same_bytes_every_time():
    memo = store.load(ROOT / "data" / MEMO).memo
    assert memo is not None
    assert datapackage.files(memo) == datapackage.files(memo)


def test_a_package_is_not_written_over_unasked_and_nothing_is_left_of_a_refusal(
    written: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["package", "-o", str(written)]) == 2
    assert "is there already; choose another folder, or add --force" in capsys.readouterr().err
    assert main(["package", "-o", str(written), "--force"]) == 0
    blocked = tmp_path / "file"
    blocked.write_text("mine")
    assert main(["package", "-o", str(blocked)]) == 2
    assert "file: this is a file; name a folder" in capsys.readouterr().err
    assert blocked.read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
