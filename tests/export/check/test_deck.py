"""`check deck.pptx`: one edited cell, label or message is found and named; nothing else is."""

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from briefing.__main__ import main
from briefing.export.check.answer import Answer
from briefing.export.check.snapshots import check
from briefing.export.deck.build import deck
from extract.loading import store
from tests.spoiling import MEMO, Copy, copy


def slide(show: Any, name: str) -> Any:
    return next(one for one in show.slides if one._element.cSld.get("name") == name)


def saved(show: Any) -> bytes:
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def with_workbook(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    show = Presentation(io.BytesIO(data))
    chart = next(shape.chart for shape in slide(show, name).shapes if shape.has_chart)
    part = chart.part.chart_workbook.xlsx_part
    part._blob = change(part.blob)
    return saved(show)


def edit_cell(data: bytes, name: str, cell: str, value: float) -> bytes:
    def edited(blob: bytes) -> bytes:
        book = load_workbook(io.BytesIO(blob))
        book["Sheet1"][cell] = value
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    return with_workbook(data, name, edited)


def with_zeros(blob: bytes, name: str, count: int) -> bytes:
    """The zip with one more part, which packs to next to nothing."""
    out = io.BytesIO(blob)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr(name, bytes(count))
    return out.getvalue()


def answer(data: bytes, memo: store.Memo) -> Answer:
    return check(data, [memo])


def test_an_untouched_deck_matches(made: bytes, memo: store.Memo):
    found = answer(made, memo)
    assert (found.verdict, found.why) == ("matches", "Its 10 slides are as they were made, from this dataset.")


def test_one_edited_cell_is_found_and_named(made: bytes, memo: store.Memo):
    found = answer(edit_cell(made, "overlap", "A2", 4500), memo)
    assert found.verdict == "altered"
    assert [str(change) for change in found.changes] == [
        "slide overlap: Sheet1!A2, beside “4,000 to 5,000 officers redeployed to protect foreigners”, "
        "from “4000” to “4500”"
    ]


def test_a_hedge_dropped_from_a_message_is_found(made: bytes, memo: store.Memo):
    show = Presentation(io.BytesIO(made))
    run = slide(show, "arrests").shapes.title.text_frame.paragraphs[0].runs[0]
    run.text = run.text.replace("More than 500", "500")
    (change,) = answer(saved(show), memo).changes
    assert (change.entry, change.field) == ("slide arrests", "message")
    assert change.now == "“500 terrorists had been arrested; no upper bound is given”"


def test_a_square_taken_from_the_grid_is_found(made: bytes, memo: store.Memo):
    show = Presentation(io.BytesIO(made))
    whole = next(s for s in slide(show, "force").shapes if s.name == "chart: force")
    group = next(s for s in whole.shapes if s.name == "force-allocation: police-on-protection")
    square = next(s for s in group.shapes if s._element.xpath("p:spPr/a:pattFill"))
    square._element.getparent().remove(square._element)
    (change,) = answer(saved(show), memo).changes
    assert change.field == "chart: force › force-allocation: police-on-protection: marks"


def test_slides_moved_and_left_out_are_no_edits(made: bytes, memo: store.Memo):
    show = Presentation(io.BytesIO(made))
    ids = show.slides._sldIdLst
    ids.insert(0, ids[5])
    show.part.drop_rel(ids[9].rId)
    ids.remove(ids[9])
    found = answer(saved(show), memo)
    assert (found.verdict, found.why) == ("matches", "Its 9 slides are as they were made, from this dataset.")


@pytest.fixture
def later(tmp_path: Path) -> Copy:
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "label: Officers redeployed to protect foreigners", "label: Officers for foreigners")
    return spoilt


def test_a_dataset_that_changed_since_is_told_apart_from_an_edit(made: bytes, later: Copy):
    for old, new in (("[4000, 5000]", "[4000, 6000]"), ("wording: Four to five thousand", "wording: Four to six")):
        later.replace("memo.yaml", old, new)
    memo = store.load(later.folder).memo
    assert memo is not None
    found = answer(made, memo)
    assert found.verdict == "changed"
    assert "officers-redeployed: high from 5000 to 6000 (wording: “Four to six”)" in map(str, found.changes)
    assert answer(edit_cell(made, "overlap", "A2", 4500), memo).verdict == "altered"


