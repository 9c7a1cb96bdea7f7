"""Pictures and tables made by hand, their records made to fit: drawn again from the dataset, they are found out."""

import csv as tables
import io
import json
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from briefing.dataset.defaults import charts_of
from briefing.dataset.view import View
from briefing.export import record
from briefing.export.check.snapshots import check
from briefing.export.metadata import csv, png, svg
from briefing.export.metadata.csv import DIGEST, digest
from briefing.export.record import Record
from briefing.export.snapshot import snapshot
from extract.loading import store
from extract.loading.store import Memo
from tests.charts.making import our_memo
from tests.spoiling import copy

MEMO = our_memo()


def made(form: str, chart: str = "arrests", view: View | None = None) -> bytes:
    return snapshot(MEMO, chart, view, "card", form).data


def resealed_png(picture: bytes, **changed: object) -> bytes:
    """The same pixels with a record that was changed and sealed again, as its maker would."""
    found = record.parse(png.extract(made("png")) or "").model_copy(update=changed)
    bare = io.BytesIO()
    Image.open(io.BytesIO(picture)).save(bare, "PNG")
    return png.embed(bare.getvalue(), found.with_drawn(png.digest(bare.getvalue())).as_json())


def another_figure() -> bytes:
    with Image.open(io.BytesIO(made("png"))) as image:
        image.paste((250, 249, 246, 255), (0, 0, 300, 200))
        out = io.BytesIO()
        image.save(out, "PNG")
    return resealed_png(out.getvalue())


def with_chunk(kind: bytes, body: bytes = b"\0\0\0\1\0\0\0\0") -> bytes:
    chunk = struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return made("png")[:33] + chunk + made("png")[33:]


def resealed_svg(old: str, new: str) -> bytes:
    text = made("svg").decode()
    start, end = text.index("<metadata"), text.index("</metadata>") + len("</metadata>")
    bare = text[:start] + text[end:]
    assert old in bare
    forged = bare.replace(old, new)
    sealed = record.parse(svg.extract(made("svg")) or "").with_drawn(svg.text_digest(forged))
    return svg.embed(forged, sealed.as_json())


def closing_record() -> bytes:
    """A name that stands twice holds markup that ends the metadata early, in a way that XML allows."""
    held = '"title":"</metadata ><text>7,000</text><metadata>","title":'
    return made("svg").replace(b'"title":', held.encode(), 1)


def twice_named() -> bytes:
    data, text = made("png"), png.extract(made("png")) or ""
    start = data.index(png.KEYWORD) - 8
    length = int.from_bytes(data[start : start + 4], "big")
    bare = data[:start] + data[start + 12 + length :]
    return png.embed(bare, text.replace('"chart":', '"chart":"other","chart":', 1))


def table(change: Callable[[list[dict[str, str]]], list[dict[str, str]]], chart: str = "camera-points") -> bytes:
    rows = change(csv.read(made("csv", chart)) or [])
    for row in rows:
        row[DIGEST] = digest(cell for name, cell in row.items() if name != DIGEST)
    out = io.StringIO(newline="")
    writer = tables.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


