"""A file that comes back: matches, changed since, altered, no record; and files that cannot be checked."""

import csv
import io
import json
import os
import re
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from briefing.__main__ import main
from briefing.export import record
from briefing.export.check.snapshots import check
from briefing.export.metadata import png, svg
from briefing.export.metadata.csv import DIGEST, digest
from briefing.export.snapshot import snapshot
from extract.loading import store
from extract.loading.store import Memo
from tests.charts.making import our_memo
from tests.spoiling import copy

MEMO = our_memo()
FORMS = ("png", "svg", "pdf", "csv")


def camera_points(form: str) -> bytes:
    return snapshot(MEMO, "camera-points", None, "card", form).data


def edited(tmp_path: Path, name: str, old: str, new: str) -> Memo:
    spoilt = copy(tmp_path)
    spoilt.replace(name, old, new)
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    return memo


@pytest.mark.parametrize("form", FORMS)
def test_a_file_as_it_was_made_matches(form: str):
    answer = check(camera_points(form), [MEMO])
    assert answer.verdict == "matches"
    assert {entry.id for entry in answer.entries} == {"camera-points-planned", "camera-points-installed"}


def test_one_pixel_makes_it_altered():
    data = camera_points("png")
    with Image.open(io.BytesIO(data)) as image:
        image.putpixel((600, 300), (0, 0, 0, 255))
        kept = PngInfo()
        kept.add_itxt(png.KEYWORD.decode(), png.extract(data) or "")
        out = io.BytesIO()
        image.save(out, "PNG", pnginfo=kept)
    answer = check(out.getvalue(), [MEMO])
    assert (answer.verdict, answer.headline) == ("altered", "altered")
    assert answer.why.startswith("The pixels are not those recorded")


def test_one_coordinate_makes_it_altered():
    data = camera_points("svg")
    at = data.index(b'<path d="M') + len(b'<path d="M')
    assert check(data[:at] + b"9" + data[at:], [MEMO]).verdict == "altered"


def test_one_byte_of_a_pdf_and_one_cell_of_a_table_make_them_altered():
    assert check(camera_points("pdf").replace(b"/Lang(en)", b"/Lang(de)"), [MEMO]).verdict == "altered"
    answer = check(camera_points("csv").replace(b",100,100,", b",100,120,"), [MEMO])
    assert (answer.verdict, answer.why) == ("altered", "Cells were edited in row 2.")


@pytest.mark.parametrize("form", FORMS)
def test_an_edited_dataset_is_named_with_the_claim_and_from_what_to_what(form: str, tmp_path: Path):
    memo = edited(tmp_path, "memo.yaml", "{exactly: 100, unit: points", "{exactly: 120, unit: points")
    answer = check(camera_points(form), [memo])
    assert (answer.verdict, answer.headline) == ("changed", "the data has changed since")
    assert [str(change) for change in answer.changes] == [
        f"camera-points-planned: {end} from 100 to 120 (wording: “a hundred”)" for end in ("low", "high")
    ]


def test_a_change_elsewhere_in_the_dataset_leaves_a_picture_matching(tmp_path: Path):
    memo = edited(tmp_path, "memo.yaml", "version: 1.0.0", "version: 1.0.1")
    answer = check(camera_points("png"), [memo])
    assert answer.verdict == "matches"
    assert answer.why.endswith("Nothing it rests on has changed.")


def test_saved_again_by_pillow_it_has_no_record():
    out = io.BytesIO()
    with Image.open(io.BytesIO(camera_points("png"))) as image:
        image.save(out, "PNG")
    answer = check(out.getvalue(), [MEMO])
    assert answer.verdict == "no record"
    assert "type that id, and the view opens" in answer.why


def resealed(**changed: object) -> bytes:
    """The SVG with another record, sealed as ours would be."""
    data = camera_points("svg")
    bare = record.Record.model_validate(json.loads(svg.extract(data) or "") | changed)
    without = re.sub(r"<metadata.*?</metadata>", "", data.decode())
    return svg.embed(without, bare.with_drawn(bare.drawn).as_json())


def test_a_record_that_claims_another_memo_is_answered_with_the_memos_there_are():
    answer = check(resealed(memo="durrani-2003"), [MEMO])
    assert answer.verdict == "cannot check"
    assert answer.why == "Its record names the memo “durrani-2003”, which is not here; there is: haider-2003-10-20."


def test_a_record_that_says_other_than_its_own_dataset_was_rewritten():
    entries = json.loads(svg.extract(camera_points("svg")) or "")["entries"]
    entries[1]["low"] = 5000
    answer = check(resealed(entries=entries), [MEMO])
    assert (answer.verdict, answer.changes[0].entry) == ("altered", "camera-points-planned")


def test_an_edited_record_is_altered():
    data = camera_points("svg").replace(b'"qualifier":"exactly"', b'"qualifier":"about"')
    assert check(data, [MEMO]).why == "Its record was edited: it is not as it was sealed."