def test_a_deck_from_another_dataset_is_refused_in_one_line(
    later: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    other = tmp_path / "other-memo"
    shutil.copytree(later.folder, other)
    text = (other / "memo.yaml").read_text("utf-8").replace(f"id: {MEMO}", "id: other-memo")
    (other / "memo.yaml").write_text(text, "utf-8")
    memo = store.load(other).memo
    assert memo is not None
    file = tmp_path / "other.pptx"
    file.write_bytes(deck(memo, ["arrests"]))
    assert main(["check", "--quiet", str(file)]) == 2
    assert "It was made from the memo “other-memo”, which is not here; there is: haider-2003-10-20." in (
        capsys.readouterr().out
    )


@pytest.mark.parametrize("spoil", [lambda data: data[: len(data) // 2], lambda data: b"PK\x03\x04 no zip at all"])
def test_a_damaged_deck_is_refused_in_one_line(made: bytes, memo: store.Memo, spoil: Any):
    found = answer(spoil(made), memo)
    assert found.verdict == "cannot check"
    assert found.why.startswith("It is no deck that can be opened: ")


def test_a_deck_damaged_in_any_of_its_parts_is_answered_and_never_raises(memo: store.Memo):
    with zipfile.ZipFile(io.BytesIO(deck(memo, ["arrests"]))) as pack:
        parts = {name: pack.read(name) for name in pack.namelist()}
    verdicts = set()
    for name in [name for name in parts if "slideLayout" not in name]:
        for content in (None, b"<a/>", parts[name][: len(parts[name]) // 2]):
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w") as pack:
                for other, words in parts.items():
                    if other != name:
                        pack.writestr(other, words)
                    elif content is not None:
                        pack.writestr(other, content)
            verdicts.add(answer(out.getvalue(), memo).verdict)
    assert "cannot check" in verdicts


def test_a_zip_that_is_no_deck_and_a_deck_that_is_not_ours_are_told(memo: store.Memo):
    assert answer(saved(Presentation()), memo).verdict == "no record"


def test_a_lone_cell_at_the_sheet_s_end_is_refused_and_not_filled_up_to(made: bytes, memo: store.Memo):
    found = answer(edit_cell(made, "overlap", "XFD1048576", 1), memo)
    assert found.verdict == "cannot check"
    assert "its sheet “Sheet1” has cells in A1:XFD1048576; at most 200,000 cells are read." in found.why


def test_a_workbook_within_a_deck_is_bounded_as_the_deck_is(made: bytes, memo: store.Memo):
    found = answer(with_workbook(made, "overlap", lambda blob: with_zeros(blob, "xl/media/x.bin", 6_000_000)), memo)
    assert (found.verdict, found.why.endswith("unpacked it would be larger than 5 MB.")) == ("cannot check", True)


@pytest.mark.parametrize(
    ("name", "size", "what"), [("ppt/media/film.mp4", 101, "it"), ("ppt/slides/slide99.xml", 31, "its text")]
)
def test_a_deck_that_unpacks_to_too_much_is_refused(made: bytes, memo: store.Memo, name: str, size: int, what: str):
    found = answer(with_zeros(made, name, size * 1_000_000), memo)
    assert (found.verdict, found.why) == (
        "cannot check",
        f"Unpacked {what} would be larger than {size - 1} MB.",
    )


def test_an_edit_on_the_first_or_the_last_slide_is_found(memo: store.Memo):
    for name in ("~title", "~closing"):
        show = Presentation(io.BytesIO(deck(memo)))
        boxes = [shape for shape in slide(show, name).shapes if shape.has_text_frame]
        told = next(box for box in boxes if "5 places" in box.text_frame.text)
        told.text_frame.paragraphs[0].runs[0].text = "Nothing is withheld"
        answer = check(saved(show), [memo])
        assert (answer.verdict, len(answer.changes)) == ("altered", 1)
