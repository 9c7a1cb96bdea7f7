"""The page inside the document: the same as the session mounts, and only where the address leads to one of ours."""

import pytest

from briefing.web.prerender import fill
from briefing.web.views.page_bodies import PAGE_BODIES
from tests.html.parsing import parse
from tests.web.pages.asking import ask, shown

SHELL = b"<html><head><title>Streamlit</title></head><body><div id='root'></div></body></html>"


@pytest.mark.parametrize("page", [*PAGE_BODIES])
def test_the_document_holds_what_the_session_mounts(page: str):
    path = "/" if page == "overview" else f"/{page}"
    first = parse(fill(SHELL, path, b"").decode()).all("div", "hf")[0]
    held, mounted = first.text, shown(ask(page)).text
    footer = held.rindex("Source: ")  # on Data, what can be taken away stands above it once the session answers
    assert mounted.startswith(held[:footer])
    assert mounted.endswith(held[footer:])


def test_the_document_follows_the_address():
    html = fill(SHELL, "/prefix/resources", b"fact=memo&theme=nothing").decode()
    assert "The address asks for theme “nothing”" in html
    assert 'aria-checked="true" data-focus="fact:memo"' in html
    assert "<title>Resources · Anwar Haider, Home Secretary of Sindh</title>" in html


def test_an_explored_chart_stands_as_we_draw_it_until_plotly_has_come():
    html = fill(SHELL, "/resources", b"explore=force-allocation").decode()
    assert 'id="force-allocation-w-hatch-memo"' in html


@pytest.mark.parametrize(
    ("path", "query"),
    [("/_stcore/health", b""), ("/nowhere", b""), ("/resources", b"embed=true"), ("/data", b"&".join([b"a=b"] * 101))],
)
def test_any_other_document_stays_as_it_is(path: str, query: bytes):
    assert fill(SHELL, path, query) == SHELL


def test_words_of_the_address_stay_words():
    html = fill(SHELL, "/data", b"find=%3Cscript%3Ealert(1)%3C/script%3E&claim=%3Cimg%3E").decode()
    assert "<script" not in html
    assert "<img" not in html


def test_without_a_memo_the_document_waits_for_the_session(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HEDGED_DATA", str(tmp_path))
    assert fill(SHELL, "/", b"") == SHELL


def test_a_page_that_cannot_be_made_leaves_the_document_as_it_is_and_a_line_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def fails(links: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("briefing.web.prerender.body", fails)
    assert fill(SHELL, "/resources", b"") == SHELL
    assert "the document goes out without its page: /resources" in caplog.text
