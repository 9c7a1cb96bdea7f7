"""The one-file briefing as text: its size, one copy of the script, nothing that asks the network, nothing hostile."""

import io
import re
from base64 import b64decode
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from briefing.__main__ import main
from briefing.export.one_file import LARGEST, page
from extract.loading import store
from tests.serving import ROOT
from tests.spoiling import MEMO, copy


@pytest.fixture(scope="module")
def memo() -> store.Memo:
    found = store.load(ROOT / "data" / MEMO).memo
    assert found is not None
    return found


class Tags(HTMLParser):
    """Every element and every id of a document."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []


def test_it_stays_under_900_kb_and_holds_no_plotly(memo: store.Memo):
    whole = page(memo)
    assert LARGEST == 900_000
    assert len(whole) < LARGEST
    assert b"newPlot" not in whole
    assert b'id="plotly"' not in whole


def faces(whole: bytes) -> dict[str, TTFont]:
    """The faces in a file, by family, weights and style."""
    rule = (
        r"@font-face \{ font-family: '([^']+)'; font-weight: ([^;]+)(; font-style: italic)?; "
        r"src: url\(data:font/woff;base64,([^)]+)\)"
    )
    found = re.findall(rule, whole.decode())
    return {
        f"{family} {weights}{italic[-8:]}": TTFont(io.BytesIO(b64decode(data)))
        for family, weights, italic, data in found
    }


def test_it_brings_the_faces_of_its_headings_and_charts_along(memo: store.Memo):
    found = faces(page(memo))
    assert list(found) == [
        *("Source Sans 3 100 500", "Source Sans 3 501 900", "Source Sans 3 100 900: italic"),
        *("Source Serif 4 100 500", "Source Serif 4 501 900"),
    ]
    for name, face in found.items():
        assert {*map(ord, "AZaz09“”–")} <= face.getBestCmap().keys(), name
        assert len(face.getGlyphOrder()) < 250, "more than the letters that are used"
        assert "SIL Open Font License" in face["name"].getDebugName(13)


def test_other_letters_come_along_where_a_face_has_them_and_are_left_to_the_reader_where_not(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "label: Terrorists arrested", "label: Арестованы Συνελήφθησαν 逮捕 گرفتار")
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    whole = page(memo)
    assert "Арестованы" in whole.decode()
    assert "گرفتار" in whole.decode()
    sans = faces(whole)["Source Sans 3 100 500"].getBestCmap()
    assert ord("А") in sans
    assert ord("Σ") in sans
    assert ord("逮") not in sans


def test_it_names_no_other_place(memo: store.Memo):
    text = page(memo).decode()
    assert set(re.findall(r"https?://[a-z0-9.-]+", text)) == {"http://www.w3.org"}  # the name of SVG, never asked for
    assert not re.search(r"(?:src|href|url\()=?[\"']?//", text)
    assert "default-src 'none'" in text


def test_ids_are_unique_and_every_link_leads_somewhere(memo: store.Memo):
    found = Tags(page(memo).decode())
    assert len(found.ids) == len(set(found.ids))
    lost = {link for link in found.links if link.startswith("#") and not link.startswith("#at-")} - {
        f"#{one}" for one in found.ids
    }
    assert lost == set()
    assert all(link.startswith("#") for link in found.links)


def test_hostile_text_stays_text(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "label: Terrorists arrested", 'label: "</script><img src=x onerror=alert(1)>"')
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    before = Tags(page(memo, ["force"]).decode()).tags
    after = Tags(page(memo, ["arrests"]).decode()).tags
    assert "img" not in after
    assert before.count("script") == after.count("script") == 1


def test_the_same_bytes_every_time(memo: store.Memo):
    assert page(memo) == page(memo)


def test_the_command_writes_it_whole_or_not_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = tmp_path / "b.html"
    assert main(["html", "-o", str(target), "--slides", "force,nothing"]) == 2
    assert "html: haider-2003-10-20: there is no slide “nothing”" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert main(["html", "-o", str(target)]) == 0
    assert main(["html", "-o", str(tmp_path)]) == 2
    assert "is a folder; name a file in it" in capsys.readouterr().err


def test_what_once_asked_for_a_light_file_still_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for name, more in (("now", []), ("before", ["--light"])):
        assert main(["html", "-o", str(tmp_path / name), *more]) == 0
    assert (tmp_path / "now").read_bytes() == (tmp_path / "before").read_bytes()
    assert (
        capsys.readouterr().err == "html: --light is no longer needed: every file is light, and the same without it\n"
    )
