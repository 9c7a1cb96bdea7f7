"""Everything that the dashboard can show of a memo, as text: what a change to the dataset has to change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from briefing.charts import build, storyline
from briefing.dataset import citation, records
from briefing.dataset.defaults import charts_of
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.export import snapshot
from briefing.html import evidence_panel
from briefing.html.links import Links
from briefing.scene.scene import NARROW, WIDE
from briefing.web.views import data, evidence, filters, overview, page_frame
from extract.loading.store import Memo

_unlike = count()
DIGEST = "digest-of-it"


def renamed(memo: Memo) -> Memo:
    """The memo under a digest of its own, so that no cache answers for another one."""
    return replace(memo, digest=f"{next(_unlike):064d}")


def everything(memo: Memo) -> Iterator[tuple[str, str]]:
    """(where, what stands there) for every table, chart and page, the cheapest first; the digest left out."""
    memo = renamed(memo)
    for name in records.TITLES:
        yield f"table {name}", repr(records.records(memo, name))
    for where, words in _pages(memo):
        yield where, words.replace(memo.digest[:12], DIGEST)


def _pages(memo: Memo) -> Iterator[tuple[str, str]]:
    links = Links(memo, "overview", several=True)
    yield "frame", str(page_frame.header(links, [memo, memo], View())) + str(page_frame.footer(links))
    yield "overview", str(overview.overview(links))
    all_frames = frames(memo)
    for chart in charts_of(memo):
        scenes = [
            build(all_frames, chart, size, View(unit=unit)) for size, unit in ((WIDE, "count"), (NARROW, "share"))
        ]
        yield f"chart {chart.id}", repr([chart.page, scenes])
        yield f"sentences of {chart.id}", repr(snapshot.said(scenes[0], chart))
    yield "charts", repr([chart.id for chart in charts_of(memo)])
    for table in ("claims", "context", "inferences"):
        yield f"data {table}", str(data.table(Links(memo, "data", View(table=table))))
    yield "cited", "".join(citation.sentence(memo, one) for one in (*memo.file.claims, *memo.file.events))
    yield "story", repr([(one.slide, one.message, one.points, one.view) for one in storyline.prepare(memo)])
    for page in filters.SECTIONS:
        yield f"choices {page}", str(filters.filters(Links(memo, page)))
    yield "evidence", str(evidence.document(Links(memo, "evidence")))
    for entry in memo.spans:
        yield f"panel {entry}", str(evidence_panel.panel(Links(memo, "evidence", View(claim=entry)), entry))


def changed(before: dict[str, str], memo: Memo) -> str:
    """Where the memo shows something else than before, "" where nowhere."""
    seen = set()
    for where, words in everything(memo):
        seen.add(where)
        if before.get(where) != words:
            return where
    return next(iter(before.keys() - seen), "")