def test_a_newer_record_is_not_guessed_at():
    data = camera_points("svg").replace(b'{"version":1,', b'{"version":7,')
    answer = check(data, [MEMO])
    assert answer.why == "Its record has version 7, this program reads up to 1: use a newer program."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "It is no PNG, SVG or PDF picture, no deck and no table of ours."),
        (b"\0" * 100, "It is no PNG, SVG or PDF picture, no deck and no table of ours."),
        (b"id,name\r\n", "It is no PNG, SVG or PDF picture, no deck and no table of ours."),
        (b"\x89PNG\r\n\x1a\n", "It is cut short after 8 bytes."),
        (b"%PDF-1.7 ", "It is cut short after 9 bytes: a PDF ends with %%EOF."),
        (b"<svg xmlns='x'>", "It is cut short after 15 bytes: an SVG ends with </svg>."),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 100_000_000, "It has 100 MB; at most 50 MB are looked at."),
    ],
    ids=["empty", "zeros", "table", "png", "pdf", "svg", "100 MB"],
)
def test_what_cannot_be_checked_is_said_in_one_line(data: bytes, why: str):
    answer = check(data, [MEMO])
    assert (answer.verdict, answer.why) == ("cannot check", why)


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_a_picture_cut_short_anywhere_never_matches_and_never_raises(form: str):
    data = camera_points(form)
    for length in range(0, len(data), max(1, len(data) // 40)):
        assert check(data[:length], [MEMO]).verdict in ("cannot check", "altered", "no record")


@pytest.mark.parametrize(
    ("kind", "save"), [("JPEG", "JPEG"), ("GIF", "GIF"), ("WebP", "WEBP"), ("BMP", "BMP"), ("TIFF", "TIFF")]
)
def test_a_picture_of_another_kind_is_one_without_a_record(kind: str, save: str):
    out = io.BytesIO()
    with Image.open(io.BytesIO(camera_points("png"))) as image:
        image.convert("RGB").save(out, save)
    answer = check(out.getvalue(), [MEMO])
    assert answer.verdict == "no record"
    assert answer.why.startswith(
        f"It is a {kind} picture, which carries no record. If a short id is printed at its foot"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</svg>", "<script>alert(1)</script></svg>"),
        ("</metadata>", "</metadata><script>alert(1)</script>"),
        ("</metadata>", "<script>alert(1)</script></metadata>"),
        ("><", ">\n  <"),
        ("A tenth of 100", "A third of 100"),
        ("<svg ", '<svg onload="alert(1)" '),
        ("</metadata>", '</metadata><metadata id="hedged-figures-record">{}</metadata>'),
    ],
    ids=["script", "script behind", "script inside", "set out anew", "words", "handler", "a second record"],
)
def test_an_svg_with_anything_added_or_set_out_anew_is_altered(old: str, new: str):
    assert check(camera_points("svg").replace(old.encode(), new.encode()), [MEMO]).verdict == "altered"


def test_what_stands_behind_an_svg_s_end_makes_it_unreadable_not_right():
    answer = check(camera_points("svg") + b"<script>alert(1)</script>", [MEMO])
    assert answer.verdict == "cannot check"
    assert "an SVG ends with </svg>" in answer.why


def test_a_file_is_known_by_what_it_holds_whatever_it_is_called(tmp_path: Path):
    path = tmp_path / "renamed.jpg.txt"
    path.write_bytes(camera_points("png"))
    assert main(["check", "--quiet", str(path)]) == 0


def test_a_device_or_a_pipe_is_not_waited_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    os.mkfifo(tmp_path / "pipe")
    assert main(["check", str(tmp_path / "pipe"), "/dev/zero"]) == 2
    err = capsys.readouterr().err.splitlines()
    assert err[:2] == [f"{tmp_path / 'pipe'}: cannot be read: Not an ordinary file.",
                       "/dev/zero: cannot be read: Not an ordinary file."]  # fmt: skip


def test_a_png_that_claims_more_pixels_than_are_looked_at_is_refused_before_it_is_unpacked():
    data = bytearray(camera_points("png"))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    answer = check(bytes(data), [MEMO])
    assert answer.verdict == "cannot check"
    assert answer.why == "It has 60000 × 60000 pixels; at most 40 million are looked at."


def test_a_table_of_ours_without_a_column_is_told_by_its_name():
    for name in ("id", "statement", "label", "memo"):
        rows = list(csv.reader(io.StringIO(snapshot(MEMO, "arrests", form="csv").data.decode("utf-8-sig"))))
        at = rows[0].index(name)
        out = io.StringIO()
        for number, row in enumerate(rows):
            cells = [*row[:at], *row[at + 1 : -1]]
            csv.writer(out).writerow([*cells, DIGEST if number == 0 else digest(cells)])
        found = check(out.getvalue().encode(), [MEMO])
        assert (found.verdict, found.why) == ("cannot check", f"It has no column “{name}”, as every table of ours has.")
