"""The handout: A4, tagged, described, the same bytes every time; what the words of a dataset cannot do to it."""

import re
import subprocess
from pathlib import Path

import pytest

from briefing.__main__ import main
from briefing.export.handout.document import handout
from extract.loading import store
from tests.serving import ROOT
from tests.spoiling import MEMO, copy
from tests.tools import tool


@pytest.fixture(scope="module")
def memo() -> store.Memo:
    found = store.load(ROOT / "data" / MEMO).memo
    assert found is not None
    return found


@pytest.fixture(scope="module")
def made(memo: store.Memo) -> bytes:
    return handout(memo)


def words(pdf: bytes, folder: Path) -> str:
    """The text of a PDF, by poppler."""
    (folder / "h.pdf").write_bytes(pdf)
    out = subprocess.run([tool("pdftotext"), "-layout", str(folder / "h.pdf"), "-"], capture_output=True, check=True)
    return " ".join(out.stdout.decode().split())


def test_it_is_tagged_a4_in_english_and_says_so(made: bytes):
    assert b"/MarkInfo<</Marked true" in made.replace(b" ", b"").replace(b"true", b" true") or b"/Marked true" in made
    assert b"/Lang(en" in made.replace(b" ", b"")
    assert b"pdfuaid:part" in made
    assert re.search(rb"/MediaBox\s*\[\s*0 0 595\.27\d* 841\.8", made)


def test_the_same_bytes_every_time(memo: store.Memo, made: bytes):
    assert handout(memo) == made


def test_it_has_contents_page_numbers_tables_quotes_and_sources(made: bytes, tmp_path: Path):
    said = words(made, tmp_path)
    assert "Contents" in said
    assert "1 / 14" in said
    assert "14 / 14" in said
    assert "“Four to five thousand officers had been redeployed for this protective duty.”" in said or (
        "“Four to five thousand" in said
    )
    assert "more than 500 terrorists" in said
    assert said.count("Source: 9/11 Commission, Memorandum for the Record") == 10


def test_typst_markup_in_the_dataset_stays_text(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "label: Terrorists arrested", 'label: "#panic[x] *bold* $x$ ] \\" \\\\ <tag> @ref"')
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    assert '#panic[x] *bold* $x$ ] " \\ <tag> @ref' in words(handout(memo, ["arrests"]), tmp_path)


def test_a_handling_line_stands_on_every_page_twice(memo: store.Memo, tmp_path: Path):
    assert words(handout(memo, ["arrests"], "FOR TRAINING USE"), tmp_path).count("FOR TRAINING USE") == 2 * 4


def test_the_command_refuses_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["pdf", "-o", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"pdf: {tmp_path} is a folder; name a file in it\n"
    assert main(["pdf", "-o", str(tmp_path / "gone" / "h.pdf")]) == 2
    assert "there is no such folder" in capsys.readouterr().err
    assert main(["pdf", "-o", str(tmp_path / "h.pdf"), "--memo", "nixon"]) == 2
    assert "there is no memo “nixon”; there is: haider-2003-10-20" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_character_that_no_face_has_does_not_keep_the_handout_from_being_made(tmp_path: Path):
    memo = copy(tmp_path)
    memo.replace("memo.yaml", "    label: Terrorists arrested\n", "    label: Terrorists arrested 👩\n")
    loaded = store.load(memo.folder).memo
    assert loaded is not None
    assert handout(loaded).startswith(b"%PDF-")
