"""Office files without a clock."""

import io
import zipfile

from briefing.export.deck.deterministic import stable

CORE = b'<x><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-02T03:04:05Z</dcterms:created></x>'


def test_dates_inside_and_of_the_entries_are_set():
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as pack:
        pack.writestr("docProps/core.xml", CORE)
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w") as pack:
        pack.writestr("ppt/embeddings/book.xlsx", inner.getvalue())
    with zipfile.ZipFile(io.BytesIO(stable(outer.getvalue(), "1980-01-01T00:00:00Z"))) as done:
        assert done.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
        book = zipfile.ZipFile(io.BytesIO(done.read("ppt/embeddings/book.xlsx")))
        assert b">1980-01-01T00:00:00Z<" in book.read("docProps/core.xml")