FORGED: dict[str, Callable[[], bytes]] = {
    "other pixels under a record that fits them": another_figure,
    "frames of an animation": lambda: with_chunk(b"acTL"),
    "a frame's pixels": lambda: with_chunk(b"fdAT"),
    "a colour profile": lambda: with_chunk(b"iCCP", b"x\0\0" + zlib.compress(b"profile")),
    "another brightness": lambda: with_chunk(b"gAMA", b"\0\0\0\1"),
    "a rotation": lambda: with_chunk(b"eXIf"),
    "a record in which a name stands twice": twice_named,
    "a record of another chart": lambda: resealed_png(made("png"), chart="camera-points"),
    "a record of a chart that is not there": lambda: resealed_png(made("png"), chart="nothing"),
    "a record of another view": lambda: resealed_png(made("png"), view={"theme": "threat"}),
    "a record of a view that is none": lambda: resealed_png(made("png"), view={"unit": "furlongs"}),
    "a record of another size": lambda: resealed_png(made("png"), preset="slide"),
    "a record of a size that is none": lambda: resealed_png(made("png"), preset="poster"),
    "a record with another subtitle": lambda: resealed_png(made("png"), subtitle="All arrests"),
    "a record with a note left out": lambda: resealed_png(made("png"), note=""),
    "a hedge taken out of an SVG": lambda: resealed_svg("ore than 500", "xactly 500"),
    "white letters in an SVG": lambda: resealed_svg("#1C2024", "#FAF9F6"),
    "a script in an SVG": lambda: resealed_svg("</svg>", "<script>1</script></svg>"),
    "markup in an SVG's record": closing_record,
    "a table cut to its first row": lambda: table(lambda rows: rows[:1]),
    "a table with a row twice": lambda: table(lambda rows: [*rows, dict(rows[0])]),
    "a table with a cell rewritten": lambda: table(lambda rows: [row | {"value": "100 exactly"} for row in rows]),
    "a table with another speaker": lambda: table(lambda rows: [row | {"speaker": "Asad"} for row in rows]),
    "a table under another id": lambda: table(lambda rows: [row | {"view": "AAAA-AAAA"} for row in rows]),
}


@pytest.mark.parametrize("name", FORGED)
def test_it_is_found_out(name: str):
    answer = check(FORGED[name](), [MEMO])
    assert answer.verdict == "altered", f"{name}: {answer.verdict}: {answer.why}"


@pytest.mark.parametrize("form", ["png", "svg", "pdf", "csv"])
@pytest.mark.parametrize("view", [View(), View(fact=("memo",)), View(unit="share"), View(theme=("resources",))])
def test_what_was_made_honestly_is_not(form: str, view: View):
    for chart in ("force-allocation", "protection-duty"):
        answer = check(made(form, chart, view), [MEMO])
        assert answer.verdict == "matches", f"{chart}: {answer.why}"


def test_every_chart_and_its_table_match():
    for chart in charts_of(MEMO):
        for form in ("svg", "csv"):
            answer = check(made(form, chart.id), [MEMO])
            assert answer.verdict == "matches", f"{chart.id}: {answer.why}"


def test_a_picture_of_another_program_is_said_to_be_and_never_called_altered():
    answer = check(resealed_png(made("png"), program="0" * 12), [MEMO])
    assert (answer.verdict, answer.headline) == ("another version", "made by another version of the program")
    assert "was not drawn again" in answer.why
    figure = [entry.model_copy(update={"low": 600.0}) for entry in record.parse(png.extract(made("png")) or "").entries]
    forged = check(resealed_png(made("png"), program="0" * 12, entries=tuple(figure)), [MEMO])
    assert forged.verdict == "altered"  # what can still be compared is


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("charts.yaml", "fades where the memo stops", "fades", "subtitle"),
        ("charts.yaml", "No period, no place and no upper bound", "No period and no upper bound", "note"),
        ("memo.yaml", "- {id: haider, name: Haider,", "- {id: haider, name: Haidar,", "speaker"),
    ],
)
def test_what_the_dataset_says_beside_the_figure_is_told_where_it_has_changed(
    tmp_path: Path, file: str, old: str, new: str, told: str
):
    spoilt = copy(tmp_path)
    spoilt.replace(file, old, new)
    memo = store.load(spoilt.folder).memo
    assert isinstance(memo, Memo)
    answer = check(made("png"), [memo])
    assert answer.verdict == "changed"
    assert told in {change.field for change in answer.changes}


def test_a_record_of_before_is_sealed_as_it_was():
    held = record.parse(png.extract((Path(__file__).parents[1] / "before" / "arrests.png").read_bytes()) or "")
    assert isinstance(held, Record)
    assert held.whole
    assert not {"program", "subtitle", "note"} & set(json.loads(held.as_json()))
