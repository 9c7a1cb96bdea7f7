"""The one-file briefing as text: its size, one copy of the script, nothing that asks the network, nothing hostile."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefing.__main__ import main
from briefing.page_html import LARGEST, LARGEST_LIGHT, page
from extract import store
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


def test_it_keeps_to_its_sizes(memo: store.Memo):
    whole, light = page(memo), page(memo, light=True)
    assert LARGEST == 6_000_000
    assert LARGEST_LIGHT == 600_000
    assert len(whole) < LARGEST
    assert len(light) < LARGEST_LIGHT
    assert whole.count(b'id="plotly"') == 1
    assert b'id="plotly"' not in light


def test_it_names_no_other_place(memo: store.Memo):
    text = page(memo, light=True).decode()
    assert set(re.findall(r"https?://[a-z0-9.-]+", text)) == {"http://www.w3.org"}  # the name of SVG, never asked for
    assert not re.search(r"(?:src|href|url\()=?[\"']?//", text)
    assert "default-src 'none'" in text


def test_ids_are_unique_and_every_link_leads_somewhere(memo: store.Memo):
    found = Tags(page(memo, light=True).decode())
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
    assert before.count("script") == after.count("script") == 3


def test_the_same_bytes_every_time(memo: store.Memo):
    assert page(memo) == page(memo)


def test_the_command_writes_it_whole_or_not_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = tmp_path / "b.html"
    assert main(["html", "-o", str(target), "--light", "--slides", "force,nothing"]) == 2
    assert "html: haider-2003-10-20: there is no slide “nothing”" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert main(["html", "-o", str(target), "--light"]) == 0
    assert main(["html", "-o", str(tmp_path)]) == 2
    assert "is a folder; name a file in it" in capsys.readouterr().err
