"""What a page asks for to take away, made and packed for the browser. Whatever is asked, it answers."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from threading import Semaphore
from typing import Any

from briefing.dataset.view import View
from briefing.export import formats
from briefing.export.charts_zip import bundle, wanted
from briefing.export.snapshot import Snapshot, snapshot
from extract.loading.store import Memo
from extract.problem import UserError

Answer = dict[str, Any]
# Each making takes a core for up to seconds: more of them at once would take longer all together, and all the memory.
_turns = Semaphore(2)
PATIENCE = 120  # seconds


def answer(asked: Mapping[str, Any], memo: Memo, view: View) -> Answer:
    """Return {ticket, name, mime, base64}; {ticket, done, total} while a zip is under way; {ticket, error} if it fails.

    `asked` holds chart, preset, look, step and the ticket that comes back. The form is png, svg, pdf, csv, zip,
    one of takeaway.FORMS, or size.
    """
    ticket = str(asked.get("ticket", ""))[:60]
    if not _turns.acquire(timeout=PATIENCE):
        return {"ticket": ticket, "error": "Much is being made for others just now; ask again in a few minutes."}
    try:
        return {"ticket": ticket} | _made({name: asked.get(name) for name in asked}, memo, view)
    except UserError as error:
        return {"ticket": ticket, "error": f"{str(error)[0].upper()}{str(error)[1:]}."}
    except MemoryError:
        return {"ticket": ticket, "error": "There is not enough memory to make it; try a smaller size."}
    finally:
        _turns.release()


def _made(asked: dict[str, Any], memo: Memo, view: View) -> Answer:
    chart, form = str(asked.get("chart", "")), str(asked.get("form", ""))
    preset, look = str(asked.get("preset", "seen")), str(asked.get("look", "light"))
    if form == "size":
        return {"size": formats.size(memo, str(asked.get("of", "")), view)}
    if form in formats.EXPORTS and form != "zip":
        return _packed(formats.make(memo, form, view, str(asked.get("handling", ""))))
    if form != "zip":
        return _packed(snapshot(memo, chart, view, preset, form, look))
    work = wanted(memo, view)
    step = asked.get("step")
    step = step if isinstance(step, int) and 0 <= step < len(work) else len(work)
    if step < len(work):
        snapshot(memo, work[step][0], view, preset, work[step][1], look)
        return {"done": step + 1, "total": len(work)}
    return _packed(bundle(memo, view, preset, look))


def _packed(made: Snapshot) -> Answer:
    return {"name": made.name, "mime": made.mime, "base64": b64encode(made.data).decode()}
