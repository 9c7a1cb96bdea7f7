"""A draft goes into a zip and comes back the same; a zip that means harm is refused in one line."""

import io
import zipfile

import pytest

from extract.curation import archive
from extract.curation import draft as desks
from extract.problem import UserError
from tests.curating_memo import OCR


def zipped(files: dict[str, bytes | str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as one:
        for name, content in files.items():
            one.writestr(name, content)
    return made.getvalue()


def test_a_draft_comes_back_the_same_with_what_was_set_aside():
    desk = desks.from_text(OCR.encode(), "a.txt", "halvorsen-2004-03-03")
    first, second = (one["id"] for one in desk.section("claim")[:2])
    desk.correct(second, desk.fields(second) | {"label": "Officers ashore"})
    desk.discard(first)
    raw = archive.to_zip(desk)
    assert raw == archive.to_zip(desk)
    with zipfile.ZipFile(io.BytesIO(raw)) as opened:
        assert opened.namelist() == ["halvorsen-2004-03-03/memo.txt", "halvorsen-2004-03-03/memo.yaml"]
        assert opened.read("halvorsen-2004-03-03/memo.txt") == OCR.encode()
    again = archive.from_zip(raw, "draft.zip")
    assert again.content == desk.content
    assert {again.text[slice(*again.places[one])] for one in again.discarded} == {desk.text[slice(*desk.places[first])]}
    assert archive.to_zip(again) == raw
    assert again.unsaved == 0


def test_context_and_charts_are_carried_along():
    desk = desks.from_text(b"Smith saw ten men.", "a.txt", "smith")
    desk.others["charts.yaml"] = b"charts: []\n"
    assert archive.from_zip(archive.to_zip(desk), "draft.zip").others == {"charts.yaml": b"charts: []\n"}


def draft() -> dict[str, bytes]:
    with zipfile.ZipFile(
        io.BytesIO(archive.to_zip(desks.from_text(b"Smith saw ten men.", "a.txt", "smith")))
    ) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_the_housekeeping_of_other_systems_is_passed_over():
    more = {"__MACOSX/smith/._memo.txt": b"x", "smith/.DS_Store": b"x"}
    assert archive.from_zip(zipped(draft() | more), "a.zip").id == "smith"


BOMB = "memo: &a [x, x]\nthemes: {a: *a}\n"


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"../memo.txt": b"x"}, "a.zip: “../memo.txt” leads out of the memo's folder; nothing was opened"),
        ({"/etc/memo.txt": b"x"}, "leads out of"),
        ({"a\\..\\memo.txt": b"x"}, "leads out of"),
        ({"C:memo.txt": b"x"}, "leads out of"),
        ({"a/b/memo.txt": b"x"}, "leads out of"),
        ({"memo.txt": b"x", "run.sh": b"x"}, "“run.sh” is no part of a memo's folder"),
        ({"memo.txt": b"x", "a/memo.txt": b"x"}, "memo.txt is in it twice"),
        ({"memo.yaml": b"x"}, "memo.txt is missing"),
        ({"memo.txt": b"x"}, "memo.yaml is missing"),
        ({"memo.txt": b"x" * 30_000_000, "memo.yaml": b"x"}, "memo.txt is larger than 1 MB"),
        ({"memo.txt": b"x", "memo.yaml": b"x" * 30_000_000}, "memo.yaml is larger than 10 MB"),
        ({"memo.txt": b"x", "memo.yaml": BOMB}, "anchors (&) and aliases (*) are not allowed"),
        ({"memo.txt": b"x", "memo.yaml": "[" * 60}, "nested more than 40 levels"),
        ({"memo.txt": b"x", "memo.yaml": "- a\n"}, "this file holds a list, not fields and values"),
        ({"memo.txt": b"x", "memo.yaml": "memo: {id: a}\n"}, "this field is missing"),
        ({"memo.txt": b"a\0", "memo.yaml": "memo: 1\n"}, "NUL bytes"),
        ({f"{n}.txt": b"" for n in range(50)}, "holds 50 files"),
    ],
)
def test_a_zip_that_is_no_draft_is_refused_in_one_line(files: dict[str, bytes | str], line: str):
    with pytest.raises(UserError) as refused:
        archive.from_zip(zipped(files), "a.zip")
    assert line in str(refused.value)
    assert "\n" not in str(refused.value)


def test_what_is_no_zip_and_another_memo_s_text_are_refused():
    for raw in (b"", b"PK\x03\x04", b"not a zip", zipped({"memo.txt": b"x"})[:-30]):
        with pytest.raises(UserError, match="this is no zip that can be opened"):
            archive.from_zip(raw, "a.zip")
    files = draft()
    files["smith/memo.txt"] += b"\n"
    with pytest.raises(UserError, match=r"not the text that memo\.yaml was made from"):
        archive.from_zip(zipped(files), "a.zip")
