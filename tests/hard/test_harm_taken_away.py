"""What a dataset of harmful words becomes once it is taken away: words in every form, no formula, script or link."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
import yaml
from openpyxl import load_workbook
from pptx import Presentation

from briefing.dataset import records
from briefing.dataset.defaults import charts_of
from briefing.export import datapackage, one_file, snapshot
from briefing.export.charts_zip import bundle
from briefing.export.deck.build import deck
from briefing.export.handout.document import handout
from extract.checks import verify
from extract.loading import store
from extract.loading.store import Memo
from tests.hard.harm import FREE, HELD, spoilt
from tests.html.parsing import parse
from tests.serving import ROOT
from tests.spoiling import copy

FORMULA = re.compile(r"[\s\x00-\x1f\u200b-\u200f]*[=+\-@＝＋－＠]")


@pytest.fixture(scope="module")
def harmful(tmp_path_factory: pytest.TempPathFactory) -> Memo:
    spoiltcopy = copy(tmp_path_factory.mktemp("harm"))
    spoilt(spoiltcopy.folder)
    loaded = store.load(spoiltcopy.folder)
    assert verify.check(loaded) == []
    assert loaded.memo is not None
    return loaded.memo


def texts_of_the_schema(node: object, name: str = "") -> Iterator[str]:
    """The names of all fields that hold words with no fixed form and no list of allowed words."""
    if isinstance(node, list):
        for one in node:
            yield from texts_of_the_schema(one, name)
    if not isinstance(node, dict):
        return
    any_line = node.get("pattern") in (None, r"^[^\r\n]*\S[^\r\n]*$", r"\S")
    if node.get("type") == "string" and any_line and "enum" not in node and "const" not in node:
        yield name
    for key, inner in node.get("properties", {}).items():
        yield from texts_of_the_schema(inner, key)
    for key in ("$defs", "definitions"):
        for inner in node.get(key, {}).values():
            yield from texts_of_the_schema(inner)
    for key in ("items", "anyOf", "oneOf", "allOf", "additionalProperties", "prefixItems"):
        yield from texts_of_the_schema(node.get(key), name)


def test_every_text_of_the_model_is_in_the_battery_or_held_against_the_memo():
    found = {*texts_of_the_schema(json.loads((ROOT / "data/schema.json").read_text("utf-8")))}
    assert found
    assert found - {*FREE, *HELD} == set()


def cells(text: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))):
        yield from row


def inert(text: str) -> None:
    """No cell that a spreadsheet would reckon; a number with its sign is one, and is none."""
    found = [one for one in cells(text) if FORMULA.match(one) and not re.fullmatch(r"-?\d+(\.\d+)?", one)]
    assert found == []


def test_no_cell_of_any_table_is_a_formula(harmful: Memo):
    for name in records.TITLES:
        inert(records.as_csv(records.records(harmful, name), {"note": "=1+1"}).decode())
    inert(records.all_as_csv(harmful, {"note": "@SUM(1)"}).decode())
    for name, data in datapackage.files(harmful).items():
        if name.endswith(".csv"):
            inert(data.decode())


def test_of_all_charts_in_one_zip_no_name_climbs_no_cell_reckons_and_no_picture_runs(harmful: Memo):
    with zipfile.ZipFile(io.BytesIO(bundle(harmful).data)) as opened:
        names = opened.namelist()
        assert all(re.fullmatch(r"[A-Za-z0-9][\w.-]*", name) for name in names), names
        for name in names:
            if name.endswith(".csv"):
                inert(opened.read(name).decode())
            if name.endswith(".svg"):
                still(opened.read(name).decode())
        cited = yaml.safe_load(opened.read("CITATION.cff"))
    assert set(cited) == {"cff-version", "message", "type", "title", "version", "authors", "abstract", "references"}
    assert "<" in cited["title"] + cited["abstract"]


def still(svg: str) -> None:
    """A picture and nothing else."""
    for one in ElementTree.fromstring(svg).iter():
        tag = one.tag.rsplit("}", 1)[-1].lower()
        assert tag not in ("script", "foreignobject", "iframe", "image", "animate", "set", "style"), tag
        assert not [name for name in one.attrib if name.lower().startswith("on")]
        # A letter's outline stands once, inside the picture, and is used from there.
        hrefs = [value for name, value in one.attrib.items() if name.endswith("href")]
        assert all(tag == "use" and re.fullmatch(r"#[\w-]+", href) for href in hrefs), hrefs


def test_a_picture_of_harmful_words_is_a_picture(harmful: Memo):
    for chart in charts_of(harmful):
        for form, start in (("png", b"\x89PNG"), ("pdf", b"%PDF")):
            made = snapshot.snapshot(harmful, chart.id, form=form)
            assert made.data.startswith(start)
            assert b"/JavaScript" not in made.data
            assert b"/Launch" not in made.data


def test_in_slides_no_workbook_holds_a_formula_and_no_link_leads_out(harmful: Memo):
    made = deck(harmful)
    workbooks = 0
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        for name in opened.namelist():
            if name.endswith(".xlsx"):
                workbooks += 1
                book = load_workbook(io.BytesIO(opened.read(name)))
                told = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
                assert not [cell.coordinate for cell in told if cell.data_type == "f" or cell.hyperlink]
                assert [one for one in told if isinstance(one.value, str) and FORMULA.match(one.value)] == [
                    one for one in told if one.quotePrefix
                ]
            if name.endswith(".rels"):
                assert "elsewhere" not in opened.read(name).decode()
                assert "javascript" not in opened.read(name).decode()
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(opened.read(name))
    assert workbooks >= 2
    words = [
        s.text_frame.text for slide in Presentation(io.BytesIO(made)).slides for s in slide.shapes if s.has_text_frame
    ]
    assert "<script>" in " ".join(words)


def test_the_handout_prints_harmful_words_as_they_are(harmful: Memo):
    made = handout(harmful)
    assert made.startswith(b"%PDF")
    for inside in (b"/JavaScript", b"/Launch", b"/URI (javascript", b"elsewhere.example)"):
        assert inside not in made


def test_the_page_that_stands_alone_holds_no_element_that_was_not_ours(harmful: Memo):
    memo = store.load(ROOT / "data" / harmful.id).memo
    assert memo is not None
    page, clean = (parse(one_file.page(one).decode()) for one in (harmful, memo))
    for tag in ("script", "img", "iframe", "object", "embed", "foreignobject", "base"):
        assert len(page.all(tag)) == len(clean.all(tag)), tag
    for one in page.all():
        assert not [name for name in one.attributes if name.startswith("on")], one.attributes
        assert not re.match(r"\s*(javascript|data):", one.attributes.get("href") or "")
