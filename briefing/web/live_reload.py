"""Which edition of the dataset is on show: a word that changes with every edit that is seen, every mistake and mending.

A page carries the word it was made from, and asks for it again every few seconds (html/js/live_reload.js); where
the two differ it is made anew. Asking costs a look at the files' time stamps; no session takes part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from anyio.to_thread import run_sync
from starlette.datastructures import QueryParams
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from briefing.dataset.catalog import CatalogEntry, on_show
from extract.loading.store import Memo

ADDRESS = "edition"  # beside the pages, below whatever prefix they have


def version(kept: Sequence[CatalogEntry], memo: str = "") -> str:
    """The same word in every replica that reads the same files; it tells nothing of what stands in them.

    Of the memo on show, here the one with the id `memo`, everything counts; of the others what its pages say of them.
    """
    own = on_show(kept, memo)
    state = [
        (
            entry.folder.name,
            entry.memo and (entry.memo.digest if entry is own else _listed(entry.memo)),
            [str(problem) for problem in entry.problems],
        )
        for entry in kept
    ]
    return hashlib.sha256(repr(state).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _listed(memo: Memo) -> tuple[str, ...]:
    """As the header's list of memos names it."""
    return (memo.id, memo.file.memo.title, str(memo.file.memo.date))


@dataclass
class LiveReload:
    """Answers the address `edition`; passes on any other."""

    app: ASGIApp
    look: Callable[[], Sequence[CatalogEntry]]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        asked = scope["type"] == "http" and scope["method"] == "GET" and scope["path"].rsplit("/", 1)[-1] == ADDRESS
        if not asked:
            await self.app(scope, receive, send)
            return
        # Looking may load a memo again, which may take a second: not on the loop that serves everyone.
        memo = QueryParams(scope["query_string"]).get("memo", "")
        word = version(await run_sync(self.look), memo)
        await PlainTextResponse(word, headers={"Cache-Control": "no-store"})(scope, receive, send)
