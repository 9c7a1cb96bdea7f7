"""The record in a PDF, and the digest of all the rest."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from briefing.export.metadata import pdf
from briefing.export.record import UNSEALED
from briefing.render.typst_pages import pdf as made
from extract.problem import Spoilt
from tests.tools import tool

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M1 2H9V9Z"/></svg>'
RECORD = '{"quote":"a (b) \\\\ \\u201cc\\u201d & <d>","drawn":"%s","seal":"%s"}'


def page() -> tuple[bytes, str]:
    bare = RECORD % (UNSEALED, UNSEALED)
    return made(SVG, 300, 200, title="T", alt='An "alt" #text downstream', keywords=pdf.MARK + bare), bare


def test_a_record_is_sealed_into_its_place_and_found_again():
    file, bare = page()
    digest, seal = pdf.digest(file, ()), "5" * 64
    carried = pdf.embed(file, bare, digest, RECORD % (digest, seal))
    assert len(carried) == len(file)
    assert pdf.extract(carried) == RECORD % (digest, seal)
    assert pdf.digest(carried, (digest, seal)) == digest
    spoilt = carried.replace(b"/Title", b"/TITLE")
    assert pdf.digest(spoilt, (digest, seal)) != digest


def test_a_pdf_of_another_s_has_no_record():
    assert pdf.extract(made(SVG, 300, 200, title="T", alt="A", keywords="force")) is None


def test_a_pdf_cut_short_is_said_to_be():
    with pytest.raises(Spoilt, match="it is cut short after 900 bytes: a PDF ends with %%EOF"):
        pdf.extract(page()[0][:900])


def test_a_digest_of_before_is_of_the_file_s_very_bytes():
    file, bare = page()
    digest, seal = hashlib.sha256(file).hexdigest(), "5" * 64
    assert pdf.digest(pdf.embed(file, bare, digest, RECORD % (digest, seal)), (digest, seal)) == digest


@pytest.mark.parametrize("option", ["--linearize", "--object-streams=preserve", "--newline-before-endstream"])
def test_a_file_that_was_only_tidied_up_is_as_it_was_made(option: str, tmp_path: Path):
    file, bare = page()
    digest, seal = pdf.digest(file, ()), "5" * 64
    (tmp_path / "in.pdf").write_bytes(pdf.embed(file, bare, digest, RECORD % (digest, seal)))
    subprocess.run([tool("qpdf"), option, str(tmp_path / "in.pdf"), str(tmp_path / "out.pdf")], check=True)
    tidied = (tmp_path / "out.pdf").read_bytes()
    assert tidied != (tmp_path / "in.pdf").read_bytes()
    assert pdf.extract(tidied) == RECORD % (digest, seal)
    assert pdf.digest(tidied, (digest, seal)) == digest
    # And an edit of it is found: another size of the page, another word, another drawing.
    assert b"/MediaBox [" in tidied
    assert pdf.digest(tidied.replace(b"/MediaBox [ 0 0 300", b"/MediaBox [ 0 0 310"), (digest, seal)) != digest
    assert pdf.digest(tidied.replace(b"/Title (T)", b"/Title (U)"), (digest, seal)) != digest
    other = made(SVG.replace("H9", "H8"), 300, 200, title="T", alt='An "alt" #text', keywords=pdf.MARK + bare)
    assert pdf.digest(other, ()) != digest
