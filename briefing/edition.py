"""Which edition of the dataset is on show: a word that changes with every edit that is seen, every mistake and mending.

A page carries the word it was made from, and asks for it again every few seconds (markup/js/edition.js); where the two
differ it is made anew. Asking costs a look at the files' time stamps; no session takes part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from anyio.to_thread import run_sync
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from briefing.shelf import Kept

ADDRESS = "edition"  # beside the pages, below whatever prefix they have


def edition(kept: Sequence[Kept]) -> str:
    """The same word in every replica that reads the same files; it tells nothing of what stands in them."""
    state = [
        (one.folder.name, one.memo.digest if one.memo else "", [str(each) for each in one.problems]) for one in kept
    ]
    return hashlib.sha256(repr(state).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass
class Edition:
    """Answers the address `edition`; passes on any other."""

    app: ASGIApp
    look: Callable[[], Sequence[Kept]]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        asked = scope["type"] == "http" and scope["method"] == "GET" and scope["path"].rsplit("/", 1)[-1] == ADDRESS
        if not asked:
            await self.app(scope, receive, send)
            return
        # Looking may load a memo again, which may take a second: not on the loop that serves everyone.
        word = edition(await run_sync(self.look))
        await PlainTextResponse(word, headers={"Cache-Control": "no-store"})(scope, receive, send)
